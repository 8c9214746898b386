#pragma once

// Lam and alef that a PDF holds in the order of their ligature's strokes: alef first.

#include <vector>

#include "tokenize/read/pdf_text.hpp"

namespace paralign::detail {

/// Puts lam before alef again: always where alef stands before an alef with hamza and lam, which no
/// word has; elsewhere only in a document that shows such words, and where the language tables or
/// the document itself know the word in the right order and the tables not in the other. Lines that
/// changed are marked as repaired.
void repair_lam_alef(std::vector<PdfText>& lines);

}  // namespace paralign::detail
