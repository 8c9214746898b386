#include "tokenize/segment/fragment.hpp"

#include <algorithm>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// True if a letter or digit stands in `text`: what makes two parts of a paragraph apart.
bool holds_content(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

std::size_t clean_length(const Fragment& fragment, std::size_t piece) {
  const std::size_t end =
      piece + 1 < fragment.pieces.size() ? fragment.pieces[piece + 1].at : fragment.text.size();
  return end - fragment.pieces[piece].at;
}

// A piece that stands behind the last one in the source as it does in the text goes on with it:
// most line ends are one byte, and so is the blank in their place.
void add_piece(Fragment& fragment, const Piece& piece) {
  if (!fragment.pieces.empty()) {
    Piece& last = fragment.pieces.back();
    const std::size_t length = last.source.end - last.source.begin;
    const bool in_step = piece.source.begin == last.source.begin + (piece.at - last.at);
    if (in_step && last.at + length + 1 == piece.at) {
      last.source.end = piece.source.end;
      return;
    }
  }
  fragment.pieces.push_back(piece);
}

}  // namespace

void append(Fragment& fragment, std::string_view bytes, Span source) {
  if (!fragment.pieces.empty()) {
    Piece& last = fragment.pieces.back();
    const bool same_length = fragment.text.size() - last.at == last.source.end - last.source.begin;
    if (same_length && last.source.end == source.begin &&
        bytes.size() == source.end - source.begin) {
      last.source.end = source.end;
      fragment.text.append(bytes);
      return;
    }
  }
  fragment.pieces.push_back({fragment.text.size(), source});
  fragment.text.append(bytes);
}

void prepend(Fragment& fragment, std::string_view bytes) {
  const std::size_t begin = fragment.pieces.empty() ? 0 : fragment.pieces.front().source.begin;
  for (Piece& piece : fragment.pieces) piece.at += bytes.size();
  for (Citation& note : fragment.notes) note.at += bytes.size();
  fragment.pieces.insert(fragment.pieces.begin(), {0, {begin, begin}});
  fragment.text.insert(0, bytes);
}

void append_blank(Fragment& fragment, Span source) {
  if (fragment.text.empty() || fragment.text.back() == ' ') return;
  append(fragment, " ", source);
}

void trim_end(Fragment& fragment) {
  while (!fragment.text.empty() && fragment.text.back() == ' ') {
    fragment.text.pop_back();
    Piece& last = fragment.pieces.back();
    if (last.at >= fragment.text.size()) {
      fragment.pieces.pop_back();
    } else if (fragment.text.size() - last.at < last.source.end - last.source.begin) {
      last.source.end = last.source.begin + (fragment.text.size() - last.at);
    }
  }
  for (Citation& note : fragment.notes) note.at = std::min(note.at, fragment.text.size());
}

Fragment split_off(Fragment& fragment, std::size_t at) {
  Fragment rest;
  rest.before = Break::glue;
  rest.page = fragment.page;
  rest.width = fragment.width;
  rest.whole = fragment.whole;
  rest.repaired = fragment.repaired;
  rest.soft_end = std::exchange(fragment.soft_end, false);
  std::size_t piece = fragment.pieces.size();
  while (piece > 0 && fragment.pieces[piece - 1].at >= at) --piece;
  rest.text = fragment.text.substr(at);
  if (piece > 0) {
    Piece& cut = fragment.pieces[piece - 1];
    const std::size_t length = clean_length(fragment, piece - 1);
    if (cut.at + length > at) {  // the cut goes through it
      const bool exact = length == cut.source.end - cut.source.begin;
      const std::size_t source = exact ? cut.source.begin + (at - cut.at) : cut.source.end;
      rest.pieces.push_back({0, {source, cut.source.end}});
      cut.source.end = source;
    }
  }
  for (std::size_t i = piece; i < fragment.pieces.size(); ++i) {
    rest.pieces.push_back({fragment.pieces[i].at - at, fragment.pieces[i].source});
  }
  fragment.pieces.resize(piece);
  fragment.text.resize(at);
  const auto note = std::ranges::find_if(
      fragment.notes, [at](const Citation& citation) { return citation.at > at; });
  for (auto it = note; it != fragment.notes.end(); ++it) {
    rest.notes.push_back({it->at - at, std::move(it->mark)});
  }
  fragment.notes.erase(note, fragment.notes.end());
  trim_end(fragment);
  drop_front(rest, std::min(rest.text.find_first_not_of(' '), rest.text.size()));
  return rest;
}

void drop_front(Fragment& fragment, std::size_t count) {
  if (count == 0) return;
  std::size_t keep = 0;
  for (std::size_t i = 0; i < fragment.pieces.size(); ++i) {
    Piece piece = fragment.pieces[i];
    const std::size_t length = clean_length(fragment, i);
    if (piece.at + length <= count) continue;
    if (piece.at < count) {
      const bool exact = length == piece.source.end - piece.source.begin;
      if (exact) piece.source.begin += count - piece.at;
      piece.at = count;
    }
    // Lengths are read from the pieces that follow, which are still untouched.
    fragment.pieces[keep++] = {piece.at, piece.source};
  }
  fragment.pieces.resize(keep);
  for (Piece& piece : fragment.pieces) piece.at -= count;
  fragment.text.erase(0, count);
  for (Citation& note : fragment.notes) note.at = note.at > count ? note.at - count : 0;
}

void join(Fragment& fragment, Fragment&& next, std::string_view joint) {
  if (!fragment.text.empty() && !next.text.empty()) fragment.text.append(joint);
  const std::size_t at = fragment.text.size();
  for (const Piece& piece : next.pieces) add_piece(fragment, {piece.at + at, piece.source});
  for (Citation& note : next.notes) {
    fragment.notes.push_back({note.at + at, std::move(note.mark)});
  }
  if (fragment.text.empty()) fragment.styled = next.styled;
  fragment.text.append(next.text);
  fragment.width = next.width;
  fragment.soft_end = next.soft_end;
  fragment.repaired = fragment.repaired || next.repaired;
}

Place place_of(const Fragment& fragment, std::string_view reading_text) {
  Place place;
  place.page = fragment.page;
  if (fragment.pieces.empty()) return place;
  std::vector<Span> spans;
  for (const Piece& piece : fragment.pieces) {
    if (!spans.empty() && piece.source.begin >= spans.back().end &&
        !holds_content(
            reading_text.substr(spans.back().end, piece.source.begin - spans.back().end))) {
      spans.back().end = piece.source.end;
    } else {
      spans.push_back(piece.source);
    }
  }
  place.begin = spans.front().begin;
  place.end = spans.back().end;
  if (spans.size() > 1) place.spans = std::move(spans);
  return place;
}

}  // namespace paralign::detail
