#include "align/check/fit.hpp"

#include <algorithm>

#include "align/feature/key_map.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kFewUnits = 8;

// The units that hold each key, where they are few.
class RareKeys {
 public:
  explicit RareKeys(const std::vector<std::vector<WeightedKey>>& units) {
    for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
      for (const WeightedKey& key : units[unit]) {
        const auto next = static_cast<std::uint32_t>(holders_.size());
        const auto [list, is_new] = list_of_.emplace(key.key, next);
        if (is_new) holders_.emplace_back();
        if (holders_[list].size() <= kFewUnits) holders_[list].push_back(unit);
      }
    }
  }

  void append(std::uint64_t key, std::vector<std::uint32_t>& units) const {
    const std::uint32_t list = list_of_.find(key);
    if (list == KeyMap::kNone || holders_[list].size() > kFewUnits) return;
    units.insert(units.end(), holders_[list].begin(), holders_[list].end());
  }

 private:
  KeyMap list_of_{};
  std::vector<std::vector<std::uint32_t>> holders_{};
};

}  // namespace

Fit::Fit(const CheckedPair& pair)
    : coverage_(pair.source.terms, pair.target.terms),
      anchors_(pair.source.document.units, pair.target.document.units) {}

float Fit::operator()(std::uint32_t i, std::uint32_t j) {
  const auto [forward, backward] = coverage_.at(i, j);
  return (forward + backward + anchors_(i, j)) / 2;
}

std::vector<std::vector<std::uint32_t>> Fit::alike() const {
  const RareKeys of_source(anchors_.first());
  const RareKeys of_target(anchors_.second());
  std::vector<std::vector<std::uint32_t>> alike(anchors_.first().size());
  std::vector<std::uint32_t> holders;
  for (std::uint32_t i = 0; i < alike.size(); ++i) {
    coverage_.append_rare(i, kFewUnits, alike[i]);
    for (const WeightedKey& key : anchors_.first()[i]) {
      holders.clear();
      of_source.append(key.key, holders);
      if (!holders.empty()) of_target.append(key.key, alike[i]);
    }
    std::ranges::sort(alike[i]);
    const auto repeats = std::ranges::unique(alike[i]);
    alike[i].erase(repeats.begin(), repeats.end());
  }
  return alike;
}

}  // namespace paralign::detail
