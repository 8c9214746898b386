#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "paralign/corpus.hpp"
#include "paralign/error.hpp"

namespace paralign {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string refusal(const std::string& bytes) {
  try {
    (void)parse_manifest(bytes, "pairs.tsv");
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_format);
    return error.what();
  }
  return "";
}

TEST(ParseManifest, ReadsAllColumns) {
  const auto lines = parse_manifest(
      "source\ttarget\tpairing\tsource_language\ttarget_language\n"
      "a.txt\tb.txt\ttranslation\ten\tfr\nc d.txt\te.txt\trevision\t\tar\n",
      "pairs.tsv");
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].source, "a.txt");
  EXPECT_EQ(lines[0].target, "b.txt");
  EXPECT_EQ(lines[0].pairing, Pairing::translation);
  EXPECT_EQ(lines[0].source_language, "en");
  EXPECT_EQ(lines[0].target_language, "fr");
  EXPECT_EQ(lines[1].source, "c d.txt");
  EXPECT_EQ(lines[1].pairing, Pairing::revision);
  EXPECT_EQ(lines[1].source_language, "");
  EXPECT_EQ(lines[1].target_language, "ar");
}

TEST(ParseManifest, TakesColumnsInAnyOrderAmongOthers) {
  const auto lines = parse_manifest(
      "\xEF\xBB\xBFjob\ttarget\tsource\treason\r\n\r\n# a comment\r\nx1\tb\ta\twhy\r\n", "p.tsv");
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_EQ(lines[0].source, "a");
  EXPECT_EQ(lines[0].target, "b");
  EXPECT_EQ(lines[0].pairing, std::nullopt);
}

TEST(ParseManifest, LetsTheLastFieldsOfALineBeMissing) {
  const auto lines = parse_manifest("source\ttarget\tpairing\na\tb\nc\td\tauto\n", "p.tsv");
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].pairing, std::nullopt);
  EXPECT_EQ(lines[1].pairing, std::nullopt);
  EXPECT_THAT(parse_manifest("source\ttarget", "p.tsv"), IsEmpty());
}

TEST(ParseManifest, ReadsTheColumnsOfAPlan) {
  const auto lines = parse_manifest(
      "job\tsource\ttarget\tpairing\tseries\treason\tsource_part\ttarget_part\n"
      "x1\ta\tb\ttranslation\tC/RES/12/7\tsymbol C/RES/12/7\t\t\n"
      "x2\ta\ta\trevision\tC/RES/12/7\tfollows 12/7\t1\t2\n",
      "plan.tsv");
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].job, "x1");
  EXPECT_EQ(lines[0].series, "C/RES/12/7");
  EXPECT_EQ(lines[0].reason, "symbol C/RES/12/7");
  EXPECT_EQ(lines[0].source_part, 0U);
  EXPECT_EQ(lines[1].line, 3U);
  EXPECT_EQ(lines[1].source_part, 1U);
  EXPECT_EQ(lines[1].target_part, 2U);
}

TEST(ParseManifest, RefusesWhatNamesNoTwoDocuments) {
  EXPECT_THAT(refusal("source\ttarget\na\tb\na\ta\n"),
              HasSubstr("pairs.tsv:3: found 'a' as source and as target, expected two documents"));
  EXPECT_THAT(refusal("source\ttarget\tsource_part\na\ta\t1\n"), HasSubstr("as target"));
  for (const char* part : {"0", "-1", "x", "2x", "99999999999"}) {
    EXPECT_THAT(refusal("source\ttarget\tsource_part\na\tb\t" + std::string(part) + "\n"),
                HasSubstr("found the part '" + std::string(part) + "'"));
  }
}

TEST(ParseManifest, RefusesLinesOfAJobThatContradictEachOther) {
  const std::string header = "job\tsource\ttarget\tpairing\tseries\n";
  EXPECT_THAT(
      refusal(header + "x\ta\tb\ttranslation\ts\nx\ta\tc\trevision\ts\n"),
      HasSubstr("pairs.tsv:3: found another pairing of the job 'x', expected that of line 2"));
  EXPECT_THAT(refusal(header + "x\ta\tb\t\ts\nx\ta\tc\t\tt\n"), HasSubstr("another series"));
}

TEST(ParseManifest, SaysWhereItIsBroken) {
  EXPECT_THAT(refusal(""), HasSubstr("pairs.tsv:1: found no header line"));
  EXPECT_THAT(refusal("a.txt\tb.txt\n"), HasSubstr("pairs.tsv:1: found the header"));
  EXPECT_THAT(refusal("source\ttarget\tsource\n"), HasSubstr("'source' twice"));
  EXPECT_THAT(refusal("source\ttarget\n\na\n"), HasSubstr("pairs.tsv:3: found no target"));
  EXPECT_THAT(refusal("source\ttarget\na\tb\tc\n"), HasSubstr("found 3 fields, expected 2"));
  EXPECT_THAT(refusal("source\ttarget\tpairing\na\tb\tsame\n"), HasSubstr("the pairing 'same'"));
  EXPECT_THAT(refusal("source\ttarget\tsource_language\na\tb\tFrench!\n"),
              HasSubstr("the language 'French!'"));
}

TEST(PartOf, IsTheSameForEver) {
  EXPECT_EQ(part_of("", 64), 2U);
  EXPECT_EQ(part_of("58/30", 64), 33U);
  EXPECT_EQ(part_of("qx8y3hbebda537z", 6), 0U);
  EXPECT_EQ(part_of("qx8y3hbebda537z", 1), 0U);
  EXPECT_EQ(part_of("qx8y3hbebda537z", 0), 0U);
}

TEST(PartOf, SpreadsEvenly) {
  constexpr std::uint32_t kParts = 6;
  std::vector<int> count(kParts);
  for (int i = 0; i < 6000; ++i) ++count[part_of("job " + std::to_string(i), kParts)];
  for (const int of_part : count) EXPECT_NEAR(of_part, 1000, 150);
}

}  // namespace
}  // namespace paralign
