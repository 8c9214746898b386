#include "tokenize/segment/label.hpp"

#include <array>
#include <unordered_map>
#include <utility>

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// An open list: "(a)" and, inside it, "(i)".
struct Level {
  enum class Sort : std::uint8_t { letter, roman, decimal, bullet };
  Sort sort = Sort::letter;
  unsigned last = 0;
  std::string label{};     // of the last item
  std::uint32_t item = 0;  // id of the last item
};

struct Chapeau {
  bool known = false;
  std::uint32_t id = 0;
  std::string label{};
};

struct State {
  std::array<unsigned, 13> counts{};
  unsigned annexes = 0;
  std::string prefix{};
  std::optional<std::uint32_t> annex{};
  unsigned last_operative = 0;
  Chapeau chapeau{};
  std::vector<Level> levels{};
  unsigned continuations = 0;
  std::unordered_map<std::string, unsigned> holders{};
};

std::string unique(State& state, std::string label) {
  const unsigned holder = ++state.holders[label];
  if (holder == 1) return label;
  std::string second = label + '~' + std::to_string(holder);
  while (state.holders.contains(second)) second += '~';
  ++state.holders[second];
  return second;
}

unsigned count(State& state, Kind kind) { return ++state.counts[static_cast<std::size_t>(kind)]; }

// Unique without being remembered: no other rule makes a label of that letter.
std::string counted(State& state, Kind kind, std::string_view letter) {
  return state.prefix + std::string(letter) + std::to_string(count(state, kind));
}

void open_chapeau(State& state, const Paragraph& paragraph) {
  state.chapeau = {true, paragraph.id, paragraph.label};
  state.levels.clear();
  state.continuations = 0;
}

// Which open list an item goes on with, or that it opens one. A single letter that is a roman
// numeral too is what continues a list: "(i)" behind "(h)" is the ninth item.
std::size_t place_item(const State& state, const Marker& marker, Level::Sort& sort,
                       unsigned& value) {
  using Sort = Level::Sort;
  const bool roman =
      marker.sort == Marker::Sort::roman || marker.sort == Marker::Sort::capital_roman;
  const bool letter = marker.letter_value > 0;
  for (std::size_t i = state.levels.size(); i-- > 0;) {
    const Level& level = state.levels[i];
    if (level.sort == Sort::letter && letter && marker.letter_value == level.last + 1) {
      sort = Sort::letter;
      value = marker.letter_value;
      return i;
    }
    if (level.sort == Sort::roman && roman && marker.value == level.last + 1) {
      sort = Sort::roman;
      value = marker.value;
      return i;
    }
  }
  const bool first_roman = roman && marker.value == 1;
  sort = roman && (first_roman || !letter) ? Sort::roman : Sort::letter;
  if (marker.sort == Marker::Sort::decimal) sort = Sort::decimal;
  if (marker.sort == Marker::Sort::bullet) sort = Sort::bullet;
  value = sort == Sort::letter ? marker.letter_value : marker.value;
  for (std::size_t i = state.levels.size(); i-- > 0;) {
    const Level& level = state.levels[i];
    if (level.sort == sort && (value != 1 || level.last == 0 || sort == Sort::bullet)) return i;
    if (level.sort == sort && value == 1 && i == 0 && sort == Sort::letter) return i;
  }
  return state.levels.size();
}

void label_item(State& state, Paragraph& paragraph, const Marker& marker) {
  Level::Sort sort = Level::Sort::letter;
  unsigned value = 0;
  const std::size_t depth = place_item(state, marker, sort, value);
  state.levels.resize(std::min(state.levels.size(), depth + 1));
  if (state.levels.size() == depth) state.levels.push_back({});
  Level& level = state.levels[depth];
  level.sort = sort;
  level.last = sort == Level::Sort::bullet ? level.last + 1 : value;
  std::string own;
  if (sort == Level::Sort::letter) own = letter_label(value);
  if (sort == Level::Sort::roman) own = roman_label(value);
  if (sort == Level::Sort::decimal || sort == Level::Sort::bullet) own = std::to_string(level.last);
  paragraph.number = sort == Level::Sort::bullet ? std::string{} : own;
  std::string above = state.chapeau.known ? state.chapeau.label + '.' : state.prefix;
  if (depth > 0) above = state.levels[depth - 1].label + '.';
  if (depth > 0) {
    paragraph.parent = state.levels[depth - 1].item;
  } else if (state.chapeau.known) {
    paragraph.parent = state.chapeau.id;
  } else {
    paragraph.parent = state.annex;
  }
  paragraph.label = unique(state, above + own);
  level.label = paragraph.label;
  level.item = paragraph.id;
}

void label_operative(State& state, Paragraph& paragraph, const Draft& draft) {
  paragraph.parent = state.annex;
  if (draft.continuation && state.chapeau.known && !draft.opening.marker) {
    ++state.continuations;
    paragraph.label =
        unique(state, state.chapeau.label + '+' + std::to_string(state.continuations));
    paragraph.parent = state.chapeau.id;
    return;
  }
  if (draft.opening.numbered()) {
    paragraph.number = draft.opening.marker->number;
    if (paragraph.number.find('.') == std::string::npos) {
      state.last_operative = draft.opening.marker->value;
    }
    paragraph.label = unique(state, state.prefix + "OP" + paragraph.number);
  } else {
    paragraph.label = unique(state, state.prefix + "OP" + std::to_string(++state.last_operative));
  }
  open_chapeau(state, paragraph);
}

void label_one(State& state, Paragraph& paragraph, const Draft& draft) {
  switch (paragraph.kind) {
    case Kind::title:
      paragraph.label = unique(state, "T");
      paragraph.number = draft.opening.title_number.empty() ? draft.opening.named_number
                                                            : draft.opening.title_number;
      break;
    case Kind::opener:
      paragraph.label = unique(state, state.prefix + "C");
      break;
    case Kind::adoption:
      paragraph.label = unique(state, "D");
      break;
    case Kind::preamble:
      if (draft.opening.numbered()) paragraph.number = draft.opening.marker->number;
      paragraph.label = unique(state, counted(state, Kind::preamble, "PP"));
      paragraph.parent = state.annex;
      open_chapeau(state, paragraph);
      break;
    case Kind::operative:
      label_operative(state, paragraph, draft);
      break;
    case Kind::subparagraph:
      label_item(state, paragraph, *draft.opening.marker);
      break;
    case Kind::annex:
      state.prefix.clear();
      paragraph.label = unique(state, "A" + std::to_string(++state.annexes));
      state.prefix = paragraph.label + '.';
      state.annex = paragraph.id;
      state.counts[static_cast<std::size_t>(Kind::preamble)] = 0;
      state.counts[static_cast<std::size_t>(Kind::heading)] = 0;
      state.counts[static_cast<std::size_t>(Kind::other)] = 0;
      state.last_operative = 0;
      state.chapeau = {};
      state.levels.clear();
      break;
    case Kind::heading:
      paragraph.label = counted(state, Kind::heading, "H");
      paragraph.parent = state.annex;
      state.levels.clear();
      break;
    case Kind::footnote:
      paragraph.number = draft.body.note_mark;
      paragraph.label = unique(state, "F" + draft.body.note_mark.str());
      break;
    case Kind::masthead:
      paragraph.label = "M" + std::to_string(count(state, Kind::masthead));
      break;
    case Kind::meeting:
      paragraph.label = "S" + std::to_string(count(state, Kind::meeting));
      break;
    case Kind::vote:
      paragraph.label = unique(state, "V");
      break;
    case Kind::other:
      paragraph.label = counted(state, Kind::other, "X");
      paragraph.parent = state.annex;
      break;
  }
}

bool loses_marker(const Draft& draft) {
  if (!draft.opening.marker) return false;
  return draft.kind == Kind::operative || draft.kind == Kind::subparagraph ||
         draft.kind == Kind::preamble;
}

}  // namespace

std::vector<Paragraph> label_paragraphs(std::vector<Draft>&& drafts,
                                        std::string_view reading_text) {
  State state;
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(drafts.size());
  for (Draft& draft : drafts) {
    Paragraph paragraph;
    paragraph.id = static_cast<std::uint32_t>(paragraphs.size());
    paragraph.kind = draft.kind;
    label_one(state, paragraph, draft);
    paragraph.repaired = draft.body.repaired;
    paragraph.place = place_of(draft.body, reading_text);
    const Lead& lead = draft.opening.lead;
    const bool leads = draft.kind == Kind::preamble || draft.kind == Kind::operative;
    if (leads && lead.found() && draft.opening.capital) {
      paragraph.lead = draft.body.text.substr(lead.span.begin, lead.span.end - lead.span.begin);
    }
    if (loses_marker(draft)) {
      paragraph.marker = draft.opening.marker->printed;
      drop_front(draft.body, std::min(draft.opening.body, draft.body.text.size()));
    } else if (draft.kind == Kind::footnote) {
      paragraph.marker =
          draft.body.note_printed.empty() ? draft.body.note_mark : draft.body.note_printed;
    }
    for (Citation& note : draft.body.notes) paragraph.notes.push_back(std::move(note.mark));
    paragraph.text = std::move(draft.body.text);
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

}  // namespace paralign::detail
