#pragma once

// The texts of notes, by their place, their size and their mark.

#include <vector>

#include "tokenize/read/pdf_text.hpp"

namespace paralign::detail {

/// Sets `note_mark` and `note_goes_on` of the lines that are notes and takes the marks off their
/// text. A note starts with a raised mark, or in small print with a number that is cited or follows
/// the one before. Small print at the foot of a page without a mark goes on with the last note of
/// the page before.
void find_pdf_notes(std::vector<PdfText>& lines, const PdfSetting& setting);

}  // namespace paralign::detail
