#include "tokenize/read/html_mark.hpp"

#include <algorithm>
#include <array>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongest = 4;  // digits, signs or letters

// Asterisk, number sign, dagger, double dagger, section and paragraph signs.
bool is_sign(char32_t c) noexcept {
  constexpr std::array<char32_t, 6> kSigns{'*', '#', 0x2020, 0x2021, 0xA7, 0xB6};
  return std::ranges::find(kSigns, c) != kSigns.end();
}

bool is_small_numeral(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
}

bool is_blank(char32_t c) noexcept { return is_space(c) || is_invisible(c); }

// A superscript digit or a digit of any script, or -1.
int any_digit(char32_t c) noexcept {
  const int value = digit_value(c);
  return value >= 0 ? value : superscript_value(c);
}

// The bytes at the start of `text` from `i` on whose characters are all `such`.
template <class Such>
std::size_t skip(std::string_view text, std::size_t i, Such such) {
  while (i < text.size()) {
    std::size_t next = i;
    if (!such(next_code_point(text, next))) break;
    i = next;
  }
  return i;
}

bool is_closing(char32_t c) noexcept {
  return c == ']' || c == ')' || c == '.' || c == ':' || c == '/';
}

std::string_view trim(std::string_view text) {
  const std::size_t i = skip(text, 0, is_blank);
  std::size_t end = text.size();
  while (end > i) {
    std::size_t before = end;
    if (!is_blank(previous_code_point(text, before))) break;
    end = before;
  }
  return text.substr(i, end - i);
}

// The brackets, stops and slashes round a mark taken off.
std::string_view bare(std::string_view text, bool& bracketed) {
  text = trim(text);
  if (!text.empty() && (text.front() == '[' || text.front() == '(')) {
    bracketed = true;
    text = trim(text.substr(1));
  }
  while (!text.empty() && std::string_view("]).:/").find(text.back()) != std::string_view::npos) {
    bracketed = bracketed || text.back() != '.';
    text = trim(text.substr(0, text.size() - 1));
  }
  return text;
}

std::string digits_of(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const int value = any_digit(next_code_point(text, i));
    if (value < 0) return {};
    result += static_cast<char>('0' + value);
  }
  return result.size() <= kLongest ? result : std::string();
}

bool are_signs(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    if (!is_sign(next_code_point(text, i))) return false;
  }
  return count > 0 && count <= kLongest;
}

// "Note 12": the digits behind one word.
std::string digits_behind_word(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t next = i;
    const char32_t c = next_code_point(text, next);
    if (!is_letter(c)) break;
    i = next;
  }
  if (i == 0 || i > 40) return {};
  const std::string_view rest = trim(text.substr(i));
  return rest.size() < text.size() - i ? digits_of(rest) : std::string();
}

}  // namespace

HtmlMark mark_of(std::string_view text) {
  HtmlMark result;
  if (text.size() > 60) return result;
  const std::string_view inner = bare(text, result.bracketed);
  if (inner.empty()) return result;
  result.mark = digits_of(inner);
  if (!result.mark.empty()) return result;
  const bool letter = inner.size() == 1 && is_ascii_lower(static_cast<unsigned char>(inner[0]));
  if (are_signs(inner) || letter || (inner.size() <= kLongest && is_small_numeral(inner))) {
    result.mark = inner;
    return result;
  }
  result.mark = digits_behind_word(inner);
  result.wordy = !result.mark.empty();
  return result;
}

std::size_t printed_mark(std::string_view text, std::string_view mark) {
  std::size_t i = opening_signs(text);
  std::string value;
  std::size_t end = skip(text, i, [&](char32_t c) {
    const int digit = any_digit(c);
    if (digit >= 0) value += static_cast<char>('0' + digit);
    return digit >= 0;
  });
  if (end == i && text.substr(i).starts_with(mark)) {
    value = mark;
    end += mark.size();
  }
  if (value.empty() || value != mark) return 0;
  i = skip(text, end, is_closing);
  // "1 See", "1. See", and not "12th", "3/11".
  const std::size_t behind = skip(text, i, is_blank);
  if (behind == text.size()) return behind;
  std::size_t next = behind;
  const char32_t first = next_code_point(text, next);
  return is_digit(first) || (i == end && behind == i && is_letter(first)) ? 0 : behind;
}

bool is_gap(std::string_view text) { return skip(text, 0, is_blank) == text.size(); }

std::size_t opening_signs(std::string_view text) {
  return skip(text, 0, [](char32_t c) { return is_blank(c) || c == '[' || c == '('; });
}

std::size_t closing_signs(std::string_view text) {
  return skip(text, 0, [](char32_t c) { return is_blank(c) || is_closing(c); });
}

bool is_divider(std::string_view text) {
  return skip(text, 0, [](char32_t c) { return is_blank(c) || is_punctuation(c); }) == text.size();
}

bool is_back_sign(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 16) return false;
  bool sign = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool arrow = (c >= 0x2190 && c <= 0x21FF) || c == 0x23CE || c == '^' || c == 0x25B2 ||
                       c == 0x2B06 || c == 0x2934;
    if (!arrow && !is_blank(c) && c != 0xFE0E && c != 0xFE0F) return false;
    sign = sign || arrow;
  }
  return sign;
}

}  // namespace paralign::detail
