#pragma once

// The stroke that stretches Arabic words (kashida), where a font names it as another character.

#include <cstddef>
#include <map>
#include <vector>

#include "tokenize/read/pdf_glyphs.hpp"

namespace paralign::detail {

/// How often each character stands glued between two Arabic letters.
using FillCounts = std::map<char32_t, std::size_t>;

void count_fills(const std::vector<PdfGlyph>& glyphs, FillCounts& counts);

/// Takes such strokes out: letters always, digits and symbols where `counts` says that they are
/// nothing else.
void drop_fills(PdfGlyphs& glyphs, const FillCounts& counts);

}  // namespace paralign::detail
