#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace paralign::detail {

/// A longest common subsequence, as pairs of positions, both ascending.
///
/// @par Complexity  O(N D) time, O(N) memory, for N items of both and D that are not common.
/// @par Source  Myers (1986), Algorithmica 1(1), section 4b.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> longest_common_subsequence(
    std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace paralign::detail
