#include "tokenize/token/anchors.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Anchor> read(const std::string& text, const std::string& language) {
  FoldedText folded;
  folded.assign(text);
  std::vector<Anchor> anchors;
  append_anchors(folded, language_index(language), anchors);
  return anchors;
}

std::vector<std::string> values(const std::string& text, const std::string& language) {
  std::vector<std::string> found;
  for (const Anchor& anchor : read(text, language)) found.push_back(anchor.value);
  return found;
}

std::uint64_t only_key(const std::string& text, const std::string& language) {
  const auto anchors = read(text, language);
  EXPECT_EQ(anchors.size(), 1U) << text;
  return anchors.empty() ? 0 : anchors.front().key;
}

TEST(Anchors, ReadsADateAlikeInThreeLanguages) {
  const auto english = only_key("24 March 2031", "en");
  EXPECT_EQ(english, only_key("le 24 mars 2031", "fr"));
  EXPECT_EQ(english, only_key("24 \u0622\u0630\u0627\u0631/\u0645\u0627\u0631\u0633 2031", "ar"));
  EXPECT_EQ(english, only_key("\u0662\u0664 \u0622\u0630\u0627\u0631/ \u0645\u0627\u0631\u0633 "
                              "\u0662\u0660\u0663\u0661",
                              "ar"));
  EXPECT_EQ(english, only_key("24 \u0645\u0627\u0631\u0633 2031", "ar"));
  EXPECT_EQ(english, only_key("March 24, 2031", "en"));
}

TEST(Anchors, ReadsTheFirstOfAMonthWithItsOrdinalMark) {
  EXPECT_THAT(values("1er avril 2031", "fr"), ElementsAre("2031-04-01"));
  EXPECT_THAT(values("1^{er} avril 2031", "fr"), ElementsAre("2031-04-01"));
}

TEST(Anchors, ReadsAMonthOfTwoWords) {
  const std::string january = "\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u062B\u0627\u0646\u064A";
  EXPECT_THAT(values(january + "/\u064A\u0646\u0627\u064A\u0631 2031", "ar"),
              ElementsAre("2031-01"));
  EXPECT_THAT(values("January 2031", "en"), ElementsAre("2031-01"));
}

TEST(Anchors, ReadsTheEgyptianMonthNamesOfTheUnitedNations) {
  EXPECT_THAT(values("6 \u062A\u0645\u0648\u0632/\u064A\u0648\u0644\u064A\u0647 2012", "ar"),
              ElementsAre("2012-07-06"));
}

TEST(Anchors, KeepsADayWithoutItsYear) {
  EXPECT_THAT(values("from 24 March to", "en"), ElementsAre("--03-24"));
}

TEST(Anchors, ReadsSymbolsWhole) {
  EXPECT_THAT(values("see A/CC/58/79 and C/AC.51/2031/3.", "en"),
              ElementsAre("A/CC/58/79", "C/AC.51/2031/3"));
  EXPECT_THAT(values("S-30/1", "en"), ElementsAre("S-30/1"));
}

TEST(Anchors, FindsAResolutionNumberGluedToItsConjunction) {
  EXPECT_THAT(values("\u064822/18", "ar"), ElementsAre("22/18"));
}

TEST(Anchors, GivesReversedResolutionNumbersOneKey) {
  EXPECT_EQ(only_key("60/251", "en"), only_key("251/60", "ar"));
  EXPECT_NE(only_key("60/251", "en"), only_key("60/252", "en"));
}

TEST(Anchors, ReadsYearAndSessionInBracketsWithAndWithoutABlank) {
  EXPECT_EQ(only_key("2374 (2017)", "en"), only_key("2374(2017)", "ar"));
  EXPECT_THAT(values("194 (III)", "en"), ElementsAre("194(iii)"));
}

TEST(Anchors, ReadsThousandsAsEachLanguagePrintsThem) {
  const auto english = only_key("1,730 keepers", "en");
  EXPECT_EQ(english, only_key("1 730 gardiens", "fr"));
  EXPECT_EQ(english, only_key("1\u202F730 gardiens", "fr"));
  EXPECT_EQ(english, only_key("730 1 \u062D\u0627\u0631\u0633\u0627", "ar"));
  EXPECT_EQ(english, only_key("1\u066C730", "ar"));
}

TEST(Anchors, TakesACommaForThePointWhereTheLanguageDoes) {
  EXPECT_EQ(only_key("1.25", "en"), only_key("1,25", "fr"));
  EXPECT_EQ(only_key("5.6 per cent", "en"), only_key("\u0665\u066B\u0666", "ar"));
}

TEST(Anchors, GivesOrdinalsInWordsTheKeyOfTheirNumber) {
  const auto number = only_key("61", "en");
  EXPECT_EQ(number, only_key("sixty-first", "en"));
  EXPECT_EQ(number, only_key("soixante et uni\u00E8me", "fr"));
  EXPECT_EQ(number, only_key("soixante-et-uni\u00E8me", "fr"));
  const std::string sixty_first =
      "\u0627\u0644\u062D\u0627\u062F\u064A\u0629 \u0648\u0627\u0644\u0633\u062A";
  EXPECT_EQ(number, only_key(sixty_first + "\u0648\u0646", "ar"));
  EXPECT_EQ(number, only_key(sixty_first + "\u064A\u0646", "ar"));
  EXPECT_EQ(only_key("91", "fr"), only_key("quatre-vingt-onzi\u00E8me", "fr"));
}

TEST(Anchors, CountsSmallOrdinalsOnlyBesideASession) {
  EXPECT_THAT(values("its fourth session", "en"), ElementsAre("4"));
  EXPECT_THAT(values("in the first place", "en"), IsEmpty());
  EXPECT_THAT(values("la responsabilit\u00E9 premi\u00E8re", "fr"), IsEmpty());
}

TEST(Anchors, ReadsNumbersInWords) {
  EXPECT_EQ(only_key("twelve lights", "en"), only_key("douze feux", "fr"));
}

TEST(Anchors, PutsCompoundNumbersTogether) {
  EXPECT_THAT(values("Forty-three keepers and one hundred and eleven lamps", "en"),
              ElementsAre("43", "111"));
  EXPECT_THAT(values("quarante-trois gardiens et deux mille cinq cents feux", "fr"),
              ElementsAre("43", "2500"));
  EXPECT_THAT(
      values("\u062B\u0644\u0627\u062B\u0629 \u0648\u0623\u0631\u0628\u0639\u0648\u0646 "
             "\u062D\u0627\u0631\u0633\u0627 \u0648\u0645\u0627\u0626\u0629 "
             "\u0648\u0623\u062D\u062F \u0639\u0634\u0631 \u0645\u0635\u0628\u0627\u062D\u0627 "
             "\u0648\u0623\u0644\u0641 \u0648\u062E\u0645\u0633\u0645\u0627\u0626\u0629",
             "ar"),
      ElementsAre("43", "111", "1500"));
}

TEST(Anchors, ReadsArabicNumbersWithArticleConjunctionAndPreposition) {
  EXPECT_THAT(
      values(
          "\u0628\u0625\u062D\u062F\u0649 \u0639\u0634\u0631\u0629 \u0645\u0646\u0627\u0631\u0629",
          "ar"),
      ElementsAre("11"));
  EXPECT_THAT(values("\u062E\u0644\u0627\u0644 \u0627\u0644\u0627\u062B\u0646\u064A "
                     "\u0639\u0634\u0631 \u0634\u0647\u0631\u0627",
                     "ar"),
              ElementsAre("12"));
  EXPECT_THAT(values("\u0627\u0644\u0645\u0646\u0627\u0631\u0627\u062A "
                     "\u0627\u0644\u062B\u0644\u0627\u062B \u0639\u0634\u0631\u0629",
                     "ar"),
              ElementsAre("13"));
  EXPECT_THAT(values("\u0648\u062E\u0645\u0633\u0629 \u0648\u0639\u0634\u0631\u064A\u0646", "ar"),
              ElementsAre("25"));
  EXPECT_THAT(values("\u0644\u0644\u062E\u0645\u0633\u0629 \u0639\u0634\u0631", "ar"),
              ElementsAre("15"));
}

TEST(Anchors, ReadsOrdinalsAboveAHundred) {
  const auto number = only_key("the 131st", "en");
  EXPECT_EQ(number, only_key("cent trente et uni\u00E8me", "fr"));
  EXPECT_EQ(number, only_key("\u0627\u0644\u062D\u0627\u062F\u064A\u0629 "
                             "\u0648\u0627\u0644\u062B\u0644\u0627\u062B\u0648\u0646 "
                             "\u0628\u0639\u062F \u0627\u0644\u0645\u0627\u0626\u0629",
                             "ar"));
}

TEST(Anchors, KeepsNumbersOfAListApart) {
  EXPECT_THAT(values("five, six or seven", "en"), ElementsAre("5", "6", "7"));
  EXPECT_THAT(values("\u062E\u0645\u0633\u0629 \u0648\u0633\u062A\u0629", "ar"),
              ElementsAre("5", "6"));
  EXPECT_THAT(values("trois ou quatre", "fr"), ElementsAre("3", "4"));
}

TEST(Anchors, DoesNotTakeAVagueManyForANumber) {
  EXPECT_THAT(values("hundreds and thousands of ships", "en"), IsEmpty());
  EXPECT_THAT(values("des milliers de navires, des centaines de feux, des millions", "fr"),
              IsEmpty());
  EXPECT_THAT(
      values("\u0622\u0644\u0627\u0641 \u0627\u0644\u0633\u0641\u0646 "
             "\u0648\u0645\u0626\u0627\u062A \u0627\u0644\u0645\u0646\u0627\u0631\u0627\u062A "
             "\u0648\u0627\u0644\u0645\u0644\u0627\u064A\u064A\u0646",
             "ar"),
      IsEmpty());
  EXPECT_THAT(
      values(
          "\u062B\u0644\u0627\u062B\u0629 \u0622\u0644\u0627\u0641 \u0633\u0641\u064A\u0646\u0629",
          "ar"),
      ElementsAre("3000"));
}

TEST(Anchors, MultipliesByScaleWords) {
  const auto two = only_key("2 million ships", "en");
  EXPECT_EQ(two, only_key("deux millions de navires", "fr"));
  EXPECT_EQ(two,
            only_key("\u0645\u0644\u064A\u0648\u0646\u064A \u0633\u0641\u064A\u0646\u0629", "ar"));
  EXPECT_EQ(two, only_key("2 \u0645\u0644\u064A\u0648\u0646", "ar"));
  EXPECT_EQ(two, only_key("2,000,000", "en"));
  EXPECT_EQ(only_key("1,731.5 million", "en"), only_key("1 731,5 millions", "fr"));
  EXPECT_EQ(only_key("1.5 billion", "en"), only_key("1,5 milliard", "fr"));
}

TEST(Anchors, LeavesTheLetterOfAnArabicResolutionAlone) {
  EXPECT_THAT(values("3379 \u0623\u0644\u0641", "ar"), ElementsAre("3379"));
}

TEST(Anchors, TakesThePercentSignWithItsNumber) {
  for (const auto& [text, language] :
       {std::pair{"30 per cent", "en"},
        {"30 percent", "en"},
        {"thirty per cent", "en"},
        {"30 %", "fr"},
        {"30 pour cent", "fr"},
        {"30 \u0641\u064A \u0627\u0644\u0645\u0627\u0626\u0629", "ar"},
        {"30 \u0641\u064A \u0627\u0644\u0645\u0626\u0629", "ar"},
        {"30 \u0628\u0627\u0644\u0645\u0627\u0626\u0629", "ar"},
        {"\u0663\u0660\u066A", "ar"}}) {
    const auto anchors = read(text, language);
    ASSERT_EQ(anchors.size(), 1U) << text;
    EXPECT_EQ(anchors.front().kind, AnchorKind::percent) << text;
    EXPECT_EQ(anchors.front().value, "30") << text;
  }
}

TEST(Anchors, FindsNoHundredInAPercentSign) {
  EXPECT_THAT(values("un fort pour cent", "fr"), IsEmpty());
  EXPECT_THAT(
      values(
          "\u0627\u0644\u0646\u0633\u0628\u0629 \u0641\u064A \u0627\u0644\u0645\u0627\u0626\u0629",
          "ar"),
      IsEmpty());
}

TEST(Anchors, ReadsSeveralGroupsOfThousands) {
  const auto english = only_key("8,787,700", "en");
  EXPECT_EQ(english, only_key("8 787 700", "fr"));
  EXPECT_EQ(english, only_key("700 787 8 \u062F\u0648\u0644\u0627\u0631", "ar"));
  EXPECT_EQ(only_key("33,776,130.00", "en"), only_key("33 776 130", "fr"));
}

TEST(Anchors, ReadsArabicGroupsFromTheLast) {
  EXPECT_THAT(values("000 140", "ar"), ElementsAre("140000"));
  EXPECT_THAT(values("731.5 1", "ar"), ElementsAre("1731.5"));
  EXPECT_THAT(values("900 127", "ar"), ElementsAre("127900"));
  EXPECT_THAT(values("900 5 \u0622\u0630\u0627\u0631", "ar"), ElementsAre("900", "--03-05"));
}

TEST(Anchors, ReadsArabicGroupsInTheirOrderAtANoBreakBlank) {
  EXPECT_THAT(values("127\u00A0900", "ar"), ElementsAre("127900"));
  EXPECT_THAT(values("100,000", "ar"), ElementsAre("100000"));
}

TEST(Anchors, ReadsAWholeNumberInADecimalPartOfZeros) {
  EXPECT_THAT(values("77.0 and 2.10", "en"), ElementsAre("77", "2.10"));
}

TEST(Anchors, ReadsTheHourOfTheDayAlike) {
  const auto hour = only_key("3 p.m.", "en");
  EXPECT_EQ(hour, only_key("1500 hours", "en"));
  EXPECT_EQ(hour, only_key("15 heures", "fr"));
  EXPECT_EQ(hour, only_key("\u0627\u0644\u0633\u0627\u0639\u0629 15:00", "ar"));
  EXPECT_EQ(hour, only_key("\u0627\u0644\u0633\u0627\u0639\u0629 00/15", "ar"));
  EXPECT_EQ(hour, only_key("3 \u0645\u0633\u0627\u0621", "ar"));
  const auto half_past = only_key("3.30 p.m.", "en");
  EXPECT_EQ(half_past, only_key("15 h 30", "fr"));
  EXPECT_EQ(half_past, only_key("15:30", "ar"));
  EXPECT_THAT(values("48 heures", "fr"), ElementsAre("48"));
  EXPECT_THAT(values("12 a.m. and 12 p.m.", "en"), ElementsAre("0", "12"));
}

TEST(Anchors, ReadsTheSessionOfAnOldResolutionAlike) {
  const auto old = only_key("3235 (XXIX)", "en");
  EXPECT_EQ(old, only_key("3235 (\u062F-29)", "ar"));
  EXPECT_EQ(old, only_key("\u0663\u0662\u0663\u0665 (\u062F - \u0662\u0669)", "ar"));
  EXPECT_EQ(only_key("2200 A (XXI)", "en"), only_key("2200 \u0623\u0644\u0641 (\u062F-21)", "ar"));
}

TEST(Anchors, SurvivesNumbersThatFitNoInteger) {
  EXPECT_THAT(values("99999999999999999999999999 million", "en"),
              ElementsAre("99999999999999999999999999000000"));
  EXPECT_THAT(values("000", "en"), ElementsAre("0"));
  EXPECT_THAT(values("000 000 000 000 000 000", "ar"), SizeIs(2));
}

TEST(Anchors, ReadsAcronymsOnly) {
  EXPECT_THAT(values("the WMO and the Fund", "en"), ElementsAre("wmo"));
}

TEST(Anchors, MarksTheBytesThatItRead) {
  const auto anchors = read("on 24 March 2031,", "en");
  ASSERT_EQ(anchors.size(), 1U);
  EXPECT_EQ(anchors.front().span, (Span{3, 16}));
}

TEST(Anchors, ReadsDigitsOfALanguageWithoutData) {
  EXPECT_THAT(values("siehe 12/7, 30", "de"), ElementsAre("12/7", "30"));
}

TEST(Anchors, SurvivesMarksAndEmptyText) {
  EXPECT_THAT(values("", "en"), IsEmpty());
  EXPECT_THAT(values("(/)-.^{", "fr"), IsEmpty());
}

}  // namespace
}  // namespace paralign::detail
