#pragma once

// Whether the end of a unit is missing in its partner.

#include <array>
#include <cstddef>
#include <cstdint>

#include "align/check/checks.hpp"

namespace paralign::detail {

/// What speaks for and against it, for the place in the unit where a cut explains most.
struct MissingEnd {
  double coverage = 0;  ///< what has a counterpart: log likelihood ratio, cut to whole
  double length = 0;    ///< the same of both lengths
  double shorter = 0;   ///< logarithm of how much shorter the partner is than usual
  double open =
      0;  ///< 1 if the partner ends in a word that asks for another one, or in an open bracket
  double head = 0;        ///< log odds of the coverage before that place
  double back = 0;        ///< log odds of the coverage of the partner
  std::size_t begin = 0;  ///< byte in the unit's text from which on nothing is there
};

/// @param shorter  how much shorter the partner is, as a logarithm (`longer_by`).
/// @par Source  the place is the greatest likelihood ratio over all places, as for a change point:
/// Page (1955), Biometrika 42; lengths follow Student's t with four degrees of freedom.
[[nodiscard]] MissingEnd missing_end(const CheckedSide& whole, std::uint32_t unit,
                                     const CheckedSide& partner, std::uint32_t other,
                                     const Lexicon& lexicon, double shorter);

/// Logarithm of the odds that the end is missing, by a logistic model whose weights stand in
/// align/data/missing_end.inc.
[[nodiscard]] double log_odds(const MissingEnd& evidence) noexcept;

/// What the model weighs, the constant 1 first.
inline constexpr std::size_t kMissingEndFeatures = 7;
[[nodiscard]] std::array<double, kMissingEndFeatures> features_of(
    const MissingEnd& evidence) noexcept;

}  // namespace paralign::detail
