#include "align/feature/joint_coverage.hpp"

#include <algorithm>
#include <vector>

namespace paralign::detail {
namespace {

using Keys = std::vector<std::uint64_t>;  // sorted

Keys keys_of(const TermTable& table, std::uint32_t unit) {
  Keys keys;
  for (const std::uint32_t term : table.held_by(unit)) {
    for (const Pivot& pivot : table.pivots_of(table.terms[term])) keys.push_back(pivot.key);
  }
  std::ranges::sort(keys);
  return keys;
}

}  // namespace

JointCoverage joint_coverage(const TermTable& whole_side, std::uint32_t whole,
                             const TermTable& part_side, std::uint32_t partner,
                             std::uint32_t part) {
  const Keys of_partner = keys_of(part_side, partner);
  const Keys of_part = keys_of(part_side, part);
  JointCoverage result;
  for (const std::uint32_t position : whole_side.held_by(whole)) {
    const Term& term = whole_side.terms[position];
    const auto held_in = [&](const Keys& keys) {
      return std::ranges::any_of(whole_side.pivots_of(term), [&](const Pivot& pivot) {
        return std::ranges::binary_search(keys, pivot.key);
      });
    };
    result.total += term.weight;
    if (held_in(of_partner)) {
      result.alone += term.weight;
    } else if (held_in(of_part)) {
      result.fresh += term.weight;
    }
  }
  return result;
}

}  // namespace paralign::detail
