#include "align/export/escaped.hpp"

#include <array>
#include <cstdint>

namespace paralign::detail {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

struct Decoded {
  std::size_t length = 1;
  bool allowed = false;  // well-formed, and a Char of XML 1.0
};

// Well-formed sequences as in the Unicode Standard, table 3-7; production 2 [Char] of XML 1.0.
Decoded decode(std::string_view rest) noexcept {
  const auto byte = [rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {1, first >= 0x20 || first == 9 || first == 10 || first == 13};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || rest.size() < length) return {};
  std::uint32_t value = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  constexpr std::array<std::uint32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[length] || value > 0x10FFFF || surrogate) return {};
  return {length, value != 0xFFFE && value != 0xFFFF};
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode(text.substr(i));
    if (!next.allowed) {
      out += kReplacement;
    } else if (text[i] == '&') {
      out += "&amp;";
    } else if (text[i] == '<') {
      out += "&lt;";
    } else if (text[i] == '>') {
      out += "&gt;";
    } else if (text[i] == '"') {
      out += "&quot;";
    } else if (text[i] == '\t' || text[i] == '\n' || text[i] == '\r') {
      out += ' ';
    } else {
      out.append(text, i, next.length);
    }
    i += next.length;
  }
  return out;
}

bool is_utf8(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = decode(text.substr(i)).length;
    if (length == 1) return false;  // no such byte stands alone
    i += length;
  }
  return true;
}

}  // namespace paralign::detail
