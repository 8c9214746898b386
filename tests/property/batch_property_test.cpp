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
using testing::documents_of;
using testing::in_words;
using testing::lines_of;
using testing::Planned;
using testing::planned;
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

std::vector<std::string> jobs_of(const Planned& all) {
  const std::vector<std::string> ids = lines_of(all.record().jobs);
  std::vector<std::string> jobs = in_words(all);
  jobs.resize(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) jobs[i] = ids[i] + ' ' + jobs[i];
  return jobs;
}

RC_GTEST_PROP(BatchProperty, APlanIsAManifestOfTheSameJobs, ()) {
  static const TemporaryFolder folder;
  const Contents contents = random_contents();
  BatchOptions options;
  options.plan = random_options();
  const std::vector<std::string> jobs = jobs_of(planned(contents, options));
  if (jobs.empty()) return;
  const std::vector<CorpusDocument> documents = documents_of(contents);
  options.input = folder / "plan.tsv";
  write_bytes(options.input, plan_to_tsv(plan_corpus(documents, options.plan), documents));
  RC_ASSERT(jobs_of(planned(contents, options)) == jobs);
}

// "key of a.txt:1" for each document.
std::vector<std::string> places_of(const Contents& contents) {
  std::vector<std::string> places;
  for (const auto& [path, documents] : contents) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      places.push_back("key of " + path + ':' + std::to_string(i));
    }
  }
  return places;
}

// Each document that a resolution was kept of is in a translation or a single.
RC_GTEST_PROP(BatchProperty, EveryResolutionIsATranslationOrASingle, ()) {
  const Contents contents = random_contents();
  BatchOptions options;
  options.plan = random_options();
  const std::vector<std::string> singles =
      lines_of(planned(contents, options).record(options).singles);
  const std::vector<CorpusDocument> documents = documents_of(contents);
  const std::vector<std::string> places = places_of(contents);
  std::set<std::string> expected(places.begin(), places.end());
  for (const CorpusJob& job : plan_corpus(documents, options.plan).jobs) {
    if (job.pairing != Pairing::translation) continue;
    for (const std::uint32_t d : job.documents) expected.erase(places[d]);
  }
  // What is left out is left out whatever pairs are wanted.
  options.plan.pairs = PairChoice::all;
  for (const UnpairedDocument& unpaired : plan_corpus(documents, options.plan).unpaired) {
    const bool is_alone = unpaired.reason.find("no neighbour") != std::string::npos;
    if (!is_alone) expected.erase(places[unpaired.document]);
  }
  RC_ASSERT(std::set<std::string>(singles.begin(), singles.end()) == expected);
  RC_ASSERT(singles.size() == expected.size());
}

}  // namespace
}  // namespace paralign::apps
