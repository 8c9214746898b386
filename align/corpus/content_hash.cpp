#include "align/corpus/content_hash.hpp"

#include <string>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace paralign::detail {

std::uint64_t content_hash(std::string_view bytes) noexcept {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t combined_hash(std::span<const std::uint64_t> hashes) noexcept {
  return XXH3_64bits(hashes.data(), hashes.size_bytes());
}

}  // namespace paralign::detail
