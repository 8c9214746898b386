#pragma once

// A fragment is a stretch of clean text that still knows which bytes of the reading it came from.
// Cleaning makes one of each line; splitting and healing make paragraphs of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/document.hpp"
#include "tokenize/segment/seldom.hpp"

namespace paralign::detail {

/// What stands between a fragment and the one before it.
enum class Break : std::uint8_t {
  glue,   ///< nothing: the extraction lost the line end
  line,   ///< a line end
  blank,  ///< one blank line or more, or the end of a reader's block
  page,   ///< a page end
};

/// Clean bytes from `at` on come from `source`.
struct Piece {
  std::size_t at = 0;
  Span source{};
};

/// A note mark that stood in the text before the byte `at`.
struct Citation {
  std::size_t at = 0;
  std::string mark{};
};

struct Fragment {
  std::string text{};
  std::vector<Piece> pieces{};
  std::vector<Citation> notes{};
  Break before = Break::line;
  std::uint32_t page = 0;
  std::uint32_t width = 0;       ///< code points of the printed line, indent included
  std::uint32_t indent = 0;      ///< blanks before the text, a tab counts 4
  SeldomString list_number{};    ///< an automatic number that is not in `text`
  std::uint32_t list_value = 0;  ///< what it counts, 0 where unknown
  SeldomString note_mark{};      ///< not empty: this is the text of that note
  SeldomString note_printed{};   ///< the mark as printed, for the letters and digits it holds
  std::uint32_t cells = 0;       ///< tabs and bars inside the line: columns of a table
  bool styled = false;           ///< starts with emphasis
  bool heading_mark = false;     ///< a Markdown heading
  bool behind_rule = false;      ///< a line of dashes or underscores stands before it
  bool soft_end = false;         ///< a soft hyphen stood at its end
  bool whole = false;            ///< a paragraph as its author made it, or a line of one
  bool repaired = false;         ///< the reader put letters right by guesswork
};

/// Appends `bytes`, which come from `source`.
void append(Fragment& fragment, std::string_view bytes, Span source);

/// Puts `bytes`, which stand nowhere in the source, before the text.
void prepend(Fragment& fragment, std::string_view bytes);

/// Appends one blank unless the text is empty or ends in one.
void append_blank(Fragment& fragment, Span source);

/// Takes a blank off the end.
void trim_end(Fragment& fragment);

/// Cuts `fragment` before the byte `at`; what follows (blanks at its start left out) is returned,
/// with `before` = glue.
[[nodiscard]] Fragment split_off(Fragment& fragment, std::size_t at);

/// Drops the first `count` bytes of the text.
void drop_front(Fragment& fragment, std::size_t count);

/// Appends `next` behind `joint` ("" or " ").
void join(Fragment& fragment, Fragment&& next, std::string_view joint);

/// Where the fragment stands: first to last byte, and the parts if other text stands between.
[[nodiscard]] Place place_of(const Fragment& fragment, std::string_view reading_text);

}  // namespace paralign::detail
