#pragma once

#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Attaches unlinked units next to the partner of a link, where both together cover the other side
/// better than the partner alone: a paragraph that was split or merged.
///
/// @param links  one unit to one, ascending by source; changed in place.
void attach_neighbours(const Pair& pair, std::vector<Link>& links);

}  // namespace paralign::detail
