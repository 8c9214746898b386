#pragma once

#include <string_view>
#include <vector>

namespace paralign::detail {

/// The parts of `text` between separators, empty ones too; one part where there is no separator.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace paralign::detail
