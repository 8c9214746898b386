#pragma once

// Printed lines and rows of tables as text.

#include <vector>

#include "tokenize/read/pdf_order.hpp"
#include "tokenize/read/pdf_text.hpp"

namespace paralign::detail {

[[nodiscard]] PdfText text_of_line(const PdfLine& line, const PdfHabits& habits);

/// A text for each row of a table, its cells divided by tabs. Printed lines that go on with the
/// cells above them (they follow more closely than the rows, and some cell is empty or starts with
/// a small letter) are part of that row.
[[nodiscard]] std::vector<PdfText> texts_of_table(const std::vector<std::vector<PdfLine>>& rows,
                                                  const PdfHabits& habits);

}  // namespace paralign::detail
