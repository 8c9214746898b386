#pragma once

#include <vector>

#include "align/feature/score.hpp"
#include "align/search/support.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// One unit to one, step by step.
struct Found {
  Supported cells{};   ///< after all steps
  Columns assigned{};  ///< by the assignment
  Columns paired{};    ///< and with the leftovers paired; the gaps were filled last
};

/// The best assignment and what fills it up; splits, merges and fixed links are not among them but
/// for the columns that those give to their rows.
///
/// @param scores  as `make_scores` gives them.
[[nodiscard]] Found search_cells(const Pair& pair, const Matrix& scores);

/// The links of the best assignment, one unit to one, with its neighbours attached where a unit was
/// split or merged, and the fixed links. One-sided links are not among them.
///
/// Links carry `source`, `target`, `score` (with the support of other links) and the flag `fixed`;
/// nothing else is set.
/// @param scores  as `make_scores` gives them.
[[nodiscard]] std::vector<Link> search_links(const Pair& pair, const Matrix& scores);

}  // namespace paralign::detail
