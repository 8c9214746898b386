#pragma once

// Lines into paragraphs, or parts of them where a page or column ends.

#include <vector>

#include "paralign/read.hpp"
#include "tokenize/read/pdf_text.hpp"

namespace paralign::detail {

/// A block for each paragraph, note and table row, in order, its lines divided by '\n' (in notes by
/// blanks). `place` holds the page, from 1, and no span yet.
///
/// A paragraph starts at a wider step, at an indent, at another size, behind a line that ended
/// before its column did, and at a number behind a final mark.
[[nodiscard]] std::vector<Block> blocks_of(const std::vector<PdfText>& lines,
                                           const PdfSetting& setting);

}  // namespace paralign::detail
