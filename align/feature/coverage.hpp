#pragma once

#include "align/feature/matrix.hpp"
#include "align/feature/terms.hpp"

namespace paralign::detail {

/// How much of each unit is found in each unit of the other document.
struct Coverage {
  Matrix forward;   ///< of the row's unit by the column's, 0 to 1
  Matrix backward;  ///< of the column's unit by the row's, 0 to 1
  double known =
      0;  ///< share of terms, by weight, with a pivot anywhere in the other document, 0 to 1
};

/// The greatest share of a unit of the first document that one unit of the other covers, 0 to 1.
[[nodiscard]] float greatest_forward(const Coverage& coverage, std::size_t row) noexcept;

/// The same for a unit of the second document.
[[nodiscard]] float greatest_backward(const Coverage& coverage, std::size_t column) noexcept;

/// Weighted share of terms with a common pivot, in both directions. A term without any pivot in the
/// other document counts at 0.35 of its weight: it says more of the lexicon than of the pair.
///
/// @par Complexity  Linear in the postings of shared pivots.
[[nodiscard]] Coverage measure_coverage(const TermTable& first, const TermTable& second);

}  // namespace paralign::detail
