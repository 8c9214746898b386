#pragma once

// The text of a paragraph on its way to the builder: what fonts, superscripts and marks of notes
// make of it.

#include <string>
#include <string_view>

#include "tokenize/read/docx_runs.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign::detail {

class DocxText {
 public:
  explicit DocxText(ReadingBuilder& build) : build_(build) {}

  void write(std::string_view text, const RunForm& form);
  void line_break();
  void cite(std::string_view mark);

  /// The text of a note begins with its mark, typed by hand: it is left out.
  void expect_mark(std::string_view mark) { mark_ = mark; }

  /// True if the paragraph has text or a citation so far.
  [[nodiscard]] bool any() const noexcept { return any_; }

  /// The paragraph has ended.
  void end() noexcept { any_ = false; }

  /// Characters of symbol fonts that have no letter of Unicode that we know.
  [[nodiscard]] std::size_t unknown_symbols() const noexcept { return unknown_; }

 private:
  [[nodiscard]] std::string_view without_mark(std::string_view text, const RunForm& form);

  ReadingBuilder& build_;
  std::string mark_{};
  bool any_ = false;
  std::size_t unknown_ = 0;
};

}  // namespace paralign::detail
