#pragma once

#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Attaches unlinked units to links where the other side holds words of both: a paragraph that was
/// split or merged. In a translation only the neighbours of a partner are looked at.
///
/// @param links  one unit to one, ascending by source; changed in place.
void attach_parts(const Pair& pair, std::vector<Link>& links);

}  // namespace paralign::detail
