#pragma once

// How the text is set: are lines wrapped, how wide, does a blank line separate paragraphs or only
// lines.

#include <span>

#include "tokenize/segment/fragment.hpp"

namespace paralign::detail {

struct Layout {
  bool wrapped = false;          ///< paragraphs are broken into lines of about `width`
  std::uint32_t width = 0;       ///< code points
  bool doubled = false;          ///< a blank line after every line: blank lines separate nothing
  bool blank_separated = false;  ///< wrapped, with blank lines between paragraphs alone
};

[[nodiscard]] Layout layout_of(std::span<const Fragment> fragments);

/// True if the first word of `next` would not have fitted behind `line`.
[[nodiscard]] bool is_full(const Layout& layout, const Fragment& line, const Fragment& next);

}  // namespace paralign::detail
