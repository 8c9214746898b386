#pragma once

#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// The links of the best assignment, one unit to one, with its neighbours attached where a unit was
/// split or merged, and the fixed links. One-sided links are not among them.
///
/// Links carry `source`, `target`, `score` (with the support of other links) and the flag `fixed`;
/// nothing else is set.
/// @param scores  as `make_scores` gives them.
[[nodiscard]] std::vector<Link> search_links(const Pair& pair, const Matrix& scores);

}  // namespace paralign::detail
