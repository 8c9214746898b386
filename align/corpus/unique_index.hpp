#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace paralign::detail {

/// Finds things among those that were added, by what they are: a table of their numbers, with
/// linear probing. The things themselves are kept by the caller.
class UniqueIndex {
 public:
  /// The number of a thing that `is_equal` says is the same, else `number`, which is added.
  ///
  /// @param hash      of the thing. @param is_equal  compares with the thing of a number.
  /// @param hash_of   the hash of the thing of a number.
  template <class IsEqual, class HashOf>
  std::uint32_t find_or_add(std::uint64_t hash, std::uint32_t number, IsEqual is_equal,
                            HashOf hash_of) {
    if (2 * count_ >= slots_.size()) grow(hash_of);
    std::size_t i = hash & mask();
    for (; slots_[i] != kNone; i = (i + 1) & mask()) {
      if (is_equal(slots_[i])) return slots_[i];
    }
    ++count_;
    return slots_[i] = number;
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::size_t kFewest = 64;

  [[nodiscard]] std::size_t mask() const noexcept { return slots_.size() - 1; }

  template <class HashOf>
  void grow(HashOf hash_of) {
    const auto old = std::exchange(slots_, std::vector<std::uint32_t>(2 * slots_.size(), kNone));
    for (const std::uint32_t number : old) {
      if (number == kNone) continue;
      std::size_t i = hash_of(number) & mask();
      while (slots_[i] != kNone) i = (i + 1) & mask();
      slots_[i] = number;
    }
  }

  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(kFewest, kNone);
  std::size_t count_ = 0;
};

}  // namespace paralign::detail
