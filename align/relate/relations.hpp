#pragma once

#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Sets relation, flags and probability of two-sided links.
///
/// @param links  ascending by source; `source`, `target` and `score` are set.
void relate(const Pair& pair, const Matrix& scores, std::vector<Link>& links);

/// The probability that a link of that score is right, 0 to 1.
[[nodiscard]] double link_probability(double score, Pairing pairing) noexcept;

}  // namespace paralign::detail
