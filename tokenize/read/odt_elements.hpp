#pragma once

// What the elements of an OpenDocument text mean to a reader, by their local names.

#include <cstdint>
#include <pugixml.hpp>

namespace paralign::detail {

/// Elements that are read each in its own way; all others are passed through to what they hold, so
/// that unknown wrappers lose no text.
enum class OdtElement : std::uint8_t {
  other,
  cell,
  change_end,
  change_point,
  change_start,
  covered_cell,
  hidden_text,
  left_out,  ///< no part of the text: comments, templates of indexes, declarations, markup of
             ///< others
  line_break,
  list,
  note,
  numbered_paragraph,
  paragraph,
  row,
  section,
  shape,  ///< frames and drawings, whose text follows the paragraph that they are anchored in
  span,
  spaces,
  tab,
  table,
};

/// `left_out` for what is no element.
[[nodiscard]] OdtElement odt_element(const pugi::xml_node& node) noexcept;

}  // namespace paralign::detail
