#include "tokenize/token/number_sum.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint64_t kThousand = 1000;
constexpr std::uint64_t kLargestScale = 1'000'000'000'000;

// The power of a thousand that a word is once or twice ("two thousand" is one word of Arabic).
std::uint64_t scale_of(std::uint64_t word) noexcept {
  for (std::uint64_t scale = kThousand; scale <= kLargestScale; scale *= kThousand) {
    if (word == scale || word == 2 * scale) return scale;
  }
  return 0;
}

}  // namespace

bool NumberSum::add(std::uint64_t word, bool joined) noexcept {
  const std::uint64_t scale = scale_of(word);
  const bool added = scale != 0    ? add_scale(word, scale, joined)
                     : word >= 100 ? add_hundreds(word, joined)
                                   : add_small(word, joined);
  if (added) empty_ = false;
  return added;
}

bool NumberSum::add_scale(std::uint64_t word, std::uint64_t scale, bool joined) noexcept {
  const bool twice = word != scale;
  if (scale >= scale_ || ((twice || joined) && group_ != 0)) return false;
  if (units_first_ && !joined && total_ != 0 && group_ == 0) return false;
  total_ += twice ? word : (group_ == 0 ? 1 : group_) * scale;
  group_ = 0;
  scale_ = scale;
  return true;
}

bool NumberSum::add_hundreds(std::uint64_t word, bool joined) noexcept {
  if (word >= kThousand) {  // "half a million"
    if (!empty_) return false;
    total_ = word;
    return true;
  }
  if (group_ == 0) {
    if (units_first_ && !joined && !empty_) return false;
    group_ = word;
    return true;
  }
  if (word != 100 || group_ == 1 || group_ > 9 || joined) return false;
  group_ *= 100;
  return true;
}

bool NumberSum::add_small(std::uint64_t word, bool joined) noexcept {
  const std::uint64_t below_hundred = group_ % 100;
  const bool tens = word >= 20 && word % 10 == 0;
  bool fits = below_hundred == 0 && (empty_ || !units_first_ || joined);
  if (units_first_) {
    fits = fits || (joined && tens && below_hundred >= 1 && below_hundred <= 9);
  } else if (!joined) {
    fits = fits || (word >= 1 && word <= 9 && below_hundred >= 20 && below_hundred % 10 == 0);
  }
  // Zero adds to nothing, and nothing to zero.
  if (!fits || (!empty_ && (word == 0 || value() == 0))) return false;
  group_ += word;
  return true;
}

}  // namespace paralign::detail
