#include "tokenize/segment/opening.hpp"

#include <algorithm>
#include <vector>

#include "tokenize/segment/list_marker.hpp"
#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/resolution_number.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// Letters that OCR reads for digits: "l2. Requests", "1O. Decides".
std::optional<Marker> damaged_number(std::string_view text) {
  std::string digits;
  std::size_t i = 0;
  bool digit_seen = false;
  for (; i < text.size() && digits.size() < 4; ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      digits.push_back(c);
      digit_seen = true;
    } else if (c == 'l' || c == 'I' || c == '|' || c == 'i') {
      digits.push_back('1');
    } else if (c == 'O' || c == 'o') {
      digits.push_back('0');
    } else if (c == 'S') {
      digits.push_back('5');
    } else if (c == ' ' && digit_seen && i + 1 < text.size() && text[i + 1] >= '0' &&
               text[i + 1] <= '9') {
      continue;  // "1 2. Decides"
    } else {
      break;
    }
  }
  const bool closed = i < text.size() && (text[i] == '.' || text[i] == ',' || text[i] == ')');
  if (digits.empty() || digits.size() > 3 || digits.front() == '0' || !closed) return std::nullopt;
  Marker marker;
  marker.value = static_cast<unsigned>(std::stoul(digits));
  marker.number = digits;
  marker.printed = text.substr(0, i + 1);
  marker.end = std::min(text.find_first_not_of(' ', i + 1), text.size());
  marker.firm = false;
  return marker;
}

// The letter a lead starts with, quotation marks before it passed over.
void read_case(Opening& opening, std::string_view text) {
  const char32_t first = first_word_character(text);
  const bool caseless = is_letter(first) && !is_upper(first) && !is_lower(first);
  opening.capital = is_upper(first) || caseless;
  opening.lower = is_lower(first);
}

void read_roles(Opening& opening, std::string_view text, std::size_t begin, const Rules& rules) {
  constexpr std::string_view kBefore = "[(\" ";
  const std::string_view rest = head(text.substr(begin), kShortText);
  const std::size_t bare = std::min(rest.find_first_not_of(kBefore), rest.size());
  const FirstWord word = first_folded_word(rest.substr(bare));
  if (word.length > 0 && !rules.tables->structure.knows_first_word(word)) return;
  std::vector<std::size_t> origin;
  const std::string folded = fold(rest, origin);
  const std::size_t start = std::min(folded.find_first_not_of(kBefore), folded.size());
  const std::string_view view = std::string_view(folded).substr(start);
  if (const Phrase* phrase = rules.tables->structure.longest_prefix(view)) {
    opening.roles = phrase->value;
    opening.role_end = begin + origin[std::min(start + phrase->text().size(), folded.size())];
  }
}

void read_named_number(Opening& opening, std::string_view text) {
  if (!opening.has(Role::resolution) && !opening.has(Role::decision)) return;
  const std::string_view rest = text.substr(std::min(opening.role_end, text.size()));
  const std::size_t first = rest.find_first_not_of(" :");
  if (first == std::string_view::npos) return;
  if (auto number = find_resolution_number(rest.substr(first), true)) {
    opening.named_number = std::move(number->number);
  }
}

void read_lead(Opening& opening, std::string_view text, const Rules& rules) {
  opening.lead = find_lead(text.substr(opening.body), *rules.tables);
  if (!opening.lead.found()) return;
  opening.lead.span.begin += opening.body;
  opening.lead.span.end += opening.body;
}

// "- 1. Decides": the converter made a list of the numbered paragraphs.
void read_number_behind_bullet(Opening& opening, std::string_view text, const Rules& rules) {
  if (!opening.marker || opening.marker->sort != Marker::Sort::bullet) return;
  const std::size_t bullet = opening.marker->end;
  auto number = find_marker(text.substr(bullet), *rules.tables);
  if (!number || !number->firm || number->sort == Marker::Sort::bullet) return;
  number->end += bullet;
  number->printed = opening.marker->printed + ' ' + number->printed;
  opening.marker = std::move(number);
}

// "II. Mandates of the keepers": a whole line under a Roman numeral that ends without a mark is a
// heading, though its first word can be a lead.
bool is_roman_heading(const Opening& opening, const Fragment& fragment) {
  return fragment.whole && opening.marker && opening.marker->sort == Marker::Sort::capital_roman &&
         final_mark(fragment.text) == 0;
}

// A number that only the lead behind it can vouch for.
void read_doubtful_marker(Opening& opening, std::string_view text, const Rules& rules) {
  const bool found = opening.marker && !opening.marker->firm;
  const std::optional<Marker> printed =
      found ? std::optional<Marker>(*opening.marker) : std::nullopt;
  for (const auto& marker : {printed, damaged_number(text)}) {
    if (!marker) continue;
    Opening trial = opening;
    trial.marker = marker;
    trial.body = marker->end;
    read_lead(trial, text, rules);
    read_case(trial, text.substr(trial.body));
    if (!trial.operative_lead()) continue;
    opening = std::move(trial);
    return;
  }
  if (!found) return;
  opening.marker.reset();
  opening.body = 0;
  read_lead(opening, text, rules);
  read_case(opening, text);
}

}  // namespace

bool mentions(std::string_view text, Role role, const Rules& rules) {
  if (text.size() > kShortText) return false;
  const std::string folded = fold(text);
  const std::string_view view = folded;
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (i > 0 && view[i - 1] != ' ' && view[i - 1] != '(' && view[i - 1] != '[') continue;
    const Phrase* phrase = rules.tables->structure.longest_prefix(view.substr(i));
    if (phrase != nullptr && (phrase->value & role_bit(role)) != 0) return true;
  }
  return false;
}

Opening opening_of(const Fragment& fragment, const Rules& rules) {
  Opening opening;
  const std::string_view text = fragment.text;
  if (const auto number = find_resolution_number(text)) {
    opening.title_number = number->number;
    opening.title_body = number->end;
  }
  if (!fragment.list_number.empty()) {
    opening.marker = list_marker(fragment.list_number, fragment.list_value, *rules.tables);
  } else {
    opening.marker = find_marker(text, *rules.tables);
    read_number_behind_bullet(opening, text, rules);
  }
  if (opening.marker) opening.body = opening.marker->end;
  read_lead(opening, text, rules);
  read_case(opening, text.substr(opening.body));
  const bool plain = !opening.marker || !opening.marker->firm ||
                     opening.marker->sort == Marker::Sort::capital_roman;
  if (plain && fragment.list_number.empty() && !is_roman_heading(opening, fragment)) {
    read_doubtful_marker(opening, text, rules);
  }
  read_roles(opening, text, opening.body, rules);
  read_named_number(opening, text);
  return opening;
}

}  // namespace paralign::detail
