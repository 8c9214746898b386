// Hard wraps, doubled line ends and page ends inside paragraphs. A line goes on with the paragraph
// before it if that paragraph is not complete (no final mark) and the line does not open one
// (number, letter, lead, structural phrase); where both are in doubt, the widths of the lines tell:
// a line is broken only where its next word did not fit.

#include <algorithm>

#include "tokenize/segment/draft.hpp"
#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongestFrontLine = 600;

bool is_comma(char32_t c) { return c == ',' || c == 0x60C; }

// An adoption line is whole when it ends in a year, a bracket or a full stop.
bool is_whole_adoption(std::string_view text) {
  const char32_t mark = final_mark(text);
  if (mark == '.' || mark == ':') return true;
  std::size_t digits = 0;
  for (std::size_t i = text.size(); i > 0;) {
    const char32_t c = previous_code_point(text, i);
    if (digit_value(c) >= 0) {
      ++digits;
    } else if (digits == 0 && (c == ')' || c == ']')) {
      return true;
    } else {
      break;
    }
  }
  return digits == 4;
}

// "(see A/58/1, para." goes on.
bool has_open_bracket(std::string_view text) {
  return std::ranges::count(text, '(') > std::ranges::count(text, ')');
}

bool ends_in_hyphen(std::string_view text) {
  if (text.empty()) return false;
  std::size_t i = text.size();
  const char32_t last = previous_code_point(text, i);
  if (last != '-' && last != 0x2010 && last != 0x2011) return false;
  return i > 0 && is_letter(previous_code_point(text, i));
}

// "The General Assembly," and no more.
bool is_opener_line(const Fragment& next, const Opening& opening) {
  return opening.has(Role::opener) && next.text.size() - opening.role_end <= 4;
}

// A structural phrase that stands for a whole short line.
bool opens_by_phrase(const Fragment& next, const Opening& opening) {
  if (next.text.size() > kShortText || !opening.capital) return false;
  if (opening.has(Role::opener)) return is_opener_line(next, opening);
  if (opening.has(Role::adoption) && next.before != Break::line) return true;
  const bool bracket = next.text.front() == '[';
  if (opening.has(Role::vote)) return bracket || next.text.find(':') != std::string::npos;
  if (opening.has(Role::annex)) return next.text.size() - opening.role_end <= 12;
  return false;
}

bool is_list_marker(const Marker& marker) {
  return marker.sort == Marker::Sort::letter || marker.sort == Marker::Sort::roman;
}

bool section_marker(const Fragment& next, const Opening& opening) {
  if (!opening.marker) return false;
  const Marker::Sort sort = opening.marker->sort;
  return (sort == Marker::Sort::capital_roman || sort == Marker::Sort::capital) &&
         next.text.size() <= kShortText && final_mark(next.text.substr(opening.body)) == 0;
}

// "; and" or "; et" before the last item of a list.
bool ends_in_conjunction(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || text.size() - blank > 6) return false;
  const char32_t mark = final_mark(text.substr(0, blank));
  return mark == ';' || mark == 0x61B || mark == ',' || mark == 0x60C;
}

bool separate(const Fragment& next, const Context& context) {
  return next.before == Break::blank && !context.layout->doubled;
}

bool joins_adoption(const Draft& current, const Fragment& next, const Opening& opening,
                    const Context& context) {
  const std::string_view text = current.body.text;
  if (text.size() > kLongestFrontLine * 8) return false;
  const bool full = is_full(*context.layout, current.body, next) && !separate(next, context);
  const bool goes_on = full && (has_open_bracket(text) || opening.lower || final_mark(text) == ':');
  if (is_whole_adoption(text) && !goes_on) return false;
  if (!opening.title_number.empty() || next.before == Break::glue) return false;
  if (is_opener_line(next, opening) || opening.has(Role::adoption)) return false;
  if (opening.marker && opening.marker->firm && !goes_on) return false;
  return !separate(next, context) || opening.lower ||
         digit_value(first_word_character(next.text)) >= 0;
}

bool joins_title(const Draft& current, const Fragment& next, const Opening& opening,
                 const Context& context) {
  if (current.body.text.size() > kLongestFrontLine || next.before == Break::glue) return false;
  if (!opening.title_number.empty() || opening.preambular_lead() || opening.marker) return false;
  if (current.opening.title_body >= current.body.text.size()) return true;  // the number alone
  if (next.text.front() == '[' || opens_by_phrase(next, opening)) return false;
  if (opening.has(Role::part) && opening.role_end >= next.text.size()) return false;
  constexpr Role kOthers[] = {Role::opener, Role::adoption,     Role::vote,   Role::session,
                              Role::agenda, Role::distribution, Role::meeting};
  for (const Role role : kOthers) {
    if (opening.has(role)) return false;
  }
  if (opening.has(Role::organ) && !is_full(*context.layout, current.body, next)) return false;
  constexpr std::size_t kNumberAlone = 40;
  if (current.lines == 1 && !current.opening.named_number.empty() &&
      current.body.text.size() <= kNumberAlone && final_mark(next.text) == 0) {
    return true;  // "Decision 1/CP.21", "Title"
  }
  const char32_t mark = final_mark(next.text);
  if (is_comma(mark) && next.text.size() < kShortText && opening.capital && !opening.lower &&
      context.rules->has_case) {
    return false;  // an opener that no table knows
  }
  if (opening.lower) return true;
  if (!context.rules->has_case) return !separate(next, context) || !is_comma(mark);
  return next.before == Break::line || is_full(*context.layout, current.body, next);
}

bool joins_front(const Draft& current, const Fragment& next, const Opening& opening,
                 const Context& context) {
  const std::string_view text = current.body.text;
  if (next.before == Break::glue || text.size() > kLongestFrontLine * 8) return false;
  if (is_opener_line(next, opening) || !opening.title_number.empty()) return false;
  const bool list =
      std::ranges::count(text, ',') > 2 || text.find("\u060C") != std::string_view::npos;
  if (is_comma(final_mark(text)) && list && !opening.lower) return true;  // sponsors
  return list && is_full(*context.layout, current.body, next) && final_mark(text) == 0;
}

// A paragraph as its author made it goes on with the one before only where that is a number alone,
// or was plainly broken: no final mark, and a small letter follows.
bool joins_whole(const Draft& current, const Opening& opening) {
  if (current.kind == Kind::title) {
    return current.opening.title_body >= current.body.text.size();
  }
  const bool body = current.kind == Kind::preamble || current.kind == Kind::operative ||
                    current.kind == Kind::subparagraph;
  return body && !opening.marker && opening.lower && final_mark(current.body.text) == 0;
}

// What the end of the paragraph and the start of the line say together.
bool joins_body(const Draft& current, const Fragment& next, const Opening& opening,
                const Context& context) {
  const Layout& layout = *context.layout;
  const char32_t mark = final_mark(current.body.text);
  const bool full = is_full(layout, current.body, next);
  const bool apart = separate(next, context);
  if (mark == 0) {
    if (opening.lower || !context.rules->has_case) return true;
    if (!opening.capital) return true;  // a digit, a bracket
    if (context.heading && !full && next.before != Break::page) return false;
    if (full || next.before == Break::page) return true;
    if (next.before == Break::line) return layout.wrapped || current.lines > 1;
    return !layout.blank_separated && next.text.size() > kShortText;
  }
  if (context.heading) return false;
  if (opening.lower) {
    if (is_comma(mark)) return true;
    return !apart && layout.wrapped;
  }
  if (next.before == Break::page) return is_comma(mark) && !layout.wrapped;
  return full && !apart;
}

// "(d) ...; and" inside the paragraph, and "(e)" at the start of its next line.
bool runs_on(const Draft& current, const Marker& marker, const Context& context) {
  const std::string_view text = current.body.text;
  const bool roman = marker.sort == Marker::Sort::roman;
  const unsigned value = roman ? marker.value : marker.letter_value;
  if (final_mark(text) == '.') return false;
  if (value < 2 || marker.letter_value == context.last_letter + 1) return false;
  const std::string before = roman ? roman_label(value - 1) : letter_label(value - 1);
  const std::size_t at = text.find(" (" + before + ") ");
  return at != std::string_view::npos && at >= current.opening.body;  // not "6. (a)"
}

}  // namespace

bool marker_opens(const Draft& current, const Fragment& next, const Opening& opening,
                  const Context& context) {
  if (!opening.marker) return false;
  if (!next.list_number.empty()) return true;
  const Marker& marker = *opening.marker;
  const char32_t mark = final_mark(current.body.text);
  const bool complete = mark != 0 || ends_in_conjunction(current.body.text);
  const bool title_like = current.kind == Kind::heading || current.kind == Kind::annex ||
                          current.kind == Kind::opener || current.kind == Kind::title ||
                          current.kind == Kind::masthead || current.kind == Kind::adoption;
  if (marker.sort == Marker::Sort::decimal) {
    const unsigned last = context.last_number;
    if (!marker.firm) return opening.operative_lead() && (complete || marker.value == last + 1);
    if (opening.operative_lead()) return true;
    const bool near = marker.value == last + 1 || marker.value == 1 ||
                      (marker.value > last && marker.value <= last + 5);
    if (opening.lower && !complete && !title_like) return false;
    if (complete || title_like) return near || separate(next, context) || opening.capital;
    return marker.value == last + 1 && opening.capital;
  }
  if (section_marker(next, opening)) return complete || title_like || separate(next, context);
  if (is_list_marker(marker)) {
    if (runs_on(current, marker, context)) return false;
    if (complete || title_like || separate(next, context)) return true;
    return marker.letter_value == context.last_letter + 1;
  }
  if (marker.sort == Marker::Sort::bullet) return complete || title_like || separate(next, context);
  return false;
}

bool joins(const Draft& current, const Fragment& next, const Opening& opening,
           const Context& context) {
  if (next.before == Break::glue || next.heading_mark) return false;
  if (next.cells > 0 && current.body.cells > 0) return false;  // rows of a table
  if (current.body.soft_end) return true;
  if (current.kind == Kind::footnote) return false;
  if (ends_in_hyphen(current.body.text) && opening.lower) return true;
  const bool number_alone = current.opening.marker &&
                            current.opening.body >= current.body.text.size() &&
                            (current.kind == Kind::operative || current.kind == Kind::subparagraph);
  if (next.whole && next.before != Break::line) {
    return number_alone || joins_whole(current, opening);
  }
  switch (current.kind) {
    case Kind::adoption:
      return joins_adoption(current, next, opening, context);
    case Kind::title:
      return joins_title(current, next, opening, context);
    case Kind::masthead:
      return joins_front(current, next, opening, context);
    case Kind::opener:
    case Kind::meeting:
    case Kind::annex:
      return false;
    default:
      break;
  }
  if (number_alone) return true;
  if (marker_opens(current, next, opening, context)) return false;
  if (opens_by_phrase(next, opening)) return false;
  if (current.kind == Kind::heading) {
    return opening.lower || (is_full(*context.layout, current.body, next) &&
                             next.before == Break::line && !opening.lead.found());
  }
  if (opening.lead.found() && !opening.marker) {
    if (context.rules->has_case) {
      // A noun at the start of a wrapped line can look like a lead: "Early / Warning, held in".
      const bool inside = final_mark(current.body.text) == 0 && !next.styled &&
                          is_full(*context.layout, current.body, next);
      if (opening.capital && !inside) return false;
    } else if (final_mark(current.body.text) != 0) {
      // No capitals: a lead behind a comma may stand inside a paragraph whose line was full.
      const bool inside = is_full(*context.layout, current.body, next) &&
                          next.before == Break::line && context.layout->blank_separated;
      if (!inside) return false;
    }
  }
  return joins_body(current, next, opening, context);
}

void heal(Draft& current, Fragment&& next) {
  std::string_view joint = " ";
  std::size_t first = 0;
  const bool letter = !next.text.empty() && is_letter(next_code_point(next.text, first));
  if (current.body.soft_end) {
    joint = "";
  } else if (ends_in_hyphen(current.body.text) && letter) {
    joint = "";
    current.hyphens.push_back(current.body.text.size());
  }
  join(current.body, std::move(next), joint);
  ++current.lines;
}

}  // namespace paralign::detail
