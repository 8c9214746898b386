#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;
using testing::one_to_one;
using testing::pair_of;
using testing::report_of;

// A term with words around it, so many times, and then another one once.
UnitDocument repeated(const std::string& language, const std::string& words,
                      const std::string& term, std::size_t times, const std::string& last) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i <= times; ++i) {
    const std::string number = std::to_string(i + 1);
    lines.push_back(
        {Kind::operative, "OP" + number, number, words + ' ' + (i < times ? term : last) + ';'});
  }
  return make_document("12/7", language, lines);
}

std::vector<CheckFinding> findings_in(UnitDocument first, UnitDocument second) {
  Alignment alignment = pair_of(std::move(first), std::move(second), Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return report_of(alignment, {"T103"}).findings;
}

UnitDocument english() {
  return repeated("en", "Welcomes", "capacity building", 3, "capacity building");
}

TEST(Renderings, TheOddOneIsToldOnceWithItsPlace) {
  const auto findings = findings_in(
      english(),
      repeated("ar", "\u064A\u0631\u062D\u0628 \u0628\u0623\u0639\u0645\u0627\u0644",
               "\u0628\u0646\u0627\u0621 \u0627\u0644\u0642\u062F\u0631\u0627\u062A", 3,
               "\u062A\u0646\u0645\u064A\u0629 \u0627\u0644\u0642\u062F\u0631\u0627\u062A"));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::note);
  EXPECT_THAT(
      findings[0].words,
      ElementsAre("capacity building",
                  "\u0628\u0646\u0627\u0621 \u0627\u0644\u0642\u062F\u0631\u0627\u062A",
                  "\u062A\u0646\u0645\u064A\u0629 \u0627\u0644\u0642\u062F\u0631\u0627\u062A"));
  EXPECT_THAT(findings[0].message,
              HasSubstr("in the Arabic text 3 times, and \"\u062A\u0646\u0645\u064A\u0629 "
                        "\u0627\u0644\u0642\u062F\u0631\u0627\u062A\" in OP4"));
}

TEST(Renderings, InFrenchAreToldToo) {
  EXPECT_EQ(findings_in(repeated("en", "Welcomes", "gender equality", 3, "gender equality"),
                        repeated("fr", "Se f\u00E9licite de", "l'\u00E9galit\u00E9 des sexes", 3,
                                 "l'\u00E9galit\u00E9 des genres"))
                .size(),
            1U);
  EXPECT_EQ(
      findings_in(
          repeated("fr", "Salue le", "renforcement des capacit\u00E9s", 3,
                   "renforcement des capacit\u00E9s"),
          repeated("ar", "\u064A\u0631\u062D\u0628 \u0628\u0623\u0639\u0645\u0627\u0644",
                   "\u0628\u0646\u0627\u0621 \u0627\u0644\u0642\u062F\u0631\u0627\u062A", 3,
                   "\u062A\u0646\u0645\u064A\u0629 \u0627\u0644\u0642\u062F\u0631\u0627\u062A"))
          .size(),
      1U);
}

TEST(Renderings, OneWayOrAFewPlacesAreSilent) {
  EXPECT_THAT(
      findings_in(english(),
                  repeated("ar", "\u064A\u0631\u062D\u0628 \u0628\u0623\u0639\u0645\u0627\u0644",
                           "\u0628\u0646\u0627\u0621 \u0627\u0644\u0642\u062F\u0631\u0627\u062A", 3,
                           "\u0628\u0646\u0627\u0621 \u0627\u0644\u0642\u062F\u0631\u0627\u062A")),
      IsEmpty());
  EXPECT_THAT(
      findings_in(
          repeated("en", "Welcomes", "capacity building", 2, "capacity building"),
          repeated("ar", "\u064A\u0631\u062D\u0628 \u0628\u0623\u0639\u0645\u0627\u0644",
                   "\u0628\u0646\u0627\u0621 \u0627\u0644\u0642\u062F\u0631\u0627\u062A", 2,
                   "\u062A\u0646\u0645\u064A\u0629 \u0627\u0644\u0642\u062F\u0631\u0627\u062A")),
      IsEmpty());
}

TEST(Renderings, OtherWordsOfTheSourceAreAnotherTerm) {
  EXPECT_THAT(
      findings_in(repeated("en", "Invites", "developing countries", 3, "developed countries"),
                  repeated("fr", "Invite les", "pays en d\u00E9veloppement", 3,
                           "pays d\u00E9velopp\u00E9s")),
      IsEmpty());
}

}  // namespace
}  // namespace paralign
