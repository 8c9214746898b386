#include "apps/batch/assembly.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <unordered_map>
#include <utility>

#include "apps/batch/accepted_findings.hpp"
#include "apps/batch/compress.hpp"
#include "apps/batch/corpus_files.hpp"
#include "apps/batch/document_cache.hpp"
#include "apps/batch/duplicate_index.hpp"
#include "apps/batch/fields.hpp"
#include "apps/batch/job_stream.hpp"
#include "apps/batch/learn_lexicon.hpp"
#include "apps/batch/ordered_workers.hpp"
#include "apps/batch/pairs_stage.hpp"
#include "apps/batch/reports.hpp"
#include "apps/batch/row_writer.hpp"
#include "paralign/corpus_export.hpp"
#include "paralign/corpus_names.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign::apps {
namespace {

constexpr std::size_t kIndexMemory = std::size_t{64} << 20U;
constexpr std::string_view kPart = "a part";
constexpr std::string_view kFindings = "findings.tsv";

// A job with the digests of the rows that pass the filter.
struct JobDigests {
  CorpusAlignment job{};  // without the alignment itself
  std::vector<RowDigest> rows{};
  std::optional<FailedJob> failed{};
};

// A job's line and what is known of its rows.
struct MarkedLine {
  std::string line{};
  std::vector<MarkedRow> rows{};  // without their texts
};

struct WrittenJob {
  CorpusAlignment job{};
  std::vector<MarkedRow> rows{};
  std::uint64_t dropped = 0;
  FileBytes bytes{};
  FileBytes files{};  // of its own
};

class Assembly {
 public:
  Assembly(const RunRecord& run, const std::vector<ShardRecord>& shards,
           const AssemblyOptions& options, const Task& task, const StopSignals& stop,
           Progress& progress, const Notes& notes)
      : run_(run),
        shards_(shards),
        options_(options),
        task_(task),
        stop_(stop),
        progress_(progress),
        notes_(notes),
        index_(task.temporaries(), kIndexMemory),
        writer_(options.output),
        files_(task),
        not_excluded_(options.output.filter.excluded) {
    if (!run.about.contains("check")) return;
    const auto ignored = run.about.find("ignore_sha256");
    tally_.emplace(ignored == run.about.end() ? std::unordered_map<std::string, std::string>()
                                              : load_accepted(task.workspace(), ignored->second));
  }

  std::uint64_t run() {
    counts_.reserve(run_.jobs.size());
    splits_.reserve(run_.jobs.size());
    progress_.begin("duplicates", run_.jobs.size());
    find_duplicates_of_rows();
    progress_.end();
    progress_.begin("corpus", run_.jobs.size());
    write_rows();
    progress_.end();
    write_reports();
    return summary_.files.failures.size();
  }

 private:
  [[nodiscard]] JobDigests digests_of_line(const std::string& line) const {
    JobDigests result;
    result.failed = parse_failed_job(line);
    if (result.failed) return result;
    result.job = parse_corpus_digests(line, kPart);
    result.rows = digests_that_pass(result.job, options_.output.filter);
    return result;
  }

  [[nodiscard]] CorpusSplit split(const CorpusJob& job) const {
    return split_of(job, options_.output.split);
  }

  void find_duplicates_of_rows() {
    JobStream stream(task_.workspace(), run_.jobs, shards_);
    std::uint64_t id = 0;
    run_ordered(
        options_.workers, [&] { return stream.next(); },
        [&](const std::string& line) { return digests_of_line(line); },
        [&](const JobDigests& result) {
          if (stop_.requested()) throw Stopped();
          const CorpusSplit part = split(result.job.job);
          counts_.push_back(static_cast<std::uint32_t>(result.rows.size()));
          splits_.push_back(part);
          for (const RowDigest& row : result.rows) index_.add(result.job, row, ++id, part);
          if (result.failed) note_failure(*result.failed);
          note_excluded(result.job.documents);
          progress_.step(1, 0);
          return true;
        });
    index_.finish();
  }

  // A name that is misspelt would leave what it means in the corpus.
  void note_excluded(const std::vector<CorpusDocument>& documents) {
    std::erase_if(not_excluded_, [&](const std::string& name) {
      return std::ranges::any_of(documents, [&](const auto& d) { return is_called(d, name); });
    });
  }

  void note_failure(const FailedJob& failed) {
    failed_jobs_.push_back({failed.file, failed.code, failed.message});
  }

  std::optional<MarkedLine> next_marked(JobStream& stream) {
    std::optional<std::string> line = stream.next();
    if (!line) return std::nullopt;
    MarkedLine marked{std::move(*line), {}};
    for (std::uint32_t i = 0; i < counts_[next_job_]; ++i) {
      index_.mark(marked.rows.emplace_back(marked_row({}, ++next_row_, splits_[next_job_])));
    }
    ++next_job_;
    return marked;
  }

  [[nodiscard]] WrittenJob written(MarkedLine marked) const {
    WrittenJob result;
    if (parse_failed_job(marked.line)) return result;
    result.job = parse_corpus_alignment(marked.line, kPart);
    std::vector<CorpusRow> rows = rows_of(result.job, options_.output.filter);
    for (std::size_t i = 0; i < marked.rows.size(); ++i) {
      if (options_.output.dedupe && is_duplicate_pair(marked.rows[i])) {
        ++result.dropped;
        continue;
      }
      marked.rows[i].row = std::move(rows.at(i));
      result.rows.push_back(std::move(marked.rows[i]));
    }
    result.bytes = writer_.of(result.job, result.rows);
    result.files = writer_.files_of(result.job, result.rows);
    return result;
  }

  void write_rows() {
    for (const auto& [name, bytes] : writer_.heads()) files_.append(name, bytes);
    if (tally_) files_.append(std::string(kFindings), findings_tsv_header());
    JobStream stream(task_.workspace(), run_.jobs, shards_);
    run_ordered(
        options_.workers, [&] { return next_marked(stream); },
        [&](MarkedLine marked) { return written(std::move(marked)); },
        [&](const WrittenJob& job) {
          if (stop_.requested()) throw Stopped();
          progress_.step(1, take(job));
          return true;
        });
    if (writer_.has("resolutions")) write_singles();
    for (const std::string& name : names_) end_file(name);
    for (const auto& [name, bytes] : writer_.heads()) end_file(name);
  }

  void end_file(const std::string& name) {
    files_.append(name, writer_.tail_of(name, files_.is_empty(name)));
  }

  // Resolutions that are there in one language.
  void write_singles() {
    for (auto singles = run_.singles.reader(); const auto single = singles.next();) {
      const std::size_t colon = single->find(':');
      const std::string key(single->substr(0, colon));
      const auto position = whole_number(single->substr(colon + 1));
      auto found = find_documents(task_.workspace(), key);
      if (!found || !position || *position >= found->documents.size()) {
        throw Error(ErrorCode::unreadable, task_.workspace().document(key) +
                                               ": found no document; run 'paralign batch' again");
      }
      StoredDocument& stored = found->documents[*position];
      CorpusAlignment job;
      job.job.documents = {0};
      job.job.series = stored.about.number;
      job.alignment.documents.push_back(
          {load_document(task_.workspace(), key, stored.offset, stored.length), {}});
      job.documents.push_back(std::move(stored.about));
      job.job.id = job_id(job.documents, job.job.documents, job.job.pairing);
      for (const auto& [name, bytes] : writer_.of_resolution(job)) files_.append(name, bytes);
    }
  }

  // How many bytes were written.
  std::uint64_t take(const WrittenJob& job) {
    if (job.job.documents.empty()) return 0;  // failed
    std::uint64_t count = 0;
    for (const auto& [name, bytes] : job.bytes) {
      if (!files_.has(name)) {
        names_.push_back(name);
        files_.append(name, writer_.head_of(name));
      }
      files_.append(name, bytes);
      count += bytes.size();
    }
    for (const auto& [name, bytes] : job.files) {
      files_.write(name, bytes);
      count += bytes.size();
    }
    if (writer_.has("xces")) write_documents(job.job);
    if (tally_) write_findings(job.job);
    add_job(summary_, job.job, job.rows, job.dropped);
    return count;
  }

  void write_findings(const CorpusAlignment& job) {
    std::string lines;
    append_findings_tsv(lines, job, tally_->take(job));
    files_.append(std::string(kFindings), lines);
  }

  // The documents that XCES links refer to, each once.
  void write_documents(const CorpusAlignment& job) {
    for (std::size_t i = 0; i < job.documents.size(); ++i) {
      if (is_excluded(job.documents[i], options_.output.filter)) continue;
      const std::string path = "xces/" + opus_document_path(job.documents[i]);
      const Compression how = options_.output.compression;
      const std::string name = path + std::string(compression_ending(how));
      if (files_.is_written(name)) continue;
      files_.write(name, compressed(document_to_opus_xml(job.documents[i],
                                                         job.alignment.documents[i].document),
                                    how));
    }
  }

  void write_reports() {
    summary_.files = run_.counts;
    for (const auto& [name, key] : run_.tables) write_table(name, key);
    files_.append("failed.tsv", failures_to_tsv(run_.counts.failures, failed_jobs_));
    auto& failures = summary_.files.failures;
    failures.insert(failures.end(), failed_jobs_.begin(), failed_jobs_.end());
    if (tally_) summary_.checks = tally_->finish();
    if (!run_.learnt.empty()) write_lexicon();
    files_.append("summary.json", summary_to_json(summary_));
    files_.append("report.html", summary_to_html(summary_, options_.output.release.title));
    files_.append("run.json", run_to_json(run_));
    write_release();
    files_.commit();
    say_outcome();
  }

  void say_outcome() const {
    for (const std::string& name : not_excluded_) {
      notes_.print(
          fmt::format("--exclude: no document of a pair has the symbol or number '{}'", name));
    }
    notes_.say(fmt::format("{} rows, {} dropped as duplicates", summary_.rows, summary_.dropped));
    if (!options_.output.has_split) return;
    const auto& [train, dev, test] = summary_.split;
    notes_.say(
        fmt::format("train {}, dev {}, test {} rows; {} of dev and {} of test have a text "
                    "that is in train",
                    train.rows, dev.rows, test.rows, dev.leaks, test.leaks));
  }

  void write_release() {
    ReleaseOptions release = options_.output.release;
    release.settings = settings_of(run_);
    release.files = files_.counts();
    release.digest = files_.finish();
    const FileBytes files{{"README.md", dataset_card(summary_, release)},
                          {"CITATION.cff", citation_cff(release)}};
    for (const auto& [name, bytes] : files) {
      if (files_.offer(name, bytes)) continue;
      notes_.print(task_.workspace().output(name) +
                   ": stays as it is, since it was written or changed by hand, or the cache was "
                   "removed; remove it to have it anew");
    }
  }

  void write_table(const std::string& name, const std::string& key) {
    const std::string path = task_.workspace().table(key);
    std::ifstream file(path, std::ios::binary);
    std::vector<char> block(std::size_t{1} << 16U);
    Sha256 hash;
    files_.append(name, {});
    while (file) {
      file.read(block.data(), static_cast<std::streamsize>(block.size()));
      const std::string_view bytes(block.data(), static_cast<std::size_t>(file.gcount()));
      hash.add(bytes);
      files_.append(name, bytes);
    }
    if (hash.digest().substr(0, key.size()) == key) return;
    throw Error(ErrorCode::unreadable,
                fmt::format("{}: found a damaged {}, or none; run 'paralign batch' again as "
                            "before, which makes it anew",
                            path, name));
  }

  void write_lexicon() {
    std::optional<LearntLexicon> learnt = find_learnt(task_.workspace(), run_.learnt);
    if (!learnt) {
      throw Error(ErrorCode::unreadable, task_.workspace().lexicon(run_.learnt) +
                                             ": found no lexicon; run 'paralign batch' again");
    }
    if (learnt->about.used) files_.append("lexicon.tsv", learnt->tsv);
    summary_.lexicon = std::move(learnt->about);
  }

  const RunRecord& run_;
  const std::vector<ShardRecord>& shards_;
  const AssemblyOptions& options_;
  const Task& task_;
  const StopSignals& stop_;
  Progress& progress_;
  const Notes& notes_;
  DuplicateIndex index_;
  RowWriter writer_;
  CorpusFiles files_;
  std::vector<std::string> not_excluded_;  // names that no document had so far
  CorpusSummary summary_{};
  std::optional<CheckTally> tally_{};    // where findings are wanted
  std::vector<std::uint32_t> counts_{};  // of rows, by job
  std::vector<CorpusSplit> splits_{};    // by job
  std::vector<CorpusFailure> failed_jobs_{};
  std::vector<std::string> names_{};  // of files that jobs began
  std::size_t next_job_ = 0;
  std::uint64_t next_row_ = 0;
};

}  // namespace

std::uint64_t assemble(const RunRecord& run, const std::vector<ShardRecord>& shards,
                       const AssemblyOptions& options, const Task& task, const StopSignals& stop,
                       Progress& progress, const Notes& notes) {
  return Assembly(run, shards, options, task, stop, progress, notes).run();
}

}  // namespace paralign::apps
