#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace paralign::detail {

/// Edits from either end after which a search for the shortest script stops: texts that differ by
/// more are one another's revisions no longer.
inline constexpr std::ptrdiff_t kMostEdits = 1000;

/// A common subsequence, as pairs of positions, both ascending: a longest one where at most
/// 2 * `most_edits` items are not common.
///
/// Beyond, texts are cut where the search from one of the ends came furthest, and what lies before
/// and behind is searched by itself.
///
/// @param most_edits  >= 1.
/// @par Complexity  O(N min(D, most_edits)) time, O(N) memory, for N items of both and D that are
/// not common.
/// @par Source  Myers (1986), Algorithmica 1(1), section 4b; the cut is that of GNU diff.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> longest_common_subsequence(
    std::span<const std::uint64_t> a, std::span<const std::uint64_t> b,
    std::ptrdiff_t most_edits = kMostEdits);

}  // namespace paralign::detail
