#pragma once

#include <cstddef>

#include "paralign/evaluate.hpp"

namespace paralign::detail {

[[nodiscard]] inline double ratio(std::size_t part, std::size_t whole, double if_none) noexcept {
  return whole == 0 ? if_none : static_cast<double>(part) / static_cast<double>(whole);
}

/// Precision, recall and their harmonic mean.
[[nodiscard]] inline Scores scores(double precision, double recall) noexcept {
  const double sum = precision + recall;
  return {precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum};
}

}  // namespace paralign::detail
