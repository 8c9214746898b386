#pragma once

// Where paragraphs start, by the place of lines on the page.

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "tokenize/read/pdf_text.hpp"

namespace paralign::detail {

enum class PdfBreak : std::uint8_t {
  none,       ///< the line goes on with the paragraph before it
  line,       ///< the place does not tell; the words may
  part,       ///< likely a paragraph starts here, but a page or column ends
  paragraph,  ///< a paragraph starts here
};

/// Where the lines of each column start and end, in the direction of reading. Columns that start at
/// one place have one width: a short one learns it from the others.
class PdfEdges {
 public:
  explicit PdfEdges(const std::vector<PdfText>& lines);
  [[nodiscard]] double start(std::size_t line) const { return columns_[column_of_[line]].first; }
  [[nodiscard]] double end(std::size_t line) const { return ends_.at(key(line)); }

 private:
  using Key = std::pair<bool, long>;
  [[nodiscard]] Key key(std::size_t line) const;

  const std::vector<PdfText>& lines_;
  std::vector<std::size_t> column_of_{};
  std::vector<std::pair<double, double>> columns_{};
  std::map<Key, double> ends_{};
};

/// Tells what stands between two lines of text. `lines` must outlive it.
class PdfBreaks {
 public:
  PdfBreaks(const std::vector<PdfText>& lines, const PdfSetting& setting);

  /// Between line `i` and the line above it in the same column.
  [[nodiscard]] PdfBreak below(std::size_t i) const;

  /// Between line `i`, the first of a page or column, and `last`, the last line of text before it.
  [[nodiscard]] PdfBreak across(std::size_t last, std::size_t i) const;

 private:
  [[nodiscard]] bool wide_step(std::size_t i) const;
  [[nodiscard]] bool other_size(std::size_t above, std::size_t i) const;
  [[nodiscard]] bool indented(std::size_t i) const;
  [[nodiscard]] bool ended_early(std::size_t above, std::size_t i) const;
  [[nodiscard]] bool is_set_off(std::size_t i) const;
  [[nodiscard]] PdfBreak beside_set_off(std::size_t above, std::size_t i) const;
  [[nodiscard]] double indent_of(std::size_t i) const;
  [[nodiscard]] bool seldom_indent(double indent) const;
  void learn();

  const std::vector<PdfText>& lines_;
  PdfSetting setting_;
  PdfEdges edges_;
  std::map<double, std::size_t> indents_{};  // lines that have each
  bool marked_ = false;                      // paragraphs are set apart by white or an indent
  bool indented_ = false;                    // by an indent
};

}  // namespace paralign::detail
