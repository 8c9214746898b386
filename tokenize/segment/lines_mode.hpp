#pragma once

// `--input lines`: a paragraph a line, its text as found.

#include <vector>

#include "paralign/read.hpp"
#include "tokenize/segment/rules.hpp"

namespace paralign::detail {

[[nodiscard]] std::vector<Paragraph> line_paragraphs(const Reading& reading, const Rules& rules);

}  // namespace paralign::detail
