#include "align/feature/anchor_agreement.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace paralign::detail {
namespace {

constexpr float kMismatchCost = 0.3F;

struct WeightedKey {
  std::uint64_t key;
  float weight;
};
using Keys = std::vector<WeightedKey>;  // ascending by key, no repeats

std::vector<Keys> keys_of(std::span<const Unit> units) {
  std::vector<Keys> all;
  for (const Unit& unit : units) {
    Keys keys;
    for (const Anchor& anchor : unit.anchors) keys.push_back({anchor.key, 0});
    std::ranges::sort(keys, {}, &WeightedKey::key);
    const auto repeats = std::ranges::unique(keys, {}, &WeightedKey::key);
    keys.erase(repeats.begin(), repeats.end());
    all.push_back(std::move(keys));
  }
  return all;
}

// Rare keys weigh more: inverse document frequency over the units of both documents.
void weigh(std::vector<Keys>& first, std::vector<Keys>& second) {
  std::unordered_map<std::uint64_t, std::uint32_t> count;
  for (const auto* side : {&first, &second}) {
    for (const Keys& keys : *side) {
      for (const WeightedKey& key : keys) ++count[key.key];
    }
  }
  const auto units = static_cast<float>(first.size() + second.size());
  for (auto* side : {&first, &second}) {
    for (Keys& keys : *side) {
      for (WeightedKey& key : keys) {
        key.weight = std::log((units + 1) / (static_cast<float>(count[key.key]) + 0.5F)) + 0.1F;
      }
    }
  }
}

float agreement(const Keys& a, const Keys& b) {
  float shared = 0;
  float all = 0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() || j != b.end()) {
    if (j == b.end() || (i != a.end() && i->key < j->key)) {
      all += (i++)->weight;
    } else if (i == a.end() || j->key < i->key) {
      all += (j++)->weight;
    } else {
      shared += i->weight;
      all += i->weight;
      ++i;
      ++j;
    }
  }
  return shared / all - kMismatchCost * (1 - shared / all);
}

}  // namespace

Matrix anchor_agreement(std::span<const Unit> first, std::span<const Unit> second) {
  auto a = keys_of(first);
  auto b = keys_of(second);
  weigh(a, b);
  Matrix result =
      Matrix::Zero(static_cast<Eigen::Index>(a.size()), static_cast<Eigen::Index>(b.size()));
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].empty()) continue;
    for (std::size_t j = 0; j < b.size(); ++j) {
      if (b[j].empty()) continue;
      result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = agreement(a[i], b[j]);
    }
  }
  return result;
}

}  // namespace paralign::detail
