#pragma once

// How well units of two documents fit by what they say, wherever they stand.

#include <cstdint>
#include <vector>

#include "align/check/checks.hpp"
#include "align/feature/anchor_agreement.hpp"
#include "align/feature/cell_coverage.hpp"

namespace paralign::detail {

/// Memory is linear in the two documents.
class Fit {
 public:
  /// The pair must outlive it.
  explicit Fit(const CheckedPair& pair);

  /// Of a unit of the source and one of the target. Quick where the first stays the same.
  [[nodiscard]] float operator()(std::uint32_t i, std::uint32_t j);

  /// For each unit of the source those of the target that share with it what few units have:
  /// ascending. Only these may fit though they stand far away.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> alike() const;

 private:
  CellCoverage coverage_;
  AnchorAgreement anchors_;
};

}  // namespace paralign::detail
