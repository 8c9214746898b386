#pragma once

#include <array>
#include <cstdint>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// A logistic curve over scores of the search.
struct Curve {
  double slope;   ///< per unit of score; < 0 where a high score speaks against
  double middle;  ///< the score at which right and wrong are as likely
};

/// What scores of one kind of pair mean.
struct Calibration {
  Curve linked;  ///< that a link is right, by its score
  Curve alone;   ///< that a unit has no partner, by the greatest share of it
                 ///< that one unit of the other document covers
};

/// Kinds of pairs whose scores mean different things.
enum class Setting : std::uint8_t { translation, one_language, two_languages };

[[nodiscard]] Setting setting_of(const UnitDocument& first, const UnitDocument& second,
                                 Pairing pairing) noexcept;

/// For each `Setting`.
///
/// @par Source  Platt (1999), "Probabilistic outputs for support vector machines", section 2; there
/// a sigmoid over the scores of a classifier.
inline constexpr std::array<Calibration, 3> kCalibration{{
#include "align/data/calibration.inc"
}};

[[nodiscard]] inline const Calibration& calibration(Setting setting) noexcept {
  return kCalibration[static_cast<std::size_t>(setting)];
}

/// 0 to 1, a multiple of 1e-6.
[[nodiscard]] double probability(const Curve& curve, double score) noexcept;

}  // namespace paralign::detail
