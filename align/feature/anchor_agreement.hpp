#pragma once

#include <span>

#include "align/feature/matrix.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {

/// Agreement of the anchors of each pair of units: weighted Jaccard of their keys (rare keys weigh
/// more) less 0.3 times the weighted share that has no counterpart; 0 where a side has no anchor.
[[nodiscard]] Matrix anchor_agreement(std::span<const Unit> first, std::span<const Unit> second);

}  // namespace paralign::detail
