#include "tokenize/read/list_number.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace paralign::detail {
namespace {

TEST(PrintNumber, GoesOnAfterZWithTheSameLetterTwice) {
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 1), "a");
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 26), "z");
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 27), "aa");
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 34), "hh");
  EXPECT_EQ(print_number(NumberFormat::upper_letter, 53), "AAA");
}

TEST(PrintNumber, CountsLettersByPositionWhereAsked) {
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 27, PastZ::positional), "aa");
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 28, PastZ::positional), "ab");
  EXPECT_EQ(print_number(NumberFormat::upper_letter, 702, PastZ::positional), "ZZ");
  EXPECT_EQ(print_number(NumberFormat::upper_letter, 703, PastZ::positional), "AAA");
}

TEST(PrintNumber, PrintsRomanNumeralsUpTo3999) {
  EXPECT_EQ(print_number(NumberFormat::lower_roman, 9), "ix");
  EXPECT_EQ(print_number(NumberFormat::upper_roman, 1994), "MCMXCIV");
  EXPECT_EQ(print_number(NumberFormat::lower_roman, 3999), "mmmcmxcix");
  EXPECT_EQ(print_number(NumberFormat::lower_roman, 4000), "4000");
}

TEST(PrintNumber, PrintsArabicLettersInBothOrders) {
  EXPECT_EQ(print_number(NumberFormat::arabic_alpha, 1), "\u0623");
  EXPECT_EQ(print_number(NumberFormat::arabic_alpha, 3), "\u062A");
  EXPECT_EQ(print_number(NumberFormat::arabic_alpha, 28), "\u064A");
  EXPECT_EQ(print_number(NumberFormat::arabic_alpha, 29), "\u0623\u0623");
  EXPECT_EQ(print_number(NumberFormat::arabic_abjad, 3), "\u062C");
  EXPECT_EQ(print_number(NumberFormat::arabic_abjad, 22), "\u062A");
  EXPECT_EQ(print_number(NumberFormat::arabic_abjad, 28), "\u063A");
}

TEST(PrintNumber, PrintsTheDigitsOfOtherScripts) {
  EXPECT_EQ(print_number(NumberFormat::arabic_indic, 102), "\u0661\u0660\u0662");
  EXPECT_EQ(print_number(NumberFormat::persian, 45), "\u06F4\u06F5");
  EXPECT_EQ(print_number(NumberFormat::devanagari, 9), "\u096F");
}

TEST(PrintNumber, PadsWithZeros) {
  EXPECT_EQ(print_number(NumberFormat::decimal_zero, 7), "07");
  EXPECT_EQ(print_number(NumberFormat::decimal_zero, 107), "107");
  EXPECT_EQ(print_number(NumberFormat::decimal_zero3, 7), "007");
  EXPECT_EQ(print_number(NumberFormat::decimal_zero5, 7), "00007");
}

TEST(PrintNumber, PrintsEnglishOrdinals) {
  EXPECT_EQ(print_number(NumberFormat::ordinal, 1), "1st");
  EXPECT_EQ(print_number(NumberFormat::ordinal, 22), "22nd");
  EXPECT_EQ(print_number(NumberFormat::ordinal, 113), "113th");
  EXPECT_EQ(print_number(NumberFormat::ordinal, 123), "123rd");
}

TEST(PrintNumber, FallsBackToDecimalsWhereASeriesEnds) {
  constexpr std::uint32_t kLargest = std::numeric_limits<std::uint32_t>::max();
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 0), "0");
  EXPECT_EQ(print_number(NumberFormat::lower_roman, 0), "0");
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 780).size(), 30U);
  EXPECT_EQ(print_number(NumberFormat::lower_letter, 781), "781");
  EXPECT_EQ(print_number(NumberFormat::arabic_alpha, kLargest), "4294967295");
  EXPECT_EQ(print_number(NumberFormat::lower_letter, kLargest, PastZ::positional), "mwlqkwu");
}

TEST(PrintNumber, KnowsBulletsAndNothing) {
  EXPECT_EQ(print_number(NumberFormat::bullet, 3), "\u2022");
  EXPECT_EQ(print_number(NumberFormat::none, 3), "");
}

TEST(NumberFormatNames, AreThoseOfWord) {
  EXPECT_EQ(docx_number_format("decimal"), NumberFormat::decimal);
  EXPECT_EQ(docx_number_format("arabicAbjad"), NumberFormat::arabic_abjad);
  EXPECT_EQ(docx_number_format("hindiNumbers"), NumberFormat::devanagari);
  EXPECT_EQ(docx_number_format("custom", "0001, 0002, 0003, ..."), NumberFormat::decimal_zero4);
  EXPECT_EQ(docx_number_format("cardinalText"), NumberFormat::decimal);
  EXPECT_EQ(docx_number_format(""), NumberFormat::decimal);
}

TEST(NumberFormatNames, AreExamplesInOpenDocument) {
  EXPECT_EQ(odf_number_format(""), NumberFormat::none);
  EXPECT_EQ(odf_number_format("i"), NumberFormat::lower_roman);
  EXPECT_EQ(odf_number_format("\u0623, \u0628, \u062A, ..."), NumberFormat::arabic_alpha);
  EXPECT_EQ(odf_number_format("\u0627, \u0628, \u062C, ..."), NumberFormat::arabic_abjad);
  EXPECT_EQ(odf_number_format("\u0661, \u0662, \u0663, ..."), NumberFormat::arabic_indic);
  EXPECT_EQ(odf_number_format("01, 02, 03, ..."), NumberFormat::decimal_zero);
  EXPECT_EQ(odf_number_format("1st"), NumberFormat::ordinal);
}

TEST(NumberFormatNames, KeepCaseInTypeAndNotInStyle) {
  EXPECT_EQ(html_number_format("a"), NumberFormat::lower_letter);
  EXPECT_EQ(html_number_format("A"), NumberFormat::upper_letter);
  EXPECT_EQ(html_number_format("I"), NumberFormat::upper_roman);
  EXPECT_EQ(html_number_format("Lower-Latin"), NumberFormat::lower_letter);
  EXPECT_EQ(html_number_format("DISC"), NumberFormat::bullet);
  EXPECT_EQ(html_number_format("arabic-indic"), NumberFormat::arabic_indic);
  EXPECT_EQ(html_number_format("ethiopic-numeric"), NumberFormat::decimal);
}

}  // namespace
}  // namespace paralign::detail
