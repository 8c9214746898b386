#include <gtest/gtest.h>

#include <string>

#include "paralign/error.hpp"
#include "paralign/read.hpp"

namespace paralign {
namespace {

TEST(ReadText, KeepsTheBytesOfUtf8) {
  const std::string text = "caf\u00E9\r\n\r\nsecond block";
  const Reading reading = read_text(text, "a.txt");
  EXPECT_EQ(reading.text, text);
  ASSERT_EQ(reading.blocks.size(), 2U);
  EXPECT_EQ(reading.blocks[1].text, "second block");
  EXPECT_EQ(reading.text.substr(reading.blocks[1].place.begin, 6), "second");
}

TEST(ReadText, RefusesWhatIsTooLongForAResolution) {
  const auto refused = [](const std::string& text) {
    try {
      static_cast<void>(read_text(text, "a.txt"));
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refused(std::string(std::size_t{33} << 20U, 'x')),
            "a.txt: found 33 MB of text, expected at most 32; split the file");
  std::string lines;
  for (int i = 0; i < 300'001; ++i) lines += "a\n";
  EXPECT_EQ(refused(lines), "a.txt: found 300001 lines, expected at most 300000; split the file");
}

TEST(ReadText, DropsTheByteOrderMark) {
  EXPECT_EQ(read_text("\xEF\xBB\xBFtext", "a").text, "text");
}

TEST(ReadText, ReadsUtf16ByItsMark) {
  EXPECT_EQ(read_text(std::string_view("\xFF\xFE"
                                       "a\0b\0",
                                       6),
                      "a")
                .text,
            "ab");
}

TEST(ReadText, ReplacesIllFormedSequencesAndSaysSo) {
  const std::string good(200, 'x');
  const Reading reading = read_text(good + "\u00E9\u00E8\u00E0\u00E9\u00E8\xFF" + good, "a");
  EXPECT_NE(reading.text.find("\uFFFD"), std::string::npos);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "R101");
}

TEST(ReadText, SaysWhereUtf16IsIllFormed) {
  const std::string_view lone(
      "\xFF\xFE"
      "a\0\0\xD8"
      "b\0",
      8);
  const std::string_view low(
      "\xFF\xFE"
      "a\0\0\xDC"
      "b\0",
      8);
  const std::string_view odd(
      "\xFF\xFE"
      "a\0b\0c",
      7);
  for (const std::string_view bytes : {lone, low, odd}) {
    const Reading reading = read_text(bytes, "a");
    EXPECT_NE(reading.text.find("\uFFFD"), std::string::npos);
    ASSERT_EQ(reading.findings.size(), 1U);
    EXPECT_EQ(reading.findings[0].code, "R101");
  }
}

TEST(ReadText, KeepsUtf8WithSurrogatesInIt) {
  const Reading reading = read_text("1. Calls upon \xED\xA0\x80 all States;", "a");
  EXPECT_NE(reading.text.find("\uFFFD"), std::string::npos);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "R101");
}

TEST(ReadText, GuessesOtherEncodingsAndSaysSo) {
  const Reading reading = read_text(
      "Le Conseil a d\xE9"
      "cid\xE9 de r\xE9"
      "gler la question \xE0 l'\xE9t\xE9.",
      "a");
  EXPECT_NE(reading.text.find("d\u00E9cid\u00E9"), std::string::npos);
  ASSERT_FALSE(reading.findings.empty());
  EXPECT_EQ(reading.findings[0].code, "R102");
}

TEST(ReadText, NamesTheGuessedEncodingAndHowToOverruleIt) {
  const Reading reading = read_text("l'\xE9t\xE9", "a");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "R102");
  EXPECT_NE(reading.findings[0].message.find("windows-1252"), std::string::npos);
  EXPECT_NE(reading.findings[0].message.find("--encoding"), std::string::npos);
}

TEST(ReadText, TakesTheEncodingThatIsGiven) {
  ReadOptions options;
  options.encoding = "cp1256";
  const Reading reading = read_text("\xDD\xED", "a", options);
  EXPECT_EQ(reading.text, "\u0641\u064A");
  EXPECT_TRUE(reading.findings.empty());
  options.encoding = "klingon";
  EXPECT_THROW(static_cast<void>(read_text("text", "a", options)), Error);
  EXPECT_THROW(static_cast<void>(read_lines("text", "a", options)), Error);
}

TEST(ReadText, SaysThatTextWasDecodedWronglyAndKeepsIt) {
  const std::string text = "Il d\u00C3\u00A9cide, l'\u00C3\u00A9t\u00C3\u00A9.";
  const Reading reading = read_text(text, "a");
  EXPECT_EQ(reading.text, text);
  ASSERT_EQ(reading.findings.size(), 1U);
  const Finding& finding = reading.findings[0];
  EXPECT_EQ(finding.code, "R103");
  EXPECT_NE(finding.message.find("3 places look like UTF-8"), std::string::npos);
  EXPECT_NE(finding.message.find("save it as UTF-8"), std::string::npos);
  EXPECT_EQ(finding.place.begin, text.find("\u00C3"));
}

TEST(ReadText, SaysWhichEncodingMendsAWrongReading) {
  ReadOptions options;
  options.encoding = "latin1";
  const Reading reading = read_text("Il d\u00E9cide, l'\u00E9t\u00E9.", "a", options);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "R103");
  EXPECT_NE(reading.findings[0].message.find("--encoding UTF-8"), std::string::npos);
}

TEST(ReadText, SaysOnceThatTheOrderOfTextIsOverridden) {
  const std::string text = "a \u202Ebc\u202C \u202Dde\u202C \u200Ff\u2067g\u2069";
  const Reading reading = read_text(text, "a");
  EXPECT_EQ(reading.text, text);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "R112");
  EXPECT_TRUE(reading.findings[0].message.starts_with("2 controls"));
  EXPECT_EQ(reading.findings[0].place.begin, 2U);
  EXPECT_EQ(reading.findings[0].place.end, 5U);
}

TEST(ReadText, SaysHowMuchWasReplaced) {
  const std::string good(2000, 'x');
  const Reading reading =
      read_text(good + "\u00E9\u00E8\xFF\u00E9\u00E8" + std::string(1, '\0') + "y", "a");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].message,
            "1 ill-formed sequence of UTF-8 and 1 NUL were replaced by U+FFFD");
  EXPECT_EQ(reading.findings[0].place.begin, 2004U);
}

TEST(ReadText, RefusesEmptyBlankAndBinary) {
  EXPECT_THROW(static_cast<void>(read_text("", "a")), Error);
  EXPECT_THROW(static_cast<void>(read_text(" \n\t\n", "a")), Error);
  EXPECT_THROW(static_cast<void>(read_text(std::string_view("\x7F"
                                                            "ELF\0\1\2\3\0\0",
                                                            10),
                                           "a")),
               Error);
}

TEST(ReadText, EndsABlockAtAFormFeed) {
  const Reading reading = read_text("one\n\ftwo\n", "a");
  ASSERT_EQ(reading.blocks.size(), 2U);
  EXPECT_TRUE(reading.blocks[1].page_break_before);
}

TEST(ReadLines, GivesABlockALineAndEmptyOnesForBlankLines) {
  const Reading reading = read_lines("one\n\nthree\n", "a");
  ASSERT_EQ(reading.blocks.size(), 3U);
  EXPECT_TRUE(reading.blocks[1].text.empty());
  EXPECT_EQ(reading.blocks[2].text, "three");
  EXPECT_TRUE(reading.one_paragraph_a_block);
}

}  // namespace
}  // namespace paralign
