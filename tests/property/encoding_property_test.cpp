// Whatever the bytes, decoding gives well-formed UTF-8, and places of findings lie in the text.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tests/support/encode.hpp"
#include "tokenize/text/encoding.hpp"
#include "tokenize/text/mojibake.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign {
namespace {

using detail::decode;

const std::vector<std::string> kLabels{"",
                                       "utf-8",
                                       "utf-16le",
                                       "utf-16be",
                                       "utf-32",
                                       "windows-1252",
                                       "windows-1256",
                                       "iso-8859-6",
                                       "iso-8859-16",
                                       "gb18030",
                                       "shift_jis",
                                       "euc-kr",
                                       "iso-2022-jp",
                                       "big5",
                                       "koi8-r",
                                       "hz-gb-2312",
                                       "cesu-8",
                                       "euc-jp",
                                       "macintosh",
                                       "ibm037"};

// Bytes that are no text, and pieces of text in several encodings side by side.
rc::Gen<std::string> bytes() {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{"The Council",
                                                                 "\n",
                                                                 " ",
                                                                 "d\u00E9cide",
                                                                 "d\xE9"
                                                                 "cide",
                                                                 "\u0648\u0625\u0630",
                                                                 "\xE6\xC5\xD0",
                                                                 "\xFF\xFE",
                                                                 "\xEF\xBB\xBF",
                                                                 "\xED\xA0\x80",
                                                                 std::string("\0", 1),
                                                                 std::string("a\0b\0", 4),
                                                                 "\x06",
                                                                 "\xC3\x83\xC2\xA9",
                                                                 "\u202E",
                                                                 "\xD8",
                                                                 "\xDC",
                                                                 "\x81",
                                                                 "\x1B$B",
                                                                 "~{",
                                                                 "\xF4\x90\x80\x80"});
  const auto pieces = rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                                   [](const std::vector<std::string>& all) {
                                     std::string joined;
                                     for (const std::string& one : all) joined += one;
                                     return joined;
                                   });
  return rc::gen::oneOf(pieces, rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
}

RC_GTEST_PROP(Decode, GivesWellFormedUtf8WithoutNul, ()) {
  const std::string input = *bytes();
  const std::string label = *rc::gen::elementOf(kLabels);
  const auto decoded = decode(input, label);
  RC_ASSERT(detail::is_well_formed(decoded.text));
  RC_ASSERT(decoded.text.find('\0') == std::string::npos);
}

RC_GTEST_PROP(Decode, ChangesNothingInWellFormedUtf8WithoutControls, ()) {
  std::string input = *bytes();
  std::size_t repaired = 0;
  input = detail::repair_utf8(input, repaired);
  std::erase_if(input, [](char byte) { return static_cast<unsigned char>(byte) < 0x09; });
  if (input.starts_with("\xEF\xBB\xBF")) input = "a" + input;
  RC_ASSERT(decode(input).text == input);
}

RC_GTEST_PROP(Decode, UndoesUtf16, (bool little_endian)) {
  std::string input = *bytes();
  std::size_t repaired = 0;
  input = "a" + detail::repair_utf8(input, repaired);
  std::erase(input, '\0');
  const std::string label = little_endian ? "utf-16le" : "utf-16be";
  RC_ASSERT(decode(testing::encode_utf16(input, little_endian), label).text == input);
}

RC_GTEST_PROP(ReadText, GivesFindingsWithPlacesInTheText, ()) {
  const std::string input = *bytes();
  try {
    const Reading reading = read_text(input, "a");
    for (const Finding& finding : reading.findings) {
      RC_ASSERT(finding.place.begin <= finding.place.end);
      RC_ASSERT(finding.place.end <= reading.text.size());
      RC_ASSERT(detail::is_well_formed(finding.message));
      RC_ASSERT(finding.message.find('\n') == std::string::npos);
    }
  } catch (const Error& error) {
    RC_ASSERT(error.code() == ErrorCode::unreadable);
  }
}

}  // namespace
}  // namespace paralign
