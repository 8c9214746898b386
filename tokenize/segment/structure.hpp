#pragma once

// From fragments to typed paragraphs: healing and kinds in one pass over a document.

#include <vector>

#include "tokenize/segment/draft.hpp"
#include "tokenize/segment/frame.hpp"

namespace paralign::detail {

/// The paragraphs of the document `frame`, in text order; takes the fragments.
[[nodiscard]] std::vector<Draft> assemble(std::vector<Fragment>& fragments,
                                          const std::vector<Opening>& openings, const Frame& frame,
                                          const Layout& layout, const Rules& rules);

/// The kind a paragraph has by its own words alone (`--input lines`).
[[nodiscard]] Kind clear_kind(const Draft& draft, const Rules& rules);

}  // namespace paralign::detail
