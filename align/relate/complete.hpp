#pragma once

#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Links for all units: those given, and one-sided ones for the rest, in text order: by source,
/// inserted units after the unit that they follow. A one-sided link is the less probable the
/// more of it one unit of the other document covers; of a link taken apart, as its link was wrong.
///
/// @param links            two-sided, ascending by source, each with its probability.
/// @param min_probability  links below are taken apart, unless they are fixed.
[[nodiscard]] std::vector<Link> complete_links(const Pair& pair, std::vector<Link> links,
                                               double min_probability);

/// Links that stand in no order, put in text order: by the first unit of the source, inserted units
/// after the unit that they follow, partial links last.
///
/// @param links  that cover `rows` and `columns` units, each in one that is not partial.
[[nodiscard]] std::vector<Link> in_text_order(std::vector<Link> links, std::size_t rows,
                                              std::size_t columns);

}  // namespace paralign::detail
