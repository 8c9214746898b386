#include "align/table/rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "paralign/align.hpp"
#include "paralign/error.hpp"
#include "tests/support/make_document.hpp"
#include "tests/support/pairwise.hpp"

namespace paralign {
namespace {

using testing::disagreement;
using ::testing::ElementsAre;
using testing::GivenPair;
using testing::pairwise;

Alignment with_rows(Alignment alignment, double min_probability = 0) {
  detail::make_rows(alignment, min_probability);
  EXPECT_EQ(disagreement(alignment), "");
  return alignment;
}

// "0 0 0" for a row with unit 0 of three documents, "0,1 - 2", in the order of the rows.
std::vector<std::string> printed(const Alignment& alignment) {
  std::vector<std::string> rows;
  for (const Row& row : alignment.rows) {
    std::string text;
    for (const auto& cell : row.cells) {
      if (!text.empty()) text += ' ';
      if (cell.empty()) text += '-';
      for (std::size_t i = 0; i < cell.size(); ++i)
        text += (i == 0 ? "" : ",") + std::to_string(cell[i]);
    }
    rows.push_back(text);
  }
  return rows;
}

TEST(Rows, HoldWhatAllPairsLink) {
  const Alignment alignment = with_rows(
      pairwise({1, 1, 1}, {{0, 1, {{{0}, {0}}}}, {0, 2, {{{0}, {0}}}}, {1, 2, {{{0}, {0}}}}}));
  EXPECT_THAT(printed(alignment), ElementsAre("0 0 0"));
  EXPECT_FALSE(alignment.rows[0].disputed);
  EXPECT_NEAR(alignment.rows[0].probability, 0.99, 1e-6);
}

TEST(Rows, FillALinkThatIsMissingByWayOfAThirdDocument) {
  const Alignment alignment =
      with_rows(pairwise({1, 1, 1}, {{0, 2, {{{0}, {0}}}}, {1, 2, {{{0}, {0}}}}}));
  EXPECT_THAT(printed(alignment), ElementsAre("0 0 0"));
  ASSERT_EQ(alignment.pairs[0].links.size(), 1U);
  EXPECT_EQ(alignment.pairs[0].links[0].target, (std::vector<std::uint32_t>{0}));
  EXPECT_LT(alignment.pairs[0].links[0].probability, 0.99);
  EXPECT_TRUE(alignment.rows[0].disputed);
}

TEST(Rows, HaveAParagraphThatOneYearDroppedAndTheNextTookBackOnce) {
  const Alignment alignment = with_rows(pairwise(
      {2, 1, 2}, {{0, 1, {{{0}, {0}}}}, {0, 2, {{{0}, {0}}, {{1}, {1}}}}, {1, 2, {{{0}, {0}}}}}));
  EXPECT_THAT(printed(alignment), ElementsAre("0 0 0", "1 - 1"));
  EXPECT_FALSE(alignment.rows[1].disputed);
}

TEST(Rows, OverruleADoubtfulLinkByTwoSureOnes) {
  const Alignment alignment = with_rows(
      pairwise({1, 2, 1}, {{0, 1, {{{0}, {1}, 0.6}}}, {0, 2, {{{0}, {0}}}}, {1, 2, {{{0}, {0}}}}}));
  EXPECT_THAT(printed(alignment), ElementsAre("0 0 0", "- 1 -"));
  EXPECT_TRUE(alignment.rows[0].disputed);
  EXPECT_TRUE(alignment.rows[1].disputed);
  EXPECT_EQ(alignment.pairs[0].links[0].target, (std::vector<std::uint32_t>{0}));
}

TEST(Rows, KeepASureLinkAgainstDoubtfulOnes) {
  const Alignment alignment = with_rows(pairwise(
      {1, 2, 1},
      {{0, 1, {{{0}, {1}, 0.999}}}, {0, 2, {{{0}, {0}, 0.6}}}, {1, 2, {{{0}, {0}, 0.9}}}}));
  EXPECT_THAT(printed(alignment), ElementsAre("- 0 0", "0 1 -"));
}

TEST(Rows, DoNotTakeTwoParagraphsForOneBecauseAnotherDocumentMergedThem) {
  // The second document merged a recital and a decision, the third still has both.
  const Alignment alignment =
      with_rows(pairwise({3, 1, 3}, {{0, 1, {{{0, 2}, {0}}}},
                                     {0, 2, {{{0}, {0}}, {{1}, {1}}, {{2}, {2}}}},
                                     {1, 2, {{{0}, {0}}}}}));
  for (const Row& row : alignment.rows) EXPECT_LE(row.cells[2].size(), 1U);
}

TEST(Rows, HoldASplitParagraphWhole) {
  const Alignment alignment = with_rows(pairwise(
      {1, 2, 2},
      {{0, 1, {{{0}, {0, 1}}}}, {0, 2, {{{0}, {0, 1}}}}, {1, 2, {{{0}, {0}}, {{1}, {1}}}}}));
  EXPECT_THAT(printed(alignment), ElementsAre("0 0,1 0,1"));
  EXPECT_EQ(alignment.rows[0].relation, Relation::split);
  EXPECT_EQ(alignment.pairs[2].links.size(), 2U);
}

TEST(Rows, GiveTheOtherHalfOfASplitToAPairThatMissedIt) {
  const Alignment alignment = with_rows(
      pairwise({1, 2, 2},
               {{0, 1, {{{0}, {0, 1}}}}, {0, 2, {{{0}, {0}}}}, {1, 2, {{{0}, {0}}, {{1}, {1}}}}}));
  EXPECT_THAT(printed(alignment), ElementsAre("0 0,1 0,1"));
  EXPECT_EQ(alignment.pairs[1].links[0].target, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(alignment.pairs[1].links[0].relation, Relation::split);
}

TEST(Rows, NeverHoldTwoParagraphsOfADocumentThatNoPairTakesForOne) {
  const Alignment alignment = with_rows(
      pairwise({1, 2, 1}, {{0, 1, {{{0}, {0}}}}, {0, 2, {{{0}, {0}}}}, {1, 2, {{{1}, {0}}}}}));
  for (const Row& row : alignment.rows) EXPECT_LE(row.cells[1].size(), 1U);
  for (const Row& row : alignment.rows) EXPECT_TRUE(row.disputed);
}

TEST(Rows, StandInTheOrderOfTheFirstDocumentAndWhatItLacksAfterWhatItFollows) {
  const Alignment alignment = with_rows(pairwise({2, 3, 4}, {{0, 1, {{{0}, {1}}, {{1}, {2}}}},
                                                             {0, 2, {{{0}, {1}}, {{1}, {3}}}},
                                                             {1, 2, {{{1}, {1}}, {{2}, {3}}}}}));
  EXPECT_THAT(printed(alignment), ElementsAre("- 0 -", "- - 0", "0 1 1", "- - 2", "1 2 3"));
}

TEST(Rows, OfOneCellAreDroppedInTheFirstDocumentAndInsertedInLaterOnes) {
  const Alignment alignment = with_rows(pairwise({1, 1, 1}, {}));
  ASSERT_EQ(alignment.rows.size(), 3U);
  EXPECT_THAT(printed(alignment), ElementsAre("- 0 -", "- - 0", "0 - -"));
  EXPECT_EQ(alignment.rows[0].relation, Relation::inserted);
  EXPECT_EQ(alignment.rows[1].relation, Relation::inserted);
  EXPECT_EQ(alignment.rows[2].relation, Relation::dropped);
  EXPECT_NEAR(alignment.rows[0].probability, 0.9, 1e-6);
}

TEST(Rows, LoseCellsUnderTheLeastProbability) {
  const std::vector<GivenPair> pairs{
      {0, 1, {{{0}, {0}, 0.98}}}, {0, 2, {{{0}, {0}, 0.7}}}, {1, 2, {{{0}, {0}, 0.7}}}};
  EXPECT_THAT(printed(with_rows(pairwise({1, 1, 1}, pairs), 0.5)), ElementsAre("0 0 0"));
  EXPECT_THAT(printed(with_rows(pairwise({1, 1, 1}, pairs), 0.9)), ElementsAre("- - 0", "0 0 -"));
  EXPECT_EQ(with_rows(pairwise({1, 1, 1}, pairs), 1).rows.size(), 3U);
}

TEST(Rows, DoNotOutvoteWhatTheUserGave) {
  Alignment alignment =
      pairwise({1, 2, 1}, {{0, 1, {{{0}, {1}, 0.6}}}, {0, 2, {{{0}, {0}}}}, {1, 2, {{{0}, {0}}}}});
  alignment.pairs[0].links[0].flags.fixed = true;
  detail::make_rows(alignment, 0);
  EXPECT_THAT(printed(alignment), ElementsAre("- 0 0", "0 1 -"));
  EXPECT_TRUE(alignment.rows[1].flags.fixed);
}

TEST(Rows, LeavePairsThatAgreeAsTheyWere) {
  Alignment alignment = pairwise(
      {2, 2, 2}, {{0, 1, {{{0}, {0}, 0.7}}}, {0, 2, {{{0}, {0}, 0.8}}}, {1, 2, {{{0}, {0}, 0.9}}}});
  alignment.pairs[0].links[0].flags.low_margin = true;
  alignment.pairs[0].links[0].score = 0.25;
  const Alignment after = with_rows(alignment);
  ASSERT_EQ(after.pairs[0].links.size(), alignment.pairs[0].links.size());
  EXPECT_EQ(after.pairs[0].links[0].score, 0.25);
  EXPECT_TRUE(after.pairs[0].links[0].flags.low_margin);
}

using testing::Line;
using testing::make_document;

std::vector<Line> lines(const std::string& budget) {
  return {{Kind::title, "T", "", "Care of the lighthouses"},
          {Kind::preamble, "PP1", "", "Recalling its resolution 9/3 on the training of keepers,"},
          {Kind::operative, "OP1", "1", "Requests a report on the budget at its " + budget + ";"},
          {Kind::operative, "OP2", "2", "Encourages schools to share historical archives;"}};
}

TEST(AlignDocuments, SayOfARowWhatTheirPairsSay) {
  const Alignment alignment = align({make_document("1/1", "en", lines("fifth session")),
                                     make_document("2/1", "en", lines("fifth session")),
                                     make_document("3/1", "en", lines("sixth session"))},
                                    Lexicon::built_in());
  ASSERT_EQ(alignment.rows.size(), 4U);
  EXPECT_EQ(alignment.rows[1].relation, Relation::same);
  EXPECT_EQ(alignment.rows[2].relation, Relation::amended);
  EXPECT_EQ(alignment.pairs.size(), 3U);
  EXPECT_EQ(disagreement(alignment), "");
}

TEST(AlignDocuments, AreTranslationsWhereAllPairsAre) {
  const Alignment alignment = align(
      {make_document("1/1", "en", lines("session")), make_document("1/1", "fr", lines("session")),
       make_document("1/1", "ar", lines("session"))},
      Lexicon::built_in());
  for (const Row& row : alignment.rows) EXPECT_EQ(row.relation, Relation::translation);
}

TEST(AlignDocuments, HaveNoRowsWhereTheyAreTwo) {
  const auto first = make_document("1/1", "en", lines("fifth session"));
  const auto second = make_document("2/1", "en", lines("sixth session"));
  const Alignment two = align({first, second}, Lexicon::built_in());
  const Alignment pair = align(first, second, Lexicon::built_in());
  EXPECT_TRUE(two.rows.empty());
  ASSERT_EQ(two.pairs.size(), 1U);
  ASSERT_EQ(two.pairs[0].links.size(), pair.pairs[0].links.size());
  for (std::size_t i = 0; i < pair.pairs[0].links.size(); ++i)
    EXPECT_EQ(two.pairs[0].links[i].probability, pair.pairs[0].links[i].probability);
}

TEST(AlignDocuments, MustBeTwoOrMore) {
  EXPECT_THROW(static_cast<void>(align(std::vector<UnitDocument>(1), Lexicon::built_in())), Error);
}

TEST(AlignDocuments, MayBeEmpty) {
  const Alignment alignment =
      align({make_document("1/1", "en", {}), make_document("2/1", "en", lines("session")),
             make_document("3/1", "en", {})},
            Lexicon::built_in());
  EXPECT_EQ(alignment.rows.size(), 4U);
  EXPECT_EQ(disagreement(alignment), "");
}

}  // namespace
}  // namespace paralign
