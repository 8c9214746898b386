// Real and sample texts under names that say nothing: what belongs together is found from the text.
// The seeds are found through PARALIGN_CORPUS.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "paralign/corpus.hpp"
#include "paralign/export.hpp"
#include "paralign/read.hpp"
#include "paralign/segment.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// Named by position alone.
std::vector<CorpusDocument> described(const std::vector<std::string>& paths) {
  std::vector<CorpusDocument> documents;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    EXPECT_TRUE(in) << path;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    const std::string file = "file" + std::to_string(documents.size());
    const Document document = std::move(segment(read_text(bytes.str(), file)).front());
    documents.push_back(describe(make_units(outline_of(document)), file, Lexicon::built_in()));
    const CorpusDocument whole = describe(make_units(document), file, Lexicon::built_in());
    EXPECT_EQ(corpus_document_to_json(documents.back()), corpus_document_to_json(whole)) << path;
    documents.back().sha256 = path;
  }
  return documents;
}

std::vector<std::vector<std::uint32_t>> pairs_of(const CorpusPlan& plan, Pairing pairing) {
  std::vector<std::vector<std::uint32_t>> pairs;
  for (const CorpusJob& job : plan.jobs) {
    if (job.pairing == pairing) pairs.push_back(job.documents);
  }
  return pairs;
}

TEST(PlanFolder, FindsThatTheSeedsAreOneSeries) {
  const char* corpus = std::getenv("PARALIGN_CORPUS");
  if (corpus == nullptr) GTEST_SKIP() << "PARALIGN_CORPUS is not set: no corpus to look at";
  const std::string seeds = std::string(corpus) + "/seeds/hrc-";
  if (!std::ifstream(seeds + "34-39.en.txt")) GTEST_SKIP() << seeds << "34-39.en.txt is not there";
  const auto documents =
      described({seeds + "58-30.fr.txt", seeds + "34-39.en.txt", seeds + "61-37.en.txt",
                 seeds + "46-28.ar.txt", seeds + "55-25.en.txt"});
  const CorpusPlan plan = plan_corpus(documents);
  EXPECT_THAT(pairs_of(plan, Pairing::revision), ElementsAre(ElementsAre(1, 3), ElementsAre(3, 4),
                                                             ElementsAre(4, 0), ElementsAre(0, 2)));
  EXPECT_THAT(plan.unpaired, IsEmpty());
  for (const CorpusJob& job : plan.jobs) EXPECT_EQ(job.series, "A/HRC/RES/34/39");
}

TEST(PlanFolder, FindsTranslationsAndYearsOfTheSamples) {
  const std::string samples = PARALIGN_TEST_DATA "/../../samples/";
  std::vector<std::string> paths;
  for (const char* name : {"12-7.en", "12-7.fr", "12-7.ar", "15-4.en", "15-4.fr", "15-4.ar"}) {
    paths.push_back(samples + name + ".txt");
  }
  const auto documents = described(paths);
  const CorpusPlan plan = plan_corpus(documents);
  EXPECT_THAT(pairs_of(plan, Pairing::translation),
              ElementsAre(ElementsAre(0, 1, 2), ElementsAre(3, 4, 5)));
  EXPECT_THAT(pairs_of(plan, Pairing::revision),
              UnorderedElementsAre(ElementsAre(0, 3), ElementsAre(1, 4), ElementsAre(2, 5)));
  EXPECT_THAT(plan.unpaired, IsEmpty());
}

}  // namespace
}  // namespace paralign
