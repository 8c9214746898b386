#pragma once

// Notes of a page: what cites them, and what they say.
//
// HTML has no notes. A page has links to elements further down that hold the text of one. A link is
// taken for a citation if its text is a mark ("1", "[2]", "*"), and something says that it leads to
// a note and not just to a place: its address, its class or its target is called so; or it is
// raised or in brackets, and the place it leads to begins with the same mark or links back. Without
// a link, raised digits that open a paragraph are a note if the same digits were raised in the text
// before.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tokenize/read/html_place.hpp"
#include "tokenize/read/html_tree.hpp"

namespace paralign::detail {

struct HtmlNote {
  HtmlRange range{};
  std::string mark{};
  std::vector<std::uint32_t> citations{};  ///< links; none if it was found without
};

struct HtmlNotes {
  std::vector<HtmlNote> notes{};                 ///< in the order of the page, none inside another
  std::map<std::uint32_t, std::string> marks{};  ///< of the nodes with HtmlRole::cites
};

/// Finds the notes. Their citations get the role `cites`; the marks that they print themselves and
/// their links back to the text are left out.
[[nodiscard]] HtmlNotes find_notes(HtmlTree& tree);

/// True if the element is raised: sup, or so by its style.
[[nodiscard]] bool is_raised(const HtmlTree& tree, std::uint32_t node);

}  // namespace paralign::detail
