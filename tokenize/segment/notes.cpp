#include "tokenize/segment/notes.hpp"

#include <algorithm>
#include <unordered_set>

#include "tokenize/segment/citations.hpp"
#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/resolution_number.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

struct PlainMark {
  unsigned value = 0;
  std::string digits{};
  std::size_t mark_end = 0;  // behind the digits and what closes them
  std::size_t body = 0;
  bool bracket = false;  // "(1)" and "[1]"
};

// Digits at the start, closed by a blank, "/" or ")", or between brackets.
PlainMark plain_mark(std::string_view text) {
  PlainMark mark;
  const bool bracket = !text.empty() && (text.front() == '(' || text.front() == '[');
  std::size_t i = bracket ? 1 : 0;
  while (i < text.size() && mark.digits.size() < 4) {
    std::size_t next = i;
    const int value = digit_value(next_code_point(text, next));
    if (value < 0) break;
    mark.digits.push_back(static_cast<char>('0' + value));
    mark.value = mark.value * 10 + static_cast<unsigned>(value);
    i = next;
  }
  if (mark.digits.empty() || mark.digits.size() > 3) return {};
  if (bracket) {
    if (i >= text.size() || text[i] != (text.front() == '(' ? ')' : ']')) return {};
    mark.bracket = true;
    ++i;
  } else if (i < text.size() && (text[i] == '/' || text[i] == ')') &&
             (i + 1 == text.size() || text[i + 1] == ' ')) {
    ++i;  // "1/" and "1)": old styles
  }
  if (i < text.size() && text[i] != ' ') return {};
  mark.mark_end = i;
  mark.body = std::min(text.find_first_not_of(' ', i), text.size());
  return mark;
}

void make_note(Fragment& fragment, const PlainMark& mark) {
  fragment.note_mark = mark.digits;
  fragment.note_printed = fragment.text.substr(0, mark.mark_end);
  drop_front(fragment, mark.body);
}

// The citations of a fragment that goes away.
void hand_over(Fragment& from, Fragment& to) {
  for (Citation& note : from.notes) to.notes.push_back({to.text.size(), std::move(note.mark)});
}

// The sequence of notes restarts on each page in some documents: 1 always may follow.
bool continues(unsigned value, unsigned last) { return value == last + 1 || value == 1; }

// "1 - Decides": a paragraph.
bool dash_follows(std::string_view text, const PlainMark& mark) {
  if (mark.body >= text.size()) return false;
  std::size_t i = mark.body;
  const char32_t c = next_code_point(text, i);
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

}  // namespace

bool looks_like_note(std::string_view text, const Rules& rules) {
  const std::size_t end = std::min(text.find(' '), text.size());
  if (is_symbol(text.substr(0, end))) return true;
  constexpr std::size_t kLook = 120;  // bytes
  const std::string_view start = head(text, kLook);
  if (!rules.tables->structure.knows_first_word(first_folded_word(start))) return false;
  const std::string folded = fold(start);
  const Phrase* phrase = rules.tables->structure.longest_prefix(folded);
  return phrase != nullptr && (phrase->value & role_bit(Role::note)) != 0;
}

void find_notes(std::vector<Fragment>& fragments, const Rules& rules) {
  unsigned last_text = 0;  // marks of note texts and of citations, as they come
  unsigned last_cited = 0;
  bool block = false;                  // below a rule, to the end of the page
  std::unordered_set<unsigned> cited;  // between brackets, so far
  std::size_t keep = 0;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    Fragment fragment = std::move(fragments[i]);
    if (fragment.before == Break::page) block = false;
    const bool follows = keep > 0 && fragments[keep - 1].note_mark.empty();
    const bool note_behind = i + 1 < fragments.size() && fragments[i + 1].note_mark.empty() &&
                             looks_like_note(fragments[i + 1].text, rules);
    if (!fragment.note_mark.empty() && fragment.text.empty()) {
      // A superscript alone in a line: it cites, unless the text of the note comes next.
      if (note_behind) {
        Fragment& next = fragments[i + 1];
        hand_over(fragment, next);
        next.note_mark = fragment.note_mark;
        next.note_printed = fragment.note_printed;
        continue;
      }
      if (follows) {
        Fragment& before = fragments[keep - 1];
        before.notes.push_back({before.text.size(), fragment.note_mark.str()});
        hand_over(fragment, before);
        continue;
      }
    }
    if (fragment.note_mark.empty() && fragment.before != Break::glue && keep > 0) {
      const PlainMark mark = plain_mark(fragment.text);
      const bool alone = mark.value > 0 && mark.body == fragment.text.size();
      const bool below = fragment.behind_rule || (block && mark.value == last_text + 1);
      const bool text_behind = i + 1 < fragments.size() && fragments[i + 1].note_mark.empty();
      if (alone && !below && follows && fragment.before == Break::line &&
          mark.value == last_cited + 1 &&
          (final_mark(fragments[keep - 1].text) != 0 || note_behind)) {
        last_cited = mark.value;
        Fragment& before = fragments[keep - 1];
        before.notes.push_back({before.text.size(), mark.digits});
        hand_over(fragment, before);
        continue;
      }
      if (alone && (note_behind || (below && text_behind)) && continues(mark.value, last_text)) {
        block = block || fragment.behind_rule;
        hand_over(fragment, fragments[i + 1]);
        fragments[i + 1].note_mark = mark.digits;
        fragments[i + 1].note_printed = fragment.text;
        last_text = mark.value;
        continue;
      }
      // "(1)" behind a colon is an item of a list.
      const bool bracket =
          mark.bracket && cited.contains(mark.value) && final_mark(fragments[keep - 1].text) != ':';
      const bool told = bracket || below;
      if (mark.value > 0 && !alone && continues(mark.value, last_text) &&
          !dash_follows(fragment.text, mark) &&
          (told || looks_like_note(std::string_view(fragment.text).substr(mark.body), rules))) {
        block = block || fragment.behind_rule;
        make_note(fragment, mark);
      }
    }
    add_bracketed_citations(fragment.text, cited);
    for (const Citation& note : fragment.notes) {
      const PlainMark mark = plain_mark(note.mark);
      if (mark.value > 0) last_cited = mark.value;
    }
    if (!fragment.note_mark.empty()) {
      const PlainMark mark = plain_mark(fragment.note_mark);
      if (mark.value > 0) last_text = mark.value;
    }
    fragments[keep++] = std::move(fragment);
  }
  fragments.resize(keep);
}

}  // namespace paralign::detail
