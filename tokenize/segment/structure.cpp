#include "tokenize/segment/structure.hpp"

#include <utility>

#include "tokenize/segment/kinds.hpp"
#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

bool is_comma(char32_t c) { return c == ',' || c == 0x60C; }

void enter(Progress& state, const Draft& draft) {
  const Opening& opening = draft.opening;
  switch (draft.kind) {
    case Kind::annex:
      state.zone = Zone::annex;
      state.bare_numbers = false;
      state.context.last_number = 0;
      state.context.last_letter = 0;
      break;
    case Kind::opener:
      if (state.zone == Zone::front) break;
      state.zone = Zone::body;
      state.operative_seen = false;
      state.context.last_number = 0;
      state.context.last_letter = 0;
      break;
    case Kind::operative:
      if (state.zone == Zone::closing && !draft.continuation) state.zone = Zone::body;
      if (opening.numbered()) {
        state.context.last_number = opening.marker->value;
        state.bare_numbers = opening.marker->printed.front() != '(';
      }
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

void add(Progress& state, Fragment&& fragment, const Opening& opening, std::size_t index) {
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
  draft.annex = state.zone == Zone::annex;
  draft.body = std::move(fragment);
  enter(state, draft);
  state.current = state.drafts.size();
  state.drafts.push_back(std::move(draft));
}

// Kinds that only the whole text can settle.
void settle(Draft& draft, const Frame& frame, const Rules& rules) {
  if (draft.kind == Kind::footnote) return;
  if (draft.lines > 1) {
    Opening whole = opening_of(draft.body, rules);
    if (!draft.opening.marker == !whole.marker) draft.opening = std::move(whole);
  }
  const char32_t mark = final_mark(draft.body.text);
  const bool recital = draft.kind == Kind::preamble && !draft.opening.marker;
  const bool ends_text = mark == '.' || mark == ':';
  if (recital && ends_text &&
      (draft.annex || (frame.opener == kNowhere && !draft.opening.lead.found()))) {
    draft.kind = Kind::other;
  }
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
  Progress state{fragments, openings, frame, Context{&rules, &layout}};
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
    state.context.heading = stands_as_heading(state, fragment, opening, i);
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
  for (Draft& draft : state.drafts) settle(draft, frame, rules);
  return std::move(state.drafts);
}

}  // namespace paralign::detail
