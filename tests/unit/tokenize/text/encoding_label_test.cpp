#include "tokenize/text/encoding_label.hpp"

#include <gtest/gtest.h>

#include <utility>

#include "tokenize/text/convert.hpp"

namespace paralign::detail {
namespace {

TEST(EncodingOfLabel, ReadsLabelsAsBrowsersDo) {
  const std::pair<const char*, const char*> kLabels[] = {{"utf8", "UTF-8"},
                                                         {"unicode-1-1-utf-8", "UTF-8"},
                                                         {"utf-16", "UTF-16LE"},
                                                         {"unicodefffe", "UTF-16BE"},
                                                         {"latin1", "windows-1252"},
                                                         {"iso-8859-1", "windows-1252"},
                                                         {"us-ascii", "windows-1252"},
                                                         {"iso-8859-9", "windows-1254"},
                                                         {"arabic", "ISO-8859-6"},
                                                         {"iso-8859-6-i", "ISO-8859-6"},
                                                         {"cp1256", "windows-1256"},
                                                         {"x-cp1256", "windows-1256"},
                                                         {"latin9", "ISO-8859-15"},
                                                         {"l9", "ISO-8859-15"},
                                                         {"x-mac-roman", "macintosh"},
                                                         {"koi8", "KOI8-R"},
                                                         {"866", "IBM866"},
                                                         {"gb2312", "GB18030"}};
  for (const auto& [label, encoding] : kLabels) {
    EXPECT_EQ(encoding_of_label(label).value_or("nothing"), encoding) << label;
  }
}

TEST(EncodingOfLabel, DoesNotMindCaseAndWhiteSpaceAround) {
  EXPECT_EQ(encoding_of_label(" \tWindows-1256\r\n"), "windows-1256");
  EXPECT_EQ(encoding_of_label("ISO_8859-1:1987"), "windows-1252");
}

TEST(EncodingOfLabel, LeavesOtherRegisteredNamesToIcu) {
  EXPECT_EQ(encoding_of_label("shift_jis"), "Shift_JIS");
  EXPECT_EQ(encoding_of_label("EUC-JP"), "EUC-JP");
  EXPECT_EQ(encoding_of_label("big5"), "Big5");
  EXPECT_EQ(encoding_of_label("cp850"), "IBM850");
  EXPECT_EQ(encoding_of_label("UTF-32BE"), "UTF-32BE");
}

TEST(EncodingOfLabel, KnowsNothingOfOtherNames) {
  for (const char* label :
       {"", " ", "klingon", "utf-7", "UTF-7", "scsu", "bocu-1", "windows-1256,version=1",
        "latin1 arabic", "caf\u00E9", "../windows-1252", "windows-1252 windows-1256"}) {
    EXPECT_FALSE(encoding_of_label(label).has_value()) << label;
  }
  EXPECT_FALSE(encoding_of_label(std::string(100'000, 'x')).has_value());
  EXPECT_FALSE(encoding_of_label(std::string_view("utf-8\0", 6)).has_value());
}

TEST(EncodingOfLabel, GivesOnlyNamesThatCanBeConverted) {
  for (const char* label :
       {"windows-1250", "windows-1251", "windows-1253", "windows-1255", "windows-1257",
        "windows-1258", "windows-874",  "iso-8859-2",   "iso-8859-3",   "iso-8859-4",
        "iso-8859-5",   "iso-8859-7",   "iso-8859-8-i", "iso-8859-10",  "iso-8859-11",
        "iso-8859-13",  "iso-8859-14",  "iso-8859-16",  "macintosh",    "x-mac-cyrillic",
        "koi8-u"}) {
    const auto encoding = encoding_of_label(label);
    ASSERT_TRUE(encoding.has_value()) << label;
    const auto converted = convert("ABC\xE1", *encoding);
    ASSERT_TRUE(converted.has_value()) << label;
    EXPECT_TRUE(converted->text.starts_with("ABC")) << label;
    EXPECT_EQ(converted->repaired, 0U) << label;
  }
  EXPECT_EQ(convert("\xA5\xBD\xDE", "ISO-8859-16")->text, "\u201E\u0153\u021A");
}

}  // namespace
}  // namespace paralign::detail
