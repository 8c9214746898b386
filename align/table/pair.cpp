#include "align/table/pair.hpp"

#include <algorithm>
#include <utility>

#include "align/feature/score.hpp"
#include "align/relate/complete.hpp"
#include "align/relate/partial.hpp"
#include "align/relate/relations.hpp"
#include "align/search/search.hpp"
#include "align/table/parts.hpp"

namespace paralign::detail {
namespace {

std::vector<Link> align_part(const UnitDocument& first, const UnitDocument& second,
                             const Lexicon& lexicon, Pairing pairing, double min_probability,
                             const FixedLinks& fixed) {
  const PairFeatures features = make_features(first, second, lexicon);
  const Pair pair{first,   second,   features,
                  pairing, kWeights, make_fixed(fixed, first.units.size(), second.units.size())};
  const Matrix scores = make_scores(pair);
  std::vector<Link> links = search_links(pair, scores);
  relate(pair, scores, links);
  links = complete_links(pair, std::move(links), min_probability);
  if (pairing == Pairing::translation) return links;  // all of a paragraph lives on in one place
  for (Link& hint : find_partial_links(pair, links)) {
    if (hint.probability >= min_probability) links.push_back(std::move(hint));
  }
  return links;
}

}  // namespace

std::vector<Link> align_pair(const UnitDocument& first, const UnitDocument& second,
                             const Lexicon& lexicon, Pairing pairing, double min_probability,
                             std::uint32_t block_size, const FixedLinks& fixed) {
  if (first.units.size() <= block_size && second.units.size() <= block_size) {
    return align_part(first, second, lexicon, pairing, min_probability, fixed);
  }
  std::vector<Link> all;
  bool in_order = true;
  for (const Part& part : cut_into_parts(first, second, lexicon, fixed, block_size)) {
    const UnitDocument a = document_of(first, part.rows);
    const UnitDocument b = document_of(second, part.columns);
    for (Link& link : align_part(a, b, lexicon, pairing, min_probability, part.fixed)) {
      for (std::uint32_t& i : link.source) i = part.rows[i];
      for (std::uint32_t& j : link.target) j = part.columns[j];
      all.push_back(std::move(link));
    }
    in_order = in_order && !part.across;
  }
  // Hints behind all others, as in a pair that is one part.
  std::ranges::stable_partition(
      all, [](const Link& link) { return link.relation != Relation::partial; });
  if (in_order) return all;
  all = in_text_order(std::move(all), first.units.size(), second.units.size());
  mark_moved(first, all, make_layout(first));
  return all;
}

}  // namespace paralign::detail
