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
#include "tokenize/read/pdf_paragraphs.hpp"
#include "tokenize/read/pdf_reader.hpp"
#include "tokenize/read/pdf_table.hpp"

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

void add_stretch(const PdfStretch& stretch, std::size_t page, const PdfHabits& habits,
                 std::vector<PdfText>& out) {
  std::vector<PdfText> texts = texts_of_table(stretch.rows, habits);
  for (const PdfLine& line : stretch.lines) texts.push_back(text_of_line(line, habits));
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
    book.furniture.push_back(text_of_line(line, book.habits).text);
  }
  drop_clipped(book.sheets);
  std::vector<const PdfLine*> all;
  for (const PdfSheet& sheet : book.sheets) {
    for (const PdfLine& line : sheet.lines) all.push_back(&line);
  }
  std::vector<PdfText> texts;
  PdfPageShape shape{book.habits.right_to_left, true, usual_height(all)};
  for (std::size_t page = 0; page < book.sheets.size(); ++page) {
    for (const PdfStretch& stretch : stretches_of(std::move(book.sheets[page].lines), shape)) {
      add_stretch(stretch, page, book.habits, texts);
    }
    shape.first_page = false;
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
    add_finding(reading, "R123", "page-furniture", Severity::note,
                counted(book.furniture.size(), "line", "lines") +
                    " of page headers and footers left out, the first: \"" +
                    book.furniture.front() + '"');
  }
  if (book.turned > 0) {
    add_finding(reading, "R124", "turned-text", Severity::warning,
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

Reading reading_of_pdf_words(std::string_view xhtml, std::string_view file,
                             const PrintShapes& shapes) {
  Book book = open_book(xhtml, file);
  if (book.textless.size() == book.sheets.size()) {
    throw Error(ErrorCode::unreadable,
                std::string(file) + ": found " + counted(book.sheets.size(), "page", "pages") +
                    " without text (a scan), expected text; make text of it by OCR first");
  }
  std::vector<PdfText> texts = texts_of(book);
  const PdfSetting setting = setting_of(texts);
  find_pdf_notes(texts, setting);
  std::vector<double> heights;
  for (const PdfSheet& sheet : book.sheets) heights.push_back(sheet.height);
  repair_lam_alef(texts, heights, shapes);
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
