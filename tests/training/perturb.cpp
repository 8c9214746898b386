#include "tests/training/perturb.hpp"

#include <algorithm>
#include <random>

namespace paralign::training {
namespace {

constexpr double kDropped = 0.08;
constexpr double kMerged = 0.05;
constexpr std::size_t kParagraphsOfAMove = 25;
constexpr std::size_t kLongestMove = 3;

using Group = std::vector<std::uint32_t>;  // line numbers that stand in one paragraph

// The standard's distributions differ between libraries; the generator itself does not.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : random_(seed) {}
  bool chance(double p) { return static_cast<double>(random_() >> 11U) * 0x1.0p-53 < p; }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

 private:
  std::mt19937_64 random_;
};

std::vector<Group> kept(std::size_t count, Draw& draw) {
  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!draw.chance(kDropped)) groups.push_back({i});
  }
  return groups;
}

void merge(std::vector<Group>& groups, Draw& draw) {
  std::vector<Group> merged;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    merged.push_back(groups[i]);
    if (i + 1 < groups.size() && draw.chance(kMerged)) {
      ++i;
      merged.back().insert(merged.back().end(), groups[i].begin(), groups[i].end());
    }
  }
  groups = std::move(merged);
}

void move_blocks(std::vector<Group>& groups, Draw& draw) {
  const std::size_t moves = (groups.size() + kParagraphsOfAMove / 2) / kParagraphsOfAMove;
  for (std::size_t move = 0; move < moves; ++move) {
    const std::size_t length = std::min(1 + draw.below(kLongestMove), groups.size());
    const std::size_t from = draw.below(groups.size() - length + 1);
    const std::vector<Group> block(groups.begin() + static_cast<std::ptrdiff_t>(from),
                                   groups.begin() + static_cast<std::ptrdiff_t>(from + length));
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(from),
                 groups.begin() + static_cast<std::ptrdiff_t>(from + length));
    const std::size_t to = draw.below(groups.size() + 1);
    groups.insert(groups.begin() + static_cast<std::ptrdiff_t>(to), block.begin(), block.end());
  }
}

std::string joined(const Group& group, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::uint32_t i : group) text += (text.empty() ? "" : " ") + lines[i];
  return text;
}

}  // namespace

Lines perturb(const std::vector<std::string>& first, const std::vector<std::string>& second,
              std::uint64_t seed) {
  Draw draw(seed);
  const std::vector<Group> left = kept(first.size(), draw);
  std::vector<Group> right = kept(second.size(), draw);
  merge(right, draw);
  move_blocks(right, draw);
  Lines result;
  std::vector<std::uint32_t> row_of(first.size(), static_cast<std::uint32_t>(first.size()));
  for (std::uint32_t row = 0; row < left.size(); ++row) {
    row_of[left[row].front()] = row;
    result.first.push_back(joined(left[row], first));
  }
  for (std::uint32_t column = 0; column < right.size(); ++column) {
    result.second.push_back(joined(right[column], second));
    for (const std::uint32_t line : right[column]) {
      if (row_of[line] < left.size()) result.links.emplace_back(row_of[line], column);
    }
  }
  std::ranges::sort(result.links);
  return result;
}

}  // namespace paralign::training
