#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace paralign::detail {

/// A cell that may be linked.
struct Edge {
  std::uint32_t column = 0;
  std::int64_t profit = 0;  ///< > 0
};

/// No column.
inline constexpr std::uint32_t kUnassigned = 0xFFFFFFFF;

/// The column of each row, or `kUnassigned`, so that no column is taken twice and the sum of
/// profits is greatest. Of several such assignments always the same one.
///
/// @param rows     for each row its edges, ascending by column, no column twice, profits > 0.
/// @param columns  how many columns there are.
/// @par Complexity  O(n (e log e)) for n rows and e edges at worst; near linear where rivals are
/// few.
/// @par Source  successive shortest augmenting paths with potentials: Jonker and Volgenant (1987),
/// "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
/// Computing 38.
[[nodiscard]] std::vector<std::uint32_t> assign(std::span<const std::vector<Edge>> rows,
                                                std::size_t columns);

}  // namespace paralign::detail
