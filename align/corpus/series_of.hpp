#pragma once

// Which resolutions are of one series.

#include <cstdint>
#include <vector>

#include "align/corpus/resolutions.hpp"

namespace paralign::detail {

/// For each resolution the first one of its series (itself, if it is that): a position in
/// `resolutions.all`.
/// @par Complexity  O(n log n), titles of at most a few dozen words taken for granted.
[[nodiscard]] std::vector<std::uint32_t> series_of(const DocumentSource& documents,
                                                   const Resolutions& resolutions);

}  // namespace paralign::detail
