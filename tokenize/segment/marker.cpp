#include "tokenize/segment/marker.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::array<std::pair<unsigned, std::string_view>, 9> kRoman{{{100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};

constexpr std::size_t kLongest = 40;  // bytes a marker may take

struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] bool done() const { return at >= text.size(); }
  [[nodiscard]] char32_t peek() const {
    std::size_t i = at;
    return done() ? 0 : next_code_point(text, i);
  }
  char32_t next() { return done() ? 0 : next_code_point(text, at); }
  bool take(char32_t c) {
    if (peek() != c || done()) return false;
    next();
    return true;
  }
  void blanks() {
    while (!done() && is_space(peek())) next();
  }
};

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_bullet(char32_t c) {
  return c == 0x2022 || c == 0xB7 || c == 0x25AA || c == 0x25CF || c == 0x25CB || c == 0x2023 ||
         c == 0x25A0 || c == 0xF0B7 || c == 0x27A2;
}
bool opens_bracket(char32_t c) {
  return c == '(' || c == '[' || c == 0x2039 || c == 0x2018 || c == '\'' || c == 0xFD3E;
}
bool closes_bracket(char32_t c) {
  return c == ')' || c == ']' || c == 0x203A || c == 0x2019 || c == '\'' || c == 0xFD3F;
}

// "bis" and its like behind a number: an inserted paragraph of a draft.
std::string take_repeat(Cursor& cursor) {
  for (const std::string_view word : {"bis", "ter", "quater", "quinquies"}) {
    Cursor trial = cursor;
    trial.blanks();
    if (!trial.text.substr(trial.at).starts_with(word)) continue;
    trial.at += word.size();
    if (is_letter(trial.peek())) continue;
    cursor = trial;
    return std::string(word);
  }
  return {};
}

struct Digits {
  std::string digits{};
  unsigned value = 0;
};

Digits take_digits(Cursor& cursor) {
  Digits found;
  while (!cursor.done()) {
    const int value = digit_value(cursor.peek());
    if (value < 0 || found.digits.size() == 4) break;
    found.digits.push_back(static_cast<char>('0' + value));
    found.value = found.value * 10 + static_cast<unsigned>(value);
    cursor.next();
  }
  return found;
}

bool ends_marker(const Cursor& cursor) { return cursor.done() || is_space(cursor.peek()); }

Marker finish(Marker marker, const Cursor& cursor) {
  Cursor behind = cursor;
  marker.printed = single_blanks(cursor.text.substr(0, cursor.at));
  behind.blanks();
  marker.end = behind.at;
  return marker;
}

// What closes a number: ".", ")", "-", ".-", "/"; a dash may stand behind a blank.
bool take_decimal_close(Cursor& cursor, bool bracket) {
  if (bracket) return closes_bracket(cursor.peek()) && (cursor.next(), true);
  Cursor trial = cursor;
  trial.blanks();
  if (trial.take('.') || trial.take(0x66B)) {
    Cursor dash = trial;
    dash.blanks();
    if (is_dash(dash.peek())) {
      dash.next();
      if (ends_marker(dash)) trial = dash;
    }
    cursor = trial;
    return true;
  }
  if (closes_bracket(trial.peek()) && trial.peek() == ')') {
    trial.next();
    cursor = trial;
    return true;
  }
  if (is_dash(trial.peek())) {
    trial.next();
    if (digit_value(trial.peek()) >= 0) return false;  // a range
    // "1 -word" is a dash before a word, "1-word" a number that lost its blank.
    if (!ends_marker(trial) && is_latin(trial.peek()) && !is_upper(trial.peek())) return false;
    cursor = trial;
    return true;
  }
  return false;
}

std::optional<Marker> find_decimal(std::string_view text) {
  Cursor cursor{text};
  const bool bracket = opens_bracket(cursor.peek());
  const bool quote = bracket && (cursor.peek() == 0x2018 || cursor.peek() == '\'');
  if (bracket) cursor.next();
  if (!bracket && (text.starts_with("OP") || text.starts_with("PP"))) {  // informal drafts
    cursor.at = 2;
    cursor.blanks();
  }
  const bool draft_style = cursor.at >= 2 && !bracket;
  Marker marker;
  Digits part = take_digits(cursor);
  if (part.digits.empty() || part.digits.size() > 3 || part.value == 0) return std::nullopt;
  marker.number = std::to_string(part.value);
  marker.value = part.value;
  while (cursor.peek() == '.') {
    Cursor trial = cursor;
    trial.next();
    part = take_digits(trial);
    if (part.digits.empty() || part.digits.size() > 2) break;
    marker.number += '.' + std::to_string(part.value);
    marker.value = part.value;
    cursor = trial;
  }
  if (digit_value(cursor.peek()) >= 0) return std::nullopt;
  marker.number += take_repeat(cursor);
  const bool compound = marker.number.find('.') != std::string::npos;
  if (quote && !closes_bracket(cursor.peek())) return std::nullopt;
  const bool closed = take_decimal_close(cursor, bracket);
  if (bracket && !closed) return std::nullopt;
  if (quote) {  // Arabic lists of the third level
    marker.sort = Marker::Sort::roman;
    marker.number = roman_label(std::min(marker.value, 399U));
    return finish(std::move(marker), cursor);
  }
  if (!closed) {
    if (draft_style && (cursor.take(':') || ends_marker(cursor))) {
      return finish(std::move(marker), cursor);
    }
    if (!compound || !ends_marker(cursor)) {
      marker.firm = false;
      if (!cursor.take(',') && !cursor.take(':') && !cursor.take(';') && !cursor.take('/')) {
        if (!ends_marker(cursor)) return std::nullopt;
      }
      return finish(std::move(marker), cursor);
    }
  }
  // "5.of" lost its blank; "12.5" and "1)x" are no markers of a paragraph.
  if (!ends_marker(cursor) && digit_value(cursor.peek()) >= 0) return std::nullopt;
  return finish(std::move(marker), cursor);
}

// A letter or roman numeral between brackets or before one: "(a)", "a)", "iv.".
std::optional<Marker> find_letter(std::string_view text, const LanguageTables& tables) {
  Cursor cursor{text};
  bool bracket = opens_bracket(cursor.peek()) || cursor.peek() == ')';
  if (bracket) cursor.next();
  cursor.blanks();
  std::string word;
  std::size_t length = 0;
  bool upper = false;
  bool arabic = false;
  while (!cursor.done() && length < 7) {
    const char32_t c = cursor.peek();
    if (!is_letter(c) && !is_mark(c) && !is_invisible(c) && c != 0x640) break;
    if (is_letter(c) && c != 0x640) ++length;
    upper = upper || is_upper(c);
    arabic = arabic || is_arabic(c);
    append_folded(word, c);
    cursor.next();
  }
  if (word.empty() || length == 0) return std::nullopt;
  const std::string repeat = take_repeat(cursor);
  Cursor closing = cursor;
  if (bracket) closing.blanks();
  const char32_t close = closing.peek();
  const bool paired = bracket && (closes_bracket(close) || close == '(');
  const bool half = !bracket && close == ')';
  bool weak = !bracket && close == '.';
  if (!paired && !half && !weak) {
    // "A" or "IV" alone in a line is a section; Arabic lists print "letter -".
    Cursor dash = cursor;
    dash.blanks();
    if (arabic && length == 1 && !bracket && is_dash(dash.peek())) {
      closing = dash;
    } else if (!bracket && upper && cursor.done() && repeat.empty()) {
      weak = true;
    } else {
      return std::nullopt;
    }
  }
  if (!(weak && closing.done())) closing.next();
  if (!ends_marker(closing) && (weak || half) && is_latin(closing.peek())) return std::nullopt;
  Marker marker;
  const unsigned roman = roman_value(word);
  const Phrase* letter = tables.letters.find(word);
  if (letter != nullptr) marker.letter_value = static_cast<unsigned>(letter->value);
  if (letter == nullptr && length == 1 && word.size() == 1 && word[0] >= 'a' && word[0] <= 'z') {
    marker.letter_value = static_cast<unsigned>(word[0] - 'a') + 1;
  }
  if (marker.letter_value == 0 && length == 2 && word.size() == 2 && word[0] == word[1] &&
      roman == 0) {
    marker.letter_value = static_cast<unsigned>(word[0] - 'a') + 27;  // "(aa)"
  }
  if (roman == 0 && marker.letter_value == 0) return std::nullopt;
  using Sort = Marker::Sort;
  if (upper) {
    marker.sort = roman > 0 ? Sort::capital_roman : Sort::capital;
  } else {
    marker.sort = roman > 0 ? Sort::roman : Sort::letter;
  }
  if (weak && !upper) return std::nullopt;  // "a." and "i." open too many sentences
  marker.value = roman > 0 ? roman : marker.letter_value;
  marker.number = (roman > 0 ? word : letter_label(marker.letter_value)) + repeat;
  return finish(std::move(marker), closing);
}

std::optional<Marker> find_bullet(std::string_view text) {
  Cursor cursor{text};
  const char32_t c = cursor.peek();
  if (!is_bullet(c) && !is_dash(c)) return std::nullopt;
  cursor.next();
  if (!is_space(cursor.peek()) && !(is_bullet(c) && is_letter(cursor.peek()))) return std::nullopt;
  Marker marker;
  marker.sort = Marker::Sort::bullet;
  return finish(std::move(marker), cursor);
}

}  // namespace

std::optional<Marker> find_marker(std::string_view text, const LanguageTables& tables) {
  const std::string_view start = head(text, kLongest);
  std::optional<Marker> marker = find_decimal(start);
  if (!marker) marker = find_letter(start, tables);
  if (!marker) marker = find_bullet(start);
  return marker;
}

unsigned roman_value(std::string_view numeral) noexcept {
  unsigned value = 0;
  std::size_t i = 0;
  for (const auto& [worth, form] : kRoman) {
    while (numeral.substr(i).starts_with(form)) {
      value += worth;
      i += form.size();
    }
  }
  const bool whole = i == numeral.size() && value > 0 && value < 400;
  return whole && roman_label(value) == numeral ? value : 0;
}

std::string letter_label(unsigned position) {
  if (position == 0 || position > 702) return std::to_string(position);
  const unsigned round = (position - 1) / 26 + 1;
  return std::string(round, static_cast<char>('a' + (position - 1) % 26));
}

std::string roman_label(unsigned value) {
  std::string label;
  for (const auto& [worth, form] : kRoman) {
    while (value >= worth) {
      label += form;
      value -= worth;
    }
  }
  return label;
}

}  // namespace paralign::detail
