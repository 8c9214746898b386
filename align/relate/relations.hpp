#pragma once

#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Sets relation, flags and probability of two-sided links.
///
/// @param links  ascending by source; `source`, `target` and `score` are set.
void relate(const Pair& pair, const Matrix& scores, std::vector<Link>& links);

/// Sets the relation of a two-sided link, and the flags that need no other link: renumbered and
/// section-changed.
void describe_link(const UnitDocument& first, const UnitDocument& second, Pairing pairing,
                   Link& link);

/// Sets the flag moved: out of the common order of its section.
///
/// @param links   two-sided, ascending by source. @param layout  of the first document.
void mark_moved(const UnitDocument& first, std::vector<Link>& links, const Layout& layout);

/// The probability that a link of that score is right, 0 to 1.
[[nodiscard]] double link_probability(double score, Pairing pairing) noexcept;

}  // namespace paralign::detail
