#include "tokenize/segment/marker.hpp"

#include <gtest/gtest.h>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

const LanguageTables& tables(const char* language) {
  return language_tables(language_index(language));
}

TEST(DecimalMarker, ReadsStopBracketAndDash) {
  for (const char* text : {"12. Decides", "12) Decides", "(12) Decides", "12- Decides",
                           "12 - Decides", "12.Decides", "12\u2013 Decides"}) {
    const auto marker = find_marker(text, tables("en"));
    ASSERT_TRUE(marker.has_value()) << text;
    EXPECT_EQ(marker->number, "12") << text;
    EXPECT_EQ(std::string_view(text).substr(marker->end), "Decides") << text;
  }
}

TEST(DecimalMarker, ReadsArabicIndicDigitsAsTheSameValue) {
  const auto marker = find_marker("\u0661\u0662 - \u064A\u0642\u0631\u0631", tables("ar"));
  ASSERT_TRUE(marker.has_value());
  EXPECT_EQ(marker->number, "12");
  EXPECT_EQ(marker->printed, "\u0661\u0662 -");
}

TEST(DecimalMarker, KeepsInsertedNumbersApart) {
  EXPECT_EQ(find_marker("12 bis. Decides", tables("en"))->number, "12bis");
  EXPECT_EQ(find_marker("OP12 Decides", tables("en"))->number, "12");
}

TEST(DecimalMarker, IsNoDateNoYearAndNoRange) {
  EXPECT_FALSE(find_marker("2017. The Council", tables("en")).has_value());
  EXPECT_FALSE(find_marker("15-20 September", tables("en")).value_or(Marker{}).firm &&
               find_marker("15-20 September", tables("en")).has_value());
  const auto day = find_marker("15 March 2006,", tables("en"));
  EXPECT_TRUE(!day || !day->firm);
}

TEST(LetterMarker, ReadsThePositionInLatinAndArabic) {
  EXPECT_EQ(find_marker("(c) To act", tables("en"))->letter_value, 3U);
  EXPECT_EQ(find_marker("c) Agir", tables("fr"))->letter_value, 3U);
  EXPECT_EQ(find_marker("(\u062C) \u0623\u0646", tables("ar"))->letter_value, 3U);
  EXPECT_EQ(find_marker("(\u062C) \u0623\u0646", tables("ar"))->number, "c");
}

TEST(LetterMarker, KnowsThatALetterCanBeARomanNumeral) {
  const auto marker = find_marker("(v) Item", tables("en"));
  ASSERT_TRUE(marker.has_value());
  EXPECT_EQ(marker->sort, Marker::Sort::roman);
  EXPECT_EQ(marker->value, 5U);
  EXPECT_EQ(marker->letter_value, 22U);
}

TEST(LetterMarker, CountsOnAfterZ) {
  EXPECT_EQ(find_marker("(aa) Item", tables("en"))->letter_value, 27U);
  EXPECT_EQ(letter_label(27), "aa");
  EXPECT_EQ(letter_label(26), "z");
}

TEST(RomanValue, TakesCanonicalFormsOnly) {
  EXPECT_EQ(roman_value("iv"), 4U);
  EXPECT_EQ(roman_value("xxxix"), 39U);
  EXPECT_EQ(roman_value("iiii"), 0U);
  EXPECT_EQ(roman_value("mild"), 0U);
  EXPECT_EQ(roman_label(49), "xlix");
}

}  // namespace
}  // namespace paralign::detail
