#include "tokenize/text/fold.hpp"

#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

std::string utf8(char32_t c) {
  std::string text;
  append_code_point(text, c);
  return text;
}

// The rule of fold.hpp, taken slowly for one letter: NFKD, marks out, lower case.
std::string slow_fold(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString decomposed = icu::Normalizer2::getNFKDInstance(status)->normalize(
      icu::UnicodeString(static_cast<UChar32>(c)), status);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    if (!is_mark(static_cast<char32_t>(decomposed.char32At(i))))
      kept.append(decomposed.char32At(i));
  }
  std::string text;
  kept.toLower(icu::Locale::getRoot()).toUTF8String(text);
  return text;
}

TEST(Fold, TakesAccentsOffEveryLatinLetterAsUnicodeDecomposesIt) {
  for (char32_t c = 0xC0; c <= 0x17F; ++c) {
    const bool ligature = c == 0xC6 || c == 0xE6 || c == 0x152 || c == 0x153;
    if (!is_letter(c) || ligature) continue;
    EXPECT_EQ(fold(utf8(c)), slow_fold(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Fold, TakesLigaturesApart) { EXPECT_EQ(fold("\u0152uvre, \u00E6quo"), "oeuvre, aequo"); }

TEST(Fold, UnifiesTheSeatsOfHamzaAndFinalLetters) {
  for (const char* alef : {"\u0622", "\u0623", "\u0625", "\u0671"}) EXPECT_EQ(fold(alef), "\u0627");
  EXPECT_EQ(fold("\u0649\u0629\u0624\u0626"), "\u064A\u0647\u0648\u064A");
}

TEST(Fold, DropsVowelSignsAndTatweel) {
  EXPECT_EQ(fold("\u0645\u064F\u062F\u0651\u0640\u0640\u062F"), "\u0645\u062F\u062F");
}

TEST(Fold, MakesDecomposedAndComposedTextEqual) {
  EXPECT_EQ(fold("e\u0301"), fold("\u00E9"));
  EXPECT_EQ(fold("\u0627\u0654"), fold("\u0623"));
}

TEST(Fold, ReadsPresentationForms) { EXPECT_EQ(fold("\uFEFB"), "\u0644\u0627"); }

TEST(Fold, MakesDigitsWestern) { EXPECT_EQ(fold("\u0661\u0662\u06F3"), "123"); }

TEST(Fold, MakesTypographyPlain) {
  EXPECT_EQ(fold("l\u2019\u00C9tat \u2013 \u00AB\u00A0a\u00A0\u00BB"), "l'etat - \" a \"");
}

TEST(Fold, TellsWhereEachByteCameFrom) {
  std::vector<std::size_t> origin;
  const std::string folded = fold("a\u00E9\uFEFBb", origin);
  EXPECT_EQ(folded,
            "ae\u0644\u0627"
            "b");
  EXPECT_EQ(origin, (std::vector<std::size_t>{0, 1, 3, 3, 3, 3, 6, 7}));
}

TEST(Fold, KeepsIllFormedBytesAsReplacementCharacters) { EXPECT_EQ(fold("a\xFFz"), "a\uFFFDz"); }

TEST(SingleBlanks, FoldsEveryRunOfWhiteSpace) {
  EXPECT_EQ(single_blanks(" a\u00A0\t\n b "), "a b");
}

TEST(LettersAndDigits, LeavesOutAllElse) {
  EXPECT_EQ(letters_and_digits("(A/58) \u00C9t\u00E9."), "a58ete");
}

}  // namespace
}  // namespace paralign::detail
