#include "tokenize/segment/citations.hpp"

#include <algorithm>

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// Where digits between brackets stand glued to a word they cite a note: "rights(1)". Its value.
unsigned glued_bracket(std::string_view text, std::size_t open) {
  if (open == 0 || open >= text.size() || (text[open] != '(' && text[open] != '[')) return 0;
  std::size_t before = open;
  const char32_t c = previous_code_point(text, before);
  if (!is_letter(c) && !is_final_mark(c) && !is_closing(c) && !is_mark(c)) return 0;
  unsigned value = 0;
  std::size_t i = open + 1;
  for (std::size_t digits = 0; i < text.size() && digits < 3; ++digits) {
    std::size_t next = i;
    const int digit = digit_value(next_code_point(text, next));
    if (digit < 0) break;
    value = value * 10 + static_cast<unsigned>(digit);
    i = next;
  }
  if (i >= text.size() || text[i] != (text[open] == '(' ? ')' : ']')) return 0;
  if (++i == text.size()) return value;
  const char32_t after = next_code_point(text, i);
  return is_space(after) || is_final_mark(after) || is_closing(after) ? value : 0;
}

// True if the digits at [begin, end) stand where a mark can: glued to a word or a mark behind a
// word, and followed by a blank, a mark or the end. "1.5", "A/61/2", "CO2" and "para.7" do not.
bool stands_as_mark(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == 0) return false;
  if (end < text.size()) {
    std::size_t next = end;
    const char32_t after = next_code_point(text, next);
    if (!is_space(after) && !is_final_mark(after) && !is_closing(after)) return false;
    if (next < text.size() && is_final_mark(after)) {
      std::size_t further = next;
      if (is_digit(next_code_point(text, further))) return false;
    }
  }
  std::size_t at = begin;
  char32_t before = previous_code_point(text, at);
  if (is_final_mark(before) || is_closing(before)) {
    if (at == 0 || (before == '.' && end < text.size())) return false;
    before = previous_code_point(text, at);
    return is_letter(before) || is_closing(before);
  }
  if (!is_lower(before) && !is_arabic(before)) return false;
  for (std::size_t letters = 1; letters < 3; ++letters) {
    if (at == 0 || !is_letter(previous_code_point(text, at))) return false;
  }
  return true;
}

// "Covenants, 2" and "September 2011 1 and": a superscript that the extraction set apart.
bool stands_apart(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kYear = 4;
  if (begin < 2 || text[begin - 1] != ' ') return false;
  if (end < text.size() && text[end] != ' ') return false;
  std::size_t at = begin - 1;
  const char32_t before = previous_code_point(text, at);
  if (before == ',' || before == ';' || before == 0x60C || before == 0x61B) {
    if (at == 0) return false;
    const char32_t word = previous_code_point(text, at);
    return is_letter(word) || (end == text.size() && is_digit(word));
  }
  std::size_t digits = 0;
  for (at = begin - 1; at > 0 && is_digit(previous_code_point(text, at));) ++digits;
  return digits == kYear;
}

// "rights, 1/ and": the style of documents before 1995.
bool cites_with_slash(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == 0 || end >= text.size() || text[end] != '/') return false;
  std::size_t next = end + 1;
  if (next < text.size() && text[next] != ' ' && !is_final_mark(next_code_point(text, next))) {
    return false;
  }
  std::size_t at = text[begin - 1] == ' ' ? begin - 1 : begin;
  if (at == 0) return false;
  const char32_t before = previous_code_point(text, at);
  return is_letter(before) || is_final_mark(before) || is_closing(before);
}

}  // namespace

void add_bracketed_citations(std::string_view text, std::unordered_set<unsigned>& values) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '(' && text[i] != '[') continue;
    if (const unsigned value = glued_bracket(text, i)) values.insert(value);
  }
}

std::size_t cite_plain_marks(Fragment& fragment, const std::vector<std::string>& marks) {
  const std::string_view text = fragment.text;
  struct Found {
    std::size_t begin;
    std::size_t end;
    std::string mark;
    bool blank;  // behind it
  };
  std::vector<Found> found;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    std::string digits;
    while (i < text.size()) {
      std::size_t next = i;
      const int value = digit_value(next_code_point(text, next));
      if (value < 0) break;
      if (digits.size() < 4) digits.push_back(static_cast<char>('0' + value));
      i = next;
    }
    if (i == begin) {
      static_cast<void>(next_code_point(text, i));
      continue;
    }
    if (digits.size() > 3 || std::ranges::find(marks, digits) == marks.end()) continue;
    if (cites_with_slash(text, begin, i)) {
      const std::size_t from = text[begin - 1] == ' ' ? begin - 1 : begin;
      ++i;
      found.push_back({from, i, digits, i < text.size() && text[i] == ' '});
      continue;
    }
    const bool bracket = begin > 0 && glued_bracket(text, begin - 1) > 0;
    const bool apart = !bracket && stands_apart(text, begin, i);
    if (bracket || apart || stands_as_mark(text, begin, i)) {
      const std::size_t from = bracket || apart ? begin - 1 : begin;
      if (bracket) ++i;
      found.push_back({from, i, digits, i < text.size() && text[i] == ' '});
    }
  }
  if (found.empty()) return 0;
  // Rebuilt from its parts, last first.
  std::vector<Fragment> parts;
  for (auto it = found.rbegin(); it != found.rend(); ++it) {
    Fragment rest = split_off(fragment, it->end);
    static_cast<void>(split_off(fragment, it->begin));
    parts.push_back(std::move(rest));
  }
  for (auto it = found.begin(); it != found.end(); ++it) {
    fragment.notes.push_back({fragment.text.size(), it->mark});
    Fragment rest = std::move(parts.back());
    parts.pop_back();
    join(fragment, std::move(rest), it->blank ? " " : "");
  }
  fragment.soft_end = false;
  return found.size();
}

}  // namespace paralign::detail
