#include "align/feature/shared_terms.hpp"

#include <algorithm>

namespace paralign::detail {
namespace {

float weight_of_match(std::span<const Pivot> a, std::span<const Pivot> b) {
  float best = 0;
  for (const Pivot& p : a) {
    for (const Pivot& q : b) {
      if (p.key == q.key) best = std::max(best, std::min(p.weight, q.weight));
    }
  }
  return best;
}

struct BestMatch {
  std::uint32_t term = 0;
  float weight = 0;
};

// The term of a unit that covers another best, the first of several.
BestMatch best_match(const TermTable& from, std::uint32_t term, const TermTable& to,
                     std::size_t unit) {
  BestMatch best;
  for (const std::uint32_t other : to.held_by(unit)) {
    const float weight =
        weight_of_match(from.pivots_of(from.terms[term]), to.pivots_of(to.terms[other]));
    if (weight > best.weight) best = {other, weight};
  }
  return best;
}

double covered(const TermTable& table, std::uint32_t term, const BestMatch& match) {
  return static_cast<double>(table.terms[term].weight) * static_cast<double>(match.weight);
}

}  // namespace

std::vector<SharedTerm> shared_terms(const TermTable& first, std::size_t i, const TermTable& second,
                                     std::size_t j) {
  std::vector<SharedTerm> shared;
  for (const std::uint32_t term : first.held_by(i)) {
    const BestMatch match = best_match(first, term, second, j);
    if (match.weight > 0) shared.push_back({term, match.term, covered(first, term, match), 0});
  }
  for (const std::uint32_t term : second.held_by(j)) {
    const BestMatch match = best_match(second, term, first, i);
    if (!(match.weight > 0)) continue;
    const double weight = covered(second, term, match);
    const auto partner = std::ranges::find_if(shared, [term](const SharedTerm& other) {
      return other.second == term && other.backward == 0;
    });
    if (partner != shared.end()) {
      partner->backward = weight;
    } else {
      shared.push_back({match.term, term, 0, weight});
    }
  }
  return shared;
}

}  // namespace paralign::detail
