#pragma once

// Text that a browser does not show.

#include <cstddef>

#include "tokenize/read/html_tree.hpp"

namespace paralign::detail {

/// Leaves out what the attribute hidden or a style hides.
/// @return how many words.
std::size_t leave_out_hidden(HtmlTree& tree);

}  // namespace paralign::detail
