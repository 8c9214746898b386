#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace paralign::detail {

/// What was found, as a message shows it: 40 characters at most, then "..."; control characters and
/// bytes that are no UTF-8 are '?'.
[[nodiscard]] inline std::string shown(std::string_view found) {
  constexpr int kMostCharacters = 40;
  const auto is_continuation = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
  };
  std::string text;
  for (int count = 0; !found.empty(); ++count) {
    if (count == kMostCharacters) return text + "...";
    const auto first = static_cast<unsigned char>(found.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const std::string_view character = found.substr(0, length);
    const bool printed =
        length == 1 ? first >= 0x20 && first != 0x7F
                    : first >= 0xC2 && first <= 0xF4 && character.size() == length &&
                          std::ranges::all_of(character.substr(1), is_continuation) &&
                          !(first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0);
    text += printed ? character : "?";
    found.remove_prefix(printed ? length : 1);
  }
  return text;
}

}  // namespace paralign::detail
