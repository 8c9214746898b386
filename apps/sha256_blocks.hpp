#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace paralign::apps {

/// The chaining value of SHA-256.
using Sha256Words = std::array<std::uint32_t, 8>;

/// True if the processor has instructions for SHA-256.
[[nodiscard]] bool has_sha_instructions() noexcept;

/// Adds blocks of 64 bytes with these instructions; only where they are there.
/// @see FIPS 180-4, section 6.2.2; Intel SHA Extensions, July 2013
void add_blocks_by_instructions(Sha256Words& words, const std::uint8_t* bytes,
                                std::size_t blocks) noexcept;

}  // namespace paralign::apps
