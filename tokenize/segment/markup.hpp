#pragma once

// Cleaning: one printed line becomes fragments of clean text. Markdown marks, link targets,
// bookmarks, tags, bidi controls and note marks come out; where marks of emphasis stand between two
// paragraphs that lost their line end, the line is cut there. In literal blocks only blanks, bidi
// controls and superscripts are cleaned, and the note marks that the reader found are cited.

#include <string>
#include <string_view>
#include <vector>

#include "tokenize/segment/fragment.hpp"
#include "tokenize/segment/line.hpp"

namespace paralign::detail {

class Cleaner {
 public:
  /// @param text  the reading's text; must outlive the cleaner.
  Cleaner(std::string_view text, std::vector<std::string>& residue)
      : text_(text), residue_(&residue) {}

  /// Lines that start with an asterisk and a blank are notes, not list items.
  void asterisk_notes(bool yes) noexcept { asterisk_notes_ = yes; }

  /// Appends the fragments of the next line to `out`; none if nothing but marks stands there.
  void clean(const Line& line, std::vector<Fragment>& out);

 private:
  struct Bracket {
    std::size_t open;
    std::size_t close;
    std::size_t target_end;  ///< behind the ")" of a link, else 0
  };

  void find_brackets(Span line);
  const Bracket* bracket_at(std::size_t open);
  void start(const Line& line);
  void take_hints(const Line& line);
  void clean_literal(const Line& line);
  void clean_characters(std::size_t begin, std::size_t end);
  void finish(std::vector<Fragment>& out);
  void cut(std::vector<Fragment>& out);
  std::size_t line_start(std::size_t i);
  std::size_t note_start(std::size_t i);
  std::size_t step(std::size_t i, std::vector<Fragment>& out);
  std::size_t character(std::size_t i);
  [[nodiscard]] bool divides_cells(char c, std::size_t i) const;
  std::size_t emphasis(std::size_t i, std::vector<Fragment>& out);
  std::size_t open_bracket(std::size_t i);
  std::size_t close_bracket(std::size_t i);
  std::size_t tag(std::size_t i);
  std::size_t caret(std::size_t i);
  std::size_t superscripts(std::size_t i);
  void note_text(Span span, std::string_view mark);
  void cite(std::string mark);
  void add_residue(std::size_t begin, std::size_t end);
  [[nodiscard]] char32_t last_code_point() const;
  [[nodiscard]] char32_t code_point_at(std::size_t i) const;

  std::string_view text_;
  std::vector<std::string>* residue_;
  bool asterisk_notes_ = false;
  bool emphasis_open_ = false;
  bool table_row_ = false;
  std::size_t cells_end_ = 0;  // behind the last cell with text of a table row
  bool rule_ = false;          // the line before was a rule
  Span line_{};
  Fragment now_{};
  std::vector<Fragment> notes_{};
  std::vector<Bracket> brackets_{};
  std::size_t next_bracket_ = 0;
  std::vector<std::size_t> link_closes_{};
};

}  // namespace paralign::detail
