#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::linked;
using testing::one;
using testing::report_of;

constexpr const char* kEnglish =
    "Urges the keepers to clean the lenses every morning, to repair the lamps and to report to the "
    "Secretariat on the number of ships;";
constexpr const char* kFrench =
    "Exhorte les gardiens \u00E0 nettoyer les lentilles chaque matin, \u00E0 r\u00E9parer les "
    "lampes et \u00E0 "
    "pr\u00E9senter au Secr\u00E9tariat un rapport sur le nombre de navires;";
constexpr const char* kArabic =
    "\u064A\u062D\u062B \u0627\u0644\u062D\u0631\u0627\u0633 \u0639\u0644\u0649 "
    "\u062A\u0646\u0638\u064A\u0641 \u0627\u0644\u0639\u062F\u0633\u0627\u062A \u0643\u0644 "
    "\u0635\u0628\u0627\u062D\u060C \u0648\u0625\u0635\u0644\u0627\u062D "
    "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D\u060C \u0648\u062A\u0642\u062F\u064A\u0645 "
    "\u062A\u0642\u0631\u064A\u0631 \u0625\u0644\u0649 \u0627\u0644\u0623\u0645\u0627\u0646\u0629 "
    "\u0627\u0644\u0639\u0627\u0645\u0629 \u0639\u0646 "
    "\u0639\u062F\u062F \u0627\u0644\u0633\u0641\u0646\u061B";

TEST(Lengths, WholeTextsGiveNoFinding) {
  EXPECT_THAT(found(linked(one("en", kEnglish), one("fr", kFrench)), {"U105", "U106"}), IsEmpty());
  EXPECT_THAT(found(linked(one("en", kEnglish), one("ar", kArabic)), {"U105", "U106"}), IsEmpty());
  EXPECT_THAT(found(linked(one("fr", kFrench), one("ar", kArabic)), {"U105", "U106"}), IsEmpty());
}

TEST(Lengths, ATextThatEndsHalfwayWasCut) {
  const std::string french = "Exhorte les gardiens \u00E0 nettoyer les lentilles chaque matin;";
  const std::string arabic =
      "\u064A\u062D\u062B \u0627\u0644\u062D\u0631\u0627\u0633 \u0639\u0644\u0649 "
      "\u062A\u0646\u0638\u064A\u0641 \u0627\u0644\u0639\u062F\u0633\u0627\u062A \u0643\u0644 "
      "\u0635\u0628\u0627\u062D\u061B";
  EXPECT_THAT(found(linked(one("en", kEnglish), one("fr", french)), {"U105", "U106"}),
              ElementsAre("U105 en OP1 / fr OP1"));
  EXPECT_THAT(found(linked(one("en", kEnglish), one("ar", arabic)), {"U105", "U106"}),
              ElementsAre("U105 en OP1 / ar OP1"));
  EXPECT_THAT(found(linked(one("fr", kFrench), one("ar", arabic)), {"U105", "U106"}),
              ElementsAre("U105 fr OP1 / ar OP1"));
}

TEST(Lengths, TheWordsThatAreMissingAreQuotedAndPlaced) {
  const Alignment alignment =
      linked(one("en", kEnglish),
             one("fr", "Exhorte les gardiens \u00E0 nettoyer les lentilles chaque matin;"));
  const auto findings = report_of(alignment, {"U105"}).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].message, HasSubstr("report to the Secretariat"));
  EXPECT_EQ(findings[0].source->span.end, std::string(kEnglish).size());
  EXPECT_GT(findings[0].source->span.begin, std::string(kEnglish).find("morning"));
}

TEST(Lengths, ATextThatHoldsMoreIsTooLong) {
  EXPECT_THAT(found(linked(one("en", "Urges the keepers to clean the lenses every morning;"),
                           one("ar", kArabic)),
                    {"U105", "U106"}),
              ElementsAre("U106 en OP1 / ar OP1"));
}

TEST(Lengths, ATextThatEndsInAnArticleOrPrepositionBreaksOff) {
  const auto message = [](const std::string& language, const std::string& text) {
    const auto findings =
        report_of(linked(one("en", kEnglish), one(language, text)), {"U105"}).findings;
    return findings.empty() ? std::string() : findings[0].message;
  };
  EXPECT_THAT(message("fr",
                      "Exhorte les gardiens \u00E0 nettoyer les lentilles chaque matin, \u00E0 "
                      "r\u00E9parer les "
                      "lampes et \u00E0 pr\u00E9senter au Secr\u00E9tariat un rapport sur le;"),
              HasSubstr("breaks off behind \"le\""));
  EXPECT_THAT(
      message("ar",
              "\u064A\u062D\u062B \u0627\u0644\u062D\u0631\u0627\u0633 \u0639\u0644\u0649 "
              "\u062A\u0646\u0638\u064A\u0641 \u0627\u0644\u0639\u062F\u0633\u0627\u062A "
              "\u0643\u0644 \u0635\u0628\u0627\u062D\u060C \u0648\u0625\u0635\u0644\u0627\u062D "
              "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D\u060C "
              "\u0648\u062A\u0642\u062F\u064A\u0645 \u062A\u0642\u0631\u064A\u0631 "
              "\u0625\u0644\u0649\u061B"),
      HasSubstr("breaks off"));
}

TEST(Lengths, ListsThatGoOnAndOpeningsBeforeAColonDoNotBreakOff) {
  EXPECT_THAT(found(linked(one("en", "Requests the keepers to clean the lenses and to:"),
                           one("fr", "Prie les gardiens de nettoyer les lentilles et de :")),
                    {"U105", "U106"}),
              IsEmpty());
}

TEST(Lengths, AWordThatClosesABracketOrADemonstrativeBehindItsNounDoesNotBreakOff) {
  EXPECT_THAT(found(linked(one("en", "Welcomes the lamps of the coast (sector East)."),
                           one("fr", "Accueille les lampes de la c\u00F4te (secteur par).")),
                    {"U105"}),
              IsEmpty());
  EXPECT_THAT(found(linked(one("en", "Decides to publish the terms of this memorandum."),
                           one("ar",
                               "\u064A\u0642\u0631\u0631 \u0646\u0634\u0631 "
                               "\u0623\u062D\u0643\u0627\u0645 "
                               "\u0627\u0644\u0645\u0630\u0643\u0631\u0629 "
                               "\u0647\u0630\u0647.")),
                    {"U105"}),
              IsEmpty());
}

TEST(Lengths, AnAcronymStandsForTheWordsOfTheOtherSide) {
  EXPECT_THAT(
      found(
          linked(
              one("en", "The report of UNESCO and WIPO was adopted in January 2031."),
              one("ar",
                  "\u0648\u0627\u0639\u062A\u064F\u0645\u062F \u062A\u0642\u0631\u064A\u0631 "
                  "\u0645\u0646\u0638\u0645\u0629 \u0627\u0644\u0623\u0645\u0645 "
                  "\u0627\u0644\u0645\u062A\u062D\u062F\u0629 "
                  "\u0644\u0644\u062A\u0631\u0628\u064A\u0629 \u0648\u0627\u0644\u0639\u0644\u0645 "
                  "\u0648\u0627\u0644\u062B\u0642\u0627\u0641\u0629 "
                  "\u0648\u0627\u0644\u0645\u0646\u0638\u0645\u0629 "
                  "\u0627\u0644\u0639\u0627\u0644\u0645\u064A\u0629 "
                  "\u0644\u0644\u0645\u0644\u0643\u064A\u0629 "
                  "\u0627\u0644\u0641\u0643\u0631\u064A\u0629 \u0641\u064A "
                  "\u0643\u0627\u0646\u0648\u0646 "
                  "\u0627\u0644\u062B\u0627\u0646\u064A/\u064A\u0646\u0627\u064A\u0631 2031.")),
          {"U105", "U106"}),
      IsEmpty());
}

}  // namespace
}  // namespace paralign
