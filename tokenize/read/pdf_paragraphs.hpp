#pragma once

// Lines into paragraphs.

#include <vector>

#include "paralign/read.hpp"
#include "tokenize/read/pdf_text.hpp"

namespace paralign::detail {

/// A block for each paragraph, note and table row, in order. Lines that surely belong together are
/// joined by a blank, over columns and pages too; '\n' stands where the place does not tell.
/// `place` holds the page, from 1, and no span yet.
[[nodiscard]] std::vector<Block> blocks_of(const std::vector<PdfText>& lines,
                                           const PdfSetting& setting);

}  // namespace paralign::detail
