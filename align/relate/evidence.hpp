#pragma once

#include <span>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// The smaller of the two coverages that half of the links reach: the level of this pair. 0 if
/// there are no links of one unit to one.
[[nodiscard]] float usual_coverage(const Pair& pair, std::span<const Link> links);

/// Dates or symbols differ, or ordinals of which each side has one that the other lacks.
[[nodiscard]] bool dates_differ(const Unit& a, const Unit& b);

/// Whether two linked units of different languages say the same, as far as numbers, dates, length,
/// lead and coverage tell.
///
/// @param usual  as `usual_coverage` gives it.
/// @return `same` only where all of them agree, `amended` where one is incompatible, mostly
/// `unsure`.
[[nodiscard]] Relation compare_by_evidence(const Pair& pair, std::size_t i, std::size_t j,
                                           float usual);

}  // namespace paralign::detail
