// Brackets, tags, carets and superscripts inside a line: links, bookmarks, note marks, and notes
// printed in mid-flow.

#include <algorithm>
#include <array>
#include <utility>

#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/markup.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMaxTag = 200;
constexpr std::size_t kMaxBraced = 12;

bool ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::size_t digits_end(std::string_view text, std::size_t i) noexcept {
  while (i < text.size() && ascii_digit(text[i])) ++i;
  return i;
}

constexpr std::array<std::string_view, 16> kTags{"a",    "b",      "br",  "del", "div", "em",
                                                 "font", "h1",     "h2",  "i",   "p",   "s",
                                                 "span", "strong", "sub", "u"};

}  // namespace

// A note printed inside a paragraph comes behind it.
void Cleaner::note_text(Span span, std::string_view mark) {
  Fragment body = std::exchange(now_, {});
  const Span line = std::exchange(line_, span);
  now_.page = body.page;
  now_.note_mark = mark;
  now_.note_printed = mark;
  std::size_t i = span.begin;
  while (i < span.end && (is_space(code_point_at(i)) || text_[i] == ':')) ++i;
  if (text_.substr(i, 2) == "()" && i + 2 <= span.end) i += 2;
  std::vector<Fragment> inner;
  while (i < span.end) i = step(i, inner);
  finish(inner);
  line_ = line;
  for (Fragment& fragment : inner) notes_.push_back(std::move(fragment));
  now_ = std::move(body);
}

std::size_t Cleaner::open_bracket(std::size_t i) {
  const Bracket* bracket = bracket_at(i);
  if (bracket == nullptr || bracket->close >= line_.end) {
    append(now_, "[", {i, i + 1});
    return i + 1;
  }
  const std::size_t close = bracket->close;
  const std::string_view inside = text_.substr(i + 1, close - i - 1);
  if (inside.starts_with("bookmark:")) {
    add_residue(i, close + 1);
    return close + 1;
  }
  if (inside.starts_with("footnoteRef:")) {
    add_residue(i + 1, i + 12);
    const bool enclosed = !now_.text.empty() && now_.text.back() == '(' && close + 1 < line_.end &&
                          text_[close + 1] == ')';
    if (enclosed) {
      now_.text.back() = ' ';
      trim_end(now_);
    }
    cite(std::string(inside.substr(12)));
    return close + (enclosed ? 2 : 1);
  }
  const std::size_t number = inside.starts_with("^") ? 1 : 0;
  const std::size_t number_end = digits_end(inside, number);
  const std::string_view mark = inside.substr(number, number_end - number);
  if (!mark.empty() && mark.size() <= 3) {
    if (number_end < inside.size() && inside[number_end] == ':' && number == 0) {
      note_text({i + 1 + number_end, close}, mark);
      return close + 1;
    }
    if (number == 1 && number_end == inside.size()) {
      if (now_.text.empty() && now_.note_mark.empty() && close + 1 < line_.end &&
          text_[close + 1] == ':') {
        now_.note_mark = mark;
        now_.note_printed = mark;
        return close + 2;
      }
      cite(std::string(mark));
      return close + 1;
    }
  }
  if (bracket->target_end != 0) return i + 1;  // a link: the words stay
  append(now_, "[", {i, i + 1});
  return i + 1;
}

std::size_t Cleaner::close_bracket(std::size_t i) {
  if (std::ranges::binary_search(link_closes_, i)) {
    const std::size_t end = std::min(text_.find(')', i), line_.end - 1) + 1;
    if (holds_letter_or_digit(text_.substr(i, end - i))) add_residue(i + 1, end);
    return end;
  }
  append(now_, "]", {i, i + 1});
  return i + 1;
}

std::size_t Cleaner::tag(std::size_t i) {
  const std::string_view rest = text_.substr(i, std::min(kMaxTag, line_.end - i));
  const std::size_t close = rest.find('>');
  std::size_t name = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
  std::size_t name_end = name;
  std::string tag_name;
  for (; name_end < rest.size() &&
         (is_latin(static_cast<unsigned char>(rest[name_end])) || ascii_digit(rest[name_end]));
       ++name_end) {
    const char c = rest[name_end];
    tag_name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  const bool shaped = close != std::string_view::npos && name_end < rest.size() &&
                      (rest[name_end] == '>' || rest[name_end] == ' ' || rest[name_end] == '/');
  if (shaped && tag_name == "sup") {
    const std::size_t digits = digits_end(rest, close + 1);
    if (name == 1 && digits > close + 1 && rest.substr(digits).starts_with("</")) {
      const std::string_view mark = rest.substr(close + 1, digits - close - 1);
      const std::size_t end = rest.find('>', digits);
      if (end != std::string_view::npos && mark.size() <= 3) {
        add_residue(i, i + close + 1);
        add_residue(i + digits, i + end + 1);
        if (now_.text.empty() && now_.note_mark.empty()) {
          now_.note_mark = mark;
          now_.note_printed = mark;
        } else {
          cite(std::string(mark));
        }
        return i + end + 1;
      }
    }
    add_residue(i, i + close + 1);
    return i + close + 1;
  }
  if (shaped && std::ranges::find(kTags, tag_name) != kTags.end()) {
    add_residue(i, i + close + 1);
    if (tag_name == "br") append_blank(now_, {i, i + close + 1});
    return i + close + 1;
  }
  append(now_, "<", {i, i + 1});
  return i + 1;
}

// "1^{er}" is "1er"; "word^{2}" and "word^2^" cite a note.
std::size_t Cleaner::caret(std::size_t i) {
  const bool braced = i + 1 < line_.end && text_[i + 1] == '{';
  const std::size_t inside = i + (braced ? 2 : 1);
  const std::size_t digits = std::min(digits_end(text_, inside), line_.end);
  const char32_t before = last_code_point();
  const bool after_word = before != 0 && !is_digit(before);
  if (digits > inside && digits - inside <= 3 && after_word) {
    const bool closed = digits < line_.end && text_[digits] == (braced ? '}' : '^');
    cite(std::string(text_.substr(inside, digits - inside)));
    return digits + (closed ? 1 : 0);
  }
  if (braced) {
    const std::size_t close = inside + text_.substr(inside, kMaxBraced).find('}');
    if (close >= inside && close < line_.end) {
      append(now_, text_.substr(inside, close - inside), {inside, close});
      return close + 1;
    }
  }
  std::size_t letters = inside;
  while (letters < line_.end && is_latin(static_cast<unsigned char>(text_[letters]))) ++letters;
  if (letters > inside && letters - inside <= 4 && letters < line_.end && text_[letters] == '^') {
    append(now_, text_.substr(inside, letters - inside), {inside, letters});  // "1^er^"
    return letters + 1;
  }
  append(now_, "^", {i, i + 1});
  return i + 1;
}

std::size_t Cleaner::superscripts(std::size_t i) {
  std::string mark;
  std::size_t end = i;
  while (end < line_.end) {
    std::size_t next = end;
    const int value = superscript_value(next_code_point(text_, next));
    if (value < 0) break;
    mark.push_back(static_cast<char>('0' + value));
    end = next;
  }
  if (is_unit_of_area(now_.text) || mark.size() > 3) {
    append(now_, text_.substr(i, end - i), {i, end});
  } else {
    cite(std::move(mark));
  }
  return end;
}

}  // namespace paralign::detail
