#pragma once

#include <cstdint>

#include "align/feature/terms.hpp"

namespace paralign::detail {

/// How a unit (the whole) shares its terms with two units of the other document.
struct JointCoverage {
  float alone = 0;  ///< weight of the whole's terms that the partner covers
  float fresh = 0;  ///< weight of those that the part covers and the partner does not
  float total = 0;  ///< weight of all its terms
};

/// What `part` adds to what `partner` covers of `whole`.
///
/// @par Complexity  Linear in the pivots of the three units.
[[nodiscard]] JointCoverage joint_coverage(const TermTable& whole_side, std::uint32_t whole,
                                           const TermTable& part_side, std::uint32_t partner,
                                           std::uint32_t part);

}  // namespace paralign::detail
