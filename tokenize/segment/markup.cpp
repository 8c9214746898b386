#include "tokenize/segment/markup.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMaxOpenBrackets = 64;

// A line of underscores or dashes: notes follow it.
bool is_rule(std::string_view text, Span line) {
  constexpr std::size_t kShortestRule = 5;
  std::size_t length = 0;
  for (std::size_t i = line.begin; i < line.end;) {
    const char32_t c = next_code_point(text, i);
    const bool dash = c == '_' || c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2500;
    if (!dash && !is_space(c) && c != '\\') return false;
    if (dash) ++length;
  }
  return length >= kShortestRule;
}

// Characters that stay as they are, whatever stands around them.
constexpr std::array<bool, 128> kPlain = [] {
  std::array<bool, 128> plain{};
  for (std::size_t c = 0x21; c < 0x7F; ++c) plain[c] = true;
  for (const char mark : {'*', '[', ']', '<', '^', '_', '\\', '|'}) {
    plain[static_cast<std::size_t>(mark)] = false;
  }
  return plain;
}();

// Behind the last character of the run of plain text at `i`, single blanks between words included.
// From U+00C0 up to the first blank of another script stand letters and marks alone.
std::size_t plain_end(std::string_view text, std::size_t i, std::size_t end, bool blank) noexcept {
  while (i < end) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      if (byte == ' ' ? blank : !kPlain[byte]) break;
      blank = byte == ' ';
      ++i;
      continue;
    }
    std::size_t next = i;
    const char32_t c = next_code_point(text, next);
    if (c < 0xC0 || c >= 0x1680 || is_invisible(c)) break;
    blank = false;
    i = next;
  }
  return i;
}

bool ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

}  // namespace

char32_t Cleaner::last_code_point() const {
  if (now_.text.empty()) return 0;
  std::size_t end = now_.text.size();
  return previous_code_point(now_.text, end);
}

char32_t Cleaner::code_point_at(std::size_t i) const {
  return i < line_.end ? next_code_point(text_, i) : 0;
}

void Cleaner::add_residue(std::size_t begin, std::size_t end) {
  if (end > begin) residue_->emplace_back(text_.substr(begin, end - begin));
}

// A mark takes the blank before it along, unless a word follows at once.
void Cleaner::cite(std::string mark) { now_.notes.push_back({now_.text.size(), std::move(mark)}); }

void Cleaner::find_brackets(Span line) {
  brackets_.clear();
  link_closes_.clear();
  next_bracket_ = 0;
  if (text_.substr(line.begin, line.end - line.begin).find('[') == std::string_view::npos) return;
  std::vector<std::size_t> open;
  std::size_t closing = 0;  // the next ")" behind the last "](": looked for once
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (text_[i] == '[') {
      if (open.size() == kMaxOpenBrackets) open.clear();
      open.push_back(i);
    } else if (text_[i] == ']' && !open.empty()) {
      Bracket bracket{open.back(), i, 0};
      open.pop_back();
      if (i + 1 < line.end && text_[i + 1] == '(') {
        if (closing <= i) {
          const std::size_t found = text_.substr(i, line.end - i).find(')');
          closing = found == std::string_view::npos ? line.end : i + found;
        }
        const std::string_view target = text_.substr(i + 2, closing - std::min(closing, i + 2));
        // A link's target holds no blank; "[text] (note)" and "[text](a note)" are text.
        if (closing < line.end && (target.find(' ') == std::string_view::npos) &&
            (target.empty() || target.find_first_of("#/.:") != std::string_view::npos)) {
          bracket.target_end = closing + 1;
          link_closes_.push_back(i);
        }
      }
      const std::string_view inside = text_.substr(bracket.open + 1, i - bracket.open - 1);
      if (bracket.target_end != 0 || inside.starts_with("bookmark:") ||
          inside.starts_with("footnoteRef:") || inside.starts_with("^") ||
          (!inside.empty() && ascii_digit(inside.front()))) {
        brackets_.push_back(bracket);
      }
    }
  }
  std::ranges::sort(brackets_, {}, &Bracket::open);
}

const Cleaner::Bracket* Cleaner::bracket_at(std::size_t open) {
  while (next_bracket_ < brackets_.size() && brackets_[next_bracket_].open < open) ++next_bracket_;
  const bool found = next_bracket_ < brackets_.size() && brackets_[next_bracket_].open == open;
  return found ? &brackets_[next_bracket_] : nullptr;
}

// What the reader knows of the block.
void Cleaner::take_hints(const Line& line) {
  const Block& block = *line.block;
  now_.whole = block.whole;
  now_.repaired = block.repaired;
  now_.heading_mark = block.heading;
  if (!line.first) return;
  now_.list_number = block.list_number;
  now_.list_value = block.list_value;
  now_.note_mark = block.note_mark;
}

void Cleaner::start(const Line& line) {
  now_ = {};
  now_.before = line.before;
  now_.page = line.page;
  take_hints(line);
  line_ = line.span;
  std::uint32_t indent = 0;
  for (std::size_t i = line_.begin; i < line_.end;) {
    const char32_t c = next_code_point(text_, i);
    if (!is_space(c)) {
      now_.indent = indent;
      break;
    }
    indent += c == '\t' ? 4 : 1;
  }
  const std::string_view printed = text_.substr(line_.begin, line_.end - line_.begin);
  now_.width = static_cast<std::uint32_t>(
      count_code_points(printed) + 3 * static_cast<std::size_t>(std::ranges::count(printed, '\t')));
  if (line.block->literal) return;
  const std::size_t first = text_.find_first_not_of(" \t", line_.begin);
  table_row_ = first < line_.end && text_[first] == '|';
  cells_end_ = line_.begin + printed.find_last_not_of(" \t|") + 1;
  if (line.before != Break::line) emphasis_open_ = false;
  find_brackets(line_);
}

// What is markup only at the start of a line: headings, quotations, the text of notes.
std::size_t Cleaner::line_start(std::size_t i) {
  while (i < line_.end && (text_[i] == ' ' || text_[i] == '\t')) ++i;
  std::size_t end = i;
  while (end < line_.end && text_[end] == '#') ++end;
  if (end > i && end - i <= 6 && (end == line_.end || text_[end] == ' ')) {
    now_.heading_mark = true;
    return end;
  }
  if (i + 1 < line_.end && text_[i] == '>' && text_[i + 1] == ' ') return i + 1;
  end = i;
  while (end < line_.end && text_[end] == '*') ++end;
  if (end > i && end < line_.end && is_space(code_point_at(end))) {
    if (asterisk_notes_) {
      now_.note_mark = text_.substr(i, end - i);
      return end;
    }
    if (end - i == 1) {  // a list item
      append(now_, "\xE2\x80\xA2 ", {i, end + 1});
      return end + 1;
    }
  }
  return note_start(i);
}

// A note's own mark: raised digits at the start of the line.
std::size_t Cleaner::note_start(std::size_t i) {
  std::size_t after = i;
  std::string mark;
  while (after < line_.end) {
    std::size_t next = after;
    const int value = superscript_value(next_code_point(text_, next));
    if (value < 0) break;
    mark.push_back(static_cast<char>('0' + value));
    after = next;
  }
  if (!mark.empty()) {
    now_.note_mark = mark;
    now_.note_printed = text_.substr(i, after - i);
    return after;
  }
  return i;
}

void Cleaner::finish(std::vector<Fragment>& out) {
  trim_end(now_);
  const bool content = holds_letter_or_digit(now_.text);
  if (content || (!now_.notes.empty() || !now_.note_mark.empty())) {
    out.push_back(std::move(now_));
  } else if (!now_.text.empty()) {
    residue_->push_back(now_.text);
  }
  now_ = {};
  for (Fragment& note : std::exchange(notes_, {})) out.push_back(std::move(note));
}

void Cleaner::cut(std::vector<Fragment>& out) {
  Fragment next;
  next.before = Break::glue;
  next.page = now_.page;
  next.width = now_.width;
  const bool was_empty = now_.text.empty();
  if (was_empty) return;
  finish(out);
  now_ = std::move(next);
}

// Marks of emphasis between two words without a blank: the line end between two paragraphs was
// lost there, if a paragraph can end before them and one can start behind.
std::size_t Cleaner::emphasis(std::size_t i, std::vector<Fragment>& out) {
  const std::size_t begin = i;
  while (i < line_.end && text_[i] == '*') ++i;
  const std::size_t length = i - begin;
  const char32_t before = last_code_point();
  const char32_t after = code_point_at(i);
  const bool opens = after != 0 && !is_space(after);
  const bool closes = before != 0 && before != ' ';
  if (closes && !emphasis_open_ && asterisk_notes_ && !is_letter(after)) {
    cite(std::string(length, '*'));
    return i;
  }
  if (opens && closes) {
    const bool starts = is_upper(after) || is_arabic(after) || is_digit(after);
    const bool complete = is_final_mark(before) || length >= 2;
    const bool bound = before == '(' || before == '\'' || before == 0x2019 || before == '-' ||
                       before == '/' || before == 0xAB || before == '"';
    if (starts && complete && !bound && (length != 1 || !emphasis_open_)) cut(out);
  }
  if (opens && now_.text.empty()) now_.styled = true;
  // An odd run turns emphasis on or off; longer runs close one and open the next.
  if (length <= 3) {
    emphasis_open_ = emphasis_open_ ? opens && !closes : opens;
  } else {
    emphasis_open_ = opens;
  }
  return i;
}

std::size_t Cleaner::step(std::size_t i, std::vector<Fragment>& out) {
  const char c = text_[i];
  if (c == '*') return emphasis(i, out);
  if (c == '[') return open_bracket(i);
  if (c == ']') return close_bracket(i);
  if (c == '<') return tag(i);
  if (c == '^') return caret(i);
  const auto is_word = [](char32_t d) { return is_letter(d) || is_digit(d) || d == '_'; };
  if (c == '_' && !(is_word(last_code_point()) && is_word(code_point_at(i + 1)))) return i + 1;
  if (c == '\\') {  // escaped, some converters do it twice
    const std::size_t end = text_.find_first_not_of('\\', i);
    if (end < line_.end &&
        std::string_view("*_[]().-#+!").find(text_[end]) != std::string_view::npos) {
      append(now_, text_.substr(end, 1), {end, end + 1});
      return end + 1;
    }
  }
  return character(i);
}

// A tab, or a bar with or without blanks round it; not the bar that ends a row.
bool Cleaner::divides_cells(char c, std::size_t i) const {
  if (now_.text.empty()) return false;
  return c == '\t' ? now_.text.back() != ' ' : c == '|' && i < cells_end_;
}

// A character that is no markup.
std::size_t Cleaner::character(std::size_t i) {
  const char c = text_[i];
  std::size_t next = i;
  const char32_t point = next_code_point(text_, next);
  if (is_space(point) || (c == '|' && table_row_)) {
    if (divides_cells(c, i)) ++now_.cells;
    append_blank(now_, {i, next});
  } else if (superscript_value(point) >= 0) {
    return superscripts(i);
  } else if (is_invisible(point)) {
    now_.soft_end = point == 0xAD;
    return next;
  } else {
    append(now_, text_.substr(i, next - i), {i, next});
  }
  if (!is_space(point)) now_.soft_end = false;
  return next;
}

void Cleaner::clean_characters(std::size_t begin, std::size_t end) {
  const std::size_t line_end = std::exchange(line_.end, end);
  for (std::size_t i = begin; i < end;) {
    const std::size_t plain =
        plain_end(text_, i, end, now_.text.empty() || now_.text.back() == ' ');
    if (plain > i) {
      append(now_, text_.substr(i, plain - i), {i, plain});
      now_.soft_end = false;
    }
    i = plain < end ? character(plain) : plain;
  }
  line_.end = line_end;
}

// No markup: runs of characters with the reader's note marks between them.
void Cleaner::clean_literal(const Line& line) {
  const Block& block = *line.block;
  std::size_t i = now_.note_mark.empty() ? note_start(line_.begin) : line_.begin;
  for (const NoteMark& note : block.notes) {
    const std::size_t place = block.place.begin + note.at;
    if (place < line_.begin || place > line_.end) continue;
    const std::size_t at = std::max(i, place);
    clean_characters(i, at);
    const char32_t behind = code_point_at(at);
    if (!is_letter(behind) && !is_digit(behind)) trim_end(now_);
    cite(note.mark);
    i = at;
  }
  clean_characters(i, line_.end);
}

void Cleaner::clean(const Line& line, std::vector<Fragment>& out) {
  start(line);
  if (line.block->literal) {
    clean_literal(line);
    finish(out);
    return;
  }
  now_.behind_rule = std::exchange(rule_, is_rule(text_, line_));
  std::size_t i = line_start(line_.begin);
  while (i < line_.end) {
    const std::size_t plain =
        plain_end(text_, i, line_.end, now_.text.empty() || now_.text.back() == ' ');
    if (plain > i) {
      append(now_, text_.substr(i, plain - i), {i, plain});
      if (plain > i + 1 || text_[i] != ' ') now_.soft_end = false;
      i = plain;
    }
    if (i < line_.end) i = step(i, out);
  }
  finish(out);
}

}  // namespace paralign::detail
