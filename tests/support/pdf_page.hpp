#pragma once

// What `pdftotext -bbox-layout` prints, written by hand: letters are 6 points wide and 12 high.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/read/pdf_reader.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::testing {

/// A page of 595 by 842 points.
class PdfPageWriter {
 public:
  static constexpr double kLetter = 6;
  static constexpr double kHeight = 12;

  /// A word with its left top corner there.
  PdfPageWriter& word(double left, double top, std::string_view text, double height = kHeight) {
    const double letter = kLetter * height / kHeight;
    const auto letters = static_cast<double>(detail::count_code_points(text));
    return box(left, top, left + letter * letters, top + height, text);
  }

  PdfPageWriter& box(double left, double top, double right, double bottom, std::string_view text) {
    words_ += "<word xMin=\"" + std::to_string(left) + "\" yMin=\"" + std::to_string(top) +
              "\" xMax=\"" + std::to_string(right) + "\" yMax=\"" + std::to_string(bottom) + "\">" +
              std::string(text) + "</word>\n";
    return *this;
  }

  /// Words divided by blanks, from left to right as the page shows them, 3 points apart.
  PdfPageWriter& line(double left, double top, std::string_view text, double height = kHeight) {
    const double letter = kLetter * height / kHeight;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t end = std::min(text.find(' ', i), text.size());
      const std::string_view part = text.substr(i, end - i);
      word(left, top, part, height);
      left += letter * static_cast<double>(detail::count_code_points(part)) + 3;
      i = end + 1;
    }
    return *this;
  }

  /// The same with its right end there.
  PdfPageWriter& line_to(double right, double top, std::string_view text, double height = kHeight) {
    const double letter = kLetter * height / kHeight;
    std::size_t blanks = 0;
    for (const char c : text) blanks += c == ' ' ? 1U : 0U;
    const auto letters = static_cast<double>(detail::count_code_points(text) - blanks);
    return line(right - letter * letters - 3 * static_cast<double>(blanks), top, text, height);
  }

  [[nodiscard]] std::string xhtml() const {
    return "<page width=\"595\" height=\"842\">\n<flow>\n<block><line>\n" + words_ +
           "</line></block>\n</flow>\n</page>\n";
  }

 private:
  std::string words_{};
};

inline Reading read_pages(const std::vector<PdfPageWriter>& pages,
                          const detail::PrintShapes& shapes = {}) {
  std::string xhtml = "<!DOCTYPE html>\n<html><body>\n<doc>\n";
  for (const PdfPageWriter& page : pages) xhtml += page.xhtml();
  return detail::reading_of_pdf_words(xhtml + "</doc></body></html>\n", "a.pdf", shapes);
}

inline std::vector<std::string> block_texts(const Reading& reading) {
  std::vector<std::string> texts;
  for (const Block& block : reading.blocks) texts.push_back(block.text);
  return texts;
}

}  // namespace paralign::testing
