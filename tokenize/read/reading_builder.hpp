#pragma once

// Puts a reading together from the paragraphs, notes and tables of a document format.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/read.hpp"

namespace paralign::detail {

/// Calls come in the order of the document. Text is kept as it comes but for control characters
/// (blanks instead) and ill-formed UTF-8 (U+FFFD, with the finding R101); paragraphs without a
/// letter, digit or mark of their own vanish.
class ReadingBuilder {
 public:
  ReadingBuilder(std::string_view file, std::string_view reader);

  /// Appends to the paragraph at hand; line ends and tabs in it are blanks.
  void text(std::string_view utf8);
  /// A line end that the author set inside the paragraph.
  void line_break();
  /// The paragraph cites a note here.
  void cite(std::string_view mark);
  void list_number(std::string_view printed, std::uint32_t value);
  void heading();
  void end_paragraph();

  /// What comes up to `end_note` is the text of that note: one block, whatever paragraphs it has.
  /// It stands behind the paragraph or table that is open now or ended last.
  void begin_note(std::string_view mark);
  void end_note();

  /// A table: of data, one block a row, where at least two rows have two cells or more with text,
  /// no cell has several paragraphs or a number, and some text stood before it; else its paragraphs
  /// are those of the document. Tables within tables are part of the cell.
  void begin_table();
  void begin_row();
  void begin_cell();
  void end_table();

  void finding(std::string_view code, std::string_view name, Severity severity,
               std::string_view message);

  /// @param  empty  what to say of a document without text: "found no text, expected paragraphs".
  /// @throws Error(unreadable) if there is no text.
  [[nodiscard]] Reading finish(std::string_view empty);

 private:
  using Cell = std::vector<Block>;
  using Row = std::vector<Cell>;

  void deliver(Block block);
  void emit(Block block);
  void emit_notes();
  void emit_table(std::vector<Row> rows);
  [[nodiscard]] bool is_data(const std::vector<Row>& rows) const;

  Reading reading_{};
  Block now_{};
  Block outside_{};  // the paragraph that a note interrupts
  Block note_{};
  bool in_note_ = false;
  std::size_t repaired_ = 0;
  std::uint32_t table_depth_ = 0;
  std::vector<Row> rows_{};
  std::vector<Block> notes_{};  // of the paragraph or table at hand
};

}  // namespace paralign::detail
