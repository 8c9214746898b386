#include "align/feature/anchor_agreement.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace paralign::detail {
namespace {

constexpr float kMismatchCost = 0.3F;

using Keys = std::vector<std::uint64_t>;  // sorted, no repeats

std::vector<Keys> keys_of(std::span<const Unit> units) {
  std::vector<Keys> all;
  for (const Unit& unit : units) {
    Keys keys;
    for (const Anchor& anchor : unit.anchors) keys.push_back(anchor.key);
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    all.push_back(std::move(keys));
  }
  return all;
}

class Rarity {
 public:
  Rarity(const std::vector<Keys>& first, const std::vector<Keys>& second) {
    for (const auto* side : {&first, &second}) {
      for (const Keys& keys : *side) {
        for (const std::uint64_t key : keys) ++count_[key];
      }
    }
    units_ = static_cast<float>(first.size() + second.size());
  }

  [[nodiscard]] float of(std::uint64_t key) const {
    return std::log((units_ + 1) / (static_cast<float>(count_.at(key)) + 0.5F)) + 0.1F;
  }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> count_;
  float units_ = 0;
};

float agreement(const Keys& a, const Keys& b, const Rarity& rarity) {
  float shared = 0;
  float all = 0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() || j != b.end()) {
    if (j == b.end() || (i != a.end() && *i < *j)) {
      all += rarity.of(*i++);
    } else if (i == a.end() || *j < *i) {
      all += rarity.of(*j++);
    } else {
      const float weight = rarity.of(*i);
      shared += weight;
      all += weight;
      ++i;
      ++j;
    }
  }
  return shared / all - kMismatchCost * (1 - shared / all);
}

}  // namespace

Matrix anchor_agreement(std::span<const Unit> first, std::span<const Unit> second) {
  const auto a = keys_of(first);
  const auto b = keys_of(second);
  const Rarity rarity(a, b);
  Matrix result =
      Matrix::Zero(static_cast<Eigen::Index>(a.size()), static_cast<Eigen::Index>(b.size()));
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].empty()) continue;
    for (std::size_t j = 0; j < b.size(); ++j) {
      if (b[j].empty()) continue;
      result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
          agreement(a[i], b[j], rarity);
    }
  }
  return result;
}

}  // namespace paralign::detail
