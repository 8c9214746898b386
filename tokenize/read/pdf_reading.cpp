// Words -> lines -> without headers and footers -> columns and tables -> text in reading order ->
// notes, Arabic and hyphens put right -> paragraphs -> a reading.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "paralign/error.hpp"
#include "tokenize/read/pdf_columns.hpp"
#include "tokenize/read/pdf_furniture.hpp"
#include "tokenize/read/pdf_hyphens.hpp"
#include "tokenize/read/pdf_lam_alef.hpp"
#include "tokenize/read/pdf_notes.hpp"
#include "tokenize/read/pdf_order.hpp"
#include "tokenize/read/pdf_paragraphs.hpp"
#include "tokenize/read/pdf_reader.hpp"
#include "tokenize/text/fold.hpp"

namespace paralign::detail {
namespace {

// The pages of a file, while they become text.
struct Book {
  std::vector<PdfSheet> sheets{};
  std::vector<std::size_t> textless{};  // pages, from 0
  std::size_t turned = 0;               // words left out
  PdfHabits habits{};
  std::vector<std::string> furniture{};
};

Book open_book(std::string_view xhtml, std::string_view file) {
  Book book;
  for (PdfPage& page : parse_pdf_words(xhtml, file)) {
    if (page.words.empty()) book.textless.push_back(book.sheets.size());
    book.turned += page.turned;
    const double height = page.height;
    book.sheets.push_back({height, lines_of_page(std::move(page))});
    for (const PdfLine& line : book.sheets.back().lines) {
      observe(glyphs_of(line).glyphs, book.habits);
    }
  }
  conclude(book.habits);
  return book;
}

// The width of the word that the line starts with.
double first_word(const PdfLine& line, bool right_to_left) {
  constexpr double kGlued = 0.06;
  const std::vector<PdfWord>& words = line.words;
  const std::size_t last = words.size() - 1;
  const auto word = [&](std::size_t i) -> const PdfBox& {
    return words[right_to_left ? last - i : i].box;
  };
  PdfBox box = word(0);
  for (std::size_t i = 1; i <= last; ++i) {
    const double gap = std::max(word(i).left - box.right, box.left - word(i).right);
    if (gap > kGlued * line.height) break;
    box = around(box, word(i));
  }
  return box.width();
}

PdfText text_of(const PdfLine& line, const PdfHabits& habits) {
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

// A row of a table; a row whose first cell is empty goes on with the cells of the row above.
class TableText {
 public:
  TableText(const PdfHabits& habits, double step) : habits_(habits), step_(step) {}

  std::vector<PdfText> operator()(const std::vector<std::vector<PdfLine>>& rows) {
    std::vector<PdfText> result;
    std::vector<std::string> cells;
    for (const std::vector<PdfLine>& row : rows) {
      std::vector<std::string> now;
      PdfText text = text_of_row(row, now);
      const bool goes_on = !result.empty() && now.front().empty() &&
                           text.box.bottom - result.back().box.bottom <= 1.25 * step_;
      if (goes_on) {
        for (std::size_t i = 0; i < now.size(); ++i) {
          if (!cells[i].empty() && !now[i].empty()) cells[i] += ' ';
          cells[i] += now[i];
        }
        result.back().box = around(result.back().box, text.box);
        result.back().repaired = result.back().repaired || text.repaired;
        result.back().text = joined(cells);
        continue;
      }
      cells = std::move(now);
      text.text = joined(cells);
      result.push_back(std::move(text));
    }
    return result;
  }

 private:
  PdfText text_of_row(const std::vector<PdfLine>& row, std::vector<std::string>& cells) const {
    PdfText result;
    bool first = true;
    for (const PdfLine& cell : row) {
      cells.emplace_back();
      if (cell.words.empty()) continue;
      PdfText text = text_of(cell, habits_);
      cells.back() = text.text;
      text.box = first ? text.box : around(text.box, result.box);
      text.repaired = text.repaired || result.repaired;
      result = std::move(text);
      first = false;
    }
    result.table_row = true;
    return result;
  }

  static std::string joined(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += '\t';
      text += cells[i];
    }
    return text;
  }

  const PdfHabits& habits_;
  double step_;
};

void add_stretch(const PdfStretch& stretch, std::size_t page, const PdfHabits& habits,
                 std::vector<PdfText>& out) {
  std::vector<PdfText> texts;
  if (!stretch.rows.empty()) {
    double height = 0;
    for (const PdfLine& cell : stretch.rows.front()) height = std::max(height, cell.height);
    texts = TableText(habits, 1.2 * height)(stretch.rows);
  }
  for (const PdfLine& line : stretch.lines) texts.push_back(text_of(line, habits));
  bool first = true;
  for (PdfText& text : texts) {
    if (text.text.empty()) continue;
    text.page = static_cast<std::uint32_t>(page);
    text.first_of_column = std::exchange(first, false);
    text.in_columns = stretch.column;
    text.masthead = stretch.masthead;
    out.push_back(std::move(text));
  }
}

std::vector<PdfText> texts_of(Book& book) {
  for (const PdfLine& line : take_furniture(book.sheets)) {
    book.furniture.push_back(text_of(line, book.habits).text);
  }
  drop_clipped(book.sheets);
  std::vector<const PdfLine*> all;
  for (const PdfSheet& sheet : book.sheets) {
    for (const PdfLine& line : sheet.lines) all.push_back(&line);
  }
  const double height = usual_height(all);
  std::vector<PdfText> texts;
  std::vector<PdfGutter> open_table;
  for (std::size_t page = 0; page < book.sheets.size(); ++page) {
    PdfPageShape shape{book.habits.right_to_left, page == 0, height, std::move(open_table)};
    open_table.clear();
    for (PdfStretch& stretch : stretches_of(std::move(book.sheets[page].lines), shape)) {
      add_stretch(stretch, page, book.habits, texts);
      open_table = std::move(stretch.gutters);
    }
  }
  return texts;
}

// "Council*": the mark of a note that starts with an asterisk.
void cite_asterisks(std::vector<Block>& blocks) {
  std::size_t longest = 0;
  for (const Block& block : blocks) {
    if (block.note_mark.starts_with('*')) longest = std::max(longest, block.note_mark.size());
  }
  if (longest == 0) return;
  for (Block& block : blocks) {
    std::string& text = block.text;
    for (std::size_t i = text.find('*'); i != std::string::npos; i = text.find('*', i)) {
      const std::size_t end = std::min(text.find_first_not_of('*', i), text.size());
      const bool behind_word = i > 0 && text[i - 1] != ' ' && text[i - 1] != '\n';
      if (!behind_word || end - i > longest) {
        i = end;
        continue;
      }
      block.notes.push_back({i, text.substr(i, end - i)});
      text.erase(i, end - i);
    }
  }
}

void add_finding(Reading& reading, std::string_view code, std::string_view name, Severity severity,
                 std::string message) {
  Finding finding;
  finding.code = code;
  finding.name = name;
  finding.severity = severity;
  finding.message = std::move(message);
  reading.findings.push_back(std::move(finding));
}

// "pages 2-3, 7", from numbers that start at 0.
std::string page_list(const std::vector<std::size_t>& pages) {
  constexpr std::size_t kMost = 10;
  std::string list = pages.size() == 1 ? "page " : "pages ";
  std::size_t ranges = 0;
  for (std::size_t i = 0; i < pages.size(); ++ranges) {
    if (ranges == kMost) return list + ", ...";
    std::size_t end = i + 1;
    while (end < pages.size() && pages[end] == pages[end - 1] + 1) ++end;
    if (ranges > 0) list += ", ";
    list += std::to_string(pages[i] + 1);
    if (end > i + 1) list += '-' + std::to_string(pages[end - 1] + 1);
    i = end;
  }
  return list;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

void add_findings(Reading& reading, const Book& book) {
  if (!book.textless.empty()) {
    const bool one = book.textless.size() == 1;
    add_finding(reading, "R104", "page-without-text", Severity::warning,
                page_list(book.textless) + (one ? " holds" : " hold") +
                    " no text: a scan? make text of it by OCR");
  }
  const auto repaired =
      static_cast<std::size_t>(std::ranges::count(reading.blocks, true, &Block::repaired));
  if (repaired > 0) {
    add_finding(reading, "R105", "text-repaired", Severity::warning,
                counted(repaired, "part", "parts") +
                    " of the text had Arabic letters or vowel signs put right by guesswork");
  }
  if (!book.furniture.empty()) {
    add_finding(reading, "R121", "page-furniture", Severity::note,
                counted(book.furniture.size(), "line", "lines") +
                    " of page headers and footers left out, the first: \"" +
                    book.furniture.front() + '"');
  }
  if (book.turned > 0) {
    add_finding(reading, "R122", "turned-text", Severity::warning,
                counted(book.turned, "word", "words") + " set along the margin left out");
  }
}

void put(Reading& reading, Block block) {
  std::string& text = reading.text;
  if (!text.empty()) text += "\n\n";
  block.place.begin = text.size();
  text += block.text;
  block.place.end = text.size();
  reading.blocks.push_back(std::move(block));
}

// Pages are counted by their breaks, those without text by form feeds.
void put_pages(Reading& reading, std::vector<Block> blocks) {
  std::uint32_t page = 1;
  for (Block& block : blocks) {
    const std::uint32_t own = block.place.page;
    if (own > page + 1) {
      Block breaks;
      breaks.text.assign(own - page, '\f');
      breaks.literal = true;
      put(reading, std::move(breaks));
    }
    block.page_break_before = own > page;
    page = std::max(page, own);
    put(reading, std::move(block));
  }
}

}  // namespace

Reading reading_of_pdf_words(std::string_view xhtml, std::string_view file) {
  Book book = open_book(xhtml, file);
  if (book.textless.size() == book.sheets.size()) {
    throw Error(ErrorCode::unreadable,
                std::string(file) + ": found " + counted(book.sheets.size(), "page", "pages") +
                    " without text (a scan), expected text; make text of it by OCR first");
  }
  std::vector<PdfText> texts = texts_of(book);
  const PdfSetting setting = setting_of(texts);
  find_pdf_notes(texts, setting);
  repair_lam_alef(texts);
  soften_hyphens(texts);
  std::vector<Block> blocks = blocks_of(texts, setting);
  cite_asterisks(blocks);
  Reading reading;
  reading.file = file;
  put_pages(reading, std::move(blocks));
  add_findings(reading, book);
  return reading;
}

}  // namespace paralign::detail
