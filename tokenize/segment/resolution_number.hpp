#pragma once

// Resolution numbers at the start of a title: "58/30. Title", "2374 (2017)", "S-30/1",
// "217 A (III)", "1985/50.", "4 9 / 34. Title", "46/..." of a draft.

#include <optional>
#include <string>
#include <string_view>

namespace paralign::detail {

struct ResolutionNumber {
  std::string number{};  ///< without stray blanks: "58/30", "2374 (2017)"
  std::size_t end = 0;   ///< where the words behind it start
};

[[nodiscard]] std::optional<ResolutionNumber> find_resolution_number(std::string_view text,
                                                                     bool named = false);

/// True if `token` has the shape of a document symbol: "A/HRC/58/79", "S/RES/2374".
[[nodiscard]] bool is_symbol(std::string_view token) noexcept;

}  // namespace paralign::detail
