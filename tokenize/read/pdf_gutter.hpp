#pragma once

// Gutters: white strips down the page with text on both sides of them, between columns of text or
// of a table.

#include <optional>
#include <span>
#include <string_view>

#include "tokenize/read/pdf_lines.hpp"

namespace paralign::detail {

struct PdfGutter {
  double left = 0;
  double right = 0;
  std::size_t first = 0;   ///< line from which on nothing stands in it
  std::size_t end = 0;     ///< one past the last such line
  std::size_t shared = 0;  ///< lines among these that stand beside others
  double split = 0;        ///< words whose middle is left of that belong to the left column
  [[nodiscard]] double middle() const noexcept { return (left + right) / 2; }
  [[nodiscard]] double width() const noexcept { return right - left; }
};

/// True if line `i` has words on both sides of the gutter, or stands on one side and overlaps the
/// line above or below on the other: two columns need not share their baselines.
[[nodiscard]] bool is_beside(std::span<const PdfLine> lines, std::size_t i,
                             const PdfGutter& gutter);

/// True if `gutter` is where `known`, of another page, was.
[[nodiscard]] bool is_same(const PdfGutter& gutter, const PdfGutter& known);

/// The gutter with the most lines on both sides of it, first one that is known from pages before;
/// nothing where there is none. The number of a paragraph makes no column.
[[nodiscard]] std::optional<PdfGutter> widest_shared_gutter(std::span<const PdfLine> lines,
                                                            bool right_to_left,
                                                            const std::optional<PdfGutter>& known);

/// All gutters that run through a table, from left to right.
[[nodiscard]] std::vector<PdfGutter> table_gutters(std::span<const PdfLine> rows,
                                                   bool right_to_left);

/// "12.", "(a)", "1-": what numbers a paragraph, read from either side.
[[nodiscard]] bool is_list_number(std::string_view text);

}  // namespace paralign::detail
