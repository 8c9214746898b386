#pragma once

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace paralign::detail {

/// Small numbers by 64-bit key: one flat table with linear probing, so that a look-up is one cache
/// miss and an entry no allocation. Nothing is ever taken out.
class KeyMap {
 public:
  /// No number: what may not be stored.
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// @param expected  entries that need no growth.
  explicit KeyMap(std::size_t expected = 0) : slots_(std::bit_ceil(2 * expected + 16)) {
    set_shift();
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// The number of `key`, or `kNone`.
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const noexcept {
    return slots_[slot_of(key)].value;
  }

  /// The number of `key`, stored as `value` if it is new, and whether it was. The reference lives
  /// until the next call.
  /// @pre value != kNone
  std::pair<std::uint32_t&, bool> emplace(std::uint64_t key, std::uint32_t value) {
    if (2 * size_ >= slots_.size()) grow();
    Slot& slot = slots_[slot_of(key)];
    const bool is_new = slot.value == kNone;
    if (is_new) {
      slot = {key, value};
      ++size_;
    }
    return {slot.value, is_new};
  }

  /// Calls `visit(key, value)` for all entries, in an order that depends on keys and growth alone.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (const Slot& slot : slots_) {
      if (slot.value != kNone) visit(slot.key, slot.value);
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = kNone;
  };

  // Keys may be consecutive small numbers under a tag: multiplying by an odd constant spreads them
  // (Knuth, The Art of Computer Programming, volume 3, section 6.4).
  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> shift_);
    while (slots_[i].value != kNone && slots_[i].key != key) i = (i + 1) & mask;
    return i;
  }

  void set_shift() noexcept {
    shift_ = static_cast<unsigned>(64 - std::countr_zero(slots_.size()));
  }

  void grow() {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    set_shift();
    for (const Slot& slot : old) {
      if (slot.value != kNone) slots_[slot_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
  unsigned shift_ = 0;
};

}  // namespace paralign::detail
