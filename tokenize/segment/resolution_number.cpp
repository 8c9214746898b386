#include "tokenize/segment/resolution_number.hpp"

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongest = 48;

struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] char32_t peek() const {
    std::size_t i = at;
    return at < text.size() ? next_code_point(text, i) : 0;
  }
  void next() {
    if (at < text.size()) static_cast<void>(next_code_point(text, at));
  }
  void blanks() {
    while (at < text.size() && is_space(peek())) next();
  }
};

// Digits, blanks between them left out where the extraction broke the number up.
std::string take_digits(Cursor& cursor, std::size_t most) {
  std::string digits;
  while (true) {
    Cursor trial = cursor;
    if (!digits.empty()) trial.blanks();
    const int value = digit_value(trial.peek());
    if (value < 0 || digits.size() == most) break;
    trial.next();
    digits.push_back(static_cast<char>('0' + value));
    cursor = trial;
  }
  return digits;
}

// "S-30/1", "ES-10/21", and the Arabic form of the same with its letters before the dash.
std::string take_special_session(Cursor& cursor) {
  Cursor trial = cursor;
  std::string letters;
  std::size_t count = 0;
  while (count < 4 && (is_upper(trial.peek()) || is_arabic(trial.peek()))) {
    append_code_point(letters, trial.peek());
    trial.next();
    ++count;
  }
  if (count == 0 || count > 3 || trial.peek() != '-') return {};
  trial.next();
  if (digit_value(trial.peek()) < 0) return {};
  cursor = trial;
  return letters + '-';
}

// "(2017)", "(XXV)", "A (III)" behind a number.
std::string take_parenthesis(Cursor& cursor) {
  Cursor trial = cursor;
  trial.blanks();
  std::string out;
  if (is_upper(trial.peek())) {
    std::string letter;
    append_code_point(letter, trial.peek());
    trial.next();
    trial.blanks();
    if (trial.peek() != '(') return {};
    out = letter + ' ';
  }
  if (trial.peek() != '(') return {};
  trial.next();
  std::string inside;
  for (std::size_t count = 0; count < 14 && trial.peek() != ')' && trial.peek() != 0; ++count) {
    const char32_t c = trial.peek();
    const int digit = digit_value(c);
    if (digit < 0 && !is_upper(c) && c != '-' && !is_arabic(c) && !is_space(c)) return {};
    if (digit >= 0) {
      inside.push_back(static_cast<char>('0' + digit));
    } else if (!is_space(c)) {
      append_code_point(inside, c);
    }
    trial.next();
  }
  if (trial.peek() != ')' || inside.empty()) return {};
  trial.next();
  cursor = trial;
  return out + '(' + inside + ')';
}

// A draft's number stands open: "58/...", "58/L.12", "58/__".
bool take_open_number(Cursor& cursor, std::string& number) {
  Cursor trial = cursor;
  if (trial.peek() == 0x2026 || trial.peek() == '.') {
    while (trial.peek() == 0x2026 || trial.peek() == '.') trial.next();
    if (trial.at - cursor.at < 3) return false;
    number += "...";
  } else if (trial.text.substr(trial.at).starts_with("L.")) {
    trial.at += 2;
    const std::string digits = take_digits(trial, 4);
    if (digits.empty()) return false;
    number += "L." + digits;
  } else {
    return false;
  }
  cursor = trial;
  return true;
}

std::string take_capitals(Cursor& cursor) {
  std::string letters;
  while (letters.size() < 12 && is_upper(cursor.peek()) && cursor.peek() < 0x80) {
    letters.push_back(static_cast<char>(cursor.peek()));
    cursor.next();
  }
  return letters;
}

// Numbers of conferences of parties: "1/CP.21", "14/CMA.1", "XI/16".
std::optional<std::string> take_conference_number(Cursor& cursor) {
  Cursor trial = cursor;
  std::string number = take_capitals(trial);
  const bool roman = !number.empty() && number.find_first_not_of("IVXL") == std::string::npos;
  if (!number.empty() && !roman) return std::nullopt;
  if (number.empty()) number = take_digits(trial, 3);
  if (number.empty() || trial.peek() != '/') return std::nullopt;
  trial.next();
  number += '/';
  if (!roman) {
    const std::string body = take_capitals(trial);
    if (body.empty() || body == "L" || trial.peek() != '.') return std::nullopt;
    trial.next();
    number += body + '.';
  }
  const std::string last = take_digits(trial, 3);
  if (last.empty()) return std::nullopt;
  cursor = trial;
  return number + last;
}

// Behind a number: the stop, colon or dash that closes it, and blanks.
std::size_t past_close(Cursor cursor) {
  cursor.blanks();
  const char32_t c = cursor.peek();
  if (c == '.' || c == ':' || c == '-' || c == 0x2013 || c == 0x2014) cursor.next();
  cursor.blanks();
  return cursor.at;
}

}  // namespace

std::optional<ResolutionNumber> find_resolution_number(std::string_view text, bool named) {
  Cursor cursor{head(text, kLongest)};
  ResolutionNumber found;
  found.number = take_special_session(cursor);
  if (named && found.number.empty()) {
    if (auto whole = take_conference_number(cursor)) {
      found.number = std::move(*whole);
      found.end = past_close(cursor);
      return found;
    }
  }
  const std::string first = take_digits(cursor, 4);
  if (first.empty()) return std::nullopt;
  found.number += first;
  Cursor slash = cursor;
  slash.blanks();
  if (slash.peek() == '/') {
    slash.next();
    slash.blanks();
    const std::string second = take_digits(slash, 4);
    found.number += '/';
    if (second.empty()) {
      if (!take_open_number(slash, found.number)) return std::nullopt;
    } else {
      found.number += second;
      Cursor third = slash;  // "24/3/2021" is a date
      if (third.peek() == '/') return std::nullopt;
      if (is_upper(slash.peek())) {  // "34/91 A", "61/261A": parts of one resolution
        third.next();
        if (!is_letter(third.peek())) {
          append_code_point(found.number, slash.peek());
          slash = third;
        }
      }
    }
    cursor = slash;
  } else {
    const std::string parenthesis = take_parenthesis(cursor);
    if (parenthesis.empty()) return std::nullopt;
    found.number += ' ' + parenthesis;
  }
  // What closes it: a stop, a dash, a blank or the end; "58/30bis" and "60/251," are no titles.
  Cursor behind = cursor;
  behind.blanks();
  if (behind.peek() == '.' || behind.peek() == ':' || behind.peek() == '-' ||
      behind.peek() == 0x2013 || behind.peek() == 0x2014) {
    behind.next();
    behind.blanks();
    if (behind.peek() == '-' || behind.peek() == 0x2013) behind.next();
    behind.blanks();
  } else if (behind.at == cursor.at && behind.at < behind.text.size()) {
    return std::nullopt;
  }
  found.end = behind.at;
  return found;
}

bool is_symbol(std::string_view token) noexcept {
  while (!token.empty() && (token.back() == '*' || token.back() == '.' || token.back() == ',')) {
    token.remove_suffix(1);
  }
  if (token.size() < 3 || token.front() < 'A' || token.front() > 'Z') return false;
  bool slash = false;
  bool digit = false;
  std::size_t before_slash = 0;
  for (const char c : token) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool other = c == '.' || c == '-' || c == '(' || c == ')';
    if (c == '/') slash = true;
    if (!slash) ++before_slash;
    if (c >= '0' && c <= '9') {
      digit = true;
    } else if (!letter && !other && c != '/') {
      return false;
    }
  }
  return slash && digit && before_slash <= 7;
}

}  // namespace paralign::detail
