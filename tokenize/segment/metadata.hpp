#pragma once

// What masthead, adoption line, title and opener say of a document.

#include "paralign/document.hpp"
#include "tokenize/segment/rules.hpp"

namespace paralign::detail {

[[nodiscard]] Metadata read_metadata(const std::vector<Paragraph>& paragraphs, const Rules& rules);

}  // namespace paralign::detail
