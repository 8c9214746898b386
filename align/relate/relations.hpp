#pragma once

#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Sets relation, flags and probability of two-sided links.
///
/// @param links  ascending by source; `source`, `target` and `score` are set.
void relate(const UnitDocument& first, const UnitDocument& second, const Matrix& scores,
            Pairing pairing, std::vector<Link>& links);

/// The probability that a link of that score is right; docs/evaluation.md tells how the curve was
/// fitted.
[[nodiscard]] double link_probability(double score) noexcept;

/// Links for all units: those given, and one-sided ones for the rest, in text order.
///
/// @param min_probability  links below are taken apart.
[[nodiscard]] std::vector<Link> complete_links(std::size_t first_count, std::size_t second_count,
                                               const Matrix& scores, std::vector<Link> links,
                                               double min_probability);

}  // namespace paralign::detail
