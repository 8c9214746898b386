#include "tokenize/segment/stranded.hpp"

#include <utility>

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

struct Stranded {
  std::size_t at = 0;  // where the number starts; 0: none
  unsigned value = 0;
};

// "; 2." or "; 2 -" at the end: the number and what closes it, behind a final mark and a blank.
Stranded stranded_number(std::string_view text) {
  std::size_t i = text.size();
  if (i == 0) return {};
  const char32_t close = previous_code_point(text, i);
  if (close != '.' && close != ')' && close != '-' && close != 0x2013) return {};
  while (i > 0 && text[i - 1] == ' ') --i;
  Stranded found;
  unsigned place = 1;
  std::size_t digits_begin = i;
  while (i > 0 && place <= 100) {
    const int value = digit_value(previous_code_point(text, i));
    if (value < 0) break;
    found.value += static_cast<unsigned>(value) * place;
    place *= 10;
    digits_begin = i;
  }
  if (found.value == 0 || digits_begin == 0 || text[digits_begin - 1] != ' ') return {};
  std::size_t before = digits_begin - 1;
  while (before > 0 && text[before - 1] == ' ') --before;
  if (before == 0 || !is_final_mark(previous_code_point(text, before))) return {};
  found.at = digits_begin;
  return found;
}

}  // namespace

void move_stranded_numbers(std::vector<Fragment>& fragments, std::vector<Opening>& openings,
                           const Rules& rules) {
  unsigned last = 0;
  for (std::size_t i = 0; i + 1 < fragments.size(); ++i) {
    if (!fragments[i].note_mark.empty()) continue;
    if (openings[i].numbered() && openings[i].marker->firm) last = openings[i].marker->value;
    Fragment& next = fragments[i + 1];
    const Opening& behind = openings[i + 1];
    const Stranded number = stranded_number(fragments[i].text);
    if (number.at == 0 || number.value != last + 1 || !next.note_mark.empty()) continue;
    if (behind.marker || !behind.operative_lead() || next.before == Break::glue) continue;
    Fragment numbered = split_off(fragments[i], number.at);
    numbered.before = next.before;
    numbered.page = next.page;
    numbered.indent = next.indent;
    const std::uint32_t width = next.width;
    join(numbered, std::move(next), " ");
    numbered.width = width;
    next = std::move(numbered);
    openings[i] = opening_of(fragments[i], rules);
    openings[i + 1] = opening_of(next, rules);
  }
}

}  // namespace paralign::detail
