#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/corpus.hpp"
#include "paralign/corpus_names.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::three_languages;
using testing::two_years;

std::vector<std::string> texts_of(const std::vector<CorpusRow>& rows) {
  std::vector<std::string> texts;
  for (const CorpusRow& row : rows) texts.push_back(row.source.text + " | " + row.target.text);
  return texts;
}

TEST(RowsOf, AreTheLinksWithTwoSidesInOrder) {
  EXPECT_THAT(texts_of(rows_of(two_years(), {})),
              ElementsAre("12/7. Lighthouse keepers | 15/4. Gardiens de phare",
                          "Thanks the keepers & their <families>; | Remercie les gardiens ; "
                          "Remercie leurs familles ;"));
}

TEST(RowsOf, KnowTheirPairDocumentsAndUnits) {
  const auto rows = rows_of(three_languages(), {});
  ASSERT_EQ(rows.size(), 9U);
  EXPECT_EQ(rows[4].pair, 1U);
  EXPECT_EQ(rows[4].source.document, 0U);
  EXPECT_EQ(rows[4].target.document, 2U);
  EXPECT_THAT(rows[4].target.units, ElementsAre(1U));
}

TEST(RowsOf, HoldHintsOnlyWhereTheyAreAskedFor) {
  RowFilter filter;
  filter.relations = {Relation::partial, Relation::split};
  const auto rows = rows_of(two_years(), filter);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].relation, Relation::split);
  EXPECT_EQ(rows[1].relation, Relation::partial);
}

TEST(RowsOf, HoldNoOneSidedLinkWhateverIsAskedFor) {
  RowFilter filter;
  filter.relations = {Relation::dropped, Relation::inserted};
  EXPECT_TRUE(rows_of(two_years(), filter).empty());
}

TEST(RowsOf, LeaveOutWhatIsLessProbable) {
  RowFilter filter;
  filter.min_probability = 0.99;
  EXPECT_EQ(rows_of(two_years(), filter).size(), 1U);
  filter.min_probability = 1;
  EXPECT_EQ(rows_of(two_years(), filter).size(), 1U);
}

TEST(RowsOf, LeaveOutRepairedTextOnRequest) {
  CorpusAlignment job = two_years();
  job.alignment.documents[1].document.paragraphs[2].repaired = true;
  EXPECT_TRUE(rows_of(job, {}).at(1).repaired);
  RowFilter filter;
  filter.repaired = false;
  EXPECT_EQ(rows_of(job, filter).size(), 1U);
}

TEST(RowsOf, LeaveOutSidesOfVeryDifferentLength) {
  CorpusAlignment job = two_years();
  job.alignment.documents[1].document.paragraphs[0].text = "15/4";
  RowFilter filter;
  filter.max_length_ratio = 4;
  EXPECT_EQ(rows_of(job, filter).size(), 1U);
  filter.max_length_ratio = 8;
  EXPECT_EQ(rows_of(job, filter).size(), 2U);
}

TEST(RowsOf, CountArabicLettersAndNotTheirBytes) {
  RowFilter filter;
  filter.max_length_ratio = 1.9;
  EXPECT_EQ(rows_of(three_languages(), filter).size(), 9U);
}

TEST(RowsOf, LeaveOutDocumentsByNumberOrSymbol) {
  CorpusAlignment job = three_languages();
  job.documents[1].symbol = "A/LHC/RES/12/7/Rev.1";
  RowFilter filter;
  filter.excluded = {"A/LHC/RES/12/7/Rev.1"};
  EXPECT_EQ(rows_of(job, filter).size(), 3U);
  filter.excluded = {"12/7"};
  EXPECT_TRUE(rows_of(job, filter).empty());
}

TEST(SymbolInOneForm, IsThatOfDocuments) {
  for (const char* text : {"C/RES/12/7", " c/res/12/7 ", "C_RES_12_07", "C/RES/12/7/Rev.1"}) {
    EXPECT_EQ(symbol_in_one_form(text), "C/RES/12/7");
  }
  EXPECT_EQ(symbol_in_one_form(" 15/4"), "15/4");
  EXPECT_EQ(symbol_in_one_form("2374(2017)"), "2374 (2017)");
  EXPECT_EQ(symbol_in_one_form("a/lhc/58/l.12"), "A/LHC/58/L.12");
  EXPECT_EQ(symbol_in_one_form(" nonsense "), "nonsense");
  EXPECT_EQ(symbol_in_one_form(" "), "");
}

TEST(RowsOf, LeaveOutMarksWithoutLetters) {
  CorpusAlignment job = two_years();
  job.alignment.documents[0].document.paragraphs[0].text = "* * *";
  EXPECT_EQ(rows_of(job, {}).size(), 1U);
}

TEST(RowDigests, FilterAsIfTheyWereMadeFromTheText) {
  CorpusAlignment job = three_languages();
  RowFilter filter;
  filter.max_length_ratio = 1.9;
  const std::size_t made = digests_that_pass(job, filter).size();
  job.digests = digests_of(job);
  EXPECT_EQ(digests_that_pass(job, filter).size(), made);
  EXPECT_EQ(rows_of(job, filter).size(), made);
}

TEST(RowKeys, AreEqualForTextThatDiffersInFormOnly) {
  CorpusAlignment job = two_years();
  const RowDigest before = digests_of(job).front();
  job.alignment.documents[0].document.paragraphs[0].text =
      "\u0661\u0662/\u0667, LIGHTHOUSE Keepers";
  EXPECT_EQ(digests_of(job).front().source_key, before.source_key);
}

TEST(RowKeys, TellNumbersApartAndDigitKeysDoNot) {
  CorpusAlignment job = two_years();
  const RowDigest before = digests_of(job).front();
  job.alignment.documents[0].document.paragraphs[0].text = "19/8. Lighthouse keepers";
  const RowDigest after = digests_of(job).front();
  EXPECT_NE(after.source_key, before.source_key);
  EXPECT_EQ(after.source_digit_key, before.source_digit_key);
}

}  // namespace
}  // namespace paralign
