#include "tokenize/text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <cstring>

namespace paralign::detail {
namespace {

std::uint32_t category_mask(char32_t c) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(u_charType(static_cast<UChar32>(c)));
}

bool has_script(char32_t c, UScriptCode script) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == script;
}

}  // namespace

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"

char32_t other::next_code_point(std::string_view text, std::size_t& position) noexcept {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, position, text.size(), c);
  return static_cast<char32_t>(c);
}

char32_t previous_code_point(std::string_view text, std::size_t& position) noexcept {
  const std::size_t window = position < 4 ? 0 : position - 4;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data() + window);
  auto i = static_cast<std::int32_t>(position - window);
  UChar32 c = 0;
  U8_PREV_OR_FFFD(bytes, 0, i, c);
  position = window + static_cast<std::size_t>(i);
  return static_cast<char32_t>(c);
}

void append_code_point(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  char buffer[4];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(c));
  out.append(buffer, length);
}

bool is_well_formed(std::string_view text) noexcept {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, text.size(), c);
    if (c < 0) return false;
  }
  return true;
}

std::string repair_utf8(std::string_view text, std::size_t& count) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::string out;
  out.reserve(text.size());
  count = 0;
  std::size_t good = 0;  // from here on all is well-formed and not copied yet
  for (std::size_t i = ascii_end(text, 0); i < text.size(); i = ascii_end(text, i)) {
    const std::size_t begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, text.size(), c);
    if (c >= 0) continue;
    ++count;
    out.append(text, good, begin - good);
    append_code_point(out, kReplacement);
    good = i;
  }
  out.append(text, good, text.size() - good);
  return out;
}

#pragma GCC diagnostic pop

bool other::is_letter(char32_t c) noexcept { return (category_mask(c) & U_GC_L_MASK) != 0; }
bool other::is_digit(char32_t c) noexcept { return (category_mask(c) & U_GC_ND_MASK) != 0; }
bool other::is_number(char32_t c) noexcept { return (category_mask(c) & U_GC_N_MASK) != 0; }
bool other::is_mark(char32_t c) noexcept { return (category_mask(c) & U_GC_M_MASK) != 0; }
bool other::is_space(char32_t c) noexcept { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }
bool other::is_upper(char32_t c) noexcept { return u_isUUppercase(static_cast<UChar32>(c)) != 0; }
bool other::is_lower(char32_t c) noexcept { return u_isULowercase(static_cast<UChar32>(c)) != 0; }
bool is_punctuation(char32_t c) noexcept { return (category_mask(c) & U_GC_P_MASK) != 0; }

bool other::is_arabic(char32_t c) noexcept {
  return other::is_letter(c) && (has_script(c, USCRIPT_ARABIC) || c == 0x640);
}

bool other::is_latin(char32_t c) noexcept {
  return other::is_letter(c) && has_script(c, USCRIPT_LATIN);
}

int other::digit_value(char32_t c) noexcept { return u_charDigitValue(static_cast<UChar32>(c)); }

int superscript_value(char32_t c) noexcept {
  if (c == 0xB9) return 1;
  if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB0);
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<int>(c - 0x2070);
  return -1;
}

std::string_view head(std::string_view text, std::size_t bytes) noexcept {
  if (text.size() <= bytes) return text;
  std::size_t end = bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
  return text.substr(0, end);
}

std::size_t other::ascii_end(std::string_view text, std::size_t at) noexcept {
  constexpr std::uint64_t kHigh = 0x8080808080808080U;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kHigh) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

std::size_t count_controls(std::string_view bytes) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kThreeBits = 0xE0 * kOnes;  // none of them is set in a control character
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    std::uint64_t eight = 0;
    if (at + sizeof eight <= bytes.size()) {
      std::memcpy(&eight, bytes.data() + at, sizeof eight);
      eight &= kThreeBits;
      if (((eight - kOnes) & ~eight & (0x80 * kOnes)) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    for (const char byte : bytes.substr(at, sizeof eight)) {
      const auto b = static_cast<unsigned char>(byte);
      count += b < 0x09 || (b >= 0x0E && b < 0x20) ? 1U : 0U;
    }
    at += sizeof eight;
  }
  return count;
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  return count;
}

}  // namespace paralign::detail
