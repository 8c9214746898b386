#pragma once

// From the order on the page to the order of reading.

#include <string>

#include "tokenize/read/pdf_glyphs.hpp"

namespace paralign::detail {

/// What a document shows of how its program writes.
struct PdfHabits {
  bool right_to_left = false;  ///< most letters are
  bool mirrored = false;       ///< brackets in text from right to left are named by their shape
  FillCounts fills{};          ///< see count_fills
  std::size_t right_letters = 0;
  std::size_t left_letters = 0;
  std::size_t brackets_kept = 0;
  std::size_t brackets_turned = 0;
};

/// Takes the glyphs of a line into account.
void observe(const std::vector<PdfGlyph>& glyphs, PdfHabits& habits);

/// Draws the conclusions, when all lines were observed.
void conclude(PdfHabits& habits);

/// The text of a line in reading order, blanks at its ends left out. In a line that reads from
/// right to left, runs of Latin letters with their numbers and numbers by themselves keep their
/// order.
[[nodiscard]] std::string reading_order(const std::vector<PdfGlyph>& glyphs,
                                        const PdfHabits& habits);

/// True if the line as a whole reads from right to left.
[[nodiscard]] bool reads_right_to_left(const std::vector<PdfGlyph>& glyphs,
                                       const PdfHabits& habits);

}  // namespace paralign::detail
