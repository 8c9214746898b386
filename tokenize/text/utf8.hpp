#pragma once

// The only home of ICU's UTF-8 macros and character properties: they expand to conversions that our
// warnings refuse, so that they are fenced in utf8.cpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace paralign::detail {

inline constexpr char32_t kReplacement = 0xFFFD;

/// The code point that starts at `text[position]`, and moves `position` behind it. An ill-formed
/// sequence gives U+FFFD and is passed over as a maximal subpart (Unicode 15.0, section 3.9, U+FFFD
/// substitution).
/// @pre position < text.size()
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& position) noexcept;

/// The code point that ends before `text[position]`, and moves `position` to its start.
/// @pre position > 0
[[nodiscard]] char32_t previous_code_point(std::string_view text, std::size_t& position) noexcept;

/// Appends a code point; a surrogate or a value over U+10FFFF becomes U+FFFD.
void append_code_point(std::string& out, char32_t c);

/// True if all sequences are well-formed.
[[nodiscard]] bool is_well_formed(std::string_view text) noexcept;

/// `text` with each ill-formed sequence replaced by U+FFFD; `count` receives how many were.
[[nodiscard]] std::string repair_utf8(std::string_view text, std::size_t& count);

[[nodiscard]] bool is_letter(char32_t c) noexcept;  ///< general category L
[[nodiscard]] bool is_digit(char32_t c) noexcept;   ///< general category Nd
[[nodiscard]] bool is_number(
    char32_t c) noexcept;                          ///< Nd, Nl or No: superscripts and fractions too
[[nodiscard]] bool is_mark(char32_t c) noexcept;   ///< combining mark: Mn, Mc, Me
[[nodiscard]] bool is_space(char32_t c) noexcept;  ///< White_Space, the no-break spaces too
[[nodiscard]] bool is_upper(char32_t c) noexcept;  ///< Uppercase
[[nodiscard]] bool is_lower(char32_t c) noexcept;  ///< Lowercase
[[nodiscard]] bool is_punctuation(char32_t c) noexcept;  ///< general category P
[[nodiscard]] bool is_arabic(char32_t c) noexcept;       ///< script Arabic, letters only
[[nodiscard]] bool is_latin(char32_t c) noexcept;        ///< script Latin, letters only

/// Bidi controls, soft hyphen, zero-width characters and the byte order mark: never content.
[[nodiscard]] bool is_invisible(char32_t c) noexcept;

/// The value of a decimal digit of any script (Western, Arabic-Indic, Persian), or -1.
[[nodiscard]] int digit_value(char32_t c) noexcept;

/// The value of a superscript digit, or -1.
[[nodiscard]] int superscript_value(char32_t c) noexcept;

/// Code points in `text`.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace paralign::detail
