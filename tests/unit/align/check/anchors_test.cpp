#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "paralign/align.hpp"
#include "paralign/check.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::make_document;

struct Text {
  std::string language;
  std::string words;
};

// What the checks of numbers find in one paragraph and its translation.
std::vector<CheckFinding> findings(const Text& source, const Text& target) {
  static const Lexicon kLexicon = Lexicon::built_in();
  const auto document = [](const Text& text) {
    return make_document("12/7", text.language, {{Kind::operative, "OP1", "1", text.words}});
  };
  Alignment alignment =
      align(document(source), document(target), kLexicon, {.pairing = Pairing::translation});
  Link& link = alignment.pairs.front().links.front();
  link.source = {0};
  link.target = {0};
  alignment.pairs.front().links.resize(1);
  return check(alignment, kLexicon, {.only = {"N"}}).findings;
}

std::vector<std::string> codes(const Text& source, const Text& target) {
  std::vector<std::string> found;
  for (const CheckFinding& finding : findings(source, target)) {
    if (finding.severity != Severity::note) found.push_back(finding.code);
  }
  return found;
}

Text en(const std::string& words) { return {"en", words}; }
Text fr(const std::string& words) { return {"fr", words}; }
Text ar(const std::string& words) { return {"ar", words}; }

TEST(CheckAnchors, FindsAnotherNumber) {
  EXPECT_THAT(codes(en("11 lights were lit."), fr("12 feux ont \u00E9t\u00E9 allum\u00E9s.")),
              ElementsAre("N102"));
  EXPECT_THAT(codes(en("forty-three lights"), fr("44 feux")), ElementsAre("N102"));
  EXPECT_THAT(
      codes(
          fr("43 feux"),
          ar("\u062B\u0644\u0627\u062B \u0648\u0623\u0631\u0628\u0639\u0648\u0646 "
             "\u0645\u0646\u0627\u0631\u0629 \u0648 \u0665\u0663 \u062D\u0627\u0631\u0633\u0627")),
      ElementsAre("N106"));
  EXPECT_THAT(codes(en("three lights"), ar("4 \u0645\u0646\u0627\u0631\u0627\u062A")),
              ElementsAre("N102"));
}

TEST(CheckAnchors, FindsAnotherDateAndSymbolAndShare) {
  EXPECT_THAT(codes(en("of 24 March 2031"), fr("du 25 mars 2031")), ElementsAre("N101"));
  EXPECT_THAT(codes(en("resolution 12/7"), ar("\u0627\u0644\u0642\u0631\u0627\u0631 12/8")),
              ElementsAre("N103"));
  EXPECT_THAT(codes(en("the 131st meeting"), ar("132 \u062C\u0644\u0633\u0629")),
              ElementsAre("N102"));
  EXPECT_THAT(
      codes(en("30 per cent of keepers"), ar("31 \u0641\u064A \u0627\u0644\u0645\u0627\u0626\u0629 "
                                             "\u0645\u0646 \u0627\u0644\u062D\u0631\u0627\u0633")),
      ElementsAre("N105"));
}

TEST(CheckAnchors, FindsAnotherNumberInWordsOnBothSides) {
  const std::string eleventh =
      "\u0627\u0644\u062D\u0627\u062F\u064A\u0629 \u0639\u0634\u0631\u0629";
  const std::string session = "\u0627\u0644\u062F\u0648\u0631\u0629 ";
  EXPECT_THAT(codes(en("the twelfth session"), fr("la onzi\u00E8me session")), ElementsAre("N104"));
  EXPECT_THAT(codes(en("the twelfth session"), ar(session + eleventh)), ElementsAre("N104"));
  EXPECT_THAT(codes(fr("la vingti\u00E8me session"), ar(session + eleventh)), ElementsAre("N104"));
  EXPECT_THAT(codes(fr("la onzi\u00E8me session"), ar(session + eleventh)), IsEmpty());
  EXPECT_THAT(codes(en("forty-three lights"), fr("quarante-quatre feux")), ElementsAre("N102"));
}

TEST(CheckAnchors, SaysWhatDateOrSymbolOneTextLacks) {
  EXPECT_THAT(codes(en("on 24 March 2031 the keepers met"), fr("les gardiens se sont r\u00E9unis")),
              ElementsAre("N107"));
  EXPECT_THAT(codes(fr("les gardiens, le 24 mars 2031"),
                    ar("\u0627\u062C\u062A\u0645\u0639 \u0627\u0644\u062D\u0631\u0627\u0633")),
              ElementsAre("N107"));
  EXPECT_THAT(codes(en("the report (C/12/34)"), fr("le rapport")), ElementsAre("N108"));
  EXPECT_THAT(codes(en("the report"), ar("\u0627\u0644\u062A\u0642\u0631\u064A\u0631 C/12/34")),
              ElementsAre("N108"));
}

TEST(CheckAnchors, OnlyArabicTurnsTheNumbersOfResolutionsRound) {
  EXPECT_THAT(codes(en("resolution 12/7"), ar("\u0627\u0644\u0642\u0631\u0627\u0631 7/12")),
              IsEmpty());
  EXPECT_THAT(codes(fr("la r\u00E9solution 12/7"), ar("\u0627\u0644\u0642\u0631\u0627\u0631 7/12")),
              IsEmpty());
  EXPECT_THAT(codes(en("resolution 12/7"), fr("la r\u00E9solution 7/12")), ElementsAre("N103"));
}

TEST(CheckMonths, ADayWithTwoNamesOfOneMonthContradictsItselfWhereTheyAreOfTwo) {
  const auto october = [](const std::string& western) {
    return ar("24 \u062A\u0634\u0631\u064A\u0646 \u0627\u0644\u0623\u0648\u0644/" + western +
              " 2031");
  };
  const std::string oktobar = "\u0623\u0643\u062A\u0648\u0628\u0631";
  const std::string nufambar = "\u0646\u0648\u0641\u0645\u0628\u0631";
  EXPECT_THAT(codes(en("of 24 October 2031"), october(oktobar)), IsEmpty());
  EXPECT_THAT(codes(fr("du 24 octobre 2031"), october(oktobar)), IsEmpty());
  EXPECT_THAT(codes(en("of 24 October 2031"), october(nufambar)), Contains("N110"));
  EXPECT_THAT(codes(fr("du 24 octobre 2031"), october(nufambar)), Contains("N110"));
  EXPECT_THAT(
      codes(en("from 24 October to 5 November 2031"), fr("du 24 octobre au 5 novembre 2031")),
      IsEmpty());
}

TEST(CheckAnchors, FindsAChangeAmongRepeats) {
  EXPECT_THAT(codes(en("2031, for 2030 and for 2031"), fr("2031, pour 2032 et pour 2031")),
              ElementsAre("N101"));
  EXPECT_THAT(codes(en("paragraphs 6 and 7"), fr("paragraphes 7 et 7")), ElementsAre("N102"));
}

TEST(CheckAnchors, SaysWhatOneTextLacksInOneFinding) {
  const auto found = findings(en("12 lights, 15 keepers and 18 ships"), fr("des feux"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().code, "N106");
  EXPECT_EQ(found.front().severity, Severity::warning);
  EXPECT_EQ(found.front().message,
            "12, 15 and 18 in the English text were not found in the French text");
  EXPECT_THAT(found.front().words, ElementsAre("12", "15", "18"));
}

TEST(CheckAnchors, IsSilentOnSmallNumbersThatALanguageHides) {
  EXPECT_THAT(
      codes(en("2 lights and 3 keepers"),
            ar("\u0645\u0646\u0627\u0631\u062A\u0627\u0646 \u0648\u062D\u0631\u0627\u0633")),
      IsEmpty());
  EXPECT_THAT(codes(fr("trois gardiens"), en("the keepers")), IsEmpty());
  EXPECT_THAT(
      codes(en("the 5th replenishment"),
            ar("\u0627\u0644\u062A\u062C\u062F\u064A\u062F \u0627\u0644\u062E\u0627\u0645\u0633")),
      IsEmpty());
}

TEST(CheckAnchors, LeavesTheNumberOfTheParagraphToAnotherCheck) {
  EXPECT_THAT(
      codes(en("38. The keepers met."),
            ar("39 - \u0627\u062C\u062A\u0645\u0639 \u0627\u0644\u062D\u0631\u0627\u0633.")),
      IsEmpty());
  EXPECT_THAT(
      codes(en("The keepers met."),
            ar("107- \u0627\u062C\u062A\u0645\u0639 \u0627\u0644\u062D\u0631\u0627\u0633.")),
      IsEmpty());
  EXPECT_THAT(codes(en("43."), fr("Les gardiens")), IsEmpty());
  EXPECT_THAT(codes(en("14 - 18 March 2031"), fr("15 - 18 mars 2031")), ElementsAre("N102"));
}

TEST(CheckAnchors, TakesScalesAndGroupsAsEachLanguagePrintsThem) {
  EXPECT_THAT(codes(en("more than 2 million"),
                    ar("\u0623\u0643\u062B\u0631 \u0645\u0646 \u0645\u0644\u064A\u0648\u0646\u064A "
                       "\u0633\u0641\u064A\u0646\u0629")),
              IsEmpty());
  EXPECT_THAT(codes(en("2 million to 3 million"), fr("2 \u00E0 3 millions")), IsEmpty());
  EXPECT_THAT(codes(en("$8,787,700"), ar("700 787 8 \u062F\u0648\u0644\u0627\u0631")), IsEmpty());
  EXPECT_THAT(codes(en("Law 26.659"), fr("la loi 26.659")), IsEmpty());
  EXPECT_THAT(codes(en("$8,787,700"), ar("701 787 8 \u062F\u0648\u0644\u0627\u0631")),
              ElementsAre("N102"));
}

TEST(CheckAnchors, TakesReferencesWithPointsAndHyphensForOne) {
  EXPECT_THAT(codes(en("articles 2.1 and 2.3"),
                    ar("\u0627\u0644\u0645\u0627\u062F\u062A\u064A\u0646 2-1 \u0648 2-3")),
              IsEmpty());
  EXPECT_THAT(codes(en("Law 26.659"), ar("\u0627\u0644\u0642\u0627\u0646\u0648\u0646 26-659")),
              IsEmpty());
  EXPECT_THAT(codes(en("article 2.1"), ar("\u0627\u0644\u0645\u0627\u062F\u0629 2-4")),
              ElementsAre("N106"));
  EXPECT_THAT(codes(en("aged 15-44"), ar("\u0645\u0646 15 \u0625\u0644\u0649 44")), IsEmpty());
}

TEST(CheckAnchors, ComparesHoursOfTheDay) {
  EXPECT_THAT(codes(en("from 10 a.m. to 1 p.m."), fr("de 10 heures \u00E0 13 heures")), IsEmpty());
  EXPECT_THAT(codes(en("at 3 p.m."), ar("\u0627\u0644\u0633\u0627\u0639\u0629 15:00")), IsEmpty());
  EXPECT_THAT(codes(en("at 10 a.m."), ar("\u0627\u0644\u0633\u0627\u0639\u0629 00:10")), IsEmpty());
  EXPECT_THAT(
      codes(en("between 1100 and 1300 hours"),
            ar("\u0628\u064A\u0646 \u0627\u0644\u0633\u0627\u0639\u0629 11:00 \u0648 13:00")),
      IsEmpty());
  EXPECT_THAT(codes(en("at 1200 hours"), fr("\u00E0 midi")), IsEmpty());
  EXPECT_THAT(codes(en("at 10 a.m."), fr("\u00E0 22 heures")), ElementsAre("N102"));
}

TEST(CheckAnchors, TakesADayWithAndWithoutItsYearForOne) {
  EXPECT_THAT(codes(en("24 March to 3 April 2031"), fr("du 24 mars 2031 au 3 avril 2031")),
              IsEmpty());
  EXPECT_THAT(codes(en("resolution 2118"), fr("r\u00E9solution 2118 (2013)")), IsEmpty());
  EXPECT_THAT(codes(en("in 2012/13"), fr("en 2012 et 2013")), IsEmpty());
  EXPECT_THAT(codes(en("the early 1960s"), fr("le d\u00E9but des ann\u00E9es 60")), IsEmpty());
}

TEST(CheckAnchors, SeesNoNumberInTheItemsOfAList) {
  EXPECT_THAT(codes(en("(i) lamps; (ii) bells, 3 in all"),
                    ar("\u20191\u2018 \u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D \u0648 "
                       "\u20192\u2018 \u0627\u0644\u0623\u062C\u0631\u0627\u0633\u060C "
                       "\u0648\u0639\u062F\u062F\u0647\u0627 3")),
              IsEmpty());
}

TEST(CheckAnchors, OnlyNotesWhatIsOftenSaidInWords) {
  const auto found = findings(en("more than 50 per cent"), fr("plus de la moiti\u00E9"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().severity, Severity::note);
  EXPECT_THAT(codes(en("the 10-Year Plan"), fr("le Plan d\u00E9cennal")), IsEmpty());
}

TEST(CheckAnchors, SaysHowReversedThousandsWereRead) {
  const auto found = findings(en("$8,787,700"), ar("700 787 8 \u062F\u0648\u0644\u0627\u0631"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().code, "N109");
  EXPECT_EQ(found.front().severity, Severity::note);
  EXPECT_THAT(found.front().message, HasSubstr("700 787 8 as 8,787,700"));
  const auto differs = findings(en("$8,787,700"), ar("700 788 8 \u062F\u0648\u0644\u0627\u0631"));
  ASSERT_EQ(differs.size(), 2U);
  EXPECT_EQ(differs.front().message,
            "8,787,700 in the English text, 700 788 8 (read as 8,788,700) in the Arabic text");
  EXPECT_THAT(findings(en("77.0 and 11:00"), fr("77 et 11 heures")), IsEmpty());
}

TEST(CheckAnchors, OfManyDifferencesInALinkTheFirstAreToldAndTheOthersNamed) {
  std::string english;
  std::string french;
  for (int i = 0; i < 60; ++i) {
    english += "lamp " + std::to_string(20001 + 100 * i) + "; ";
    french += "lampe " + std::to_string(20002 + 100 * i) + " ; ";
  }
  const std::vector<CheckFinding> found = findings(en(english), fr(french));
  ASSERT_EQ(found.size(), 50U);
  EXPECT_EQ(found[48].words.size(), 2U);
  EXPECT_THAT(found.back().message, HasSubstr("10 more differ here"));
  EXPECT_EQ(found.back().words.size(), 22U);
  EXPECT_EQ(found.back().words.back(), "25902");
}

}  // namespace
}  // namespace paralign
