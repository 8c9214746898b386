#pragma once

// Words broken at the end of a line.

#include <vector>

#include "tokenize/read/pdf_text.hpp"

namespace paralign::detail {

/// Makes the hyphen at a line end a soft one where the program that set the text put it there: the
/// document itself prints the word without it, or breaks so many words that this is the rule and
/// the two halves are no words of their own. All others stay.
void soften_hyphens(std::vector<PdfText>& lines);

}  // namespace paralign::detail
