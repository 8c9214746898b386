#include "tokenize/segment/marks.hpp"

namespace paralign::detail {

bool is_closing(char32_t c) noexcept {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D ||
         c == 0x201C || c == 0xBB || c == 0x203A;
}

bool is_opening(char32_t c) noexcept {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x2018 || c == 0x201C ||
         c == 0x201E || c == 0xAB || c == 0x2039;
}

bool holds_letter_or_digit(std::string_view text) noexcept {
  return first_word_character(text) != 0;
}

namespace {

// "peoples,1", "peoples, 1/" and "peoples,(1)": the mark of a note hides the comma. "1,000" and
// "No.5" end in a number.
char32_t mark_before_note(std::string_view text) noexcept {
  constexpr std::size_t kLongestMark = 3;
  constexpr std::size_t kShortestWord = 4;
  std::size_t i = text.size();
  const char close = text.back();
  if (close == '/' || close == ')' || close == ']') --i;
  std::size_t digits = 0;
  while (i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9') {
    --i;
    ++digits;
  }
  if (digits == 0 || digits > kLongestMark || i == 0) return 0;
  if ((close == ')' && text[i - 1] != '(') || (close == ']' && text[i - 1] != '[')) return 0;
  if (close == ')' || close == ']') --i;
  if (close != ')' && close != ']' && i > 0 && text[i - 1] == ' ') --i;  // "peoples, 1"
  if (i == 0) return 0;
  const char32_t mark = previous_code_point(text, i);
  if (!is_final_mark(mark)) return 0;
  for (std::size_t letters = 0; letters < kShortestWord; ++letters) {
    if (i == 0 || !is_letter(previous_code_point(text, i))) return 0;
  }
  return mark;
}

}  // namespace

char32_t final_mark(std::string_view text) noexcept {
  if (text.empty()) return 0;
  if (const char32_t hidden = mark_before_note(text)) return hidden;
  for (std::size_t i = text.size(); i > 0;) {
    const char32_t c = previous_code_point(text, i);
    if (is_final_mark(c)) return c;
    if (!is_closing(c) && !is_space(c)) return 0;
  }
  return 0;
}

char32_t first_word_character(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_letter(c) || is_number(c)) return c;
  }
  return 0;
}

bool is_unit_of_area(std::string_view text) noexcept {
  std::size_t i = text.size();
  std::size_t letters = 0;
  while (i > 0 && letters < 3 && text[i - 1] >= 'a' && text[i - 1] <= 'z') {
    --i;
    ++letters;
  }
  if (letters == 0 || letters > 2 || text.back() != 'm') return false;
  return i == 0 || text[i - 1] == ' ' || (text[i - 1] >= '0' && text[i - 1] <= '9');
}

}  // namespace paralign::detail
