#include "apps/batch/learn_lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "apps/batch/fields.hpp"
#include "apps/batch/job_aligner.hpp"
#include "apps/batch/ordered_workers.hpp"
#include "paralign/export.hpp"
#include "paralign/language.hpp"
#include "paralign/learn.hpp"
#include "paralign/version.hpp"

namespace paralign::apps {
namespace {

// Enough to learn from; more takes time and memory, and changes little (docs/batch.md).
constexpr std::size_t kMostJobs = 500;
constexpr std::size_t kMostLinks = 15'000;
// Fewer links of two languages glue the words of formulas together (docs/learning.md).
constexpr std::uint32_t kLeastLinks = 200;
constexpr std::uint32_t kLeastDocuments = 2;
// Raised whenever learning or the trial changes.
constexpr int kForm = 1;

// The jobs to learn from, some of the plan at a time: what is chosen of many is chosen of those
// that were chosen of some.
class Sample {
 public:
  void add(std::uint32_t position, CorpusJob job, const DocumentStore& documents) {
    for (std::uint32_t& document : job.documents) {
      const auto next = static_cast<std::uint32_t>(documents_.size());
      documents_.emplace_back().language = documents.about(document).language;
      document = next;
    }
    some_.jobs.push_back(std::move(job));
    positions_.push_back(position);
    if (positions_.size() >= 8 * kMostJobs) choose();
  }

  std::vector<std::uint32_t> take() {
    choose();
    return std::move(positions_);
  }

 private:
  void choose() {
    Sample chosen;
    for (const std::uint32_t i : learning_sample(some_, documents_, kMostJobs)) {
      CorpusJob& job = some_.jobs[i];
      for (std::uint32_t& document : job.documents) {
        const auto next = static_cast<std::uint32_t>(chosen.documents_.size());
        chosen.documents_.push_back(std::move(documents_[document]));
        document = next;
      }
      chosen.some_.jobs.push_back(std::move(job));
      chosen.positions_.push_back(positions_[i]);
    }
    *this = std::move(chosen);
  }

  CorpusPlan some_{};
  std::vector<CorpusDocument> documents_{};  // of these jobs, their languages alone
  std::vector<std::uint32_t> positions_{};   // of these jobs in the plan
};

std::vector<std::uint32_t> sample_of(const RunPlan& plan, const CorpusInput& input) {
  Sample sample;
  for (std::uint32_t i = 0; i < plan.jobs(); ++i) sample.add(i, plan.job(i).job, input.documents);
  return sample.take();
}

class Learner {
 public:
  Learner(const RunPlan& plan, const CorpusInput& input, const Lexicon& known,
          const Workspace& workspace, std::size_t workers, const StopSignals& stop,
          Progress& progress)
      : known_(known),
        aligner_(plan, input, known, workspace),
        input_(input),
        workers_(workers),
        stop_(stop),
        progress_(progress),
        jobs_(sample_of(plan, input)) {}

  LearntLexicon run() {
    collect_links();
    const Learning all = learning_of({0, 1});
    about_.entries = all.lexicon.entries.size();
    for (const LearntPair& pair : all.pairs) enough_ = enough_ || !pair.left_out;
    if (about_.entries > 0) try_halves();
    judge();
    LearntLexicon learnt{about_, {}};
    if (about_.used) learnt.tsv = lexicon_to_tsv(all.lexicon, comments());
    return learnt;
  }

 private:
  // Of the jobs in their order, as long as there is room.
  void collect_links() {
    progress_.begin("jobs to learn from", jobs_.size());
    std::size_t links = 0;
    run_ordered(
        workers_, positions_under(jobs_.size()), [&](std::size_t i) { return links_of(jobs_[i]); },
        [&](const ParallelText& text) {
          if (stop_.requested()) throw Stopped();
          if (links + text.segments.size() > kMostLinks) return false;
          links += text.segments.size();
          append(text, halves_.at(learning_half(aligner_.job(jobs_[about_.jobs]))));
          ++about_.jobs;
          progress_.step(1, 0);
          return true;
        });
    progress_.end();
    jobs_.resize(about_.jobs);
    about_.links = links;
  }

  // A job that cannot be aligned teaches nothing; it is said where it is aligned for good.
  [[nodiscard]] ParallelText links_of(std::uint32_t job) const {
    try {
      return translated_links(aligner_.aligned(job));
    } catch (const std::exception&) {
      return {};
    }
  }

  [[nodiscard]] Learning learning_of(const std::vector<std::size_t>& halves) const {
    ParallelText text;
    for (const LanguageInfo& language : languages()) text.languages.emplace_back(language.code);
    for (const std::size_t half : halves) append(halves_.at(half), text);
    LearnOptions options;
    options.least_segments = kLeastLinks;
    options.least_documents = kLeastDocuments;
    return learn(text, known_, options);
  }

  // What each half teaches is tried on the other.
  void try_halves() {
    const std::array<Lexicon, 2> taught{known_.with_entries(learning_of({0}).lexicon),
                                        known_.with_entries(learning_of({1}).lexicon)};
    std::vector<JobTrial> trials;
    progress_.begin("jobs to try it on", jobs_.size());
    run_ordered(
        workers_, positions_under(jobs_.size()),
        [&](std::size_t i) {
          const CorpusJob job = aligner_.job(jobs_[i]);
          return trial_of(jobs_[i], taught.at(1 - learning_half(job)));
        },
        [&](JobTrial trial) {
          if (stop_.requested()) throw Stopped();
          trials.push_back(std::move(trial));
          progress_.step(1, 0);
          return true;
        });
    progress_.end();
    about_.trial = sum_of(trials);
  }

  [[nodiscard]] JobTrial trial_of(std::uint32_t position, const Lexicon& lexicon) const {
    const CorpusJob job = aligner_.job(position);
    JobTrial trial;
    trial.series = job.series.empty() ? job.id : job.series;
    if (job.pairing != Pairing::translation) return trial;
    try {
      const CorpusAlignment loaded = aligner_.loaded(position);
      const auto& documents = loaded.alignment.documents;
      for (std::size_t i = 0; i < documents.size(); ++i) {
        for (std::size_t j = i + 1; j < documents.size(); ++j) {
          add(try_words(documents[i], documents[j], known_), trial.without);
          add(try_words(documents[i], documents[j], lexicon), trial.with);
        }
      }
    } catch (const std::exception&) {  // as above
    }
    return trial;
  }

  static void add(const WordTrial& from, WordTrial& to) {
    to.paragraphs += from.paragraphs;
    to.right += from.right;
    to.wrong += from.wrong;
  }

  void judge() {
    const LexiconTrial& trial = about_.trial;
    about_.used = helps(trial);
    if (jobs_.empty()) {
      about_.outcome = "nothing was learnt: no documents in two languages belong together";
    } else if (!enough_) {
      about_.outcome = fmt::format(
          "nothing was learnt: {} sure links are too few, {} of two languages are wanted",
          about_.links, kLeastLinks);
    } else if (about_.entries == 0) {
      about_.outcome =
          fmt::format("nothing was learnt: {} sure links have no new words", about_.links);
    } else {
      about_.outcome = fmt::format(
          "{} pairs of words were learnt from {} sure links and are {}: of {} paragraphs of series "
          "that they were not learnt from, {} find their partners by words alone with such pairs "
          "and {} without, {} and {} find others; {} series are better, {} worse",
          about_.entries, about_.links, about_.used ? "used" : "not used, since that did not help",
          trial.with.paragraphs, trial.with.right, trial.without.right, trial.with.wrong,
          trial.without.wrong, trial.better, trial.worse);
    }
  }

  [[nodiscard]] std::vector<std::string> comments() const {
    std::vector<std::string> lines{
        fmt::format("paralign {} batch --lexicon auto, ICU {}", version(), icu_version()),
        about_.outcome};
    for (const std::uint32_t position : jobs_) {
      std::string line = "from";
      const CorpusJob job = aligner_.job(position);
      for (const std::uint32_t document : job.documents) {
        line += ' ' + input_.documents.about(document).file;
      }
      lines.push_back(std::move(line));
    }
    return lines;
  }

  const Lexicon& known_;
  JobAligner aligner_;
  const CorpusInput& input_;
  std::size_t workers_;
  const StopSignals& stop_;
  Progress& progress_;
  std::vector<std::uint32_t> jobs_;
  std::array<ParallelText, 2> halves_{};
  OwnLexicon about_{};
  bool enough_ = false;
};

}  // namespace

std::string learnt_key(const RunPlan& plan, const CorpusInput& input,
                       const std::string& options_hash) {
  std::string text = fmt::format("learn {}\n{}\n", kForm, options_hash);
  for (const std::uint32_t position : sample_of(plan, input)) {
    const PlannedJob planned = plan.job(position);
    text += job_hash(planned, input) + (planned.by_evidence ? " by evidence\n" : "\n");
  }
  return short_hash(text);
}

LearntLexicon learn_lexicon(const RunPlan& plan, const CorpusInput& input, const Lexicon& known,
                            const Workspace& workspace, std::size_t workers,
                            const StopSignals& stop, Progress& progress) {
  return Learner(plan, input, known, workspace, workers, stop, progress).run();
}

}  // namespace paralign::apps
