#pragma once

// Page headers, footers and page numbers: what stands at one place at the top or foot of several
// pages, but for a number that counts them.

#include <string>
#include <vector>

#include "tokenize/read/pdf_lines.hpp"

namespace paralign::detail {

struct PdfSheet {
  double height = 0;
  std::vector<PdfLine> lines{};  ///< from top to bottom
};

/// Takes headers, footers and heads of tables printed again off and returns them, in page order.
/// The top of the first page stays unless its text stands there again: the symbol of a document is
/// its first line.
[[nodiscard]] std::vector<PdfLine> take_furniture(std::vector<PdfSheet>& sheets);

/// Takes off the last line of a page where it is no more than letters of the first line of the next
/// page: some programs draw a line on both pages and clip it.
void drop_clipped(std::vector<PdfSheet>& sheets);

}  // namespace paralign::detail
