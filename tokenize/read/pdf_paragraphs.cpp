#include "tokenize/read/pdf_paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "tokenize/read/pdf_gutter.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

bool ends_in_mark(std::string_view text) {
  constexpr std::u32string_view kMarks = U".;:,\u060C\u061B";
  std::size_t i = text.size();
  while (i > 0) {
    const char32_t c = previous_code_point(text, i);
    if (superscript_value(c) >= 0) continue;
    return kMarks.find(c) != std::u32string_view::npos;
  }
  return false;
}

bool starts_with_number(std::string_view text) {
  return is_list_number(text.substr(0, text.find(' ')));
}

// Where the lines of a column end, in the direction of reading: columns that start at one place
// have one width, and a short one learns it from the others.
class Edges {
 public:
  explicit Edges(const std::vector<PdfText>& lines) : lines_(lines), column_of_(lines.size()) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == 0 || lines[i].first_of_column || lines[i].page != lines[i - 1].page) {
        columns_.emplace_back(lines[i].start(), lines[i].end());
      }
      column_of_[i] = columns_.size() - 1;
      if (lines[i].table_row) continue;
      columns_.back().first = std::min(columns_.back().first, lines[i].start());
      columns_.back().second = std::max(columns_.back().second, lines[i].end());
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      double& end = widest_[key(i)];
      end = std::max(end, columns_[column_of_[i]].second);
    }
  }

  [[nodiscard]] double start(std::size_t line) const { return columns_[column_of_[line]].first; }
  [[nodiscard]] double end(std::size_t line) const { return widest_.at(key(line)); }

 private:
  using Key = std::pair<bool, long>;
  [[nodiscard]] Key key(std::size_t line) const {
    constexpr double kStep = 9;
    return {lines_[line].in_columns, std::lround(columns_[column_of_[line]].first / kStep)};
  }

  const std::vector<PdfText>& lines_;
  std::vector<std::size_t> column_of_;
  std::vector<std::pair<double, double>> columns_{};
  std::map<Key, double> widest_{};
};

class Divider {
 public:
  Divider(const std::vector<PdfText>& lines, const PdfSetting& setting)
      : lines_(lines), setting_(setting), edges_(lines) {}

  // True if a paragraph starts at line `i`, which stands below the line before in one column.
  [[nodiscard]] bool starts(std::size_t i) const {
    const PdfText& line = lines_[i];
    const PdfText& above = lines_[i - 1];
    if (wide_step(line, above)) return true;
    if (std::abs(line.height - above.height) > 0.09 * setting_.height) return true;
    if (is_centred(i) && is_centred(i - 1)) return false;
    if (ended_early(i - 1, line)) return true;
    if (indented(line, above)) return true;
    return starts_with_number(line.text) && ends_in_mark(above.text);
  }

 private:
  [[nodiscard]] bool wide_step(const PdfText& line, const PdfText& above) const {
    const double scale =
        setting_.height > 0 ? std::max(line.height, above.height) / setting_.height : 1;
    const double step = line.box.bottom - above.box.bottom;
    return step > 1.16 * setting_.step * std::max(scale, 0.5) + 0.5;
  }

  // The first word of the next line would have fitted.
  [[nodiscard]] bool ended_early(std::size_t above, const PdfText& line) const {
    const double room = edges_.end(above) - lines_[above].end();
    return room > line.first_word + 0.45 * setting_.height;
  }

  [[nodiscard]] bool indented(const PdfText& line, const PdfText& above) const {
    const double more = line.start() - above.start();
    return more > 0.7 * setting_.height && !starts_with_number(above.text);
  }

  [[nodiscard]] bool is_centred(std::size_t i) const {
    const double before = lines_[i].start() - edges_.start(i);
    const double behind = edges_.end(i) - lines_[i].end();
    return before > setting_.height && std::abs(before - behind) < 0.35 * setting_.height;
  }

  const std::vector<PdfText>& lines_;
  const PdfSetting& setting_;
  Edges edges_;
};

Block new_block(const PdfText& line) {
  Block block;
  block.text = line.text;
  block.note_mark = line.note_mark;
  block.literal = true;
  block.repaired = line.repaired;
  block.place.page = line.page + 1;
  return block;
}

void add_line(Block& block, const PdfText& line, char joint) {
  constexpr std::string_view kSoftHyphen = "\xC2\xAD";
  if (joint == ' ' && block.text.ends_with(kSoftHyphen)) {
    block.text.resize(block.text.size() - kSoftHyphen.size());
  } else if (joint != ' ' || !block.text.ends_with('-')) {
    block.text += joint;
  }
  block.text += line.text;
  block.repaired = block.repaired || line.repaired;
}

}  // namespace

std::vector<Block> blocks_of(const std::vector<PdfText>& lines, const PdfSetting& setting) {
  const Divider divider(lines, setting);
  std::vector<Block> blocks;
  std::size_t note = 0;  // one past the last note
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PdfText& line = lines[i];
    if (line.note_goes_on && note > 0) {
      add_line(blocks[note - 1], line, ' ');
      continue;
    }
    const bool below = i > 0 && line.page == lines[i - 1].page && !line.first_of_column &&
                       !line.table_row && !lines[i - 1].table_row;
    const bool joins = below && !line.is_note() && !lines[i - 1].is_note();
    if (joins && !divider.starts(i)) {
      add_line(blocks.back(), line, '\n');
      continue;
    }
    blocks.push_back(new_block(line));
    if (line.is_note()) note = blocks.size();
  }
  return blocks;
}

}  // namespace paralign::detail
