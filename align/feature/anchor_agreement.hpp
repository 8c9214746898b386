#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/feature/matrix.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {

struct WeightedKey {
  std::uint64_t key = 0;
  float weight = 0;
};

/// Agreement of the anchors of two units at a time, as `anchor_agreement` has it of all.
class AnchorAgreement {
 public:
  AnchorAgreement(std::span<const Unit> first, std::span<const Unit> second);

  /// @par Complexity  Linear in the anchors of both units.
  [[nodiscard]] float operator()(std::size_t i, std::size_t j) const;

  /// The keys of each unit, ascending, without repeats.
  [[nodiscard]] const std::vector<std::vector<WeightedKey>>& first() const { return first_; }
  [[nodiscard]] const std::vector<std::vector<WeightedKey>>& second() const { return second_; }

 private:
  std::vector<std::vector<WeightedKey>> first_;
  std::vector<std::vector<WeightedKey>> second_;
};

/// Agreement of the anchors of each pair of units: weighted Jaccard of their keys (rare keys weigh
/// more) less 0.3 times the weighted share that has no counterpart; 0 where a side has no anchor.
[[nodiscard]] Matrix anchor_agreement(std::span<const Unit> first, std::span<const Unit> second);

}  // namespace paralign::detail
