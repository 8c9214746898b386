#include "tokenize/text/guess.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

#include "tests/support/encode.hpp"
#include "tokenize/text/encoding.hpp"

namespace paralign::detail {
namespace {

struct Case {
  const char* language;
  const char* encoding;
};
constexpr Case kCases[] = {{"en", "windows-1252"},
                           {"fr", "windows-1252"},
                           {"fr", "ISO-8859-15"},
                           {"ar", "windows-1256"},
                           {"ar", "ISO-8859-6"}};

std::vector<std::string> samples(const std::string& language) {
  std::vector<std::string> texts;
  for (const char* stem : {"12-7", "15-4"}) {
    std::ifstream file(PARALIGN_SAMPLES "/" + std::string(stem) + "." + language + ".txt",
                       std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    EXPECT_GT(texts.back().size(), 1000U) << stem << language;
  }
  return texts;
}

bool is_ascii(std::string_view bytes) {
  return std::ranges::none_of(bytes, [](char byte) { return (byte & 0x80) != 0; });
}

std::vector<std::string> lines(const std::string& bytes) {
  std::vector<std::string> found;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    found.push_back(bytes.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

// How many of `pieces` are not read as they should be; those in ASCII do not count.
std::size_t wrong(const std::vector<std::string>& pieces, const Case& made) {
  std::size_t count = 0;
  for (const std::string& bytes : pieces) {
    if (is_ascii(bytes)) continue;
    const Decoded guessed = decode(bytes);
    const std::string right = decode(bytes, made.encoding).text;
    if (guessed.text == right) continue;
    ++count;
    ADD_FAILURE() << made.encoding << " as " << guessed.encoding << ": " << right;
  }
  return count;
}

TEST(GuessEncoding, IsRightOnSamplesWholeAndBeginningsAndParagraphs) {
  for (const Case& made : kCases) {
    for (const std::string& text : samples(made.language)) {
      const std::string bytes = testing::encode(text, made.encoding);
      EXPECT_EQ(wrong({bytes, bytes.substr(0, 2048)}, made), 0U);
      EXPECT_EQ(wrong(lines(bytes), made), 0U);
    }
  }
}

TEST(GuessEncoding, TellsTheEuroAndTheLigatureOfIso8859Part15) {
  EXPECT_EQ(guess_encoding("Le c\xBDur de l'\xBDuvre co\xFBte 5 \xA4."), "ISO-8859-15");
  EXPECT_EQ(guess_encoding("Le c\x9Cur de l\x92\x9Cuvre co\xFBte 5 \x80."), "windows-1252");
  EXPECT_EQ(guess_encoding("La c\xF4te est \xE0 1\xBD mille."), "windows-1252");
}

TEST(GuessEncoding, NeedsNoMoreThanAFewWordsOfArabic) {
  EXPECT_EQ(guess_encoding("\xE3\xCC\xE1\xD3 \xC7\xE1\xCC\xD2\xD1"), "windows-1256");
  EXPECT_EQ(guess_encoding("\xE5\xCC\xE4\xD3 \xC7\xE4\xCC\xD2\xD1"), "ISO-8859-6");
}

TEST(GuessEncoding, ReadsEnglishWithQuotationMarks) {
  EXPECT_EQ(guess_encoding("The keeper\x92s \x93light\x94 \x96 the last one \x96 is out."),
            "windows-1252");
}

TEST(GuessEncoding, LooksBehindALongBeginningInAscii) {
  const std::string ascii(200'000, 'x');
  EXPECT_EQ(
      guess_encoding(ascii + "\n\xDD\xED \xC7\xE1\xC8\xCD\xD1\xA1 \xE3\xE4 \xC7\xE1\xCC\xD2\xD1"),
      "windows-1256");
}

// Sentences of our own in languages that have no tables.
TEST(GuessEncoding, LeavesOtherLanguagesToTheDetector) {
  const std::string kRussian =
      "\u0421\u043E\u0432\u0435\u0442 "
      "\u043F\u043E\u0441\u0442\u0430\u043D\u043E\u0432\u043B\u044F\u0435\u0442, "
      "\u0447\u0442\u043E \u0441\u0442\u0430\u0440\u044B\u0435 \u043C\u0430\u044F\u043A\u0438 "
      "\u0438 \u0437\u043D\u0430\u043D\u0438\u044F \u0438\u0445 "
      "\u0441\u043C\u043E\u0442\u0440\u0438\u0442\u0435\u043B\u0435\u0439 "
      "\u043E\u0441\u0442\u0430\u044E\u0442\u0441\u044F \u043F\u043E\u0434 \u0435\u0433\u043E "
      "\u0437\u0430\u0449\u0438\u0442\u043E\u0439, \u0438 "
      "\u043F\u0440\u043E\u0441\u0438\u0442 \u0432\u0441\u0435 "
      "\u0433\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u0430 "
      "\u0441\u043E\u043E\u0431\u0449\u0438\u0442\u044C \u043E "
      "\u043F\u0440\u0438\u043D\u044F\u0442\u044B\u0445 \u0438\u043C\u0438 "
      "\u043C\u0435\u0440\u0430\u0445.";
  const std::string kTurkish =
      "Konsey, eski deniz fenerlerinin ve bek\u00E7ilerinin bilgisinin korunmas\u0131na karar "
      "verir ve b\u00FCt\u00FCn "
      "devletleri ald\u0131klar\u0131 \u00F6nlemleri bildirmeye \u00E7a\u011F\u0131r\u0131r; "
      "\u0131\u015F\u0131klar a\u00E7\u0131k kalacakt\u0131r.";
  const std::string kGerman =
      "Der Rat beschlie\u00DFt, die alten Leuchtt\u00FCrme und das Wissen ihrer W\u00E4rter zu "
      "sch\u00FCtzen, und "
      "ersucht alle L\u00E4nder, \u00FCber ihre Ma\u00DFnahmen zu berichten.";
  const std::string kSpanish =
      "El Consejo decide proteger los faros hist\u00F3ricos y los conocimientos de sus guardianes, "
      "y "
      "pide a todos los pa\u00EDses que informen de las medidas que hayan tomado este a\u00F1o.";
  const std::pair<const std::string*, const char*> kTexts[] = {
      {&kRussian, "windows-1251"}, {&kRussian, "KOI8-R"},      {&kRussian, "ISO-8859-5"},
      {&kTurkish, "windows-1254"}, {&kGerman, "windows-1252"}, {&kSpanish, "windows-1252"}};
  for (const auto& [text, encoding] : kTexts) {
    EXPECT_EQ(decode(testing::encode(*text, encoding)).text, *text) << encoding;
  }
  EXPECT_EQ(
      guess_encoding("\xB4\xF3\xBB\xE1\xBE\xF6\xB6\xA8\xBC\xCC\xD0\xF8\xB4\xA6\xC0\xED\xB4\xCB"
                     "\xCF\xEE\xCE\xCA\xCC\xE2\xA3\xAC\xB2\xA2\xC7\xEB\xCB\xF9\xD3\xD0\xB9\xFA"
                     "\xBC\xD2\xB1\xA8\xB8\xE6\xA1\xA3"),
      "GB18030");
}

}  // namespace
}  // namespace paralign::detail
