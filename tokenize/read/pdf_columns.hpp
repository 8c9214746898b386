#pragma once

// The parts of a page in the order of reading: columns one after the other, tables row by row.

#include <optional>
#include <vector>

#include "tokenize/read/pdf_gutter.hpp"
#include "tokenize/read/pdf_lines.hpp"

namespace paralign::detail {

/// One column of text, or one table.
struct PdfStretch {
  std::vector<PdfLine> lines{};              ///< from top to bottom; of text
  std::vector<std::vector<PdfLine>> rows{};  ///< of a table: its cells in the order of reading, one
                                             ///< without words where a cell is empty
  std::vector<PdfGutter> gutters{};          ///< of a table, from left to right
  bool column = false;                       ///< other text stands beside it
  bool masthead = false;                     ///< and it is one half of a masthead
};

/// What is known of a page before it is divided; carried from each page to the next.
struct PdfPageShape {
  bool right_to_left = false;                ///< the right column comes first
  bool first_page = false;                   ///< two columns at its top are a masthead, not a table
  double text_height = 0;                    ///< of most letters in the document: notes are smaller
  std::vector<PdfGutter> open_table{};       ///< of the table that ended the page before
  std::optional<PdfGutter> column_gutter{};  ///< between the columns of the pages before
};

/// The parts of a page. Tells `shape` what the next page has to know.
[[nodiscard]] std::vector<PdfStretch> stretches_of(std::vector<PdfLine> lines, PdfPageShape& shape);

}  // namespace paralign::detail
