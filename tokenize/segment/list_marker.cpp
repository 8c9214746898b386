#include "tokenize/segment/list_marker.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr unsigned kAlphabet = 26;

// Letters or digits in a row.
struct Part {
  std::string word{};  // folded; digits as Western ones
  bool digits = false;
  bool upper = false;
  bool one_letter = true;  // the same again and again
};

std::vector<Part> parts_of(std::string_view printed) {
  std::vector<Part> parts;
  bool open = false;
  char32_t last = 0;
  for (std::size_t i = 0; i < printed.size();) {
    const char32_t c = next_code_point(printed, i);
    if (is_mark(c) || is_invisible(c) || c == 0x640) continue;
    const int digit = digit_value(c);
    if (digit < 0 && !is_letter(c)) {
      open = false;
      continue;
    }
    if (!open || parts.back().digits != (digit >= 0)) {
      parts.push_back({{}, digit >= 0});
      last = c;
    }
    open = true;
    Part& part = parts.back();
    part.upper = part.upper || is_upper(c);
    part.one_letter = part.one_letter && c == last;
    if (digit >= 0) {
      part.word.push_back(static_cast<char>('0' + digit));
    } else {
      append_folded(part.word, c);
    }
  }
  return parts;
}

bool is_latin(const Part& part) {
  return std::ranges::all_of(part.word, [](char c) { return c >= 'a' && c <= 'z'; });
}

// "ab" for 28: as web pages count.
std::string positional_label(unsigned value) {
  std::string label;
  for (; value > 0; value = (value - 1) / kAlphabet) {
    label.push_back(static_cast<char>('a' + (value - 1) % kAlphabet));
  }
  std::ranges::reverse(label);
  return label;
}

// In another script any letter may be the one of that value: series differ in order and length.
bool is_letter_of(const Part& part, unsigned value) {
  if (part.digits) return false;
  if (!is_latin(part)) return part.one_letter;
  return part.word == positional_label(value) ||
         (part.one_letter && part.word[0] == 'a' + static_cast<char>((value - 1) % kAlphabet) &&
          part.word.size() == (value - 1) / kAlphabet + 1);
}

bool is_word(const Part& part) {
  return !part.digits && !part.one_letter && roman_value(part.word) == 0;
}

Marker roman(const Part& part, unsigned value) {
  Marker marker;
  marker.sort = part.upper ? Marker::Sort::capital_roman : Marker::Sort::roman;
  marker.value = value;
  marker.number = part.word;
  return marker;
}

Marker lettered(const Part& part, unsigned value) {
  using Sort = Marker::Sort;
  Marker marker;
  marker.value = value;
  marker.sort = part.upper ? Sort::capital : Sort::letter;
  marker.letter_value = value;
  marker.number = letter_label(value);
  return marker;
}

std::string without_zeros(const std::string& digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

// "1.2" where all parts are numbers; else the last alone.
Marker numbered(const std::vector<Part>& parts, unsigned value) {
  Marker marker;
  marker.value = value;
  if (!std::ranges::all_of(parts, &Part::digits)) {
    marker.number = std::to_string(value);
    return marker;
  }
  for (const Part& part : parts) {
    if (!marker.number.empty()) marker.number += '.';
    marker.number += without_zeros(part.word);
  }
  return marker;
}

// "1st"
bool is_ordinal(const std::vector<Part>& parts, unsigned value) {
  return parts.size() == 2 && parts[0].digits && is_word(parts[1]) &&
         without_zeros(parts[0].word) == std::to_string(value);
}

// What the value tells; nothing where the parts do not look like a counter of that value.
std::optional<Marker> counted(const std::vector<Part>& parts, unsigned value) {
  if (value == 0 || parts.empty()) return std::nullopt;
  if (is_ordinal(parts, value)) return numbered(parts, value);
  if (std::ranges::any_of(parts.begin(), parts.end() - 1, is_word)) return std::nullopt;
  const Part& last = parts.back();
  if (last.digits) return numbered(parts, value);
  if (roman_value(last.word) == value) return roman(last, value);
  if (is_letter_of(last, value)) return lettered(last, value);
  return std::nullopt;
}

}  // namespace

std::optional<Marker> list_marker(std::string_view printed, unsigned value,
                                  const LanguageTables& tables) {
  const std::vector<Part> parts = parts_of(printed);
  const std::string whole = single_blanks(printed);
  std::optional<Marker> marker = find_marker(whole, tables);
  // Quotation marks around a number make it one of the third level.
  const bool number = parts.size() == 1 && parts[0].digits && marker && marker->printed == whole;
  if (!number) {
    if (auto found = counted(parts, value)) marker = std::move(found);
  }
  // A bullet is one only before a blank.
  if (!marker) marker = find_marker(whole + ' ', tables);
  if (!marker) return std::nullopt;
  marker->printed = whole;
  marker->end = 0;
  marker->firm = true;
  return marker;
}

void print_other_numbers(std::vector<Fragment>& fragments, const LanguageTables& tables) {
  for (Fragment& fragment : fragments) {
    if (fragment.list_number.empty()) continue;
    if (list_marker(fragment.list_number, fragment.list_value, tables)) continue;
    prepend(fragment, fragment.list_number.str() + ' ');
    fragment.list_number = std::string_view{};
  }
}

}  // namespace paralign::detail
