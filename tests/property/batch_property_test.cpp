// What holds for the machinery of a batch, whatever is in the folder.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "apps/batch/external_sort.hpp"
#include "apps/batch/make_plan.hpp"
#include "paralign/export.hpp"
#include "tests/support/batch_inputs.hpp"
#include "tests/support/random_folder.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using testing::Contents;
using testing::gathered;
using testing::in_words;
using testing::random_folder;
using testing::random_options;
using testing::TemporaryFolder;
using testing::write_bytes;

struct Record {
  std::uint16_t key = 0;
  std::uint16_t row = 0;
  friend auto operator<=>(const Record&, const Record&) = default;
};

RC_GTEST_PROP(BatchProperty, ExternalSortGivesWhatSortGivesWhateverTheMemory, ()) {
  static const TemporaryFolder folder;
  const auto memory = *rc::gen::element<std::size_t>(0, 1, 8, 100, 4096);
  const auto count = *rc::gen::inRange<std::size_t>(0, 800);
  const auto keys = *rc::gen::inRange(1, 50);
  std::vector<Record> records;
  ExternalSort<Record> sort(folder.path(), memory);
  for (std::size_t i = 0; i < count; ++i) {
    const auto key =
        static_cast<std::uint16_t>((i * 7'919 + count) % static_cast<std::size_t>(keys));
    records.push_back({key, static_cast<std::uint16_t>((i * 104'729) % 5'003)});
    sort.add(records.back());
  }
  sort.finish();
  std::ranges::sort(records);
  auto stream = sort.stream();
  for (const Record& expected : records) RC_ASSERT(stream.next() == expected);
  RC_ASSERT(!stream.next().has_value());
  RC_ASSERT(!stream.next().has_value());
}

// Files with one document, with several one behind the other, and copies of files.
Contents random_contents() {
  Contents contents;
  std::string file;
  for (const CorpusDocument& document : random_folder()) {
    if (file.empty() || *rc::gen::inRange(0, 3) > 0) file = document.file;
    contents[file].push_back(document);
    contents[file].back().sha256 = "bytes of " + file;
  }
  for (const auto& [path, documents] : Contents(contents)) {
    if (*rc::gen::inRange(0, 9) == 0) contents["copy of " + path] = documents;
  }
  return contents;
}

InputFiles files_of(const Contents& contents) {
  InputFiles files;
  for (const auto& [path, documents] : contents) files.files.push_back({path, {}});
  return files;
}

std::vector<std::string> jobs_of(const RunPlan& plan, const CorpusInput& input) {
  std::vector<std::string> jobs = in_words(plan, input);
  jobs.resize(plan.plan.jobs.size());
  for (std::size_t i = 0; i < jobs.size(); ++i) jobs[i] = plan.plan.jobs[i].id + ' ' + jobs[i];
  return jobs;
}

RC_GTEST_PROP(BatchProperty, APlanIsAManifestOfTheSameJobs, ()) {
  static const TemporaryFolder folder;
  const Contents contents = random_contents();
  BatchOptions options;
  options.plan = random_options();
  const BatchInput whole{files_of(contents), {}};
  const CorpusInput input = gathered(whole.files, contents);
  const RunPlan plan = make_plan(whole, input, options);
  if (plan.plan.jobs.empty()) return;
  options.input = folder / "plan.tsv";
  write_bytes(options.input, plan_to_tsv(plan.plan, input.documents));
  const BatchInput batch = batch_input(options);
  const CorpusInput named = gathered(batch.files, contents);
  const RunPlan again = make_plan(batch, named, options);
  RC_ASSERT(jobs_of(again, named) == jobs_of(plan, input));
}

// Each document that a resolution was kept of is in a translation or a single.
RC_GTEST_PROP(BatchProperty, EveryResolutionIsATranslationOrASingle, ()) {
  const Contents contents = random_contents();
  BatchOptions options;
  options.plan = random_options();
  const BatchInput batch{files_of(contents), {}};
  const CorpusInput input = gathered(batch.files, contents);
  const RunPlan plan = make_plan(batch, input, options);
  const RunRecord record = make_run_record(plan, input, options, "o", {});
  std::set<std::string> found;
  for (const std::string& single : record.singles) RC_ASSERT(found.insert(single).second);
  const std::vector<std::uint32_t> first = first_documents(input);
  const auto name = [&](std::uint32_t i) {
    const std::uint32_t file = input.places[i].file;
    return input.keys[file] + ':' + std::to_string(i - first[file]);
  };
  std::set<std::uint32_t> translated;
  for (const CorpusJob& job : plan.plan.jobs) {
    if (job.pairing != Pairing::translation) continue;
    translated.insert(job.documents.begin(), job.documents.end());
  }
  // What is left out is left out whatever pairs are wanted.
  options.plan.pairs = PairChoice::all;
  std::set<std::uint32_t> left_out;
  for (const UnpairedDocument& unpaired : plan_corpus(input.documents, options.plan).unpaired) {
    const std::string& reason = unpaired.reason;
    if (reason.find("no neighbour") == std::string::npos) left_out.insert(unpaired.document);
  }
  for (std::uint32_t i = 0; i < input.documents.size(); ++i) {
    const bool is_single = !translated.contains(i) && !left_out.contains(i);
    RC_ASSERT(found.contains(name(i)) == is_single);
  }
}

}  // namespace
}  // namespace paralign::apps
