#pragma once

#include <span>
#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Hints that a clause of a unit, or a unit that stayed alone, lives on in a unit that it is not
/// linked to. They change no other link.
///
/// A clause is a hint where one unit covers it far better than its partner and than all other units
/// do (margin).
///
/// @param links  those of the pair that are not partial.
/// @return links of one unit to one, relation `partial`, ascending by source and target, none
/// between units that are linked, no pair twice.
[[nodiscard]] std::vector<Link> find_partial_links(const Pair& pair, std::span<const Link> links);

}  // namespace paralign::detail
