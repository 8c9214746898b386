#include "tokenize/read/html_tables.hpp"

#include <algorithm>

#include "tokenize/read/html_lists.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMostColumns = 100;        // that cells may span
constexpr std::size_t kMostEmptyCells = 100000;  // of a page, in place of those that span

}  // namespace

std::size_t HtmlTables::span(std::uint32_t cell, HtmlAttribute name) const {
  const auto value = html_integer(tree_.attribute(cell, name));
  return value && *value > 1 ? static_cast<std::size_t>(*value) : 1;
}

void HtmlTables::end_table() {
  if (tables_.back().begun) builder_.end_table();
  tables_.pop_back();
}

// No cell reaches beyond the head, the body or the foot that it stands in.
void HtmlTables::end_group() {
  if (!tables_.empty()) tables_.back().covered.clear();
}

void HtmlTables::begin_row() {
  if (tables_.empty()) return;
  Table& table = tables_.back();
  if (!table.begun) builder_.begin_table();
  table.begun = true;
  table.column = 0;
  builder_.begin_row();
}

void HtmlTables::end_row() {
  if (tables_.empty()) return;
  Table& table = tables_.back();
  for (std::size_t i = table.column; i < table.covered.size(); ++i) {
    if (table.covered[i] > 0) --table.covered[i];
  }
}

void HtmlTables::pass_covered(Table& table) {
  while (table.column < table.covered.size() && table.covered[table.column] > 0) {
    --table.covered[table.column++];
    empty_cell();
  }
}

void HtmlTables::empty_cell() {
  if (++empty_cells_ <= kMostEmptyCells) builder_.begin_cell();
}

void HtmlTables::begin_cell(std::uint32_t cell) {
  if (tables_.empty()) return;
  Table& table = tables_.back();
  if (!table.begun) begin_row();
  pass_covered(table);
  builder_.begin_cell();
  const std::size_t columns = std::min(span(cell, HtmlAttribute::colspan), kMostColumns);
  const std::size_t rows = span(cell, HtmlAttribute::rowspan);
  if (table.column + columns > kMostColumns) return;
  if (rows > 1 && table.covered.size() < table.column + columns) {
    table.covered.resize(table.column + columns);
  }
  for (std::size_t i = 0; i < columns && rows > 1; ++i) {
    table.covered[table.column + i] = static_cast<std::uint32_t>(rows - 1);
  }
}

void HtmlTables::end_cell(std::uint32_t cell) {
  if (tables_.empty()) return;
  Table& table = tables_.back();
  ++table.column;
  const std::size_t columns = span(cell, HtmlAttribute::colspan);
  for (std::size_t i = 1; i < columns && table.column < kMostColumns; ++i, ++table.column) {
    empty_cell();
  }
}

}  // namespace paralign::detail
