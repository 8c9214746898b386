#pragma once

// Paragraphs that lost the line end between them: cut by what only the start of a paragraph can
// be, a capital lead or a number with a lead behind a final mark.

#include <vector>

#include "tokenize/segment/fragment.hpp"
#include "tokenize/segment/rules.hpp"

namespace paralign::detail {

/// Appends `fragment`, cut where paragraphs are glued, to `out`.
/// @par Complexity  Linear in the text.
void split_glued(Fragment&& fragment, const Rules& rules, std::vector<Fragment>& out);

}  // namespace paralign::detail
