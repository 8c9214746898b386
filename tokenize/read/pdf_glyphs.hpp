#pragma once

// A printed line as a row of signs, from left to right as the eye finds them: letters with their
// vowel signs, digits, marks, and the blanks that the gaps between words stand for.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tokenize/read/pdf_lines.hpp"

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

/// How often each character stands glued between two Arabic letters.
using FillCounts = std::map<char32_t, std::size_t>;

struct PdfGlyphs {
  std::vector<PdfGlyph> glyphs{};
  bool repaired = false;  ///< letters or vowel signs were put right by guesswork
};

/// The glyphs of `line`. Bidi controls are left out, presentation forms are letters again, vowel
/// signs stand behind the letter they are drawn at, raised digits are superscripts.
[[nodiscard]] PdfGlyphs glyphs_of(const PdfLine& line);

/// Counts what may be the stroke that stretches words (kashida) and that a font names wrongly.
void count_fills(const std::vector<PdfGlyph>& glyphs, FillCounts& counts);

/// Takes such strokes out: letters always, digits and symbols where `counts` says that they are
/// nothing else.
void drop_fills(PdfGlyphs& glyphs, const FillCounts& counts);

}  // namespace paralign::detail
