#pragma once

// Lam and alef that a PDF holds in the order of their ligature's strokes: alef first.

#include <functional>
#include <string>
#include <vector>

#include "tokenize/read/pdf_text.hpp"

namespace paralign::detail {

/// Prints the document as `pdftohtml -xml` does; an empty string where that cannot be had.
using PrintShapes = std::function<std::string()>;

/// Puts lam before alef again, in a document that shows words which only a swap can have made.
///
/// `shapes` is called for such a document and tells for certain. Without it, lines are mended and
/// marked as repaired: always where alef stands before another alef and lam, which no word has;
/// elsewhere where the language tables or the document itself know the word in the right order and
/// the tables do not know it in the other.
///
/// @param page_heights  in points.
void repair_lam_alef(std::vector<PdfText>& lines, const std::vector<double>& page_heights,
                     const PrintShapes& shapes);

}  // namespace paralign::detail
