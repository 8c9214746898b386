#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace paralign::detail {

/// XXH3, 64 bits: the same on every machine.
[[nodiscard]] std::uint64_t content_hash(std::string_view bytes) noexcept;

/// One hash of several, which depends on their order.
[[nodiscard]] std::uint64_t combined_hash(std::span<const std::uint64_t> hashes) noexcept;

}  // namespace paralign::detail
