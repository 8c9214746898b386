#pragma once

// A paragraph on its way: fragments joined, a kind, no label yet.

#include <string>
#include <vector>

#include "tokenize/segment/layout.hpp"
#include "tokenize/segment/opening.hpp"

namespace paralign::detail {

struct Draft {
  Fragment body{};
  Opening opening{};
  Kind kind = Kind::other;
  std::uint32_t lines = 1;
  std::vector<std::size_t> hyphens{};  ///< where a word was broken: the byte behind the hyphen
  bool annex = false;                  ///< stands in an annex
  bool continuation = false;           ///< flush text behind a list: OP12+1
};

/// What the next fragment meets.
struct Context {
  const Rules* rules;
  const Layout* layout;
  unsigned last_number = 0;  ///< of the operative paragraphs of this part
  unsigned last_letter = 0;  ///< of the open list
  bool heading = false;      ///< the next fragment is short and a numbered one follows it
};

/// True if `next` goes on with the paragraph `current`: a wrap, a page end, a note stood between.
[[nodiscard]] bool joins(const Draft& current, const Fragment& next, const Opening& opening,
                         const Context& context);

/// True if the marker of `opening` numbers a paragraph here and is no stray number of a wrapped
/// line.
[[nodiscard]] bool marker_opens(const Draft& current, const Fragment& next, const Opening& opening,
                                const Context& context);

/// Joins; a hyphen at a line end is kept and noted.
void heal(Draft& current, Fragment&& next);

/// Takes out the hyphens at line ends whose word the document knows only without one.
void settle_hyphens(std::vector<Draft>& drafts);

}  // namespace paralign::detail
