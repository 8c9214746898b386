#pragma once

#include <cstdint>

namespace paralign::detail {

/// The key of the empty sequence of stems of a language.
[[nodiscard]] constexpr std::uint64_t sequence_start(int language) noexcept {
  return 0x9E3779B97F4A7C15ULL * (static_cast<std::uint64_t>(language) + 1);
}

/// The key of a sequence one stem longer; never 0. The mixer is the finalizer of SplitMix64
/// (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", figure 17).
[[nodiscard]] constexpr std::uint64_t sequence_key(std::uint64_t key, std::uint64_t stem) noexcept {
  std::uint64_t z = (key ^ stem) + 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  z ^= z >> 31U;
  return z == 0 ? 1 : z;
}

}  // namespace paralign::detail
