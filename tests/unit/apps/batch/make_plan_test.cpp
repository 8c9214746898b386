#include "apps/batch/make_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/batch_inputs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using testing::Contents;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::lines_of;
using ::testing::Pair;
using testing::planned;
using testing::said_document;
using testing::TemporaryFolder;
using testing::write_bytes;

RunRecord record_of(const Contents& contents, PairChoice pairs = PairChoice::all) {
  BatchOptions options;
  options.plan.pairs = pairs;
  return planned(contents, options).record(options);
}

std::vector<std::string> singles_of(const Contents& contents, PairChoice pairs = PairChoice::all) {
  return lines_of(record_of(contents, pairs).singles);
}

// Two years of one resolution, the first in two languages.
Contents two_years() {
  Contents contents{{"7e", {said_document("en", "12/7", "1")}},
                    {"7f", {said_document("fr", "12/7", "2")}},
                    {"8e", {said_document("en", "15/4", "3")}}};
  for (auto& [path, documents] : contents) {
    documents.front().title_terms = {11, 22, 33, 44, 55};
    documents.front().date = documents.front().number == "12/7" ? "2031-03-19" : "2034-03-21";
  }
  contents["8e"].front().cited = {"12/7"};
  return contents;
}

TEST(Singles, AreResolutionsInOneLanguageWithTheirPlaceInTheFile) {
  EXPECT_THAT(singles_of({{"a", {said_document("en", "12/7", "1")}}}), ElementsAre("key of a:0"));
  EXPECT_THAT(singles_of({{"a", {}},
                          {"b",
                           {said_document("en", "12/7", "1"), said_document("fr", "12/7", "1"),
                            said_document("en", "15/4", "1")}}}),
              ElementsAre("key of b:2"));
}

TEST(Singles, AreThoseOfASeriesThatHaveNoTranslation) {
  EXPECT_THAT(lines_of(record_of(two_years()).jobs), ::testing::SizeIs(2));
  EXPECT_THAT(singles_of(two_years()), ElementsAre("key of 8e:0"));
}

// Whatever is chosen: a translation that is not wanted is none.
TEST(Singles, AreAllThatNoTranslationIsMadeOf) {
  EXPECT_THAT(singles_of(two_years(), PairChoice::translations), ElementsAre("key of 8e:0"));
  EXPECT_THAT(singles_of(two_years(), PairChoice::series),
              ElementsAre("key of 7e:0", "key of 7f:0", "key of 8e:0"));
}

TEST(Singles, AreThoseTooWhoseNumberIsNotKnown) {
  Contents contents{{"a", {said_document("en", "", "1")}}};
  contents["a"].front().symbol.clear();
  contents["a"].front().title_terms = {11, 22};
  for (const PairChoice pairs : {PairChoice::translations, PairChoice::series, PairChoice::all}) {
    EXPECT_THAT(singles_of(contents, pairs), ElementsAre("key of a:0"));
  }
}

TEST(Singles, AreNotWhatWasLeftOut) {
  Contents contents{{"a", {said_document("en", "12/7", "1")}},
                    {"copy", {said_document("en", "12/7", "1")}},
                    {"corrigendum", {said_document("en", "12/7", "2")}},
                    {"other", {said_document("en", "12/8", "3")}},
                    {"older", {said_document("en", "15/4", "4")}},
                    {"newer", {said_document("en", "15/4", "5")}},
                    {"spanish", {said_document("es", "12/9", "6")}},
                    {"undetected", {said_document("und", "12/9", "7")}},
                    {"nothing", {said_document("en", "", "8")}}};
  contents["corrigendum"].front().corrigendum = true;
  contents["other"].front().genre = Genre::other;
  contents["newer"].front().revision = 1;
  contents["nothing"].front().symbol.clear();
  const RunRecord record = record_of(contents);
  EXPECT_THAT(lines_of(record.singles), ElementsAre("key of a:0", "key of newer:0"));
  EXPECT_THAT(record.counts.skipped,
              ElementsAre(Pair("corrigendum", 1U), Pair("language not detected", 1U),
                          Pair("language without data", 1U),
                          Pair("no other language and no neighbour in a series", 2U),
                          Pair("no symbol, number or title found", 1U),
                          Pair("not a resolution, decision or draft", 1U),
                          Pair("older revision", 1U), Pair("same content", 1U)));
}

// As for the folder that holds the same.
TEST(Singles, OfAManifestLackTheirPartnersAlone) {
  const TemporaryFolder folder;
  write_bytes(folder / "pairs.tsv",
              "source\ttarget\tpairing\n7e\tbroken\ttranslation\n8e\tcopy\ttranslation\n");
  Contents contents = two_years();
  contents["copy"] = contents["8e"];
  BatchOptions options;
  options.input = folder / "pairs.tsv";
  EXPECT_THAT(lines_of(planned(contents, options).record().singles),
              ElementsAre("key of 7e:0", "key of 8e:0"));
  write_bytes(options.input, "source\ttarget\tpairing\n7e\t7f\ttranslation\n7e\t8e\trevision\n");
  EXPECT_THAT(lines_of(planned(contents, options).record().singles), ElementsAre("key of 8e:0"));
}

TEST(MakeRunRecord, NamesTheJobsAndTheirHash) {
  const RunRecord record = record_of(two_years());
  EXPECT_EQ(record.options_hash, "options0");
  EXPECT_EQ(record.plan_hash.size(), 32U);
  EXPECT_EQ(record_of(two_years()).plan_hash, record.plan_hash);
  Contents other = two_years();
  other["9e"] = {said_document("en", "18/9", "9")};  // in no job
  EXPECT_EQ(record_of(other).plan_hash, record.plan_hash);
  EXPECT_NE(record_of(two_years(), PairChoice::series).plan_hash, record.plan_hash);
  other = two_years();
  other["7f"].front().sha256 = "another";
  EXPECT_NE(record_of(other).plan_hash, record.plan_hash);
}

TEST(MakeRunRecord, CountsFilesAndWhatTheyHold) {
  const RunRecord record =
      record_of({{"a", {}},
                 {"b", {said_document("en", "12/7", "1"), said_document("fr", "12/7", "1")}},
                 {"c", {said_document("en", "15/4", "2")}}});
  EXPECT_EQ(record.counts.files, 3U);
  EXPECT_EQ(record.counts.done, 2U);
  EXPECT_EQ(record.counts.failures.size(), 1U);
  EXPECT_THAT(record.counts.languages, ElementsAre(Pair("en", 2U), Pair("fr", 1U)));
}

TEST(MakeRunRecord, HasTheHashOfALexiconIfThereIsOne) {
  const auto all = planned(two_years());
  EXPECT_THAT(all.record().about, IsEmpty());
  EXPECT_THAT(all.record({}, "abc").about, ElementsAre(Pair("lexicon_sha256", "abc")));
}

TEST(BatchInput, IsAFolderOrAManifest) {
  const TemporaryFolder folder;
  write_bytes(folder / "in/b.txt", "b");
  write_bytes(folder / "in/fr/a.txt", "a");
  write_bytes(folder / "pairs.tsv", "source\ttarget\nin/b.txt\tin/fr/a.txt\n");
  BatchOptions options;
  options.out = folder / "out";
  options.input = folder / "in";
  BatchInput batch = batch_input(options);
  EXPECT_FALSE(batch.manifest.has_value());
  EXPECT_EQ(batch.files().path(0), folder / "in/b.txt");
  EXPECT_EQ(batch.files().path(1), folder / "in/fr/a.txt");
  options.input = folder / "pairs.tsv";
  batch = batch_input(options);
  EXPECT_TRUE(batch.manifest.has_value());
  EXPECT_EQ(batch.files().path(0), folder / "in/b.txt");
}

}  // namespace
}  // namespace paralign::apps
