#include "align/check/finding_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "align/check/codes.hpp"
#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> codes_of(FindingList& findings) {
  std::vector<std::string> codes;
  for (const CheckFinding& finding : findings.take()) codes.push_back(finding.code);
  return codes;
}

void add_three(FindingList& findings) {
  findings.add(kParagraphDivided, "divided");
  findings.add(kNumberDiffers, "11 and 12");
  findings.add(kNumberGap, "3 is missing");
}

TEST(FindingList, GivesErrorsFirstAndElseTheOrderOfAdding) {
  FindingList findings({});
  add_three(findings);
  EXPECT_THAT(codes_of(findings), ElementsAre("N102", "S201", "P104"));
}

TEST(FindingList, TakesCodesNamesAndFamilies) {
  for (const auto& [wish, code] :
       {std::pair{"N102", "N102"}, std::pair{"number-gap", "S201"}, std::pair{"P", "P104"},
        std::pair{"n102", "N102"}, std::pair{"Number-Gap", "S201"}, std::pair{"p", "P104"},
        std::pair{" N102\t", "N102"}}) {
    FindingList findings({wish});
    add_three(findings);
    EXPECT_THAT(codes_of(findings), ElementsAre(code)) << wish;
  }
}

TEST(FindingList, RefusesACodeThatDoesNotExist) {
  for (const char* wish : {"N999", "n 102", "Z", "number", "", " "}) {
    try {
      const FindingList findings({wish});
      ADD_FAILURE() << '"' << wish << "\" was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::bad_option);
      EXPECT_THAT(error.what(), HasSubstr('"' + std::string(wish) + '"'));
    }
  }
}

TEST(FindingList, SaysThatACodeIsRetiredAndWhichFindsTheSame) {
  for (const char* wish : {"S204", "s204"}) {
    try {
      const FindingList findings({wish});
      ADD_FAILURE() << '"' << wish << "\" was taken";
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), HasSubstr("retired: S201"));
    }
  }
}

TEST(FindingList, BetweenYearsWhatComparesIsANote) {
  FindingList findings({});
  findings.between_years(true);
  add_three(findings);
  const std::vector<CheckFinding> taken = findings.take();
  ASSERT_EQ(taken.size(), 3U);
  EXPECT_EQ(taken[0].code, "S201");
  EXPECT_EQ(taken[0].severity, Severity::error) << "a gap is wrong in any year";
  EXPECT_EQ(taken[1].severity, Severity::note);
  EXPECT_EQ(taken[2].severity, Severity::note);
}

TEST(FindingList, ASeverityThatIsGivenGoesBeforeThatOfTheCode) {
  FindingList findings({});
  findings.add(kCitationNumbers, Severity::error, "54/90");
  EXPECT_EQ(findings.take().front().severity, Severity::error);
}

TEST(CheckCodes, AndTheirNamesStandForOneCheckEach) {
  std::set<std::string_view> seen;
  for (const CheckCode& code : check_codes()) {
    EXPECT_TRUE(seen.insert(code.code).second) << code.code;
    EXPECT_TRUE(seen.insert(code.name).second) << code.name;
    EXPECT_EQ(code.code.size(), 4U);
  }
}

}  // namespace
}  // namespace paralign::detail
