#pragma once

// The way back from UTF-8, for making files of old encodings.

#include <map>
#include <string>
#include <string_view>

#include "tokenize/text/byte_table.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::testing {

/// `text` in an encoding of single bytes. What it lacks is written as people did: straight
/// quotation marks, a hyphen for a dash, "oe"; all else is left out.
inline std::string encode(std::string_view text, const std::string& encoding) {
  static const std::map<char32_t, std::string> kPlain{
      {0x2018, "'"}, {0x2019, "'"}, {0x201C, "\""}, {0x201D, "\""}, {0xAB, "\""},
      {0xBB, "\""},  {0x2013, "-"}, {0x2014, "-"},  {0x153, "oe"},  {0xA0, " "}};
  const detail::InverseTable inverse(detail::byte_table(encoding).value());
  std::string bytes;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = detail::next_code_point(text, i);
    if (c < 0x80) {
      bytes += static_cast<char>(c);
    } else if (const unsigned byte = inverse.byte_of(c); byte != 0) {
      bytes += static_cast<char>(byte);
    } else if (const auto plain = kPlain.find(c); plain != kPlain.end()) {
      bytes += plain->second;
    }
  }
  return bytes;
}

/// `text` in UTF-16 without a mark.
inline std::string encode_utf16(std::string_view text, bool little_endian) {
  std::string bytes;
  const auto unit = [&](char32_t u) {
    const char high = static_cast<char>(u >> 8U);
    const char low = static_cast<char>(u & 0xFFU);
    bytes += little_endian ? low : high;
    bytes += little_endian ? high : low;
  };
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = detail::next_code_point(text, i);
    if (c >= 0x10000) {
      unit(0xD800 + ((c - 0x10000) >> 10U));
      unit(0xDC00 + ((c - 0x10000) & 0x3FFU));
    } else {
      unit(c);
    }
  }
  return bytes;
}

}  // namespace paralign::testing
