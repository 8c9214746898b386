#include "align/table/pair.hpp"

#include <algorithm>
#include <utility>

#include "align/feature/score.hpp"
#include "align/feature/terms.hpp"
#include "align/relate/complete.hpp"
#include "align/relate/partial.hpp"
#include "align/relate/relations.hpp"
#include "align/search/blocks.hpp"
#include "align/search/search.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

std::vector<Link> align_block(const UnitDocument& first, const UnitDocument& second,
                              const Lexicon& lexicon, Pairing pairing, double min_probability) {
  const PairFeatures features = make_features(first, second, lexicon);
  const Pair pair{first, second, features, pairing};
  const Matrix scores = make_scores(pair);
  std::vector<Link> links = search_links(pair, scores);
  relate(pair, scores, links);
  links = complete_links(scores, std::move(links), min_probability);
  if (pairing == Pairing::translation) return links;  // all of a paragraph lives on in one place
  for (Link& hint : find_partial_links(pair, links)) {
    if (hint.probability >= min_probability) links.push_back(std::move(hint));
  }
  return links;
}

// Units `[begin, end)` as a document of their own.
UnitDocument part_of(const UnitDocument& whole, std::uint32_t begin, std::uint32_t end) {
  UnitDocument part;
  part.document.name = whole.document.name;
  part.document.language = whole.document.language;
  part.document.metadata = whole.document.metadata;
  for (std::uint32_t i = begin; i < end; ++i) {
    part.units.push_back(whole.units[i]);
    part.units.back().paragraph = i - begin;
    part.document.paragraphs.push_back(paragraph_of(whole, i));
  }
  return part;
}

}  // namespace

std::vector<Link> align_pair(const UnitDocument& first, const UnitDocument& second,
                             const Lexicon& lexicon, Pairing pairing, double min_probability,
                             std::uint32_t block_size) {
  if (first.units.size() <= block_size && second.units.size() <= block_size) {
    return align_block(first, second, lexicon, pairing, min_probability);
  }
  const TermTable first_terms =
      make_terms(first.units, lexicon, language_index(first.document.language));
  const TermTable second_terms =
      make_terms(second.units, lexicon, language_index(second.document.language));
  std::vector<Link> all;
  for (const Block& block : cut_into_blocks(first, first_terms, second, second_terms, block_size)) {
    const UnitDocument a = part_of(first, block.first_begin, block.first_end);
    const UnitDocument b = part_of(second, block.second_begin, block.second_end);
    for (Link& link : align_block(a, b, lexicon, pairing, min_probability)) {
      for (std::uint32_t& i : link.source) i += block.first_begin;
      for (std::uint32_t& j : link.target) j += block.second_begin;
      all.push_back(std::move(link));
    }
  }
  // Hints behind all others, as in a pair that is one block.
  std::ranges::stable_partition(
      all, [](const Link& link) { return link.relation != Relation::partial; });
  return all;
}

}  // namespace paralign::detail
