#pragma once

// Labels as delegates say them (OP12.a.ii, A1.OP3), numbers, and the tree.

#include <vector>

#include "paralign/document.hpp"
#include "tokenize/segment/draft.hpp"

namespace paralign::detail {

/// The finished paragraphs: label, number, marker, parent, text without its number, notes, place.
/// @param reading_text  what the drafts were cut from.
[[nodiscard]] std::vector<Paragraph> label_paragraphs(std::vector<Draft>&& drafts,
                                                      std::string_view reading_text);

}  // namespace paralign::detail
