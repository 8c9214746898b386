#include "tokenize/segment/structure.hpp"

#include <algorithm>
#include <utility>

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongestHeading = 200;
constexpr std::size_t kLongestMeeting = 90;

enum class Zone : std::uint8_t { front, body, annex, closing };

bool is_comma(char32_t c) { return c == ',' || c == 0x60C; }

struct State {
  std::vector<Fragment>& fragments;
  const std::vector<Opening>& openings;
  const Frame& frame;
  Context context;
  Zone zone = Zone::front;
  bool operative_seen = false;
  bool list_open = false;
  std::size_t current = kNowhere;  // the paragraph that the next line may go on with
  std::vector<Draft> drafts{};

  [[nodiscard]] const Draft* last() const {
    return current == kNowhere ? nullptr : &drafts[current];
  }
};

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

// A month's name or digits alone: "31 March 2026".
bool is_date_line(std::string_view text) {
  if (text.size() > 60 || digit_value(first_word_character(text)) < 0) return false;
  std::size_t run = 0;
  bool year = false;
  for (std::size_t i = 0; i < text.size();) {
    run = digit_value(next_code_point(text, i)) >= 0 ? run + 1 : 0;
    year = year || run == 4;
  }
  return year && final_mark(text) == 0;
}

bool is_meeting(const State& state, const Fragment& fragment, const Opening& opening) {
  if (fragment.text.size() > kLongestMeeting || opening.lead.found()) return false;
  const Draft* last = state.last();
  const bool after_end =
      state.zone == Zone::closing || (last != nullptr && final_mark(last->body.text) == '.');
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

bool is_vote(const State& state, const Fragment& fragment, const Opening& opening) {
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
bool looks_like_heading(const State& state, const Fragment& fragment, const Opening& opening,
                        std::size_t index) {
  if (fragment.text.size() > kLongestHeading || final_mark(fragment.text) != 0) return false;
  if (!opening.capital || opening.marker || fragment.cells > 0) return false;
  if (opening.preambular_lead()) return false;
  std::size_t next = index + 1;
  while (next < state.frame.end && !state.fragments[next].note_mark.empty()) ++next;
  if (next >= state.frame.end) return true;
  return !is_full(*state.context.layout, fragment, state.fragments[next]) &&
         !(state.openings[next].lower && !state.openings[next].marker);
}

Kind kind_by_lead(const State& state, const Opening& opening, std::string_view text) {
  const bool before = opening.preambular_lead();
  const bool operative = opening.operative_lead();
  if (before && !operative) return Kind::preamble;
  if (operative && !before) return Kind::operative;
  if (is_comma(final_mark(text))) return Kind::preamble;
  return state.operative_seen ? Kind::operative : Kind::preamble;
}

Kind numbered_kind(const State& state, const Opening& opening, std::string_view text) {
  const std::string_view printed = opening.marker->printed;
  if (printed.starts_with("PP")) return Kind::preamble;
  const bool recital = opening.lead.found() && opening.lead.tag == kPreambular &&
                       is_comma(final_mark(text)) && !state.operative_seen;
  return recital ? Kind::preamble : Kind::operative;
}

// What no marker, lead or phrase tells: by where it stands. Settled when the text is whole.
Kind kind_by_place(const State& state, std::string_view text) {
  if (state.zone == Zone::annex || state.zone == Zone::closing) return Kind::other;
  const char32_t mark = final_mark(text);
  if (!state.operative_seen) {
    return mark == '.' && state.frame.opener == kNowhere ? Kind::other : Kind::preamble;
  }
  return Kind::operative;
}

Kind body_kind(State& state, const Fragment& fragment, const Opening& opening, std::size_t index,
               Draft& draft) {
  const Draft none;
  const Draft& last = state.last() == nullptr ? none : *state.last();
  if (is_annex_heading(fragment, opening) &&
      (state.operative_seen || state.zone == Zone::closing)) {
    return Kind::annex;
  }
  if (is_vote(state, fragment, opening)) return Kind::vote;
  const bool marked =
      opening.marker && (state.last() == nullptr || fragment.before == Break::glue ||
                         marker_opens(last, fragment, opening, state.context));
  if (marked && opening.numbered()) return numbered_kind(state, opening, fragment.text);
  if (is_meeting(state, fragment, opening)) return Kind::meeting;
  if (is_section(fragment, opening)) return Kind::heading;
  if (marked) return Kind::subparagraph;
  if (looks_like_heading(state, fragment, opening, index)) return Kind::heading;
  if (opening.lead.found() && opening.capital) return kind_by_lead(state, opening, fragment.text);
  if (fragment.cells > 0) return Kind::other;
  const Kind kind = kind_by_place(state, fragment.text);
  draft.continuation = kind == Kind::operative;
  return kind;
}

Kind front_kind(const State& state, const Fragment& fragment, const Opening& opening,
                std::size_t index) {
  if (index == state.frame.title) return Kind::title;
  if (index == state.frame.opener) return Kind::opener;
  const bool bracket = fragment.text.front() == '[';
  if (opening.has(Role::vote) && bracket) return Kind::vote;
  if (opening.has(Role::adoption)) return Kind::adoption;
  return Kind::masthead;
}

void enter(State& state, const Draft& draft) {
  const Opening& opening = draft.opening;
  switch (draft.kind) {
    case Kind::annex:
      state.zone = Zone::annex;
      state.context.last_number = 0;
      state.context.last_letter = 0;
      break;
    case Kind::operative:
      if (opening.numbered()) state.context.last_number = opening.marker->value;
      state.operative_seen = true;
      state.context.last_letter = 0;
      break;
    case Kind::subparagraph:
      if (opening.marker->letter_value > 0)
        state.context.last_letter = opening.marker->letter_value;
      break;
    case Kind::meeting:
    case Kind::vote:
      if (state.zone != Zone::front) state.zone = Zone::closing;
      break;
    default:
      break;
  }
}

void add(State& state, Fragment&& fragment, const Opening& opening, std::size_t index) {
  Draft draft;
  draft.opening = opening;
  if (!fragment.note_mark.empty()) {
    draft.kind = Kind::footnote;
    draft.body = std::move(fragment);
    state.drafts.push_back(std::move(draft));
    return;
  }
  if (index >= state.frame.body && state.zone == Zone::front) {
    state.zone = Zone::body;
    state.operative_seen = false;
  }
  if (state.zone == Zone::front) {
    draft.kind = front_kind(state, fragment, opening, index);
  } else {
    draft.kind = body_kind(state, fragment, opening, index, draft);
  }
  draft.body = std::move(fragment);
  enter(state, draft);
  state.current = state.drafts.size();
  state.drafts.push_back(std::move(draft));
}

// Kinds that only the whole text can settle.
void settle(Draft& draft, const Rules& rules) {
  if (draft.kind == Kind::footnote) return;
  if (draft.lines > 1) {
    Opening whole = opening_of(draft.body, rules);
    if (!draft.opening.marker == !whole.marker) draft.opening = std::move(whole);
  }
  const char32_t mark = final_mark(draft.body.text);
  if (draft.continuation && mark == 0 && draft.opening.capital && draft.body.cells == 0 &&
      draft.body.text.size() <= kLongestHeading) {
    draft.kind = Kind::heading;
    draft.continuation = false;
  }
  if (draft.kind == Kind::heading && draft.lines > 1 && !draft.opening.marker) {
    if (is_comma(mark)) draft.kind = Kind::preamble;
    if (mark == ';' || mark == 0x61B) draft.kind = Kind::operative;
  }
}

}  // namespace

std::vector<Draft> assemble(std::vector<Fragment>& fragments, const std::vector<Opening>& openings,
                            const Frame& frame, const Layout& layout, const Rules& rules) {
  State state{fragments, openings, frame, Context{&rules, &layout}};
  std::size_t note = kNowhere;  // a note whose text may run on
  for (std::size_t i = frame.begin; i < frame.end; ++i) {
    Fragment& fragment = fragments[i];
    const Opening& opening = openings[i];
    const bool is_note = !fragment.note_mark.empty();
    const bool fixed = i == frame.title || i == frame.opener;
    if (note != kNowhere && !is_note && !fixed && fragment.before == Break::line &&
        state.drafts[note].body.width > 40 && final_mark(state.drafts[note].body.text) != '.' &&
        !opening.marker && !opening.lead.found()) {
      heal(state.drafts[note], std::move(fragment));
      continue;
    }
    note = kNowhere;
    if (!is_note && !fixed && state.current != kNowhere &&
        (i != frame.body || state.zone != Zone::front || frame.opener == kNowhere) &&
        joins(state.drafts[state.current], fragment, opening, state.context)) {
      heal(state.drafts[state.current], std::move(fragment));
      continue;
    }
    if (is_note) note = state.drafts.size();
    add(state, std::move(fragment), opening, i);
  }
  settle_hyphens(state.drafts);
  for (Draft& draft : state.drafts) settle(draft, rules);
  return std::move(state.drafts);
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
  if (opening.has(Role::vote) && text.front() == '[') return Kind::vote;
  if (opening.has(Role::adoption)) return Kind::adoption;
  if (is_annex_heading(draft.body, opening)) return Kind::annex;
  if (mentions(text, Role::meeting, rules)) return Kind::meeting;
  return Kind::other;
}

}  // namespace paralign::detail
