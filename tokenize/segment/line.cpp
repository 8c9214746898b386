#include "tokenize/segment/line.hpp"

#include <algorithm>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// LF, VT, FF, CR, NEL, and the separators of lines and paragraphs.
bool ends_line(char32_t c) noexcept {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

struct State {
  const Reading& reading;
  std::vector<Line> lines{};
  Break pending = Break::blank;
  std::uint32_t page = 1;
  bool paged = false;
};

void new_page(State& state) {
  state.pending = Break::page;
  ++state.page;
  state.paged = true;
}

void add_line(State& state, std::size_t begin, std::size_t end, const Block& block, bool first) {
  Line line;
  line.span = {begin, end};
  line.before = state.pending;
  line.page = state.page;
  line.block = &block;
  line.first = first;
  state.lines.push_back(line);
  state.pending = Break::line;
}

void add_block(State& state, const Block& block) {
  const std::string_view text = state.reading.text;
  const std::size_t end = std::min(block.place.end, text.size());
  std::size_t begin = std::min(block.place.begin, end);
  if (block.page_break_before && state.pending != Break::page) new_page(state);
  if (state.pending == Break::line) state.pending = Break::blank;
  bool first = true;
  bool blank = true;
  char32_t before = 0;
  const auto close = [&](std::size_t line_end) {
    if (!blank) {
      add_line(state, begin, line_end, block, std::exchange(first, false));
    } else if (state.pending == Break::line) {
      state.pending = Break::blank;
    }
    blank = true;
  };
  for (std::size_t i = begin; i < end;) {
    if (text[i] > ' ' && text[i] < 0x7F) {  // most of all text
      while (++i < end && text[i] >= ' ' && text[i] < 0x7F) {
      }
      blank = false;
      before = 0;
      continue;
    }
    const std::size_t at = i;
    const char32_t c = next_code_point(text, i);
    if (ends_line(c)) {
      const bool second_half = c == 0x0A && before == 0x0D;
      if (!second_half && c != 0x0C) close(at);
      if (c == 0x0C) {
        if (!blank) close(at);
        new_page(state);
      }
      begin = i;
    } else if (!is_space(c) && !is_invisible(c)) {
      blank = false;
    }
    before = c;
  }
  if (!blank) close(end);
}

}  // namespace

std::vector<Line> lines_of(const Reading& reading) {
  State state{reading};
  for (const Block& block : reading.blocks) add_block(state, block);
  for (Line& line : state.lines) {
    if (!state.paged) line.page = 0;
  }
  return std::move(state.lines);
}

}  // namespace paralign::detail
