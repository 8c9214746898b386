#pragma once

// A printed line as text in reading order, with what its place on the page says.

#include <cstdint>
#include <string>
#include <vector>

#include "tokenize/read/pdf_words.hpp"

namespace paralign::detail {

struct PdfText {
  std::string text{};  ///< UTF-8, single blanks; cells of a table divided by tabs
  PdfBox box{};
  double height = 0;
  double first_word = 0;       ///< width of the word that it starts with
  std::uint32_t page = 0;      ///< from 0
  bool right_to_left = false;  ///< starts at its right end
  bool first_of_column = false;
  bool in_columns = false;  ///< other text stands beside it
  bool masthead = false;    ///< in one half of a masthead: each line is its own
  bool table_row = false;
  bool repaired = false;
  std::string note_mark{};    ///< not empty: the text of that note starts here, its mark taken off
  bool note_goes_on = false;  ///< goes on with the note before

  [[nodiscard]] bool is_note() const noexcept { return !note_mark.empty() || note_goes_on; }
  /// Where it starts, counted in the direction of reading.
  [[nodiscard]] double start() const noexcept { return right_to_left ? -box.right : box.left; }
  [[nodiscard]] double end() const noexcept { return right_to_left ? -box.left : box.right; }
};

/// How the text is set.
struct PdfSetting {
  double height = 0;  ///< of most letters
  double step = 0;    ///< from one line of a paragraph to the next
};

[[nodiscard]] PdfSetting setting_of(const std::vector<PdfText>& lines);

}  // namespace paralign::detail
