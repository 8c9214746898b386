#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/check/sessions.hpp"
#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::make_document;
using testing::report_of;
using ::testing::UnorderedElementsAre;

UnitDocument english(const std::string& number, const std::string& date,
                     const std::string& name = "12/7") {
  return make_document(
      name, "en",
      {{Kind::preamble, "PP1", "", "Recalling resolution " + number + " of " + date + ","}});
}

UnitDocument french(const std::string& number, const std::string& date) {
  return make_document("12/7", "fr",
                       {{Kind::preamble, "PP1", "",
                         "Rappelant la r\u00e9solution " + number + " du " + date + ","}});
}

// The parts of the number in the order of the text.
UnitDocument arabic(const std::string& number, const std::string& date) {
  return make_document("12/7", "ar",
                       {{Kind::preamble, "PP1", "",
                         "\u0625\u0630 \u064a\u0634\u064a\u0631 \u0625\u0644\u0649 "
                         "\u0627\u0644\u0642\u0631\u0627\u0631 " +
                             number + " \u0627\u0644\u0645\u0624\u0631\u062e " + date + "\u060c"}});
}

Alignment all_of(std::vector<UnitDocument> documents) {
  Alignment alignment;
  alignment.documents = std::move(documents);
  return alignment;
}

const std::string kArabicMarch = "24 \u0622\u0630\u0627\u0631/\u0645\u0627\u0631\u0633 2021";
const std::string kArabicApril =
    "4 \u0646\u064a\u0633\u0627\u0646/\u0623\u0628\u0631\u064a\u0644 2023";

TEST(Citations, ThatAgreeInAllLanguagesGiveNoFinding) {
  EXPECT_THAT(found(all_of({english("46/90", "24 March 2021"), french("46/90", "24 mars 2021"),
                            arabic("46/90", kArabicMarch), arabic("90/46", kArabicMarch)}),
                    {"X"}),
              IsEmpty());
}

TEST(Citations, AnotherDateThanTheMostIsToldWhereItStands) {
  EXPECT_THAT(found(all_of({english("46/90", "24 March 2021"), french("46/90", "23 mars 2021"),
                            arabic("46/90", kArabicMarch)}),
                    {"X101"}),
              ElementsAre("X101 fr PP1 / -"));
}

TEST(Citations, OfTwoDatesBothAreTold) {
  EXPECT_THAT(found(all_of({english("46/90", "24 March 2021"),
                            arabic("46/90", "25" + kArabicMarch.substr(2))}),
                    {"X101"}),
              UnorderedElementsAre("X101 en PP1 / -", "X101 ar PP1 / -"));
}

TEST(Citations, TheDateThatFitsTheSessionIsNamed) {
  const CheckReport report = report_of(
      all_of({english("46/90", "24 March 2021"), french("46/90", "24 mai 2021")}), {"X101"});
  ASSERT_EQ(report.findings.size(), 2U);
  for (const CheckFinding& finding : report.findings) {
    EXPECT_THAT(finding.message, HasSubstr("only 2021-03-24 fits"));
  }
}

TEST(Citations, WhereBothDatesFitNoneIsNamed) {
  const CheckReport report = report_of(
      all_of({english("46/90", "24 March 2021"), french("46/90", "23 mars 2021")}), {"X101"});
  ASSERT_FALSE(report.findings.empty());
  EXPECT_THAT(report.findings[0].message, ::testing::Not(HasSubstr("fits")));
}

TEST(Citations, ASlipIsToldBesideTheUsualNumber) {
  const Alignment alignment =
      all_of({english("46/90", "24 March 2021"), arabic("46/90", kArabicMarch),
              french("46/80", "24 mars 2021")});
  const CheckReport report = report_of(alignment, {"X102"});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].severity, Severity::warning);
  EXPECT_EQ(testing::shown(alignment, report.findings[0].source), "fr PP1");
}

TEST(Citations, ASlipThatDoesNotFitItsSessionIsAnError) {
  const CheckReport report =
      report_of(all_of({english("52/90", "4 April 2023"), arabic("52/90", kArabicApril),
                        french("54/90", "4 avril 2023")}),
                {"X102"});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].severity, Severity::error);
  EXPECT_THAT(report.findings[0].message, HasSubstr("only 52/90 fits"));
}

TEST(Citations, WhereOnlyTheOddOneFitsTheOthersAreWrong) {
  const Alignment alignment =
      all_of({english("54/90", "4 April 2023"), english("54/90", "4 April 2023", "15/4"),
              french("52/90", "4 avril 2023")});
  EXPECT_THAT(found(alignment, {"X102"}),
              ElementsAre("X102 en PP1 / -", "X102 en PP1 / -", "X102 fr PP1 / -"));
  const CheckReport report = report_of(alignment, {"X102"});
  EXPECT_EQ(report.findings[0].severity, Severity::error);
  EXPECT_EQ(report.findings[1].severity, Severity::error);
  EXPECT_EQ(report.findings[2].severity, Severity::note);
}

TEST(Citations, ADocumentThatIsGivenTwiceIsNoMajority) {
  EXPECT_THAT(found(all_of({english("46/90", "24 March 2021"), english("46/90", "24 March 2021"),
                            french("46/80", "24 mars 2021")}),
                    {"X102"}),
              IsEmpty());
}

TEST(Citations, TwoResolutionsOfOneDayAreNoSlip) {
  EXPECT_THAT(found(all_of({english("46/90", "24 March 2021"), arabic("46/90", kArabicMarch),
                            french("46/13", "24 mars 2021")}),
                    {"X"}),
              IsEmpty());
}

TEST(Citations, ASessionOfAnotherTimeIsToldAmongManyThatFit) {
  EXPECT_THAT(found(all_of({english("46/90", "24 March 2021"), french("46/90", "24 mars 2021"),
                            arabic("46/90", kArabicMarch), english("31/7", "6 June 2019", "15/4")}),
                    {"X103"}),
              ElementsAre("X103 en PP1 / -"));
}

TEST(Citations, ASessionIsNotToldAgainWhereTheNumberIs) {
  EXPECT_THAT(found(all_of({english("52/90", "4 April 2023"), arabic("52/90", kArabicApril),
                            french("46/90", "24 mars 2021"), arabic("46/90", kArabicMarch),
                            french("54/90", "4 avril 2023")}),
                    {"X"}),
              ElementsAre("X102 fr PP1 / -"));
}

TEST(Citations, OfABodyThatIsNotKnownSayNothingOfSessions) {
  EXPECT_THAT(
      found(all_of({english("12/7", "13 March 2031"), french("12/7", "13 mars 2031")}), {"X"}),
      IsEmpty());
}

TEST(Sessions, OfTheCouncilFitTheirMonths) {
  using detail::fits_a_body;
  EXPECT_TRUE(fits_a_body(52, 2023, 4));
  EXPECT_FALSE(fits_a_body(54, 2023, 4));
  EXPECT_TRUE(fits_a_body(54, 2023, 10));
  EXPECT_TRUE(fits_a_body(53, 2023, 7));
  EXPECT_TRUE(fits_a_body(43, 2020, 6));
  EXPECT_FALSE(fits_a_body(46, 2021, 6));
  EXPECT_TRUE(fits_a_body(54, 2023)) << "without a month the year counts";
}

TEST(Sessions, OfTheAssemblyGoFromSeptemberToSeptember) {
  using detail::fits_a_body;
  EXPECT_TRUE(fits_a_body(60, 2005, 12));
  EXPECT_TRUE(fits_a_body(60, 2006, 3));
  EXPECT_FALSE(fits_a_body(60, 2006, 11));
  EXPECT_FALSE(fits_a_body(60, 2005, 3));
}

TEST(Sessions, AYearInPlaceOfASessionIsThatOfTheDate) {
  EXPECT_TRUE(detail::fits_a_body(2005, 2005, 7));
  EXPECT_FALSE(detail::fits_a_body(2005, 2006, 7));
}

TEST(Sessions, AreNotReadFromDocumentSymbols) {
  EXPECT_FALSE(detail::parse_resolution_number("C/12/30"));
  EXPECT_FALSE(detail::parse_resolution_number("S-7/1"));
  ASSERT_TRUE(detail::parse_resolution_number("46/90"));
  EXPECT_EQ(detail::parse_resolution_number("46/90")->item, 90U);
}

}  // namespace
}  // namespace paralign
