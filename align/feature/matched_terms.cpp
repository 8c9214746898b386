#include "align/feature/matched_terms.hpp"

#include <algorithm>

#include "align/feature/key_map.hpp"

namespace paralign::detail {
namespace {

constexpr float kUnknownShare = 0.35F;

TermWeights discounted(const TermTable& table, const std::vector<bool>& known) {
  TermWeights weights;
  for (std::size_t i = 0; i < table.terms.size(); ++i) {
    weights.terms.push_back(known[i] ? table.terms[i].weight
                                     : kUnknownShare * table.terms[i].weight);
  }
  for (std::size_t unit = 0; unit < table.units(); ++unit) {
    float sum = 0;
    for (const std::uint32_t term : table.held_by(unit)) {
      sum += weights.terms[term];
      weights.total += table.terms[term].weight;
      if (known[term]) weights.known += table.terms[term].weight;
    }
    weights.units.push_back(sum);
  }
  return weights;
}

}  // namespace

Lists<Match> match_terms(const TermTable& from, const TermTable& to) {
  struct Posting {
    std::uint32_t term;
    float weight;
    std::uint32_t next;  // of the same key; itself at the end
  };
  KeyMap first_of(to.pivots.size());  // posting of each key, the others chained behind
  std::vector<Posting> postings;
  postings.reserve(to.pivots.size());
  for (std::uint32_t term = 0; term < to.terms.size(); ++term) {
    for (const Pivot& pivot : to.pivots_of(to.terms[term])) {
      const auto position = static_cast<std::uint32_t>(postings.size());
      const auto [first, is_new] = first_of.emplace(pivot.key, position);
      postings.push_back({term, pivot.weight, is_new ? position : first});
      first = position;
    }
  }
  Lists<Match> matches;
  std::vector<float> best(to.terms.size());
  std::vector<std::uint32_t> touched;
  for (const Term& term : from.terms) {
    matches.begin.push_back(static_cast<std::uint32_t>(matches.items.size()));
    for (const Pivot& pivot : from.pivots_of(term)) {
      std::uint32_t p = first_of.find(pivot.key);
      if (p == KeyMap::kNone) continue;
      while (true) {
        const Posting& posting = postings[p];
        if (best[posting.term] == 0) touched.push_back(posting.term);
        best[posting.term] = std::max(best[posting.term], std::min(pivot.weight, posting.weight));
        if (posting.next == p) break;
        p = posting.next;
      }
    }
    std::ranges::sort(touched);
    for (const std::uint32_t other : touched) {
      matches.items.push_back({other, best[other]});
      best[other] = 0;
    }
    touched.clear();
  }
  matches.begin.push_back(static_cast<std::uint32_t>(matches.items.size()));
  return matches;
}

Lists<std::uint32_t> holders(const TermTable& table) {
  Lists<std::uint32_t> units;
  units.begin.resize(table.terms.size() + 1);
  for (const std::uint32_t term : table.held) ++units.begin[term + 1];
  for (std::size_t i = 1; i < units.begin.size(); ++i) units.begin[i] += units.begin[i - 1];
  units.items.resize(table.held.size());
  std::vector<std::uint32_t> at(units.begin.begin(), units.begin.end() - 1);
  for (std::uint32_t unit = 0; unit < table.units(); ++unit) {
    for (const std::uint32_t term : table.held_by(unit)) units.items[at[term]++] = unit;
  }
  return units;
}

BothWeights discounted(const TermTable& first, const TermTable& second,
                       const Lists<Match>& matches) {
  std::vector<bool> first_known(first.terms.size());
  std::vector<bool> second_known(second.terms.size());
  for (std::size_t i = 0; i < first.terms.size(); ++i) {
    first_known[i] = !matches.of(i).empty();
    for (const Match& match : matches.of(i)) second_known[match.term] = true;
  }
  return {discounted(first, first_known), discounted(second, second_known)};
}

}  // namespace paralign::detail
