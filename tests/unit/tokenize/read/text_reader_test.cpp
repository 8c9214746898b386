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
