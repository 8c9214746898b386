#include "tokenize/segment/kinds.hpp"

#include <algorithm>

#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/structure.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongestMeeting = 90;
constexpr std::size_t kLongestMeetingLine = 60;

bool is_comma(char32_t c) { return c == ',' || c == 0x60C; }

bool is_annex_heading(const Fragment& fragment, const Opening& opening) {
  if (!opening.has(Role::annex) || !opening.capital || fragment.text.size() > kLongestHeading) {
    return false;
  }
  const std::string_view rest = std::string_view(fragment.text).substr(opening.role_end);
  if (rest.size() <= 12 && !is_comma(final_mark(rest)) && final_mark(rest) != ';') return true;
  // "Annex II. Title", "Annex: Title"; but "Annex II contains ..." is text.
  const std::size_t word = rest.find_first_not_of(' ');
  if (word == std::string_view::npos) return true;
  const bool punctuated = rest[word] == ':' || rest[word] == '.' || rest[word] == '-';
  return final_mark(fragment.text) == 0 && punctuated;
}

bool holds_year(std::string_view text) {
  std::size_t run = 0;
  for (std::size_t i = 0; i < text.size();) {
    run = digit_value(next_code_point(text, i)) >= 0 ? run + 1 : 0;
    if (run == 4) return true;
  }
  return false;
}

// A month's name or digits alone: "31 March 2026".
bool is_date_line(std::string_view text) {
  if (text.size() > 60 || digit_value(first_word_character(text)) < 0) return false;
  const bool year = holds_year(text);
  const char32_t mark = final_mark(text);
  return year && (mark == 0 || mark == '.');
}

// Nothing but "52nd plenary meeting": the phrase, a number and at most a word or two.
bool is_meeting_line(std::string_view text, const Rules& rules) {
  if (text.size() > kLongestMeetingLine || !mentions(text, Role::meeting, rules)) return false;
  bool digits = false;
  std::size_t words = 1;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    digits = digits || digit_value(c) >= 0;
    if (is_space(c)) ++words;
  }
  return digits && words <= 4;
}

bool is_meeting(const Progress& state, const Fragment& fragment, const Opening& opening) {
  if (fragment.text.size() > kLongestMeeting || opening.lead.found()) return false;
  const Draft* last = state.last();
  const bool after_end =
      state.zone == Zone::closing || (last != nullptr && final_mark(last->body.text) == '.');
  if (state.operative_seen && is_meeting_line(fragment.text, *state.context.rules)) return true;
  const bool mark = final_mark(fragment.text) == ';' || is_comma(final_mark(fragment.text));
  if (!after_end || mark || !state.operative_seen) return false;
  if (opening.numbered() && opening.marker->firm && opening.capital &&
      is_letter(first_word_character(std::string_view(fragment.text).substr(opening.body)))) {
    return false;
  }
  if (mentions(fragment.text, Role::meeting, *state.context.rules)) return true;
  if (mentions(fragment.text, Role::session, *state.context.rules) && !opening.marker) return true;
  return is_date_line(fragment.text);
}

// The opener of a further part of the resolution: "B", "The General Assembly,".
bool is_part_opener(const Progress& state, const Fragment& fragment, const Opening& opening) {
  if (!opening.has(Role::opener) || !is_comma(final_mark(fragment.text))) return false;
  return state.zone != Zone::annex && state.operative_seen &&
         !holds_letter_or_digit(std::string_view(fragment.text).substr(opening.role_end));
}

// "The Security Council reaffirms ...": a statement of its president.
bool is_statement(const Progress& state, const Fragment& fragment, const Opening& opening) {
  if (!opening.has(Role::opener) || state.zone != Zone::body) return false;
  const std::string_view rest = std::string_view(fragment.text).substr(opening.role_end);
  const std::size_t verb = rest.find_first_not_of(' ');
  if (verb == std::string_view::npos || verb == 0) return false;
  return (find_lead(rest.substr(verb), *state.context.rules->tables).tag & kOperative) != 0;
}

bool is_vote(const Progress& state, const Fragment& fragment, const Opening& opening) {
  if (!state.operative_seen && state.zone != Zone::closing) {
    return fragment.text.front() == '[' && opening.has(Role::vote);
  }
  const Draft* last = state.last();
  const bool after_vote = last != nullptr && last->kind == Kind::vote;
  if (opening.has(Role::vote)) {
    return fragment.text.front() == '[' || state.zone == Zone::closing || after_vote;
  }
  if (after_vote && !opening.marker && !opening.lead.found() && !opening.has(Role::annex)) {
    return true;
  }
  return fragment.text.front() == '[' && mentions(fragment.text, Role::vote, *state.context.rules);
}

bool is_section(const Fragment& fragment, const Opening& opening) {
  if (fragment.heading_mark) return true;
  if (fragment.text.size() > kLongestHeading || final_mark(fragment.text) == ';') return false;
  if (opening.marker) {
    const Marker::Sort sort = opening.marker->sort;
    const bool capital = sort == Marker::Sort::capital_roman || sort == Marker::Sort::capital;
    const std::string_view rest = std::string_view(fragment.text).substr(opening.body);
    return capital && opening.marker->printed.front() != '(' &&
           (final_mark(rest) == 0 || rest.empty());
  }
  if (!opening.has(Role::part) || !opening.capital || opening.lead.found()) return false;
  return final_mark(fragment.text) == 0 || fragment.text.size() - opening.role_end <= 8;
}

// A short line of its own without a final mark that no lead or number opens.
bool looks_like_heading(const Progress& state, const Fragment& fragment, const Opening& opening,
                        std::size_t index) {
  if (state.zone == Zone::closing) return false;
  if (fragment.text.size() > kLongestHeading || final_mark(fragment.text) != 0) return false;
  if (!opening.capital || opening.marker || fragment.cells > 0) return false;
  if (opening.preambular_lead()) return false;
  std::size_t next = index + 1;
  while (next < state.frame.end && !state.fragments[next].note_mark.empty()) ++next;
  if (next >= state.frame.end) return true;
  return !is_full(*state.context.layout, fragment, state.fragments[next]) &&
         !(state.openings[next].lower && !state.openings[next].marker);
}

Kind kind_by_lead(const Progress& state, const Opening& opening, std::string_view text) {
  const bool before = opening.preambular_lead();
  const bool operative = opening.operative_lead();
  if (before && !operative) return Kind::preamble;
  if (operative && !before) return Kind::operative;
  if (is_comma(final_mark(text))) return Kind::preamble;
  return state.operative_seen ? Kind::operative : Kind::preamble;
}

Kind numbered_kind(const Progress& state, const Opening& opening, std::string_view text) {
  const std::string_view printed = opening.marker->printed;
  if (printed.starts_with("PP")) return Kind::preamble;
  const bool recital = opening.lead.found() && opening.lead.tag == kPreambular &&
                       is_comma(final_mark(text)) && !state.operative_seen;
  return recital ? Kind::preamble : Kind::operative;
}

// What no marker, lead or phrase tells: by where it stands. Settled when the text is whole.
Kind kind_by_place(const Progress& state, std::string_view text) {
  if (state.zone == Zone::annex || state.zone == Zone::closing) return Kind::other;
  const char32_t mark = final_mark(text);
  if (!state.operative_seen) {
    return mark == '.' && state.frame.opener == kNowhere ? Kind::other : Kind::preamble;
  }
  return Kind::operative;
}

}  // namespace

Kind body_kind(const Progress& state, const Fragment& fragment, const Opening& opening,
               std::size_t index, Draft& draft) {
  const Draft none;
  const Draft& last = state.last() == nullptr ? none : *state.last();
  if (is_annex_heading(fragment, opening) &&
      (state.operative_seen || state.zone == Zone::closing)) {
    return Kind::annex;
  }
  if (is_vote(state, fragment, opening)) return Kind::vote;
  if (is_part_opener(state, fragment, opening)) return Kind::opener;
  const bool marked =
      opening.marker && (state.last() == nullptr || fragment.before == Break::glue ||
                         marker_opens(last, fragment, opening, state.context));
  // "(1)" below "1." is an item of a list.
  const bool item =
      marked && opening.numbered() && state.bare_numbers && opening.marker->printed.front() == '(';
  if (item) return Kind::subparagraph;
  if (marked && opening.numbered()) return numbered_kind(state, opening, fragment.text);
  if (is_meeting(state, fragment, opening)) return Kind::meeting;
  if (is_section(fragment, opening)) return Kind::heading;
  // Recitals as a list.
  const bool bullet = marked && opening.marker->sort == Marker::Sort::bullet;
  if (bullet && opening.preambular_lead() && !state.operative_seen) return Kind::preamble;
  if (marked) return Kind::subparagraph;
  if (looks_like_heading(state, fragment, opening, index)) return Kind::heading;
  if (opening.lead.found() && opening.capital) return kind_by_lead(state, opening, fragment.text);
  if (fragment.cells > 0) return Kind::other;
  if (is_statement(state, fragment, opening)) return Kind::operative;
  const Kind kind = kind_by_place(state, fragment.text);
  draft.continuation = kind == Kind::operative;
  return kind;
}

Kind front_kind(const Progress& state, const Fragment& fragment, const Opening& opening,
                std::size_t index) {
  if (index == state.frame.title) return Kind::title;
  if (index == state.frame.opener) return Kind::opener;
  const bool bracket = fragment.text.front() == '[';
  if (opening.has(Role::vote) && bracket) return Kind::vote;
  if (opening.has(Role::adoption)) return Kind::adoption;
  if (state.frame.title != kNowhere && index > state.frame.title) {
    const bool part = opening.has(Role::part) && opening.role_end >= fragment.text.size();
    if (part || is_section(fragment, opening)) return Kind::heading;
    const Draft* last = state.last();  // the title of part A
    if (last != nullptr && last->kind == Kind::heading && opening.capital &&
        final_mark(fragment.text) == 0) {
      return Kind::heading;
    }
    // "At its 34th meeting, the Council decided to adopt the following text:"
    if (final_mark(fragment.text) == ':') return Kind::adoption;
  }
  return Kind::masthead;
}

bool stands_as_heading(const Progress& progress, const Fragment& fragment, const Opening& opening,
                       std::size_t index) {
  if (fragment.text.size() > kShortText || final_mark(fragment.text) != 0) return false;
  if (!opening.capital || opening.marker || opening.lead.found() || fragment.cells > 0)
    return false;
  std::size_t next = index + 1;
  while (next < progress.frame.end && !progress.fragments[next].note_mark.empty()) ++next;
  for (int lines = 1; lines < 3 && next + 1 < progress.frame.end; ++lines, ++next) {
    const Fragment& line = progress.fragments[next];  // a heading of several lines
    if (!progress.openings[next].lower || progress.openings[next].marker) break;
    if (final_mark(line.text) != 0) return false;
  }
  if (next >= progress.frame.end) return false;
  const Opening& behind = progress.openings[next];
  return behind.numbered() && behind.marker->firm && behind.capital &&
         !is_full(*progress.context.layout, progress.fragments[next - 1], progress.fragments[next]);
}

Kind clear_kind(const Draft& draft, const Rules& rules) {
  const Opening& opening = draft.opening;
  const std::string_view text = draft.body.text;
  if (!opening.title_number.empty() && opening.title_body < text.size() &&
      final_mark(text) != ';') {
    return Kind::title;
  }
  if (opening.has(Role::opener) &&
      !holds_letter_or_digit(text.substr(std::min(opening.role_end, text.size())))) {
    return Kind::opener;
  }
  if (opening.numbered() && opening.marker->firm) return Kind::operative;
  if (opening.marker && is_section(draft.body, opening)) return Kind::heading;
  if (opening.marker && opening.marker->sort != Marker::Sort::bullet) return Kind::subparagraph;
  if (opening.preambular_lead() && !opening.operative_lead()) return Kind::preamble;
  if (opening.operative_lead() && !opening.preambular_lead()) return Kind::operative;
  if (opening.lead.found() && opening.capital) {
    return is_comma(final_mark(text)) ? Kind::preamble : Kind::operative;
  }
  if (opening.has(Role::vote)) {
    const std::size_t end = std::min(opening.role_end, text.size());
    const bool colon = text.substr(end).starts_with(':') || text.substr(0, end).ends_with(':');
    if (colon || text.front() == '[') return Kind::vote;  // "In favour: ..."
  }
  if (opening.has(Role::adoption)) return Kind::adoption;
  if (is_annex_heading(draft.body, opening)) return Kind::annex;
  if (is_meeting_line(text, rules)) return Kind::meeting;
  const bool dated = text.size() <= kLongestMeeting && final_mark(text) == 0;
  if (dated && mentions(text, Role::meeting, rules) && holds_year(text)) return Kind::meeting;
  return Kind::other;
}

}  // namespace paralign::detail
