#pragma once

// A printed line as a row of signs, from left to right as the eye finds them: letters with their
// vowel signs, digits, marks, and the blanks that the gaps between words stand for.

#include <cstdint>
#include <string>
#include <vector>

#include "tokenize/read/pdf_lines.hpp"
#include "tokenize/read/pdf_signs.hpp"

namespace paralign::detail {

enum class GlyphSort : std::uint8_t {
  right,   ///< a letter of a script that runs from right to left
  left,    ///< any other letter
  digit,   ///< of any script
  raised,  ///< the superscript digits of a note mark, all of them
  blank,   ///< between words
  gap,     ///< the same, as wide as a tab
  other,   ///< punctuation, symbols
};

struct PdfGlyph {
  std::string text{};  ///< a letter or sign with what combines with it; in reading order
  char32_t base = 0;   ///< its first code point
  GlyphSort sort = GlyphSort::other;
};

struct PdfGlyphs {
  std::vector<PdfGlyph> glyphs{};
  bool repaired = false;  ///< letters or vowel signs were put right by guesswork
};

/// The glyphs of `line`. Bidi controls are left out, presentation forms are letters again, vowel
/// signs stand behind the letter they are drawn at, raised digits are superscripts.
///
/// @param signs  of the whole document.
[[nodiscard]] PdfGlyphs glyphs_of(const PdfLine& line, const SignPlaces& signs);

}  // namespace paralign::detail
