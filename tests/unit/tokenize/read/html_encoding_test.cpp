#include "tokenize/read/html_encoding.hpp"

#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "tests/unit/tokenize/read/html_support.hpp"

namespace paralign {
namespace {

std::string declared(std::string_view page) { return detail::declared_encoding(page).encoding; }

TEST(HtmlEncoding, IsDeclaredInMeta) {
  EXPECT_EQ(declared("<meta charset=windows-1256>"), "windows-1256");
  EXPECT_EQ(declared("<META CHARSET = 'Latin1' />"), "windows-1252");
  EXPECT_EQ(declared("<head><meta content=\"text/html; charset=iso-8859-6\" "
                     "http-equiv=Content-Type>"),
            "ISO-8859-6");
  EXPECT_EQ(declared("<meta/charset=x-user-defined>"), "windows-1252");
  EXPECT_EQ(declared("<meta charset=utf-16>"), "UTF-8");
}

TEST(HtmlEncoding, IsNotDeclaredByWhatLooksLikeIt) {
  EXPECT_EQ(declared("<!-- <meta charset=windows-1256> --><p>"), "");
  EXPECT_EQ(declared("<p title='<meta charset=windows-1256>'>"), "");
  EXPECT_EQ(declared("<metadata charset=windows-1256>"), "");
  EXPECT_EQ(declared("<meta name=x content='charset=windows-1256'>"), "");
  EXPECT_EQ(declared("<meta charset=windows-1256"), "windows-1256");
  EXPECT_EQ(declared("<meta"), "");
  EXPECT_EQ(declared("<"), "");
}

TEST(HtmlEncoding, IsDeclaredInTheHeadOfAPageHoweverLong) {
  const std::string filling(2000, 'x');
  EXPECT_EQ(declared("<head><!--" + filling + "--><meta charset=windows-1256>"), "windows-1256");
  EXPECT_EQ(declared("<head><!--" + filling + "--></head><meta charset=windows-1256>"), "");
}

TEST(HtmlEncoding, IsDeclaredInXml) {
  EXPECT_EQ(declared("<?xml version='1.0' encoding='ISO-8859-15'?><html>"), "ISO-8859-15");
}

TEST(HtmlEncoding, ReadsTheBytesAsDeclared) {
  EXPECT_EQ(lines_of_page("<meta charset=windows-1256><p>\xC5\xE4 \xC7\xE1\xE3\xCC\xE1\xD3\xA1"),
            (Lines{"\u0625\u0646 \u0627\u0644\u0645\u062C\u0644\u0633\u060C"}));
  EXPECT_EQ(lines_of_page("<meta charset=iso-8859-1><p>l\x92"
                          "Assembl\xE9"
                          "e g\xE9n\xE9rale"),
            (Lines{"l\u2019Assembl\u00E9"
                   "e g\u00E9n\u00E9rale"}));
}

TEST(HtmlEncoding, MayBeOverruled) {
  ReadOptions options;
  options.encoding = "windows-1256";
  EXPECT_EQ(lines_of(read_page("<meta charset=iso-8859-1><p>\xC5\xE4", options)),
            (Lines{"\u0625\u0646"}));
  options.encoding = "no-such";
  EXPECT_THROW((void)read_page("<p>x", options), Error);
}

TEST(HtmlEncoding, IsThatOfAByteOrderMark) {
  EXPECT_EQ(lines_of_page("\xEF\xBB\xBF<meta charset=windows-1256><p>\u0625\u0646"),
            (Lines{"\u0625\u0646"}));
  EXPECT_EQ(lines_of_page(std::string_view("\xFF\xFE<\0p\0>\0\x25\x06", 10)), (Lines{"\u0625"}));
}

TEST(HtmlEncoding, IsUtf8WhereTheBytesAreWhateverIsDeclared) {
  const Reading reading = read_page(
      "<meta charset=windows-1256><p>Assembl\u00E9"
      "e");
  EXPECT_EQ(lines_of(reading), (Lines{"Assembl\u00E9"
                                      "e"}));
  EXPECT_NE(finding_of(reading, "R122"), nullptr);
  EXPECT_EQ(finding_of(read_page("<meta charset=windows-1256><p>x"), "R122"), nullptr);
}

TEST(HtmlEncoding, ThatIsNotKnownIsAFinding) {
  const Reading reading = read_page("<meta charset=utf-99><p>\u0625\u0646");
  EXPECT_EQ(lines_of(reading), (Lines{"\u0625\u0646"}));
  const Finding* finding = finding_of(reading, "R111");
  ASSERT_NE(finding, nullptr);
  EXPECT_NE(finding->message.find("\"utf-99\""), std::string::npos);
}

TEST(HtmlEncoding, TakesAFewNulBytesForDamage) {
  const std::string page = "<p>The Council of the Isles" + std::string(1, '\0') +
                           " and Straits, recalling all its resolutions on this matter, decides";
  const Reading reading = read_page(page);
  EXPECT_EQ(lines_of(reading)[0].substr(0, 39), "The Council of the Isles and Straits, r");
  EXPECT_NE(finding_of(reading, "R101"), nullptr);
  EXPECT_THROW((void)read_page(std::string(100, '\0') + "<p>x"), Error);
}

TEST(HtmlEncoding, ReadsControlsAsTheCharactersTheyStandFor) {
  EXPECT_EQ(lines_of_page("<p>l\xC2\x92"
                          "Assembl&#233;e &#150; x"),
            (Lines{"l\u2019Assembl\u00E9"
                   "e \u2013 x"}));
}

}  // namespace
}  // namespace paralign
