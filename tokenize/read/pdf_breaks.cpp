// A line is broken where its next word did not fit: a line that ended before that ends a paragraph.
// Many documents also set paragraphs apart by white or an indent; where they do so throughout, a
// line without either goes on. What is left, a full line that ends in a mark, is told by words: a
// small letter, or for Arabic that no recital starts.

#include "tokenize/read/pdf_breaks.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "paralign/language.hpp"
#include "tokenize/read/pdf_gutter.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// The last character but for marks of notes.
char32_t last_character(std::string_view text) {
  for (std::size_t i = text.size(); i > 0;) {
    const char32_t c = previous_code_point(text, i);
    if (superscript_value(c) < 0) return c;
  }
  return 0;
}

bool is_comma(char32_t c) { return c == ',' || c == 0x60C; }
bool ends_sentence(char32_t c) { return c == '.' || c == ';' || c == ':' || c == 0x61B; }
bool ends_in_mark(std::string_view text) {
  const char32_t c = last_character(text);
  return is_comma(c) || ends_sentence(c);
}

bool starts_with_number(std::string_view text) {
  return is_list_number(text.substr(0, text.find(' ')));
}

// Raised marks may push the line away from the one above.
bool holds_raised(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (superscript_value(next_code_point(text, i)) >= 0) return true;
  }
  return false;
}

char32_t first_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_letter(c) || is_digit(c)) return c;
  }
  return 0;
}

// What recitals and operative paragraphs open with.
bool opens_in_arabic(std::string_view text) {
  static const int index = language_index("ar");
  const LanguageTables& tables = language_tables(index);
  const std::string folded = fold(head(text, 120));
  const Phrase* adverb = tables.lead_adverbs.longest_prefix(folded);
  if (adverb != nullptr && (adverb->tag & kRecitalConjunction) != 0) return true;
  return tables.leads.longest_prefix(folded) != nullptr;
}

// A full line and the line below it, in a document that does not set its paragraphs apart. Scripts
// with capitals tell by themselves, when the whole text is known.
bool reads_on(std::string_view above, std::string_view text) {
  return is_arabic(first_letter(text)) && !starts_with_number(text) &&
         !ends_sentence(last_character(above)) && !opens_in_arabic(text);
}

// The same from one page to the next.
bool reads_on_across(std::string_view above, std::string_view text) {
  if (starts_with_number(text)) return false;
  return is_lower(first_letter(text)) || reads_on(above, text);
}

}  // namespace

PdfEdges::PdfEdges(const std::vector<PdfText>& lines) : lines_(lines), column_of_(lines.size()) {
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
    const double end = columns_[column_of_[i]].second;
    const auto known = ends_.try_emplace(key(i), end).first;
    known->second = std::max(known->second, end);
  }
}

PdfEdges::Key PdfEdges::key(std::size_t line) const {
  constexpr double kStep = 9;
  return {lines_[line].in_columns, std::lround(columns_[column_of_[line]].first / kStep)};
}

PdfBreaks::PdfBreaks(const std::vector<PdfText>& lines, const PdfSetting& setting)
    : lines_(lines), setting_(setting), edges_(lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) ++indents_[indent_of(i)];
  learn();
}

// Paragraphs whose end is plain: a short line with a final mark.
void PdfBreaks::learn() {
  constexpr std::size_t kFewest = 3;
  std::size_t ends = 0;
  std::size_t marked = 0;
  std::size_t indents = 0;
  for (std::size_t i = 1; i < lines_.size(); ++i) {
    const PdfText& line = lines_[i];
    const PdfText& above = lines_[i - 1];
    const bool other = line.first_of_column || line.page != above.page;
    if (other || line.table_row || above.table_row || line.is_note() || above.is_note()) continue;
    if (line.masthead || !ended_early(i - 1, i) || !ends_in_mark(above.text)) continue;
    ++ends;
    const bool indent = indented(i);
    if (indent) ++indents;
    if (indent || wide_step(i)) ++marked;
  }
  marked_ = ends >= kFewest && marked * 10 >= ends * 9;
  indented_ = ends >= kFewest && indents * 10 >= ends * 6;
}

bool PdfBreaks::wide_step(std::size_t i) const {
  const double height = std::max(lines_[i].height, lines_[i - 1].height);
  const double scale = setting_.height > 0 ? std::max(height / setting_.height, 0.5) : 1;
  const double step = lines_[i].box.bottom - lines_[i - 1].box.bottom;
  const double spread = holds_raised(lines_[i].text) || holds_raised(lines_[i - 1].text) ? 0.2 : 0;
  return step > (1.16 + spread) * setting_.step * scale + 0.5;
}

bool PdfBreaks::other_size(std::size_t above, std::size_t i) const {
  return std::abs(lines_[i].height - lines_[above].height) > 0.09 * setting_.height;
}

bool PdfBreaks::indented(std::size_t i) const {
  const double more = lines_[i].start() - lines_[i - 1].start();
  return more > 0.7 * setting_.height && !starts_with_number(lines_[i - 1].text);
}

// The first word of the next line would have fitted.
bool PdfBreaks::ended_early(std::size_t above, std::size_t i) const {
  const double room = edges_.end(above) - lines_[above].end();
  return room > lines_[i].first_word + 0.45 * setting_.height;
}

// Centred, or at the far end: titles, dates, votes. An indent that other lines have is none.
bool PdfBreaks::is_set_off(std::size_t i) const {
  const double before = indent_of(i);
  if (before <= setting_.height || !seldom_indent(before)) return false;
  const double behind = edges_.end(i) - lines_[i].end();
  return before > 2 * setting_.height || std::abs(before - behind) < 0.35 * setting_.height;
}

double PdfBreaks::indent_of(std::size_t i) const { return lines_[i].start() - edges_.start(i); }

bool PdfBreaks::seldom_indent(double indent) const {
  constexpr double kSame = 2;  // points
  constexpr std::size_t kFew = 3;
  std::size_t lines = 0;
  for (auto it = indents_.lower_bound(indent - kSame);
       it != indents_.end() && it->first <= indent + kSame; ++it) {
    lines += it->second;
  }
  return lines < kFew;
}

// Lines of one title, or of one vote.
PdfBreak PdfBreaks::beside_set_off(std::size_t above, std::size_t i) const {
  const bool both = is_set_off(above) && is_set_off(i);
  const bool wrapped = is_lower(first_letter(lines_[i].text)) && !ended_early(above, i);
  return both || wrapped ? PdfBreak::line : PdfBreak::paragraph;
}

PdfBreak PdfBreaks::below(std::size_t i) const {
  const PdfText& line = lines_[i];
  const PdfText& above = lines_[i - 1];
  if (wide_step(i) || other_size(i - 1, i)) return PdfBreak::paragraph;
  if (line.masthead) {
    const bool wrapped = is_lower(first_letter(line.text)) && !ended_early(i - 1, i);
    return wrapped ? PdfBreak::none : PdfBreak::paragraph;
  }
  if (is_set_off(i) || is_set_off(i - 1)) return beside_set_off(i - 1, i);
  if (ended_early(i - 1, i) || indented(i)) return PdfBreak::paragraph;
  if (starts_with_number(line.text) && ends_in_mark(above.text)) return PdfBreak::paragraph;
  return marked_ || reads_on(above.text, line.text) ? PdfBreak::none : PdfBreak::line;
}

PdfBreak PdfBreaks::across(std::size_t last, std::size_t i) const {
  const PdfText& line = lines_[i];
  if (line.masthead || lines_[last].masthead || other_size(last, i)) return PdfBreak::paragraph;
  if (is_set_off(last) || is_set_off(i)) return beside_set_off(last, i);
  if (ended_early(last, i)) return PdfBreak::paragraph;
  const bool indent = line.start() - edges_.start(i) > 0.7 * setting_.height;
  if (indented_ && indent) return PdfBreak::paragraph;
  const bool flush = indented_ && !ends_sentence(last_character(lines_[last].text)) &&
                     !starts_with_number(line.text);
  const bool on = flush || (marked_ ? reads_on_across(lines_[last].text, line.text)
                                    : reads_on(lines_[last].text, line.text));
  return on ? PdfBreak::none : PdfBreak::part;
}

}  // namespace paralign::detail
