#pragma once

// The printed lines of a page: words that share a baseline, marks of notes raised above it
// included.

#include <vector>

#include "tokenize/read/pdf_words.hpp"

namespace paralign::detail {

struct PdfLine {
  std::vector<PdfWord> words{};  ///< left to right, at least one
  PdfBox box{};
  double height = 0;  ///< of its letters: that of most of them
};

/// The lines of a page from top to bottom; those that stand side by side are one. Words that are
/// smaller than their line and stand above its foot are marked as raised.
[[nodiscard]] std::vector<PdfLine> lines_of_page(PdfPage&& page);

/// A line of these words, its box and height measured.
[[nodiscard]] PdfLine make_line(std::vector<PdfWord> words);

/// The height that most letters have; `lines` may be of several pages. 0 if there are none.
[[nodiscard]] double usual_height(const std::vector<const PdfLine*>& lines);

}  // namespace paralign::detail
