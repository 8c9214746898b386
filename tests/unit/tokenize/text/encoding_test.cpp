#include "tokenize/text/encoding.hpp"

#include <gtest/gtest.h>

#include <string>

#include "paralign/error.hpp"
#include "tests/support/encode.hpp"

namespace paralign::detail {
namespace {

using namespace std::string_literals;
using testing::encode_utf16;

const std::string kMark8 = "\xEF\xBB\xBF";
const std::string kArabic =
    "\u0625\u0646 \u0645\u062C\u0644\u0633 \u0627\u0644\u062C\u0632\u0631 "
    "\u0648\u0627\u0644\u0645\u0636\u0627\u0626\u0642\u060C\n\u0648\u0625\u0630 "
    "\u064A\u0634\u064A\u0631 \u0625\u0644\u0649 \u0645\u064A\u062B\u0627\u0642\u0647\u060C\n";

TEST(Decode, LetsALabelOverruleWellFormedUtf8) {
  const Decoded decoded = decode("d\u00E9cide", "latin1");
  EXPECT_EQ(decoded.text, "d\u00C3\u00A9cide");
  EXPECT_EQ(decoded.encoding, "windows-1252");
  EXPECT_FALSE(decoded.guessed);
}

TEST(Decode, ReadsLatin1AsWindowsDoes) {
  EXPECT_EQ(decode("l\x92\x9Cuvre \x80", "iso-8859-1").text, "l\u2019\u0153uvre \u20AC");
}

TEST(Decode, ReadsEachOfTheEncodingsThatUnFilesAreIn) {
  EXPECT_EQ(decode("\xDD\xED \xC7\xE1\xC8\xCD\xD1\xA1", "windows-1256").text,
            "\u0641\u064A \u0627\u0644\u0628\u062D\u0631\u060C");
  EXPECT_EQ(decode("\xE1\xEA \xC7\xE4\xC8\xCD\xD1\xAC", "iso-8859-6").text,
            "\u0641\u064A \u0627\u0644\u0628\u062D\u0631\u060C");
  EXPECT_EQ(decode("\xBDuvre, 5 \xA4", "iso-8859-15").text, "\u0153uvre, 5 \u20AC");
}

TEST(Decode, RefusesAnUnknownLabelAndSaysWhatItExpected) {
  try {
    static_cast<void>(decode("text", "kling\non"));
    FAIL();
  } catch (const Error& error) {
    const std::string message = error.what();
    EXPECT_EQ(error.code(), ErrorCode::bad_option);
    EXPECT_NE(message.find("\"kling?on\""), std::string::npos) << message;
    EXPECT_NE(message.find("windows-1256"), std::string::npos) << message;
  }
}

TEST(Decode, NeverKeepsAMarkThatContradictsTheLabel) {
  EXPECT_EQ(decode(kMark8 + "d\xE9j\xE0", "windows-1252").text, "d\u00E9j\u00E0");
  EXPECT_EQ(decode("\xFF\xFE" + "abc"s, "windows-1256").text, "abc");
  EXPECT_EQ(decode(kMark8 + "abc", "utf-8").text, "abc");
  EXPECT_EQ(decode("\x84\x31\x95\x33" + "abc"s, "gb18030").text, "abc");
}

TEST(Decode, LeavesTheOrderOfBytesInUtf16ToTheMark) {
  EXPECT_EQ(decode("\xFE\xFF" + encode_utf16("abc", false), "utf-16").text, "abc");
  EXPECT_EQ(decode("\xFF\xFE" + encode_utf16("abc", true), "utf-16be").text, "abc");
  EXPECT_EQ(decode(encode_utf16("abc", false), "utf-16be").text, "abc");
}

TEST(Decode, ReadsEveryMark) {
  EXPECT_EQ(decode(kMark8 + kArabic).text, kArabic);
  for (const bool little : {true, false}) {
    const std::string mark = little ? "\xFF\xFE" : "\xFE\xFF";
    const Decoded decoded = decode(mark + encode_utf16(kArabic + "\U0001F30A", little));
    EXPECT_EQ(decoded.text, kArabic + "\U0001F30A");
    EXPECT_EQ(decoded.encoding, little ? "UTF-16LE" : "UTF-16BE");
    EXPECT_FALSE(decoded.guessed);
  }
  EXPECT_EQ(decode("\xFF\xFE\0\0a\0\0\0b\0\0\0"s).text, "ab");
  EXPECT_EQ(decode("\0\0\xFE\xFF\0\0\0a"s).text, "a");
  EXPECT_TRUE(has_byte_order_mark(kMark8 + "a"));
  EXPECT_FALSE(has_byte_order_mark("a" + kMark8));
}

TEST(Decode, FindsUtf16WithoutAMarkInBothOrdersOfBytes) {
  const std::string kTexts[] = {
      "The Council decides;\r\n",
      "D\u00E9cide de veiller.",
      kArabic,
      "\u0648\u0627\u0644\u0645\u0636\u0627\u0626\u0642",
      "\u0421\u043E\u0432\u0435\u0442 "
      "\u043F\u043E\u0441\u0442\u0430\u043D\u043E\u0432\u043B\u044F\u0435\u0442\n",
      "\u5927\u4F1A\uFF0C\n\u51B3\u5B9A\u7EE7\u7EED\u5904\u7406\u3002\n",
      "a"};
  for (const std::string& text : kTexts) {
    for (const bool little : {true, false}) {
      const Decoded decoded = decode(encode_utf16(text, little));
      EXPECT_EQ(decoded.text, text);
      EXPECT_EQ(decoded.encoding, little ? "UTF-16LE" : "UTF-16BE") << text;
      EXPECT_TRUE(decoded.guessed);
      EXPECT_FALSE(decoded.binary);
      EXPECT_EQ(decoded.repaired + decoded.nuls, 0U);
    }
  }
}

TEST(Decode, CountsEachUnpairedSurrogateAndTheOddByte) {
  // a, high, high, low, b, low, high, and half a unit
  const Decoded decoded = decode("\xFE\xFF\0a\xD8\0\xD8\0\xDC\0\0b\xDC\0\xD8\0\0"s);
  EXPECT_EQ(decoded.text, "a\uFFFD\U00010000b\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(decoded.repaired, 4U);
  EXPECT_EQ(decode("\xFF\xFE" + encode_utf16(kArabic, true) + "x").repaired, 1U);
  EXPECT_EQ(decode(encode_utf16(kArabic, true) + "x").text, kArabic + "\uFFFD");
}

TEST(Decode, CountsUndefinedBytes) {
  const Decoded decoded = decode("\xE1\xEA\xF5 \xA1", "iso-8859-6");
  EXPECT_EQ(decoded.text, "\u0641\u064A\uFFFD \uFFFD");
  EXPECT_EQ(decoded.repaired, 2U);
  EXPECT_EQ(decode("\x81\xFF\xFF", "shift_jis").text.find('\x1A'), std::string::npos);
}

TEST(Decode, ReplacesFewNulsAndTakesManyForABinaryFile) {
  const std::string line = "The Council decides to keep the light.\n";
  std::string text;
  for (int i = 0; i < 100; ++i) text += line;
  const Decoded few = decode(text + "\0\0"s + text);
  EXPECT_FALSE(few.binary);
  EXPECT_EQ(few.nuls, 2U);
  EXPECT_EQ(few.text, text + "\uFFFD\uFFFD" + text);
  EXPECT_EQ(decode(line + "\0"s).text, line + "\uFFFD");
  EXPECT_EQ(decode(line + "\0"s + line).text, line + "\uFFFD" + line);
  EXPECT_FALSE(decode(line + "\0"s).binary);
  EXPECT_TRUE(decode(text + std::string(20, '\0')).binary);
  EXPECT_TRUE(decode("\1\2\3\0bc"s).binary);
  EXPECT_TRUE(decode(kMark8 + text + std::string(20, '\0')).binary);
  EXPECT_TRUE(decode(text + std::string(20, '\0'), "windows-1252").binary);
  EXPECT_EQ(decode("\xC9tat \xE0 l'\0\xE9t\xE9, No\xEBl\n"s + line, "latin1").nuls, 1U);
}

TEST(Decode, KeepsUtf8WithAFewBadBytes) {
  const Decoded decoded =
      decode("D\u00E9cide de r\u00E9gler\xE9 la question \u00E0 l'\u00E9t\u00E9.");
  EXPECT_EQ(decoded.encoding, "UTF-8");
  EXPECT_EQ(decoded.repaired, 1U);
}

TEST(Decode, KeepsAMarkInTheMiddleForThereItIsText) {
  EXPECT_EQ(decode("one\n" + kMark8 + "two").text, "one\n" + kMark8 + "two");
}

TEST(Decode, DoesNotTakeTextForUtf7) { EXPECT_EQ(decode("1 +AOk- 2").text, "1 +AOk- 2"); }

}  // namespace
}  // namespace paralign::detail
