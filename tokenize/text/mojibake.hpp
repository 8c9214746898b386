#pragma once

// Text that was decoded wrongly once: "d\u00C3\u00A9cide" is UTF-8 that was read as windows-1252.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace paralign::detail {

struct Mojibake {
  std::string_view actual{};   ///< what the bytes were: "UTF-8", "windows-1256"
  std::string_view read_as{};  ///< what they were taken for
  std::size_t places = 0;      ///< words or runs of marks
  std::size_t begin = 0;       ///< of the first place, a byte range of the text
  std::size_t end = 0;
  std::string meant{};  ///< what the first place should be
};

/// The kind of mojibake that most places of `text` show; nothing for a text that is as its author
/// wrote it, whatever its language.
///
/// @param text  UTF-8.
/// @par Complexity  Linear.
[[nodiscard]] std::optional<Mojibake> find_mojibake(std::string_view text);

}  // namespace paralign::detail
