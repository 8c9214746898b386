#include "tokenize/segment/metadata.hpp"

#include <algorithm>

#include "tokenize/segment/dates.hpp"
#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/opening.hpp"
#include "tokenize/segment/resolution_number.hpp"
#include "tokenize/text/fold.hpp"

namespace paralign::detail {
namespace {

Opening opening_of_text(std::string_view text, const Rules& rules) {
  Fragment fragment;
  fragment.text = text;
  return opening_of(fragment, rules);
}

// The first token with the shape of a symbol.
std::string find_symbol(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    std::string_view token = text.substr(i, end - i);
    while (!token.empty() && (token.back() == '*' || token.back() == '.' || token.back() == ',')) {
      token.remove_suffix(1);
    }
    if (is_symbol(token)) return std::string(token);
    i = end + 1;
  }
  return {};
}

std::string first_number(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size();) {
    const int value = digit_value(next_code_point(text, i));
    if (value >= 0) {
      digits.push_back(static_cast<char>('0' + value));
    } else if (!digits.empty()) {
      break;
    }
  }
  return digits;
}

// "French" behind "Original:".
std::string original_language(std::string_view text, const Opening& opening) {
  const std::string rest = fold(text.substr(std::min(opening.role_end, text.size())));
  for (std::size_t i = 0; i < rest.size();) {
    const std::size_t begin = rest.find_first_not_of(" :./", i);
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(rest.find_first_of(" :./", begin), rest.size());
    const std::string_view code = language_of_name(rest.substr(begin, end - begin));
    if (!code.empty()) return std::string(code);
    i = end;
  }
  return {};
}

// The organ without its article and comma.
std::string organ_of(std::string_view text, const Rules& rules) {
  std::vector<std::size_t> origin;
  const std::string folded = fold(head(text, 200), origin);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (i > 0 && folded[i - 1] != ' ' && folded[i - 1] != '\'') continue;
    const Phrase* phrase =
        rules.tables->structure.longest_prefix(std::string_view(folded).substr(i));
    if (phrase != nullptr && (phrase->value & role_bit(Role::organ)) != 0) {
      const std::size_t begin = origin[i];
      return std::string(text.substr(begin, origin[i + phrase->text().size()] - begin));
    }
  }
  return {};
}

// "Commission on Human Rights resolution 2005/26": the number behind the last word of the line.
std::string number_of_organ(std::string_view text, const Rules& rules) {
  const std::string folded = fold(head(text, 200));
  const std::size_t last = text.rfind(' ');
  if (last == std::string_view::npos) return {};
  for (std::size_t i = folded.find(' '); i != std::string::npos; i = folded.find(' ', i + 1)) {
    const Phrase* phrase =
        rules.tables->structure.longest_prefix(std::string_view(folded).substr(i + 1));
    if (phrase == nullptr) continue;
    if ((phrase->value & (role_bit(Role::resolution) | role_bit(Role::decision))) == 0) continue;
    if (const auto number = find_resolution_number(text.substr(last + 1))) return number->number;
  }
  return {};
}

void add_dates(Metadata& metadata, std::string_view text, const Rules& rules) {
  for (std::string& date : find_dates(text, *rules.tables)) {
    if (std::ranges::find(metadata.dates, date) == metadata.dates.end()) {
      metadata.dates.push_back(std::move(date));
    }
  }
}

void read_title(Metadata& metadata, const Paragraph& paragraph, const Rules& rules) {
  const Opening opening = opening_of_text(paragraph.text, rules);
  std::string_view rest = paragraph.text;
  metadata.number = paragraph.number;
  if (!opening.title_number.empty()) {
    rest = rest.substr(opening.title_body);
  } else if (opening.has(Role::resolution) || opening.has(Role::decision)) {
    const std::string_view behind = rest.substr(opening.role_end);
    const std::size_t first = std::min(behind.find_first_not_of(" :"), behind.size());
    if (const auto number = find_resolution_number(behind.substr(first), true)) {
      metadata.number = number->number;
      rest = behind.substr(first + number->end);
    }
    if (opening.has(Role::decision)) metadata.genre = Genre::decision;
  }
  metadata.title = rest;
}

void read_line(Metadata& metadata, const Paragraph& paragraph, const Rules& rules) {
  const Opening opening = opening_of_text(paragraph.text, rules);
  if (metadata.symbol.empty()) metadata.symbol = find_symbol(paragraph.text);
  if (metadata.body.empty() && paragraph.kind == Kind::masthead && opening.has(Role::organ)) {
    metadata.body = organ_of(paragraph.text, rules);
  }
  if (metadata.number.empty() && paragraph.kind == Kind::masthead && opening.has(Role::organ)) {
    metadata.number = number_of_organ(paragraph.text, rules);
  }
  if (opening.has(Role::original))
    metadata.original_language = original_language(paragraph.text, opening);
  if (opening.has(Role::agenda) && metadata.agenda_item.empty()) {
    metadata.agenda_item = first_number(paragraph.text);
  }
  if (metadata.session.empty() && paragraph.kind == Kind::masthead &&
      mentions(paragraph.text, Role::session, rules)) {
    metadata.session = paragraph.text;
  }
  if (mentions(paragraph.text, Role::draft, rules) && paragraph.kind == Kind::masthead) {
    metadata.genre = Genre::draft;
  } else if (opening.has(Role::decision) && metadata.genre == Genre::other) {
    metadata.genre = Genre::decision;
  }
  add_dates(metadata, paragraph.text, rules);
}

}  // namespace

Metadata read_metadata(const std::vector<Paragraph>& paragraphs, const Rules& rules) {
  Metadata metadata;
  bool opener = false;
  bool numbered = false;
  for (const Paragraph& paragraph : paragraphs) {
    switch (paragraph.kind) {
      case Kind::title:
        if (metadata.title.empty()) read_title(metadata, paragraph, rules);
        break;
      case Kind::masthead:
      case Kind::adoption:
      case Kind::vote:
        if (!opener) read_line(metadata, paragraph, rules);
        break;
      case Kind::opener:
        if (!opener) {
          const std::string organ = organ_of(paragraph.text, rules);
          if (!organ.empty()) metadata.body = organ;
        }
        opener = true;
        break;
      case Kind::operative:
        numbered = true;
        break;
      default:
        break;
    }
  }
  const bool draft_number = metadata.number.find("...") != std::string::npos ||
                            metadata.symbol.find("/L.") != std::string::npos;
  if (draft_number) metadata.genre = Genre::draft;
  if (metadata.genre == Genre::other && (opener || !metadata.number.empty()) && numbered) {
    metadata.genre = Genre::resolution;
  }
  return metadata;
}

}  // namespace paralign::detail
