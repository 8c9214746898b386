#include "align/feature/anchor_agreement.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "align/feature/key_map.hpp"

namespace paralign::detail {
namespace {

constexpr float kMismatchCost = 0.3F;

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
  KeyMap count;
  for (const auto* side : {&first, &second}) {
    for (const Keys& keys : *side) {
      for (const WeightedKey& key : keys) ++count.emplace(key.key, 0).first;
    }
  }
  const auto units = static_cast<float>(first.size() + second.size());
  for (auto* side : {&first, &second}) {
    for (Keys& keys : *side) {
      for (WeightedKey& key : keys) {
        key.weight =
            std::log((units + 1) / (static_cast<float>(count.find(key.key)) + 0.5F)) + 0.1F;
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

constexpr std::size_t kNever = static_cast<std::size_t>(-1);

// The units that hold each key.
class Postings {
 public:
  explicit Postings(const std::vector<Keys>& units) {
    for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
      for (const WeightedKey& key : units[unit]) {
        const auto next = static_cast<std::uint32_t>(holders_.size());
        const auto [list, is_new] = list_of_.emplace(key.key, next);
        if (is_new) holders_.emplace_back();
        holders_[list].push_back(unit);
      }
    }
  }

  [[nodiscard]] std::span<const std::uint32_t> of(std::uint64_t key) const {
    const std::uint32_t list = list_of_.find(key);
    if (list == KeyMap::kNone) return {};
    return holders_[list];
  }

 private:
  KeyMap list_of_;
  std::vector<std::vector<std::uint32_t>> holders_;
};

}  // namespace

AnchorAgreement::AnchorAgreement(std::span<const Unit> first, std::span<const Unit> second)
    : first_(keys_of(first)), second_(keys_of(second)) {
  weigh(first_, second_);
}

float AnchorAgreement::operator()(std::size_t i, std::size_t j) const {
  if (first_[i].empty() || second_[j].empty()) return 0;
  return agreement(first_[i], second_[j]);
}

Matrix anchor_agreement(std::span<const Unit> first, std::span<const Unit> second) {
  const AnchorAgreement agreement_of(first, second);
  const std::vector<Keys>& a = agreement_of.first();
  const std::vector<Keys>& b = agreement_of.second();
  Matrix result(static_cast<Eigen::Index>(a.size()), static_cast<Eigen::Index>(b.size()));
  // Units that share no key are charged alike; those that do are found by the key.
  Eigen::Array<float, 1, Eigen::Dynamic> charge(result.cols());
  const Postings postings(b);
  for (std::size_t j = 0; j < b.size(); ++j)
    charge(static_cast<Eigen::Index>(j)) = b[j].empty() ? 0 : -kMismatchCost;
  std::vector<std::size_t> done(b.size(), kNever);
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    if (a[i].empty()) {
      result.row(row).setZero();
      continue;
    }
    result.row(row) = charge;
    for (const WeightedKey& key : a[i]) {
      for (const std::uint32_t j : postings.of(key.key)) {
        if (done[j] == i) continue;
        done[j] = i;
        result(row, static_cast<Eigen::Index>(j)) = agreement(a[i], b[j]);
      }
    }
  }
  return result;
}

}  // namespace paralign::detail
