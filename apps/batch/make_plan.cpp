#include "apps/batch/make_plan.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <vector>

#include "apps/file_hash.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

// Documents that stand for a resolution by themselves: they lack a partner, and nothing else.
bool stands_alone(std::string_view reason) {
  return reason.starts_with("no other language") || reason.starts_with("no symbol or number") ||
         reason.starts_with("no neighbour") || reason.starts_with("its neighbours") ||
         reason.starts_with("its partner");
}

// Without what is about one document.
std::string general(std::string_view reason) {
  for (const std::string_view mark : {": ", " as ", " of "}) {
    reason = reason.substr(0, reason.find(mark));
  }
  return std::string(reason);
}

// Finds the documents that stand alone.
class Singles {
 public:
  explicit Singles(const DocumentStore& documents)
      : documents_(documents), states_(documents.size(), State::other) {}

  void see(const UnpairedDocument& unpaired) {
    if (stands_alone(unpaired.reason)) states_[unpaired.document] = State::alone;
  }
  void see(const CorpusJob& job) {
    for (const std::uint32_t position : job.documents) {
      State& state = states_[position];
      if (job.pairing == Pairing::translation) {
        state = State::translated;
      } else if (state == State::other) {
        state = State::alone;
      }
    }
  }
  [[nodiscard]] LineList names() const {
    LineList singles;
    for (std::uint32_t i = 0; i < states_.size(); ++i) {
      if (states_[i] != State::alone) continue;
      const DocumentPlace place = documents_.place(i);
      singles.add(fmt::format("{}:{}", place.key, place.position));
    }
    return singles;
  }

 private:
  enum class State : std::uint8_t { other, translated, alone };

  const DocumentStore& documents_;
  std::vector<State> states_;
};

}  // namespace

BatchInput batch_input(const BatchOptions& options) {
  std::error_code error;
  if (fs::is_directory(options.input, error)) {
    return {files_of_folder(options.input, options.out), {}};
  }
  BatchInput batch;
  batch.manifest.emplace(options.input);
  return batch;
}

RunPlan make_plan(const BatchInput& batch, const CorpusInput& input, const BatchOptions& options,
                  const std::string& folder) {
  RunPlan plan(folder);
  if (batch.manifest) {
    plan_by_manifest(*batch.manifest, input, plan);
  } else {
    plan_corpus(input.documents, options.plan,
                {[&plan](const CorpusJob& job) { plan.add(job); },
                 [&plan](const UnpairedDocument& unpaired) { plan.add(unpaired); }});
  }
  plan.finish();
  return plan;
}

RunRecord make_run_record(const RunPlan& plan, const CorpusInput& input,
                          const BatchOptions& options, const std::string& options_hash,
                          const std::string& lexicon_hash) {
  RunRecord record;
  record.options_hash = options_hash;
  record.output = options.output;
  record.about = options.about;
  if (!lexicon_hash.empty()) record.about["lexicon_sha256"] = lexicon_hash;
  record.counts = input.counts;
  Singles singles(input.documents);
  for (std::uint32_t i = 0; i < plan.unpaired(); ++i) {
    const UnpairedDocument unpaired = plan.unpaired(i);
    ++record.counts.skipped[general(unpaired.reason)];
    singles.see(unpaired);
  }
  Sha256 hash;
  for (std::uint32_t i = 0; i < plan.jobs(); ++i) {
    const PlannedJob planned = plan.job(i);
    record.jobs.add(planned.job.id);
    hash.add(job_hash(planned, input));
    singles.see(planned.job);
  }
  record.plan_hash = hash.digest().substr(0, 32);
  record.singles = singles.names();
  return record;
}

}  // namespace paralign::apps
