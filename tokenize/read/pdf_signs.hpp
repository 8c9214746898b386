#pragma once

// Vowel signs of Arabic and the letters that bear them: producers of PDFs draw them in their own
// ways.

#include <string_view>
#include <vector>

#include "tokenize/read/pdf_lines.hpp"

namespace paralign::detail {

/// A letter of a script that runs from right to left.
[[nodiscard]] bool is_right_letter(char32_t c) noexcept;

[[nodiscard]] bool is_arabic_sign(char32_t c) noexcept;

/// Where a program draws the vowel sign of a letter, counted where only one side of it has a
/// letter: the sign stands left of its letter, or right of it.
struct SignPlaces {
  std::size_t left = 0;
  std::size_t right = 0;
  [[nodiscard]] bool mostly_left() const noexcept { return left > right; }
};

void count_signs(const PdfLine& line, SignPlaces& places);

/// Gives vowel signs that are words of their own to the word they are drawn at; true if there were
/// any.
bool place_signs(std::vector<PdfWord>& words, double height, bool signs_left);

/// Some programs draw lam and alef as one shape and give all of its width to lam: alef is a word of
/// no width at the left of it and comes after it.
void place_alefs(std::vector<PdfWord>& words);

/// How much of the word starts left of its box, in widths of a letter: the box of a word whose
/// leftmost letter bears a sign may start at the sign, in the middle of the letter.
[[nodiscard]] double hidden_part(std::string_view word, bool signs_left) noexcept;

}  // namespace paralign::detail
