#include "tokenize/segment/layout.hpp"

#include <algorithm>
#include <vector>

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kWidestWrap = 150;  // lines longer than that are whole paragraphs
constexpr std::uint32_t kNarrowestWrap = 30;

}  // namespace

Layout layout_of(std::span<const Fragment> fragments) {
  Layout layout;
  std::vector<std::uint32_t> widths;
  std::size_t blank_open = 0;  // blank lines behind a line that ends without a mark
  std::size_t line_open = 0;
  std::size_t blanks = 0;
  std::size_t long_lines = 0;
  std::size_t whole = 0;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    const Fragment& fragment = fragments[i];
    if (!fragment.note_mark.empty()) continue;
    widths.push_back(fragment.width);
    if (fragment.width > kWidestWrap) ++long_lines;
    if (fragment.whole) ++whole;
    if (i == 0 || fragment.before == Break::glue) continue;
    const bool open =
        final_mark(fragments[i - 1].text) == 0 && fragments[i - 1].width > kNarrowestWrap;
    if (fragment.before == Break::blank) {
      ++blanks;
      if (open) ++blank_open;
    } else if (open) {
      ++line_open;
    }
  }
  if (widths.size() < 4 || whole * 2 > widths.size()) return layout;
  const auto tenth = static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::ranges::nth_element(widths, widths.begin() + tenth);
  layout.width = widths[static_cast<std::size_t>(tenth)];
  const bool narrow = layout.width <= kWidestWrap && layout.width >= kNarrowestWrap;
  layout.wrapped =
      narrow && long_lines * 20 < widths.size() && (blank_open + line_open) * 5 >= widths.size();
  layout.doubled = layout.wrapped && blank_open * 3 > blanks && blank_open > line_open;
  layout.blank_separated = layout.wrapped && !layout.doubled && blanks * 8 > widths.size();
  return layout;
}

bool is_full(const Layout& layout, const Fragment& line, const Fragment& next) {
  if (!layout.wrapped) return false;
  const std::string_view text = next.text;
  const std::string_view word = text.substr(0, std::min(text.find(' '), text.size()));
  const auto needed = static_cast<std::uint32_t>(count_code_points(head(word, 80)));
  return (line.width + 1 + needed) * 100 >= layout.width * 88;
}

}  // namespace paralign::detail
