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
