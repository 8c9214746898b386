#include "paralign/evaluate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "tests/support/alignments.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;
using testing::paragraph;

std::string message_of(std::string_view tsv) {
  try {
    static_cast<void>(parse_links(tsv, "gold.tsv"));
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ParseLinks, ReadsListsMarksCommentsAndEmptySides) {
  const GoldLinks links =
      parse_links("# comment\n0\t0\n1,2\t1\tS\twhy\r\n3\t\n\t4\n\n5\t6\tP\n1\t1\tP\n", "g");
  EXPECT_THAT(links.sure, ElementsAre(Pair(0, 0), Pair(1, 1), Pair(2, 1)));
  EXPECT_THAT(links.possible, ElementsAre(Pair(5, 6)));
}

TEST(ParseLinks, SaysFileLineAndWhatItExpected) {
  EXPECT_THAT(message_of("0\t0\n1 2\n"), HasSubstr("gold.tsv:2: found no tab"));
  EXPECT_THAT(message_of("a\t0\n"), HasSubstr("'a' in place of an id"));
  EXPECT_THAT(message_of("-1\t0\n"), HasSubstr("'-1'"));
  EXPECT_THAT(message_of("1,\t0\n"), HasSubstr("''"));
  EXPECT_THAT(message_of("1\t0\tX\n"), HasSubstr("'X' in the third column"));
  EXPECT_THAT(message_of("\t\n"), HasSubstr("no id on either side"));
  EXPECT_THAT(message_of("99999999999\t1\n"), HasSubstr("'99999999999'"));
  EXPECT_THAT(message_of("\xEF\xBB\xBF"), HasSubstr("gold.tsv: found no links"));
  EXPECT_THAT(message_of("a\x1B[31m\xFF\t1\n"), HasSubstr("'a?[31m?' in place"));
  EXPECT_THAT(message_of(std::string(500, 'x') + "\t1\n"),
              HasSubstr("'" + std::string(40, 'x') + "...' in place"));
}

TEST(EvaluateLinks, CountsPossibleLinksAsRightButDoesNotAskForThem) {
  const GoldLinks gold{{{0, 0}, {1, 1}}, {{2, 2}}};
  const GoldLinks predicted{{{0, 0}, {2, 2}, {3, 3}}, {}};
  const LinkScores scores = evaluate_links(gold, predicted);
  EXPECT_DOUBLE_EQ(scores.links.precision, 2.0 / 3);
  EXPECT_DOUBLE_EQ(scores.links.recall, 0.5);
  EXPECT_DOUBLE_EQ(scores.links.f1, 4.0 / 7);
  EXPECT_FALSE(scores.has_no_partner);
}

TEST(EvaluateLinks, GivesDocumentedValuesWhereThereIsNothing) {
  EXPECT_EQ(evaluate_links({{{0, 0}}, {}}, {}).links.precision, 0);
  EXPECT_EQ(evaluate_links({}, {}).links.recall, 1);
}

TEST(EvaluateLinks, CountsBodyParagraphsAndUnitsWithoutPartner) {
  const std::vector<Paragraph> source{paragraph(0, "M1", Kind::masthead, "", "a"),
                                      paragraph(1, "T", Kind::title, "", "b"),
                                      paragraph(2, "OP1", Kind::operative, "1", "c"),
                                      paragraph(3, "OP2", Kind::operative, "2", "d")};
  const std::vector<Paragraph> target{paragraph(0, "M1", Kind::masthead, "", "a"),
                                      paragraph(1, "T", Kind::title, "", "b"),
                                      paragraph(2, "OP1", Kind::operative, "1", "c")};
  // The masthead is not counted; OP1 = OP1 is possible alone, so neither is without partner.
  const GoldLinks gold{{{0, 0}, {1, 1}}, {{2, 2}}};
  const GoldLinks predicted{{{1, 1}}, {}};
  const LinkScores scores = evaluate_links(gold, predicted, source, target);
  EXPECT_EQ(scores.predicted, 1U);
  EXPECT_EQ(scores.sure, 1U);
  EXPECT_EQ(scores.links.f1, 1);
  EXPECT_TRUE(scores.has_no_partner);
  EXPECT_EQ(scores.without_partner, 1U);
  EXPECT_EQ(scores.no_partner.f1, 1);
}

TEST(EvaluateLinks, RefusesAnIdThatNoParagraphHas) {
  const std::vector<Paragraph> one{paragraph(0, "T", Kind::title, "", "a")};
  EXPECT_THROW(static_cast<void>(evaluate_links({{{0, 5}}, {}}, {}, one, one)), Error);
}

TEST(EvaluateSegmentation, AsksForEqualBoundariesInTheLetters) {
  const std::vector<Paragraph> gold{paragraph(0, "T", Kind::title, "", "One two,"),
                                    paragraph(1, "PP1", Kind::preamble, "", "three"),
                                    paragraph(2, "PP2", Kind::preamble, "", "four")};
  const std::vector<Paragraph> glued{paragraph(0, "T", Kind::title, "", "ONE TWO"),
                                     paragraph(1, "PP1", Kind::preamble, "", "three four"),
                                     paragraph(2, "X1", Kind::other, "", "---")};
  const Scores scores = evaluate_segmentation(gold, glued);
  EXPECT_DOUBLE_EQ(scores.precision, 0.5);
  EXPECT_DOUBLE_EQ(scores.recall, 1.0 / 3);
  EXPECT_EQ(evaluate_segmentation(gold, gold).f1, 1);
}

TEST(EvaluateSegmentation, DoesNotTakeEqualTextAtAnotherPlace) {
  const std::vector<Paragraph> gold{paragraph(0, "X1", Kind::other, "", "ab"),
                                    paragraph(1, "X2", Kind::other, "", "ab")};
  const std::vector<Paragraph> moved{paragraph(0, "X1", Kind::other, "", "x"),
                                     paragraph(1, "X2", Kind::other, "", "ab")};
  EXPECT_EQ(evaluate_segmentation(gold, moved).f1, 0);
}

}  // namespace
}  // namespace paralign
