#include "align/relate/calibration.hpp"

#include <cmath>

#include "align/feature/score.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {

Setting setting_of(const UnitDocument& first, const UnitDocument& second,
                   Pairing pairing) noexcept {
  if (pairing == Pairing::translation) return Setting::translation;
  return is_same_language(first.document.language, second.document.language)
             ? Setting::one_language
             : Setting::two_languages;
}

double probability(const Curve& curve, double score) noexcept {
  return rounded(1 / (1 + std::exp(-curve.slope * (score - curve.middle))));
}

}  // namespace paralign::detail
