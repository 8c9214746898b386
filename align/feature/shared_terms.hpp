#pragma once

#include <cstdint>
#include <vector>

#include "align/feature/terms.hpp"

namespace paralign::detail {

/// Terms of two units that share a pivot.
struct SharedTerm {
  std::uint32_t first = 0;   ///< position in the terms of the first document
  std::uint32_t second = 0;  ///< in those of the second: the one that covers `first` best
  double forward = 0;        ///< weight that it covers of the first unit: rarity times pivot
  double backward = 0;       ///< the same of the second unit; 0 if another term covers `second`
};

/// What `measure_coverage` counts for unit `i` of one document and `j` of the other, term by term,
/// in the order of the first unit, then terms of the second that only cover backward.
///
/// @par Complexity  The product of the pivots of both units.
[[nodiscard]] std::vector<SharedTerm> shared_terms(const TermTable& first, std::size_t i,
                                                   const TermTable& second, std::size_t j);

}  // namespace paralign::detail
