#include <array>
#include <charconv>

#include "align/corpus/content_hash.hpp"
#include "paralign/corpus_rows.hpp"

namespace paralign {
namespace {

constexpr std::uint64_t kMostShares = 1'000'000;

std::uint64_t sum_of(const SplitShares& shares) noexcept {
  return std::uint64_t{shares.train} + shares.dev + shares.test;
}

}  // namespace

std::string_view split_name(CorpusSplit split) noexcept {
  constexpr std::array<std::string_view, 3> kNames{"train", "dev", "test"};
  return kNames.at(static_cast<std::size_t>(split));
}

std::optional<SplitShares> parse_split_shares(std::string_view text) {
  std::array<std::uint32_t, 3> numbers{};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && (at == end || *at++ != ',')) return std::nullopt;
    const auto [behind, error] = std::from_chars(at, end, numbers[i]);
    if (error != std::errc()) return std::nullopt;
    at = behind;
  }
  const SplitShares shares{numbers[0], numbers[1], numbers[2]};
  const std::uint64_t sum = sum_of(shares);
  if (at != end || sum == 0 || sum > kMostShares) return std::nullopt;
  return shares;
}

CorpusSplit split_of(const CorpusJob& job, const SplitShares& shares) noexcept {
  const std::uint64_t sum = sum_of(shares);
  if (sum == 0) return CorpusSplit::train;
  const std::uint64_t at = detail::content_hash(job.series.empty() ? job.id : job.series) % sum;
  if (at < shares.train) return CorpusSplit::train;
  return at < std::uint64_t{shares.train} + shares.dev ? CorpusSplit::dev : CorpusSplit::test;
}

}  // namespace paralign
