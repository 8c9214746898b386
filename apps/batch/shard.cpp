#include "apps/batch/shard.hpp"

#include <fmt/format.h>

#include <charconv>

#include "apps/options.hpp"

namespace paralign::apps {
namespace {

bool parse_whole(std::string_view text, std::uint32_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::string shard_name(const Shard& shard) {
  return fmt::format("{}-of-{}", shard.index, shard.count);
}

Shard parse_shard(std::string_view text) {
  constexpr std::uint32_t kMost = 10'000;
  Shard shard;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || !parse_whole(text.substr(0, slash), shard.index) ||
      !parse_whole(text.substr(slash + 1), shard.count) || shard.count > kMost ||
      shard.index >= shard.count) {
    throw UsageError(
        fmt::format("--shard: found '{}', expected I/N with I from 0 and under N, N up to {}: 0/6",
                    text, kMost));
  }
  return shard;
}

}  // namespace paralign::apps
