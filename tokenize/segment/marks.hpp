#pragma once

// Small questions about characters and the ends of texts.

#include <string_view>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {

/// Comma, semicolon, colon, full stop, question and exclamation mark, Latin or Arabic.
[[nodiscard]] constexpr bool is_final_mark(char32_t c) noexcept {
  if (c < 0x60C) {
    return c == ',' || c == ';' || c == ':' || c == '.' || c == '!' || c == '?';
  }
  return c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4;
}

/// Quotation marks and closing brackets, which may stand behind a final mark.
[[nodiscard]] bool is_closing(char32_t c) noexcept;

/// Quotation marks and opening brackets, which may stand before a first word.
[[nodiscard]] bool is_opening(char32_t c) noexcept;

[[nodiscard]] bool holds_letter_or_digit(std::string_view text) noexcept;

/// The final mark that `text` ends with, closing marks and blanks behind it ignored; else 0.
[[nodiscard]] char32_t final_mark(std::string_view text) noexcept;

/// The first letter or digit, or 0.
[[nodiscard]] char32_t first_word_character(std::string_view text) noexcept;

/// True if `text` ends in "km", "m" and the like behind a blank: a superscript there is no note.
[[nodiscard]] bool is_unit_of_area(std::string_view text) noexcept;

}  // namespace paralign::detail
