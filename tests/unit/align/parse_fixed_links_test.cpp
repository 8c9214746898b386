#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "tests/support/alignments.hpp"

namespace paralign {
namespace {

using ::testing::HasSubstr;

FixedLinks parsed(std::string_view tsv) {
  const Alignment alignment = testing::sample_alignment();
  return parse_fixed_links(tsv, "a.tsv", alignment.documents[0], alignment.documents[1]);
}

std::string refusal_of(std::string_view tsv) {
  try {
    static_cast<void>(parsed(tsv));
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ParseFixedLinks, TakesIdsAndLabels) {
  const FixedLinks expected{{0, 1, {2}, {1, 2}}, {0, 1, {0}, {0}}};
  EXPECT_EQ(parsed("2\t1,2\n0\t0\n"), expected);
  EXPECT_EQ(parsed("OP1\tOP2, OP1\nT\t0\n"), expected);
}

TEST(ParseFixedLinks, TakesAnEmptySideForNoPartner) {
  const FixedLinks expected{{0, 1, {1}, {}}, {0, 1, {3}, {}}, {0, 1, {}, {3}}};
  EXPECT_EQ(parsed("PP1,OP2\t\n\tOP3"), expected);
}

TEST(ParseFixedLinks, PassesOverCommentsBlankLinesAndFurtherFields) {
  EXPECT_EQ(parsed("\xEF\xBB\xBF# mine\n\nT\tT\tS\tsure\n  \r\nOP1\tOP1\tP\n"),
            (FixedLinks{{0, 1, {0}, {0}}}));
}

TEST(ParseFixedLinks, RefusesAFileWithoutALinkToKeep) {
  for (const char* tsv : {"# nothing yet\n", "source_ids\ttarget_ids\n", "0\t0\tP\n"}) {
    EXPECT_THAT(refusal_of(tsv), HasSubstr("a.tsv: found no link to keep")) << tsv;
  }
}

TEST(ParseFixedLinks, TakesWhatTheWritersWroteButPartialLinks) {
  const Alignment alignment = testing::sample_alignment();
  const FixedLinks expected{
      {0, 1, {0}, {0}}, {0, 1, {1}, {}}, {0, 1, {2}, {1, 2}}, {0, 1, {3}, {}}, {0, 1, {}, {3}}};
  EXPECT_EQ(parsed(links_to_tsv(alignment)), expected);
  FixedLinks sorted = parsed(links_to_ids(alignment));
  std::ranges::sort(sorted, {}, &FixedLink::target);
  EXPECT_EQ(sorted.size(), expected.size());
}

TEST(ParseFixedLinks, TakesWhatASpreadsheetMadeOfIt) {
  EXPECT_EQ(parsed("target_labels\tnote\tsource_labels\r\n"
                   "\"OP1,OP2\"\t\"so \"\"they\"\" say\"\tOP1\r\n"
                   "OP3\r\n"),
            (FixedLinks{{0, 1, {2}, {1, 2}}, {0, 1, {}, {3}}}));
}

TEST(ParseFixedLinks, TakesIdsOrLabelsWhereOneIsEmptyAndRefusesThemWhereTheyDisagree) {
  constexpr std::string_view kHeader = "source_ids\tsource_labels\ttarget_ids\ttarget_labels\n";
  EXPECT_EQ(parsed(std::string(kHeader) + "\tOP1\t1\t\n"), (FixedLinks{{0, 1, {2}, {1}}}));
  EXPECT_THAT(refusal_of(std::string(kHeader) + "2\tOP2\t1\tOP1\n"),
              HasSubstr("a.tsv:2: found ids '2' beside labels 'OP2', expected the same"));
}

TEST(ParseFixedLinks, TakesARepeatedLinkOnceAndRefusesAnother) {
  EXPECT_EQ(parsed("2\t1,2\nOP1\tOP1,OP2\n").size(), 1U);
  EXPECT_THAT(refusal_of("2\t1\n\n2\t2\n"),
              HasSubstr("a.tsv:3: found OP1 of 12/7 fixed otherwise than in line 1"));
  EXPECT_THAT(refusal_of("1\t1\n2\t1\n"), HasSubstr("found OP1 of 15/4 fixed otherwise"));
  EXPECT_THAT(refusal_of("2\t1\n2\t\n"), HasSubstr("fixed otherwise than in line 1"));
  EXPECT_EQ(parsed("2\t\n2\t\n").size(), 1U);
}

TEST(ParseFixedLinks, RefusesMoreThanAThousandIdsOnASide) {
  std::string thousand = "2";
  for (int i = 1; i < 1000; ++i) thousand += ",2";
  EXPECT_EQ(parsed(thousand + "\t1\n"), (FixedLinks{{0, 1, {2}, {1}}}));
  EXPECT_THAT(refusal_of("0\t0\n2\t" + thousand + ",1\n"),
              HasSubstr("a.tsv:2: found 1001 ids or labels on a side, expected at most 1000"));
}

TEST(ParseFixedLinks, SaysFileLineAndWhatItExpected) {
  EXPECT_THAT(refusal_of("0\t0\nPP9\t1\n"),
              HasSubstr("a.tsv:2: found 'PP9', expected an id or a label of 12/7 such as 'OP1'"));
  EXPECT_THAT(refusal_of("0\t4\n"), HasSubstr("found '4', expected an id or a label of 15/4"));
  EXPECT_THAT(refusal_of("0\t0,\n"), HasSubstr("found ''"));
  EXPECT_THAT(refusal_of("T T\n"), HasSubstr("a.tsv:1: found no tab"));
  EXPECT_THAT(refusal_of("\t\tnote\n"), HasSubstr("no paragraph on either side"));
  EXPECT_THAT(refusal_of("source_ids\trelation\n"), HasSubstr("a header for one side"));
  EXPECT_THAT(refusal_of("{\"source\":[]}\n"), HasSubstr("found JSON"));
  EXPECT_THAT(refusal_of("\xFF\xFEt"), HasSubstr("found UTF-16"));
  EXPECT_THAT(refusal_of(" \n"), HasSubstr("a.tsv: found no links"));
}

}  // namespace
}  // namespace paralign
