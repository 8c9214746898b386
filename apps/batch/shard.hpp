#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace paralign::apps {

/// One of the parts that a run is divided into.
struct Shard {
  std::uint32_t index = 0;  ///< from 0
  std::uint32_t count = 1;
  friend bool operator==(const Shard&, const Shard&) = default;
};

/// "1-of-3"
[[nodiscard]] std::string shard_name(const Shard& shard);

/// "1/3": the second of three.
/// @throws UsageError
[[nodiscard]] Shard parse_shard(std::string_view text);

}  // namespace paralign::apps
