#pragma once

// The only home of ICU's UTF-8 macros and character properties: they expand to conversions that our
// warnings refuse, so that they are fenced in utf8.cpp. What nearly all text is made of, ASCII and
// the letters of Arabic, is answered here without a call.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace paralign::detail {

inline constexpr char32_t kReplacement = 0xFFFD;

/// The properties of code points from U+0080 on; use the functions without `other`.
namespace other {
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& position) noexcept;
[[nodiscard]] std::size_t ascii_end(std::string_view text, std::size_t at) noexcept;
[[nodiscard]] bool is_letter(char32_t c) noexcept;
[[nodiscard]] bool is_digit(char32_t c) noexcept;
[[nodiscard]] bool is_number(char32_t c) noexcept;
[[nodiscard]] bool is_mark(char32_t c) noexcept;
[[nodiscard]] bool is_space(char32_t c) noexcept;
[[nodiscard]] bool is_upper(char32_t c) noexcept;
[[nodiscard]] bool is_lower(char32_t c) noexcept;
[[nodiscard]] bool is_arabic(char32_t c) noexcept;
[[nodiscard]] bool is_latin(char32_t c) noexcept;
[[nodiscard]] int digit_value(char32_t c) noexcept;
}  // namespace other

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char32_t c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char32_t c) noexcept { return c >= 'a' && c <= 'z'; }

/// Hamza to ghain and feh to yeh: all that Arabic words are written with but for rare letters.
[[nodiscard]] constexpr bool is_plain_arabic(char32_t c) noexcept {
  return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A);
}

/// The code point that starts at `text[position]`, and moves `position` behind it. An ill-formed
/// sequence gives U+FFFD and is passed over as a maximal subpart (Unicode 15.0, section 3.9, U+FFFD
/// substitution).
/// @pre position < text.size()
[[nodiscard]] inline char32_t next_code_point(std::string_view text,
                                              std::size_t& position) noexcept {
  const auto byte = static_cast<unsigned char>(text[position]);
  if (byte < 0x80) {
    ++position;
    return byte;
  }
  if (byte >= 0xC2 && byte < 0xE0 && position + 1 < text.size()) {
    const auto trail = static_cast<unsigned char>(text[position + 1]);
    if ((trail & 0xC0U) == 0x80U) {
      position += 2;
      return (byte & 0x1FU) << 6U | (trail & 0x3FU);
    }
  }
  return other::next_code_point(text, position);
}

/// The code point that ends before `text[position]`, and moves `position` to its start.
/// @pre position > 0
[[nodiscard]] char32_t previous_code_point(std::string_view text, std::size_t& position) noexcept;

/// Appends a code point; a surrogate or a value over U+10FFFF becomes U+FFFD.
void append_code_point(std::string& out, char32_t c);

/// True if all sequences are well-formed.
[[nodiscard]] bool is_well_formed(std::string_view text) noexcept;

/// `text` with each ill-formed sequence replaced by U+FFFD; `count` receives how many were.
[[nodiscard]] std::string repair_utf8(std::string_view text, std::size_t& count);

/// General category L.
[[nodiscard]] inline bool is_letter(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_lower(c | 0x20U);
  return is_plain_arabic(c) || other::is_letter(c);
}

/// General category Nd.
[[nodiscard]] inline bool is_digit(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_digit(c);
  return !is_plain_arabic(c) && other::is_digit(c);
}

/// Nd, Nl or No: superscripts and fractions too.
[[nodiscard]] inline bool is_number(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_digit(c);
  return !is_plain_arabic(c) && other::is_number(c);
}

/// Combining mark: Mn, Mc, Me.
[[nodiscard]] inline bool is_mark(char32_t c) noexcept {
  return c >= 0x300 && !is_plain_arabic(c) && other::is_mark(c);
}

/// White_Space, the no-break spaces too.
[[nodiscard]] inline bool is_space(char32_t c) noexcept {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return !is_plain_arabic(c) && other::is_space(c);
}

/// Uppercase.
[[nodiscard]] inline bool is_upper(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_upper(c);
  return !is_plain_arabic(c) && other::is_upper(c);
}

/// Lowercase.
[[nodiscard]] inline bool is_lower(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_lower(c);
  return !is_plain_arabic(c) && other::is_lower(c);
}

/// Script Arabic, letters only.
[[nodiscard]] inline bool is_arabic(char32_t c) noexcept {
  return is_plain_arabic(c) || (c >= 0x600 && other::is_arabic(c));
}

/// Script Latin, letters only.
[[nodiscard]] inline bool is_latin(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_lower(c | 0x20U);
  return !is_plain_arabic(c) && other::is_latin(c);
}

[[nodiscard]] bool is_punctuation(char32_t c) noexcept;  ///< general category P

/// Where the ASCII that `text` has from `at` on ends: the first byte above it, or the end.
[[nodiscard]] inline std::size_t ascii_end(std::string_view text, std::size_t at) noexcept {
  const bool ascii = at < text.size() && static_cast<unsigned char>(text[at]) < 0x80;
  return ascii ? other::ascii_end(text, at + 1) : at;
}

/// Bidi controls, soft hyphen, zero-width characters and the byte order mark: never content.
[[nodiscard]] constexpr bool is_invisible(char32_t c) noexcept {
  if (c < 0x200B) return c == 0xAD || c == 0x61C;
  return c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/// The value of a decimal digit of any script (Western, Arabic-Indic, Persian), or -1.
[[nodiscard]] inline int digit_value(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_digit(c) ? static_cast<int>(c - '0') : -1;
  return is_plain_arabic(c) ? -1 : other::digit_value(c);
}

/// The value of a superscript digit, or -1.
[[nodiscard]] int superscript_value(char32_t c) noexcept;

/// `text` cut to at most `bytes`, between code points.
[[nodiscard]] std::string_view head(std::string_view text, std::size_t bytes) noexcept;

/// Control characters of ASCII but for those from HT to CR and U+007F.
[[nodiscard]] std::size_t count_controls(std::string_view bytes) noexcept;

/// Code points in `text`.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace paralign::detail
