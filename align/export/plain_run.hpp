#pragma once

// Escaping looks at every byte, and nearly all bytes stand for themselves: eight at a time.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace paralign::detail {

inline constexpr std::uint64_t kOnes = 0x0101010101010101U;
inline constexpr std::uint64_t kHighBits = 0x80 * kOnes;

/// Not zero if one of the eight bytes is zero.
[[nodiscard]] constexpr std::uint64_t zero_in(std::uint64_t eight) noexcept {
  return (eight - kOnes) & ~eight & kHighBits;
}

/// Not zero if one of the eight bytes is `byte`.
[[nodiscard]] constexpr std::uint64_t byte_in(std::uint64_t eight, unsigned char byte) noexcept {
  return zero_in(eight ^ (byte * kOnes));
}

/// Not zero if one of the eight bytes is a control character of ASCII, U+007F left out.
[[nodiscard]] constexpr std::uint64_t control_in(std::uint64_t eight) noexcept {
  return zero_in(eight & (0xE0 * kOnes));
}

/// Where the run of plain bytes at `at` ends.
///
/// @param other_in  of eight bytes: not zero if one of them may not be plain.
/// @param is_plain  of one byte.
template <class OtherIn, class IsPlain>
[[nodiscard]] std::size_t plain_end(std::string_view text, std::size_t at, OtherIn other_in,
                                    IsPlain is_plain) noexcept {
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (other_in(eight) != 0) break;
  }
  while (at < text.size() && is_plain(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

}  // namespace paralign::detail
