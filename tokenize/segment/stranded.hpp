#pragma once

// Numbers that the extraction left at the end of the paragraph before: "... the matter; 2." and, on
// the next line, "Requests ...".

#include <vector>

#include "tokenize/segment/opening.hpp"

namespace paralign::detail {

/// Moves such numbers to the paragraphs they number, if they carry the count on.
void move_stranded_numbers(std::vector<Fragment>& fragments, std::vector<Opening>& openings,
                           const Rules& rules);

}  // namespace paralign::detail
