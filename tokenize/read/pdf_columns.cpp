#include "tokenize/read/pdf_columns.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "tokenize/read/pdf_gutter.hpp"

namespace paralign::detail {
namespace {

constexpr int kDeepest = 3;                   // columns within columns
constexpr std::size_t kMastheadTop = 3;       // lines above the two halves of a masthead
constexpr std::size_t kLongestMasthead = 12;  // lines side by side
constexpr std::size_t kFewestOfText = 4;      // lines side by side in two columns of text
constexpr double kClose = 3.0;                // from a line to the next of its column, in heights
constexpr double kSmallPrint = 0.92;          // notes, of the height of the text

using Lines = std::vector<PdfLine>;

struct Halves {
  Lines left{};
  Lines right{};
};

std::pair<std::vector<PdfWord>, std::vector<PdfWord>> split_words(const PdfLine& line, double x) {
  std::pair<std::vector<PdfWord>, std::vector<PdfWord>> sides;
  for (const PdfWord& word : line.words) {
    const bool right = (word.box.left + word.box.right) / 2 > x;
    (right ? sides.second : sides.first).push_back(word);
  }
  return sides;
}

Halves split_lines(std::span<const PdfLine> lines, double x) {
  Halves halves;
  for (const PdfLine& line : lines) {
    auto [left, right] = split_words(line, x);
    if (!left.empty()) halves.left.push_back(make_line(std::move(left)));
    if (!right.empty()) halves.right.push_back(make_line(std::move(right)));
  }
  return halves;
}

PdfBox box_of(std::span<const PdfLine> lines) {
  PdfBox box = lines.front().box;
  for (const PdfLine& line : lines) box = around(box, line.box);
  return box;
}

// Lines of text reach from one side of their column to the other, those of a cell seldom.
bool is_filled(std::span<const PdfLine> lines) {
  if (lines.empty()) return false;
  const double width = box_of(lines).width();
  const auto full = static_cast<std::size_t>(std::ranges::count_if(
      lines, [width](const PdfLine& line) { return line.box.width() >= 0.7 * width; }));
  return full * 2 >= lines.size();
}

// White between two lines, in heights of a line.
double white_above(const PdfLine& line, const PdfLine& above) {
  return (line.box.bottom - above.box.bottom) / std::max(line.height, 1.0);
}

class Page {
 public:
  explicit Page(const PdfPageShape& shape) : shape_(shape), column_gutter_(shape.column_gutter) {}

  std::vector<PdfStretch> out{};
  [[nodiscard]] const std::optional<PdfGutter>& column_gutter() const { return column_gutter_; }

  /// @param top  the lines start at the top of the page.
  void add_text(Lines lines, int depth, bool top, bool masthead = false) {
    std::vector<Part> open;  // what comes first is taken last in
    open.push_back({std::move(lines), Sort::unknown, {}, top});
    while (!open.empty()) {
      Part now = std::move(open.back());
      open.pop_back();
      if (now.lines.empty()) continue;
      switch (now.sort) {
        case Sort::unknown:
          divide(std::move(now), depth, masthead, open);
          break;
        case Sort::masthead:
        case Sort::columns:
          add_columns(now.lines, now.gutter, depth, now.sort == Sort::masthead);
          break;
        case Sort::table:
          add_table(now.lines, gutters_of(now.lines));
          break;
      }
    }
  }

  /// Notes: in columns where those of the page have notes of their own.
  void add_foot(Lines lines) {
    const auto inside = [this](const PdfLine& line) {
      return std::ranges::any_of(line.words, [this](const PdfWord& word) {
        return word.box.left < column_gutter_->right && word.box.right > column_gutter_->left;
      });
    };
    if (column_gutter_ && std::ranges::none_of(lines, inside)) {
      add_columns(lines, *column_gutter_, kDeepest, false);
    } else {
      out.push_back({std::move(lines), {}, {}, false, false});
    }
  }

  void add_table(std::span<const PdfLine> lines, std::vector<PdfGutter> gutters) {
    PdfStretch table;
    for (const PdfLine& line : lines) {
      std::vector<PdfLine> cells;
      std::vector<PdfWord> rest = line.words;
      for (const PdfGutter& gutter : gutters) {
        PdfLine now;
        now.words = std::move(rest);
        auto [left, right] = split_words(now, gutter.split);
        cells.push_back(left.empty() ? PdfLine{} : make_line(std::move(left)));
        rest = std::move(right);
      }
      cells.push_back(rest.empty() ? PdfLine{} : make_line(std::move(rest)));
      if (shape_.right_to_left) std::ranges::reverse(cells);
      table.rows.push_back(std::move(cells));
    }
    table.gutters = std::move(gutters);
    out.push_back(std::move(table));
  }

 private:
  enum class Sort : std::uint8_t { unknown, masthead, columns, table };
  struct Part {
    Lines lines{};
    Sort sort = Sort::unknown;
    PdfGutter gutter{};
    bool top = false;
  };

  // Into the lines above the gutter that most lines share, those beside it, those below.
  void divide(Part part, int depth, bool in_masthead, std::vector<Part>& open) {
    Lines& lines = part.lines;
    auto gutter = depth < kDeepest
                      ? widest_shared_gutter(lines, shape_.right_to_left, column_gutter_)
                      : std::nullopt;
    if (!gutter) {
      out.push_back({std::move(lines), {}, {}, depth > 0, in_masthead});
      return;
    }
    const bool at_top = part.top && gutter->first <= kMastheadTop;
    const bool masthead = at_top && gutter->shared <= kLongestMasthead;
    const bool text = !masthead && (at_top || is_text(lines, *gutter));
    if (text && (!column_gutter_ || gutter->shared >= kLongestMasthead)) column_gutter_ = *gutter;
    trim(lines, *gutter, masthead ? 1.15 * usual_step(lines, *gutter) : text ? kClose : 0);
    if (!masthead && !text && gutter->first > 0 && is_head(lines, *gutter)) --gutter->first;
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(gutter->first);
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(gutter->end);
    Part below{{std::make_move_iterator(end), std::make_move_iterator(lines.end())}};
    Part inside{{std::make_move_iterator(begin), std::make_move_iterator(end)}};
    inside.sort = masthead ? Sort::masthead : text ? Sort::columns : Sort::table;
    inside.gutter = *gutter;
    inside.gutter.first = 0;
    inside.gutter.end = inside.lines.size();
    lines.erase(begin, lines.end());
    open.push_back(std::move(below));
    open.push_back(std::move(inside));
    open.push_back(std::move(part));
  }

  // The head of a table, whose words may come closer to each other than its columns do: the line
  // above, where it has words in each column, no final mark, and stands close.
  [[nodiscard]] bool is_head(std::span<const PdfLine> lines, const PdfGutter& table) const {
    const PdfLine& line = lines[table.first - 1];
    const char last = line.words.back().text.back();
    if (last == '.' || last == ',' || last == ';' || last == ':') return false;
    if (white_above(lines[table.first], line) > 2) return false;
    std::vector<PdfWord> rest = line.words;
    for (const PdfGutter& gutter :
         table_gutters(lines.subspan(table.first, table.end - table.first), shape_.right_to_left)) {
      PdfLine now;
      now.words = std::move(rest);
      auto [left, right] = split_words(now, gutter.split);
      if (left.empty() || right.empty()) return false;
      rest = std::move(right);
    }
    return box_of(lines.subspan(table.first, table.end - table.first)).width() >=
           0.5 * line.box.width();
  }

  // Few lines are text where the columns of the page before have the same gutter.
  [[nodiscard]] bool is_text(std::span<const PdfLine> lines, const PdfGutter& gutter) const {
    if (column_gutter_ && is_same(gutter, *column_gutter_)) return true;
    if (gutter.shared < kFewestOfText) return false;
    const Halves halves =
        split_lines(lines.subspan(gutter.first, gutter.end - gutter.first), gutter.split);
    return is_filled(halves.left) && is_filled(halves.right);
  }

  // Lines on one side alone belong to columns while they follow as closely as `widest` says, in
  // heights of a line.
  static void trim(std::span<const PdfLine> lines, PdfGutter& gutter, double widest) {
    const auto keeps = [&](std::size_t line, std::size_t neighbour) {
      if (is_beside(lines, line, gutter)) return true;
      const auto [low, high] = std::minmax(line, neighbour);
      return white_above(lines[high], lines[low]) <= widest;
    };
    std::size_t first = gutter.first;
    while (!is_beside(lines, first, gutter)) ++first;
    std::size_t end = gutter.end;
    while (!is_beside(lines, end - 1, gutter)) --end;
    while (first > gutter.first && keeps(first - 1, first)) --first;
    while (end < gutter.end && keeps(end, end - 1)) ++end;
    gutter.first = first;
    gutter.end = end;
  }

  // From line to line where lines stand on both sides.
  static double usual_step(std::span<const PdfLine> lines, const PdfGutter& gutter) {
    double step = 100;
    for (std::size_t i = gutter.first + 1; i < gutter.end; ++i) {
      if (!is_beside(lines, i, gutter) || !is_beside(lines, i - 1, gutter)) continue;
      step = std::min(step, white_above(lines[i], lines[i - 1]));
    }
    return step;
  }

  // The head may stand closer than the gutters of the rows below it.
  [[nodiscard]] std::vector<PdfGutter> gutters_of(std::span<const PdfLine> lines) const {
    std::vector<PdfGutter> gutters = table_gutters(lines, shape_.right_to_left);
    if (lines.size() < 3) return gutters;
    std::vector<PdfGutter> without_head = table_gutters(lines.subspan(1), shape_.right_to_left);
    return without_head.size() > gutters.size() ? without_head : gutters;
  }

  void add_columns(const Lines& lines, const PdfGutter& gutter, int depth, bool masthead) {
    Halves halves = split_lines(lines, gutter.split);
    Lines& first = shape_.right_to_left ? halves.right : halves.left;
    Lines& second = shape_.right_to_left ? halves.left : halves.right;
    const std::optional<PdfGutter> own = std::exchange(column_gutter_, std::nullopt);
    add_text(std::move(first), depth + 1, false, masthead);
    add_text(std::move(second), depth + 1, false, masthead);
    column_gutter_ = own;
  }

  PdfPageShape shape_;
  std::optional<PdfGutter> column_gutter_;
};

// Notes at the foot of the page stand below all columns.
std::size_t small_print(const Lines& lines, double text_height) {
  std::size_t begin = lines.size();
  while (begin > 0 && lines[begin - 1].height < kSmallPrint * text_height) --begin;
  return begin == 0 ? lines.size() : begin;
}

// How many lines at the top of the page go on with a table: no word stands in its gutters, and
// white as wide as a line is high around one of them.
std::size_t rows_of_table(const Lines& lines, const std::vector<PdfGutter>& gutters) {
  const auto is_row = [&gutters](const PdfLine& line) {
    bool both = false;
    for (const PdfGutter& gutter : gutters) {
      double left = gutter.left - 2 * line.height;
      double right = gutter.right + 2 * line.height;
      for (const PdfWord& word : line.words) {
        if (word.box.left < gutter.split - 1 && word.box.right > gutter.split + 1) return false;
        if (word.box.right <= gutter.split + 1) left = std::max(left, word.box.right);
        if (word.box.left >= gutter.split - 1) right = std::min(right, word.box.left);
      }
      both = both || (is_beside({&line, 1}, 0, gutter) && right - left >= line.height);
    }
    return both;
  };
  const auto end = std::ranges::find_if_not(lines, is_row);
  return static_cast<std::size_t>(end - lines.begin());
}

}  // namespace

std::vector<PdfStretch> stretches_of(std::vector<PdfLine> lines, PdfPageShape& shape) {
  if (lines.empty()) return {};
  Page page(shape);
  if (const std::size_t rows = rows_of_table(lines, shape.open_table); rows > 0) {
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(rows);
    page.add_table(std::span(lines).first(rows), shape.open_table);
    lines.erase(lines.begin(), end);
  }
  const auto foot =
      lines.begin() + static_cast<std::ptrdiff_t>(small_print(lines, shape.text_height));
  Lines notes(std::make_move_iterator(foot), std::make_move_iterator(lines.end()));
  lines.erase(foot, lines.end());
  page.add_text(std::move(lines), 0, shape.first_page);
  if (!notes.empty()) page.add_foot(std::move(notes));
  shape.column_gutter = page.column_gutter();
  shape.open_table.clear();
  if (!page.out.empty()) shape.open_table = page.out.back().gutters;
  return std::move(page.out);
}

}  // namespace paralign::detail
