#pragma once

// Tables of a page as a builder takes them: cells that span columns or rows with empty ones.

#include <cstdint>
#include <vector>

#include "tokenize/read/html_tree.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign::detail {

/// Calls come in the order of the page.
class HtmlTables {
 public:
  HtmlTables(const HtmlTree& tree, ReadingBuilder& builder) : tree_(tree), builder_(builder) {}

  void begin_table() { tables_.emplace_back(); }
  void end_table();
  void end_group();
  void begin_row();
  void end_row();
  void begin_cell(std::uint32_t cell);
  void end_cell(std::uint32_t cell);

 private:
  struct Table {
    bool begun = false;                    // a row has come: the caption stands before
    std::vector<std::uint32_t> covered{};  // of each column: rows that a cell above still covers
    std::size_t column = 0;
  };

  [[nodiscard]] std::size_t span(std::uint32_t cell, HtmlAttribute name) const;
  void pass_covered(Table& table);
  void empty_cell();

  const HtmlTree& tree_;
  ReadingBuilder& builder_;
  std::vector<Table> tables_{};
  std::size_t empty_cells_ = 0;
};

}  // namespace paralign::detail
