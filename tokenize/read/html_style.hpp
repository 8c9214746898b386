#pragma once

// What the style attribute of an element says, as far as a reader of text minds.

#include <cstdint>
#include <string>
#include <string_view>

namespace paralign::detail {

enum class HtmlDisplay : std::uint8_t { unset, none, in_line, block };

struct HtmlStyle {
  HtmlDisplay display = HtmlDisplay::unset;
  bool invisible = false;     ///< visibility: hidden; mso-hide: all
  bool superscript = false;   ///< vertical-align: super
  bool preformatted = false;  ///< white space is kept
  bool list_marker = false;   ///< Word: what is inside is the printed number of an item
  std::string list_type{};    ///< of list-style-type or list-style, as written
};

/// @param style  the value of the attribute.
[[nodiscard]] HtmlStyle parse_style(std::string_view style);

/// ASCII letters in lower case.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// `text` without white space (ASCII) at both ends.
[[nodiscard]] std::string_view trim_ascii(std::string_view text) noexcept;

/// The next of the words between ASCII white space, and `text` without it; "" at the end.
[[nodiscard]] std::string_view next_word(std::string_view& text) noexcept;

}  // namespace paralign::detail
