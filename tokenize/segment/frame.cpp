#include "tokenize/segment/frame.hpp"

#include <algorithm>

#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/resolution_number.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongestOpener = 140;
constexpr std::size_t kLookBack = 40;  // lines of a masthead before a title

struct Search {
  const std::vector<Fragment>& fragments;
  const std::vector<Opening>& openings;
  const Layout& layout;
  const Rules& rules;

  [[nodiscard]] std::size_t size() const { return fragments.size(); }
  [[nodiscard]] bool is_note(std::size_t i) const { return !fragments[i].note_mark.empty(); }
  [[nodiscard]] std::size_t next_body(std::size_t i) const {
    for (++i; i < size() && is_note(i);) ++i;
    return i;
  }
};

bool ends_in_comma(std::string_view text) {
  const char32_t mark = final_mark(text);
  return mark == ',' || mark == 0x60C;
}

// Roles that a line of a masthead has and a title has not.
bool is_masthead_line(const Opening& opening) {
  constexpr Role kRoles[] = {Role::session,      Role::agenda,        Role::adoption,
                             Role::distribution, Role::language_name, Role::original,
                             Role::meeting,      Role::vote,          Role::sponsors,
                             Role::organ,        Role::page_header,   Role::draft};
  return std::ranges::any_of(kRoles, [&](Role role) { return opening.has(role); });
}

// An organ that the tables know, and nothing else.
bool is_known_opener(const Search& search, std::size_t i) {
  const Fragment& fragment = search.fragments[i];
  const Opening& opening = search.openings[i];
  if (search.is_note(i) || fragment.text.size() > kLongestOpener || opening.marker) return false;
  if (is_opening(static_cast<unsigned char>(fragment.text.front()))) return false;
  if (!opening.has(Role::opener)) return false;
  const std::string_view rest = std::string_view(fragment.text).substr(opening.role_end);
  if (holds_letter_or_digit(rest)) return false;
  // An organ alone in a line of the masthead is none: an opener ends in a comma, or the first
  // recital follows.
  if (ends_in_comma(fragment.text)) return true;
  const std::size_t next = search.next_body(i);
  return next < search.size() && search.openings[next].preambular_lead();
}

// An organ that no table knows: a short line that ends in its only comma before the first recital.
bool is_unknown_opener(const Search& search, std::size_t i) {
  const std::string_view text = search.fragments[i].text;
  const Opening& opening = search.openings[i];
  if (search.is_note(i) || text.size() > kLongestOpener || opening.marker) return false;
  if (!ends_in_comma(text) || !opening.capital || opening.lead.found()) return false;
  std::size_t commas = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == ',' || c == 0x60C) ++commas;
    if (digit_value(c) >= 0) return false;
  }
  const std::size_t next = search.next_body(i);
  return commas == 1 && next < search.size() && search.openings[next].preambular_lead();
}

std::vector<std::size_t> find_openers(const Search& search) {
  std::vector<std::size_t> openers;
  for (std::size_t i = 0; i < search.size(); ++i) {
    if (is_known_opener(search, i)) openers.push_back(i);
  }
  if (!openers.empty()) return openers;
  for (std::size_t i = 0; i < search.size(); ++i) {
    if (is_unknown_opener(search, i)) openers.push_back(i);
  }
  return openers;
}

// "58/30. Title", "Resolution 2374 (2017)": the number, or nothing.
std::string title_number(const Search& search, std::size_t i) {
  const Opening& opening = search.openings[i];
  if (!opening.title_number.empty()) return opening.title_number.str();
  return opening.named_number.str();
}

bool has_words_behind_number(const Search& search, std::size_t i) {
  const Opening& opening = search.openings[i];
  return !opening.title_number.empty() &&
         holds_letter_or_digit(
             std::string_view(search.fragments[i].text).substr(opening.title_body));
}

// The title between `begin` and `end`: numbered with words, else numbered, else the last lines.
std::size_t find_title(const Search& search, std::size_t begin, std::size_t end) {
  std::size_t numbered = kNowhere;
  for (std::size_t i = end; i-- > begin;) {
    if (search.is_note(i)) continue;
    if (has_words_behind_number(search, i)) return i;
    if (numbered == kNowhere && !title_number(search, i).empty()) numbered = i;
  }
  if (numbered != kNowhere) return numbered;
  std::size_t i = end;
  while (i-- > begin) {
    const Opening& opening = search.openings[i];
    const std::string_view text = search.fragments[i].text;
    if (search.is_note(i) || is_masthead_line(opening) || !holds_letter_or_digit(text)) continue;
    if (final_mark(text) != 0 || !opening.capital || text.front() == '[') continue;
    if (first_word_character(text) < 'A') continue;  // a date
    break;
  }
  if (i >= end || i + 12 < end) return kNowhere;
  while (i > begin && search.fragments[i].before == Break::line &&
         !is_masthead_line(search.openings[i - 1]) &&
         is_full(search.layout, search.fragments[i - 1], search.fragments[i])) {
    --i;
  }
  return i;
}

bool is_body_like(const Search& search, std::size_t i) {
  const Opening& opening = search.openings[i];
  if (search.is_note(i)) return true;
  const bool role = opening.has(Role::meeting) || opening.has(Role::vote);
  const bool marked = opening.marker && opening.marker->firm && opening.title_number.empty() &&
                      opening.marker->sort != Marker::Sort::capital &&
                      opening.marker->sort != Marker::Sort::capital_roman;
  return role || marked || opening.lead.found() || final_mark(search.fragments[i].text) == ';';
}

// A line only a masthead has: a symbol, "Distr.: General", the session, the organ.
bool is_masthead_sign(const Search& search, std::size_t i) {
  const std::string_view text = search.fragments[i].text;
  return is_masthead_line(search.openings[i]) || is_symbol(text.substr(0, text.find(' ')));
}

// The topmost such line above `top`, over short lines and dates, below the last paragraph, note or
// table row of the document before.
std::size_t masthead_top(const Search& search, std::size_t floor, std::size_t top) {
  std::size_t found = top;
  for (std::size_t i = top; i-- > floor && top - i < kLookBack;) {
    const std::string_view text = search.fragments[i].text;
    const Opening& opening = search.openings[i];
    const bool vote_or_meeting =
        opening.has(Role::vote) || mentions(text, Role::meeting, search.rules);
    if (vote_or_meeting && !opening.has(Role::adoption)) break;
    if (is_masthead_sign(search, i) && !search.is_note(i) && !opening.lead.found()) {
      found = i;
      continue;
    }
    const bool weak = final_mark(text) == 0 && text.size() <= kShortText;
    if (!weak || is_body_like(search, i) || search.fragments[i].cells > 0) break;
  }
  return found;
}

// The first line of the masthead that leads to the opener at `opener`.
std::size_t masthead_begin(const Search& search, std::size_t floor, std::size_t opener) {
  std::size_t top = opener;
  for (std::size_t i = opener; i-- > floor && opener - i < kLookBack;) {
    if (has_words_behind_number(search, i) || !title_number(search, i).empty() ||
        search.openings[i].has(Role::adoption)) {
      top = i;
    }
    if (is_body_like(search, i) && !search.openings[i].has(Role::adoption) &&
        title_number(search, i).empty()) {
      break;
    }
  }
  if (top == opener) return kNowhere;
  const std::size_t sign = masthead_top(search, floor, top);
  if (sign < top) return sign;
  while (top > floor && !is_body_like(search, top - 1) &&
         (is_masthead_line(search.openings[top - 1]) ||
          final_mark(search.fragments[top - 1].text) == 0) &&
         search.openings[top - 1].capital) {
    --top;
  }
  return top;
}

// Where the body starts in a document without opener.
std::size_t find_body(const Search& search, std::size_t begin, std::size_t title) {
  bool adopted = false;
  for (std::size_t i = title == kNowhere ? begin : title + 1; i < search.size(); ++i) {
    const Opening& opening = search.openings[i];
    if (search.is_note(i)) continue;
    const bool lead = opening.preambular_lead() || opening.operative_lead();
    const bool numbered =
        opening.numbered() && opening.marker->firm && opening.title_number.empty();
    const std::string_view text = search.fragments[i].text;
    const bool prose = final_mark(text) != 0 && text.size() > kShortText;
    // A wrapped paragraph behind the line that says how it came about.
    const std::size_t next = search.next_body(i);
    const bool wraps = adopted && next < search.size() && search.openings[next].lower &&
                       is_full(search.layout, search.fragments[i], search.fragments[next]);
    adopted = adopted || opening.has(Role::adoption);
    const bool masthead = is_masthead_line(opening) && text.size() <= kShortText;
    if ((lead || numbered || prose || wraps) && !masthead) return i;
    if (title != kNowhere && ends_in_comma(text) && !masthead) return i;
  }
  return search.size();
}

std::size_t first_numbered_title(const Search& search) {
  for (std::size_t i = 0; i < search.size() && i < kLookBack; ++i) {
    if (has_words_behind_number(search, i) && !search.is_note(i)) return i;
  }
  return kNowhere;
}

// "60/509. Election of ..." and "60/510. Notification by ..." in one file, without openers: the
// numbers share the session and rise.
std::vector<Frame> decisions(const Search& search) {
  std::vector<Frame> frames;
  std::string session;
  unsigned long last = 0;
  for (std::size_t i = 0; i < search.size(); ++i) {
    if (search.is_note(i) || !has_words_behind_number(search, i)) continue;
    if (final_mark(search.fragments[i].text) != 0) continue;
    const std::string number = search.openings[i].title_number.str();
    const std::size_t slash = number.find('/');
    if (slash == std::string::npos || slash + 1 >= number.size()) continue;
    if (number.find_first_not_of("0123456789", slash + 1) != std::string::npos) continue;
    const unsigned long value = std::stoul(number.substr(slash + 1));
    if (!frames.empty() && (number.substr(0, slash) != session || value <= last)) continue;
    if (!frames.empty()) frames.back().end = i;
    session = number.substr(0, slash);
    last = value;
    Frame frame;
    frame.begin = frames.empty() ? 0 : i;
    frame.title = i;
    frame.body = std::min(i + 1, search.size());
    while (frame.body < search.size() && search.openings[frame.body].marker &&
           search.openings[frame.body].body >= search.fragments[frame.body].text.size()) {
      ++frame.body;  // "A"
    }
    frames.push_back(frame);
  }
  if (frames.size() < 2) frames.clear();
  return frames;
}

}  // namespace

std::vector<bool> later_mastheads(const std::vector<Fragment>& fragments,
                                  const std::vector<Opening>& openings, const Rules& rules) {
  const Layout none;
  const Search search{fragments, openings, none, rules};
  std::vector<bool> front(fragments.size(), false);
  const std::vector<std::size_t> openers = find_openers(search);
  for (std::size_t k = 1; k < openers.size(); ++k) {
    const std::size_t begin = masthead_begin(search, openers[k - 1] + 1, openers[k]);
    for (std::size_t i = begin; i < openers[k]; ++i) front[i] = true;
  }
  return front;
}

std::vector<Frame> find_frames(const std::vector<Fragment>& fragments,
                               const std::vector<Opening>& openings, const Layout& layout,
                               const Rules& rules) {
  const Search search{fragments, openings, layout, rules};
  std::vector<Frame> frames;
  std::size_t floor = 0;
  for (const std::size_t i : find_openers(search)) {
    Frame frame;
    if (!frames.empty()) {
      frame.begin = masthead_begin(search, floor, i);
      if (frame.begin == kNowhere) continue;  // a quoted draft, a part of an omnibus resolution
      frames.back().end = frame.begin;
    }
    frame.opener = i;
    frame.title = find_title(search, frame.begin, i);
    frame.body = i + 1;
    frames.push_back(frame);
    floor = i + 1;
  }
  if (frames.empty()) frames = decisions(search);
  if (frames.empty()) {
    Frame frame;
    frame.title = first_numbered_title(search);
    frame.body = find_body(search, 0, frame.title);
    if (frame.title == kNowhere && frame.body > 0) frame.title = find_title(search, 0, frame.body);
    frames.push_back(frame);
  }
  frames.back().end = fragments.size();
  return frames;
}

}  // namespace paralign::detail
