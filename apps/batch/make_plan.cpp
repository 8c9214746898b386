#include "apps/batch/make_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <unordered_set>
#include <utility>

#include "apps/batch/fields.hpp"
#include "apps/file_hash.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::size_t position_of(const std::vector<InputFile>& files, const InputFile& file) {
  return static_cast<std::size_t>(std::ranges::lower_bound(files, file) - files.begin());
}

BatchInput manifest_input(const std::string& path) {
  const auto lines = parse_manifest(read_bytes(path), path);
  BatchInput batch;
  batch.is_manifest = true;
  batch.files.root = fs::path(path).parent_path().native();
  std::vector<InputFile>& files = batch.files.files;
  for (const ManifestLine& line : lines) {
    files.push_back({line.source, line.source_language});
    files.push_back({line.target, line.target_language});
  }
  std::ranges::sort(files);
  files.erase(std::ranges::unique(files).begin(), files.end());
  for (const ManifestLine& line : lines) {
    batch.pairs.push_back({position_of(files, {line.source, line.source_language}),
                           position_of(files, {line.target, line.target_language}), line.pairing});
  }
  if (batch.pairs.empty()) {
    throw Error(ErrorCode::unreadable,
                fmt::format("{}: found no pair, expected lines below the header", path));
  }
  return batch;
}

// The first document of each file; kNone for files that failed.
std::vector<std::uint32_t> first_documents(const CorpusInput& input) {
  std::vector<std::uint32_t> first(input.keys.size(), kNone);
  for (std::size_t i = input.places.size(); i-- > 0;) {
    first[input.places[i].file] = static_cast<std::uint32_t>(i);
  }
  return first;
}

// What the text alone suggests; alignment weighs more evidence.
Pairing likely_pairing(const CorpusDocument& source, const CorpusDocument& target) {
  const bool other_number =
      !source.number.empty() && !target.number.empty() && source.number != target.number;
  return other_number || is_same_language(source.language, target.language) ? Pairing::revision
                                                                            : Pairing::translation;
}

CorpusJob job_of(const FilePair& pair, std::uint32_t source, std::uint32_t target,
                 const CorpusInput& input) {
  const CorpusDocument& from = input.documents[source];
  const CorpusDocument& to = input.documents[target];
  CorpusJob job;
  job.documents = {source, target};
  job.pairing = pair.pairing ? *pair.pairing : likely_pairing(from, to);
  job.series = from.number;
  job.reason = "manifest";
  job.id = short_hash(fmt::format("{}\n{} {} {}\n{} {} {}\n",
                                  pair.pairing ? pairing_name(*pair.pairing) : "auto", from.sha256,
                                  from.name, from.language, to.sha256, to.name, to.language));
  return job;
}

RunPlan manifest_plan(const BatchInput& batch, const CorpusInput& input) {
  const std::vector<std::uint32_t> first = first_documents(input);
  std::vector<bool> paired(input.documents.size());
  std::unordered_set<std::string> ids;
  RunPlan plan;
  for (const FilePair& pair : batch.pairs) {
    const std::uint32_t source = first[pair.source];
    const std::uint32_t target = first[pair.target];
    if (source == kNone || target == kNone) continue;
    CorpusJob job = job_of(pair, source, target, input);
    paired[source] = paired[target] = true;
    if (!ids.insert(job.id).second) continue;
    plan.plan.jobs.push_back(std::move(job));
    plan.by_evidence.push_back(!pair.pairing);
  }
  for (std::uint32_t i = 0; i < paired.size(); ++i) {
    if (paired[i]) continue;
    const bool later = first[input.places[i].file] != i;
    plan.plan.unpaired.push_back(
        {i, later ? "not the first document of its file" : "its partner could not be read"});
  }
  return plan;
}

// Documents that stand for a resolution by themselves: they lack a partner, and nothing else.
bool stands_alone(std::string_view reason) {
  return reason.starts_with("no other language") || reason.starts_with("no symbol or number") ||
         reason.starts_with("no neighbour") || reason.starts_with("its neighbours");
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
  if (!fs::is_directory(options.input, error)) return manifest_input(options.input);
  BatchInput batch;
  batch.files = files_of_folder(options.input, options.out);
  return batch;
}

RunPlan make_plan(const BatchInput& batch, const CorpusInput& input, const BatchOptions& options) {
  if (batch.is_manifest) return manifest_plan(batch, input);
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
