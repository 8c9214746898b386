#pragma once

#include <vector>

#include "paralign/align.hpp"

namespace paralign::detail {

/// All links of two documents, one-sided ones included; long documents are cut into blocks first.
///
/// @param fixed       links to keep: no unit twice, sides ascending, one-sided ones of one unit.
/// @param block_size  units of a side after which a cut is looked for.
[[nodiscard]] std::vector<Link> align_pair(const UnitDocument& first, const UnitDocument& second,
                                           const Lexicon& lexicon, Pairing pairing,
                                           double min_probability, std::uint32_t block_size,
                                           const FixedLinks& fixed = {});

}  // namespace paralign::detail
