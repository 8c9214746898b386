#pragma once

// What the elements of WordprocessingML mean to a reader (ISO/IEC 29500-1, clause 17), by their
// local names: strict and transitional files differ in namespaces alone.

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace paralign::detail {

/// Elements that a reader treats each in its own way; all others are passed through to what they
/// hold, so that unknown wrappers lose no text.
enum class Tag : std::uint8_t {
  other,
  alternate_content,
  alternate_chunk,
  cell,
  deletion,
  denominator,
  drawing,
  endnote_reference,
  fenced,
  field_character,
  footnote_reference,
  insertion,
  left_out,
  line_break,
  line_end,
  move_from,
  move_to,
  no_break_hyphen,
  paragraph,
  properties,
  row,
  run,
  superscript,
  symbol,
  tab,
  table,
  text,
  text_box,
};

/// The tag of an element; of what is no element `left_out`.
[[nodiscard]] Tag tag_of(const pugi::xml_node& node) noexcept;

/// Of mc:AlternateContent (ISO/IEC 29500-3, clause 7.6) the one branch that counts: the first
/// choice whose namespaces are those of Word's shapes and letters, else the fallback, else the last
/// choice.
[[nodiscard]] pugi::xml_node chosen_branch(const pugi::xml_node& alternate_content);

/// The value of an on-off property (clause 17.17.4): true where the element stands without a value.
[[nodiscard]] bool is_on(const pugi::xml_node& property) noexcept;

/// The whole number at the start of `value`; `otherwise` where there is none.
[[nodiscard]] std::int32_t whole_number(std::string_view value, std::int32_t otherwise) noexcept;

/// The text of w:t: without the blanks around it where xml:space does not keep them.
[[nodiscard]] std::string text_of(const pugi::xml_node& text);

}  // namespace paralign::detail
