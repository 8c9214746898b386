#pragma once

#include <vector>

#include "align/feature/matrix.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Links for all units: those given, and one-sided ones for the rest, in text order: by source,
/// inserted units after the unit that they follow. A one-sided link is as probable as its best free
/// partner is not.
///
/// @param scores           as `make_scores` gives them.
/// @param links            two-sided, ascending by source, each with its probability.
/// @param min_probability  links below are taken apart, unless they are fixed.
[[nodiscard]] std::vector<Link> complete_links(const Matrix& scores, std::vector<Link> links,
                                               double min_probability);

}  // namespace paralign::detail
