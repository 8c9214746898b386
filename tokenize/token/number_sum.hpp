#pragma once

#include <cstdint>

namespace paralign::detail {

/// Puts a number together from its words: hundreds, tens and units add up, scales multiply.
class NumberSum {
 public:
  /// @param units_first  units stand before tens, and all that adds is joined by "and" (Arabic).
  explicit NumberSum(bool units_first) noexcept : units_first_(units_first) {}

  /// Takes in a word; false and unchanged if it does not continue the number.
  ///
  /// @param joined  "and" stands before it.
  bool add(std::uint64_t word, bool joined) noexcept;

  [[nodiscard]] bool empty() const noexcept { return empty_; }
  [[nodiscard]] std::uint64_t value() const noexcept { return total_ + group_; }

 private:
  [[nodiscard]] bool add_scale(std::uint64_t word, std::uint64_t scale, bool joined) noexcept;
  [[nodiscard]] bool add_hundreds(std::uint64_t word, bool joined) noexcept;
  [[nodiscard]] bool add_small(std::uint64_t word, bool joined) noexcept;

  std::uint64_t total_ = 0;  // behind its scale
  std::uint64_t group_ = 0;  // the hundreds, tens and units that wait for a scale
  std::uint64_t scale_ = UINT64_MAX;
  bool units_first_;
  bool empty_ = true;
};

}  // namespace paralign::detail
