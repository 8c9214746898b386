#include "tokenize/segment/glue.hpp"

#include <algorithm>

#include "tokenize/segment/marker.hpp"
#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/opening.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kShortestWord = 4;  // bytes of a word that can open a paragraph
constexpr std::size_t kLongestOpener = 120;

bool is_semicolon(char32_t c) { return c == ';' || c == 0x61B; }
bool is_comma(char32_t c) { return c == ',' || c == 0x60C; }

// A cheap look before the tables are asked.
bool could_be_word(std::string_view text) {
  const std::string_view start = head(text, kShortestWord);
  return start.size() == kShortestWord &&
         std::ranges::none_of(start, [](char c) { return c == ',' || c == '.' || c == ' '; });
}

std::uint64_t roles_at(std::string_view text, const Rules& rules, std::size_t& end) {
  const std::string_view start = head(text, kLongestOpener);
  if (!rules.tables->structure.knows_first_word(first_folded_word(start))) return 0;
  std::vector<std::size_t> origin;
  const std::string folded = fold(start, origin);
  const Phrase* phrase = rules.tables->structure.longest_prefix(folded);
  if (phrase == nullptr) return 0;
  end = origin[phrase->text().size()];
  return phrase->value;
}

// A lead with a capital behind a comma or semicolon, or any numbered operative lead.
bool opens_after(std::string_view text, char32_t mark, const Rules& rules) {
  std::size_t i = 0;
  const char32_t first = next_code_point(text, i);
  if (digit_value(first) >= 0) {
    const auto marker = find_marker(text, *rules.tables);
    if (!marker || !marker->firm || marker->sort != Marker::Sort::decimal) return false;
    const std::string_view body = text.substr(marker->end);
    if (body.empty()) return false;
    std::size_t j = 0;
    if (rules.has_case && !is_upper(next_code_point(body, j))) return false;
    return (find_lead(body, *rules.tables).tag & kOperative) != 0;
  }
  if (first == '[') {
    std::size_t end = 0;
    return !is_comma(mark) && (roles_at(text.substr(1), rules, end) & role_bit(Role::vote)) != 0;
  }
  if (!rules.has_case || !is_upper(first) || !could_be_word(text)) return false;
  if (!may_start_lead(text, *rules.tables)) return false;
  const Lead lead = find_lead(text, *rules.tables);
  if (!lead.found()) return false;
  if (is_comma(mark)) return (lead.tag & kPreambular) != 0;
  return is_semicolon(mark);
}

// "The General Assembly," with the first recital behind it on the same line.
std::size_t opener_end(std::string_view text, const Rules& rules) {
  std::size_t end = 0;
  if ((roles_at(text, rules, end) & role_bit(Role::opener)) == 0) return 0;
  if (end >= text.size()) return 0;
  if (!is_comma(next_code_point(text, end))) return 0;
  std::size_t rest = end;
  while (rest < text.size() && text[rest] == ' ') ++rest;
  if (rest >= text.size()) return 0;
  const Lead lead = find_lead(text.substr(rest), *rules.tables);
  return lead.found() && (rules.has_case == false || opens_after(text.substr(rest), ',', rules))
             ? rest
             : 0;
}

// The opener that ends at `end`, with other text before it: "... in Mali The Council, Recalling".
std::size_t opener_before(std::string_view text, std::size_t begin, std::size_t end,
                          const Rules& rules) {
  const std::size_t from = std::max(begin, end > kLongestOpener ? end - kLongestOpener : 0);
  for (std::size_t i = from + 1; i < end; ++i) {
    if (text[i - 1] != ' ') continue;
    std::size_t j = i;
    if (rules.has_case && !is_upper(next_code_point(text, j))) continue;
    std::size_t phrase_end = 0;
    if ((roles_at(text.substr(i, end - i), rules, phrase_end) & role_bit(Role::opener)) == 0) {
      continue;
    }
    std::size_t k = i + phrase_end;
    if (k < end && is_comma(next_code_point(text, k)) && k == end) return i;
  }
  return 0;
}

// "41st meeting 8 October 2021 [Adopted without a vote.]"
bool ends_with_vote(std::string_view text, std::size_t at, const Rules& rules) {
  constexpr std::size_t kLongestMeeting = 90;
  if (at == 0 || at > kLongestMeeting || text.back() != ']' || text[at - 1] != ' ') return false;
  std::size_t end = 0;
  return mentions(text.substr(0, at), Role::meeting, rules) &&
         (roles_at(text.substr(at + 1), rules, end) & role_bit(Role::vote)) != 0;
}

std::vector<std::size_t> cuts(std::string_view text, const Rules& rules) {
  std::vector<std::size_t> found;
  if (const std::size_t opener = opener_end(text, rules)) found.push_back(opener);
  char32_t mark = 0;
  std::size_t mark_end = 0;
  std::size_t last_cut = 0;
  std::vector<std::size_t> items;  // "(a)", "(b)" behind a colon and semicolons
  unsigned next_item = 0;
  for (std::size_t i = 0; i < text.size();) {
    // Most of all text: words behind no mark.
    while (mark == 0 && i < text.size() &&
           (text[i] == ' ' || is_ascii_lower(static_cast<unsigned char>(text[i]) | 0x20U)))
      ++i;
    if (i == text.size()) break;
    const std::size_t at = i;
    const char32_t c = next_code_point(text, i);
    if (mark == 0 && is_plain_arabic(c)) continue;
    if (is_final_mark(c)) {
      mark = c;
      mark_end = i;
      continue;
    }
    if (is_space(c)) continue;
    if (c == '[' && at > last_cut && ends_with_vote(text, at, rules)) found.push_back(at);
    if (c == '(' && (mark == ':' || is_semicolon(mark))) {
      const auto item = find_marker(text.substr(at), *rules.tables);
      const bool first = item && mark == ':' && item->value == 1;
      if (item && (first || (!items.empty() && item->value == next_item))) {
        items.push_back(at);
        next_item = item->value + 1;
      }
    }
    if (mark != 0 && mark != ':' && at > last_cut && opens_after(text.substr(at), mark, rules)) {
      if (found.empty() && is_comma(mark)) {
        if (const std::size_t opener = opener_before(text, 0, mark_end, rules)) {
          found.push_back(opener);
        }
      }
      if (found.empty() || found.back() < at) found.push_back(at);
      last_cut = at;
    }
    if (!is_closing(c)) mark = 0;
  }
  // A list inside a line is one only where the line holds whole paragraphs anyway.
  if (!found.empty() && items.size() > 1) {
    found.insert(found.end(), items.begin(), items.end());
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
  }
  return found;
}

}  // namespace

void split_glued(Fragment&& fragment, const Rules& rules, std::vector<Fragment>& out) {
  if (rules.tables->leads.empty() || !fragment.note_mark.empty()) {
    out.push_back(std::move(fragment));
    return;
  }
  const std::vector<std::size_t> found = cuts(fragment.text, rules);
  std::vector<Fragment> tail;  // last first
  for (auto it = found.rbegin(); it != found.rend(); ++it) {
    tail.push_back(split_off(fragment, *it));
  }
  out.push_back(std::move(fragment));
  for (auto it = tail.rbegin(); it != tail.rend(); ++it) out.push_back(std::move(*it));
}

}  // namespace paralign::detail
