#include "apps/batch/make_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

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

std::vector<std::string> singles_of(const RunPlan& plan, const CorpusInput& input) {
  enum class State : std::uint8_t { other, translated, alone };
  std::vector<State> states(input.documents.size(), State::other);
  for (const UnpairedDocument& unpaired : plan.plan.unpaired) {
    if (stands_alone(unpaired.reason)) states[unpaired.document] = State::alone;
  }
  for (const CorpusJob& job : plan.plan.jobs) {
    for (const std::uint32_t position : job.documents) {
      State& state = states[position];
      if (job.pairing == Pairing::translation) {
        state = State::translated;
      } else if (state == State::other) {
        state = State::alone;
      }
    }
  }
  const std::vector<std::uint32_t> first = first_documents(input);
  std::vector<std::string> singles;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const std::uint32_t file = input.places[i].file;
    if (states[i] == State::alone) {
      singles.push_back(fmt::format("{}:{}", input.keys[file], i - first[file]));
    }
  }
  return singles;
}

}  // namespace

BatchInput batch_input(const BatchOptions& options) {
  std::error_code error;
  if (fs::is_directory(options.input, error)) {
    return {files_of_folder(options.input, options.out), {}};
  }
  BatchInput batch;
  batch.manifest = read_manifest(options.input);
  batch.files = batch.manifest->files;
  return batch;
}

RunPlan make_plan(const BatchInput& batch, const CorpusInput& input, const BatchOptions& options) {
  if (batch.manifest) return manifest_plan(*batch.manifest, input);
  return {plan_corpus(input.documents, options.plan), {}};
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
  Sha256 hash;
  for (const CorpusJob& job : plan.plan.jobs) {
    record.jobs.push_back(job.id);
    hash.add(job_hash(job, input));
  }
  record.plan_hash = hash.digest().substr(0, 32);
  for (const UnpairedDocument& unpaired : plan.plan.unpaired) {
    ++record.counts.skipped[general(unpaired.reason)];
  }
  record.singles = singles_of(plan, input);
  return record;
}

}  // namespace paralign::apps
