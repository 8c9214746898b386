// The page shows what the Unicode bidirectional algorithm (UAX #9) made of the text; this is the
// way back. It is not unique: "March 2031 19" in a line from right to left may have been written
// "19 March 2031" or "March 2031 19". Where both are possible the form is taken that documents
// print: the number first before what ends in a number itself, years that rise, thousands behind
// their blank.

#include "tokenize/read/pdf_order.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

using Glyphs = std::span<const PdfGlyph>;

// A stretch of the line that is read as one.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool forward = false;  // from left to right
};

bool is_blank(const PdfGlyph& glyph) {
  return glyph.sort == GlyphSort::blank || glyph.sort == GlyphSort::gap;
}
bool is_digit(const PdfGlyph& glyph) { return glyph.sort == GlyphSort::digit; }
bool is_strong_left(const PdfGlyph& glyph) {
  return glyph.sort == GlyphSort::left || glyph.sort == GlyphSort::digit;
}
bool is_arabic_digit(const PdfGlyph& glyph) { return is_digit(glyph) && glyph.base >= 0x660; }

// Divides the digits of one number: "1,5", "12/34", U+066B.
bool divides_digits(char32_t c) {
  return c == '.' || c == ',' || c == '/' || c == ':' || c == 0x66B || c == 0x66C || c == 0x60C;
}
bool is_dash(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013; }

std::size_t digits_end(Glyphs line, std::size_t i) {
  while (i < line.size() && is_digit(line[i])) ++i;
  return i;
}

// "2028" before "2035": as many digits, and rising.
bool rises(Glyphs left, Glyphs right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const int a = digit_value(left[i].base);
    const int b = digit_value(right[i].base);
    if (a != b) return a < b;
  }
  return false;
}

// Behind the number that starts at `i`, read from left to right.
std::size_t number_end(Glyphs line, std::size_t i) {
  std::size_t first = i;
  std::size_t end = digits_end(line, i);
  while (end + 1 < line.size() && is_digit(line[end + 1])) {
    const std::size_t next = digits_end(line, end + 1);
    const Glyphs left = line.subspan(first, end - first);
    const Glyphs right = line.subspan(end + 1, next - end - 1);
    const bool thousands =
        line[end].sort == GlyphSort::blank && left.size() <= 3 && right.size() == 3 && first == i;
    const bool range = is_dash(line[end].base) && rises(left, right);
    if (!divides_digits(line[end].base) && !thousands && !range) break;
    first = end + 1;
    end = next;
  }
  // Digits in a row: a mark at their right was written behind them.
  if (end < line.size() && line[end].sort == GlyphSort::raised) ++end;
  return end;
}

std::size_t open_brackets(Glyphs part, char32_t open, char32_t close) {
  std::size_t depth = 0;
  for (const PdfGlyph& glyph : part) {
    if (glyph.base == open) ++depth;
    if (glyph.base == close && depth > 0) --depth;
  }
  return depth;
}

// Where the Latin run `begin` to `end` ends: before a number that stands apart behind another
// number, else behind the bracket that closes in it.
std::size_t latin_end(Glyphs line, std::size_t begin, std::size_t end) {
  std::size_t last = end;
  while (last > begin && is_digit(line[last - 1])) --last;
  if (last < end && last >= begin + 2 && is_blank(line[last - 1])) {
    const PdfGlyph& before = line[last - 2];
    const bool wide = line[last - 1].sort == GlyphSort::gap;
    if (wide || is_digit(before) || before.base == '.') return last - 1;
  }
  for (const auto& [open, close] : {std::pair(U'(', U')'), std::pair(U'[', U']')}) {
    const bool closes = end < line.size() && line[end].base == close;
    if (closes && open_brackets(line.subspan(begin, end - begin), open, close) > 0) return end + 1;
  }
  if (end < line.size() && line[end].sort == GlyphSort::raised) return end + 1;
  return end;
}

// The Latin run of the stretch that starts at `i` and holds neither right letters nor gaps.
Run latin_run(Glyphs line, std::size_t i) {
  std::size_t stretch = i;
  std::size_t begin = line.size();
  std::size_t end = i;
  bool letters = false;
  for (; stretch < line.size(); ++stretch) {
    const GlyphSort sort = line[stretch].sort;
    if (sort == GlyphSort::right || sort == GlyphSort::gap) break;
    if (!is_strong_left(line[stretch])) continue;
    // Arabic digits that stand apart are no part of it.
    if (begin > stretch && is_arabic_digit(line[stretch])) continue;
    begin = std::min(begin, stretch);
    letters = letters || sort == GlyphSort::left;
    end = stretch + 1;
  }
  if (!letters) return {stretch, stretch, false};
  return {begin, latin_end(line.first(stretch), begin, end), true};
}

// The line in stretches from left to right, for a reader who comes from the right.
std::vector<Run> runs_from_right(Glyphs line) {
  std::vector<Run> runs;
  Run latin{0, 0, false};
  std::size_t searched = 0;  // no Latin run begins before that
  for (std::size_t i = 0; i < line.size();) {
    const bool outside = line[i].sort != GlyphSort::right && line[i].sort != GlyphSort::gap;
    if (outside && i >= searched) {
      latin = latin_run(line, i);
      searched = std::max(latin.end, i + 1);
    }
    if (latin.forward && i == latin.begin) {
      runs.push_back(latin);
      i = latin.end;
    } else if (is_digit(line[i])) {
      const std::size_t end = number_end(line, i);
      runs.push_back({i, end, true});
      i = end;
    } else {
      runs.push_back({i, i + 1, false});
      ++i;
    }
  }
  return runs;
}

char32_t mirror(char32_t c) {
  switch (c) {
    case '(':
      return ')';
    case ')':
      return '(';
    case '[':
      return ']';
    case ']':
      return '[';
    case 0xAB:
      return 0xBB;
    case 0xBB:
      return 0xAB;
    default:
      return 0;
  }
}

void append_mirrored(std::string& out, const PdfGlyph& glyph, bool mirrored) {
  const char32_t other = mirrored ? mirror(glyph.base) : 0;
  if (other != 0) {
    append_code_point(out, other);
  } else {
    out += glyph.text;
  }
}

std::string from_right(Glyphs line, bool mirrored) {
  std::string out;
  const std::vector<Run> runs = runs_from_right(line);
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    for (std::size_t i = run->begin; i < run->end; ++i) {
      append_mirrored(out, line[i], mirrored && !run->forward);
    }
  }
  return out;
}

// A phrase from right to left inside a line from left to right: from its first letter to its last.
std::string from_left(Glyphs line, bool mirrored) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i].sort != GlyphSort::right) {
      out += line[i++].text;
      continue;
    }
    std::size_t end = i + 1;
    for (std::size_t k = end; k < line.size() && line[k].sort != GlyphSort::left; ++k) {
      if (line[k].sort == GlyphSort::gap) break;
      if (line[k].sort == GlyphSort::right) end = k + 1;
    }
    out += from_right(line.subspan(i, end - i), mirrored);
    i = end;
  }
  return out;
}

Glyphs without_blanks(Glyphs line) {
  while (!line.empty() && is_blank(line.front())) line = line.subspan(1);
  while (!line.empty() && is_blank(line.back())) line = line.first(line.size() - 1);
  return line;
}

std::pair<std::size_t, std::size_t> count_letters(Glyphs line) {
  std::pair<std::size_t, std::size_t> count;
  for (const PdfGlyph& glyph : line) {
    if (glyph.sort == GlyphSort::right) ++count.first;
    if (glyph.sort == GlyphSort::left) ++count.second;
  }
  return count;
}

}  // namespace

void observe(const std::vector<PdfGlyph>& glyphs, PdfHabits& habits) {
  const auto [right, left] = count_letters(glyphs);
  habits.right_letters += right;
  habits.left_letters += left;
  count_fills(glyphs, habits.fills);
  if (right <= left) return;
  // Read from the right, "(" comes first in a pair.
  char32_t before = 0;
  for (auto glyph = glyphs.rbegin(); glyph != glyphs.rend(); ++glyph) {
    if (glyph->base != '(' && glyph->base != ')') continue;
    if (before == '(' && glyph->base == ')') ++habits.brackets_kept;
    if (before == ')' && glyph->base == '(') ++habits.brackets_turned;
    before = before == 0 ? glyph->base : 0;
  }
}

void conclude(PdfHabits& habits) {
  habits.right_to_left = habits.right_letters > habits.left_letters;
  habits.mirrored = habits.brackets_turned > 2 * habits.brackets_kept;
}

bool reads_right_to_left(const std::vector<PdfGlyph>& glyphs, const PdfHabits& habits) {
  const Glyphs line = without_blanks(glyphs);
  const auto [right, left] = count_letters(line);
  if (right > 0) return habits.right_to_left || right > 2 * left;
  if (!habits.right_to_left || line.empty()) return false;
  // "C/12/34." with its full stop at the right was written from left to right.
  const char32_t last = line.back().base;
  const bool mark = last == '.' || last == ',' || last == ';' || last == ':';
  return !(mark && left > 0 && line.size() > 1 && is_strong_left(line[line.size() - 2]));
}

std::string reading_order(const std::vector<PdfGlyph>& glyphs, const PdfHabits& habits) {
  const Glyphs line = without_blanks(glyphs);
  return reads_right_to_left(glyphs, habits) ? from_right(line, habits.mirrored)
                                             : from_left(line, habits.mirrored);
}

}  // namespace paralign::detail
