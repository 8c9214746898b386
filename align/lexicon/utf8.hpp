#pragma once

#include <cstddef>
#include <string_view>

namespace paralign::detail {

/// The first character of a text that is not empty.
struct Utf8Character {
  std::size_t length = 1;  ///< in bytes; 1 for a byte that begins none
  bool allowed = false;    ///< well-formed, and a Char of XML 1.0
};
[[nodiscard]] Utf8Character first_character(std::string_view text) noexcept;

/// True if `text` is UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

}  // namespace paralign::detail
