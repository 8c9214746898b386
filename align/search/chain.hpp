#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace paralign::detail {

/// A link of one unit with one, as a point.
struct Point {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  double weight = 0;  ///< >= 0
};

/// The positions in `points` of the heaviest chain that ascends in rows and columns.
///
/// @param points  ascending by row, no row and no column twice.
/// @par Complexity  O(n log n).
/// @par Source  Jacobson and Vo (1992), "Heaviest increasing/common subsequence problems", CPM,
/// section 2.
[[nodiscard]] std::vector<std::uint32_t> heaviest_chain(std::span<const Point> points);

}  // namespace paralign::detail
