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

/// Sets the flag `moved` of links that stand off the heaviest chain of their section, so that of
/// two that changed places the lighter is marked.
///
/// @param links   ascending by source but for one-sided ones, which are passed over.
/// @param layout  of `first`.
void mark_moved(const UnitDocument& first, std::vector<Link>& links, const UnitLayout& layout);

}  // namespace paralign::detail
