#include "tokenize/read/pdf_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

using Rows = std::vector<std::vector<PdfLine>>;

// No line ends between these: "Conseil ;", an opening guillemet and its word, "5 300".
bool bound(std::string_view word, std::string_view next) {
  if (next == ";" || next == ":" || next == "!" || next == "?" || next == "%" || next == "\u00BB" ||
      word == "\u00AB") {
    return true;
  }
  const auto digits = [](std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most && is_digit(static_cast<unsigned char>(text[0]));
  };
  return digits(word, 3) && digits(next, 4) && next.size() >= 3;
}

// The width of what has to fit at the end of a line: the word that this one starts with.
double first_word(const PdfLine& line, bool right_to_left) {
  constexpr double kGlued = 0.06;
  const std::vector<PdfWord>& words = line.words;
  const std::size_t last = words.size() - 1;
  const auto word = [&](std::size_t i) -> const PdfWord& {
    return words[right_to_left ? last - i : i];
  };
  PdfBox box = word(0).box;
  for (std::size_t i = 1; i <= last; ++i) {
    const PdfBox& next = word(i).box;
    const double gap = std::max(next.left - box.right, box.left - next.right);
    if (gap > kGlued * line.height && !bound(word(i - 1).text, word(i).text)) break;
    box = around(box, next);
  }
  return box.width();
}

// A printed line of the table.
struct Row {
  std::vector<std::string> cells{};
  PdfText text{};
};

Row read_row(const std::vector<PdfLine>& line, const PdfHabits& habits) {
  Row row;
  for (const PdfLine& cell : line) {
    row.cells.emplace_back();
    if (cell.words.empty()) continue;
    PdfText text = text_of_line(cell, habits);
    row.cells.back() = text.text;
    if (row.text.height > 0) {
      text.box = around(text.box, row.text.box);
      text.repaired = text.repaired || row.text.repaired;
    }
    row.text = std::move(text);
  }
  row.text.table_row = true;
  return row;
}

// From one printed line to the next: lines of one row follow more closely than rows do.
struct Steps {
  double least = 0;
  double most = 0;
};

Steps steps_of(const std::vector<Row>& rows) {
  Steps steps{1e9, 0};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const double step = rows[i].text.box.bottom - rows[i - 1].text.box.bottom;
    steps.least = std::min(steps.least, step);
    steps.most = std::max(steps.most, step);
  }
  return steps;
}

bool starts_inside(const std::string& cell) {
  if (cell.empty()) return true;
  std::size_t i = 0;
  const char32_t c = next_code_point(cell, i);
  return is_lower(c) || c == '(';
}

bool goes_on(const Row& row, double step, const Steps& steps) {
  if (row.cells.front().empty() && step <= 1.3 * row.text.height) return true;
  const bool close = step < (steps.least + steps.most) / 2 && steps.most > 1.08 * steps.least;
  return close && std::ranges::any_of(row.cells, starts_inside);
}

void add(std::vector<std::string>& cells, const std::vector<std::string>& more) {
  for (std::size_t i = 0; i < more.size(); ++i) {
    if (!cells[i].empty() && !more[i].empty()) cells[i] += ' ';
    cells[i] += more[i];
  }
}

std::string joined(const std::vector<std::string>& cells) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += '\t';
    text += cells[i];
  }
  return text;
}

}  // namespace

PdfText text_of_line(const PdfLine& line, const PdfHabits& habits) {
  PdfGlyphs glyphs = glyphs_of(line);
  drop_fills(glyphs, habits.fills);
  PdfText text;
  text.text = single_blanks(reading_order(glyphs.glyphs, habits));
  text.box = line.box;
  text.height = line.height;
  text.right_to_left = habits.right_to_left;
  text.first_word = first_word(line, text.right_to_left);
  text.repaired = glyphs.repaired;
  return text;
}

std::vector<PdfText> texts_of_table(const Rows& lines, const PdfHabits& habits) {
  std::vector<Row> rows;
  for (const std::vector<PdfLine>& line : lines) rows.push_back(read_row(line, habits));
  const Steps steps = steps_of(rows);
  std::vector<PdfText> texts;
  std::vector<std::string> cells;
  double bottom = 0;
  for (Row& row : rows) {
    const double step = row.text.box.bottom - std::exchange(bottom, row.text.box.bottom);
    if (!texts.empty() && goes_on(row, step, steps)) {
      add(cells, row.cells);
      texts.back().box = around(texts.back().box, row.text.box);
      texts.back().repaired = texts.back().repaired || row.text.repaired;
      texts.back().text = joined(cells);
      continue;
    }
    row.text.text = joined(row.cells);
    cells = std::move(row.cells);
    texts.push_back(std::move(row.text));
  }
  return texts;
}

}  // namespace paralign::detail
