#include "paralign/explain.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "align/table/fixed_links.hpp"
#include "align/table/part_explainer.hpp"
#include "align/table/parts.hpp"
#include "paralign/error.hpp"

// The search is run again on the part of the documents that holds the link, with the links that
// were fixed; then the scorer is asked for its parts.

namespace paralign {
namespace {

const PairLinks& pair_at(const Alignment& alignment, std::size_t pair) {
  if (pair >= alignment.pairs.size()) {
    throw Error(ErrorCode::bad_option, "explain: found pair " + std::to_string(pair) +
                                           ", expected one of " +
                                           std::to_string(alignment.pairs.size()));
  }
  return alignment.pairs[pair];
}

void check_units(const std::vector<std::uint32_t>& units, const UnitDocument& document) {
  for (const std::uint32_t unit : units) {
    if (unit < document.units.size()) continue;
    throw Error(ErrorCode::bad_option, "explain: found unit " + std::to_string(unit) + " of " +
                                           document.document.name + ", expected one of its " +
                                           std::to_string(document.units.size()));
  }
}

FixedLinks fixed_of(const PairLinks& pair) {
  FixedLinks fixed;
  for (const Link& link : pair.links) {
    if (link.flags.fixed) fixed.push_back({pair.first, pair.second, link.source, link.target});
  }
  return fixed;
}

bool holds(const detail::Part& part, const Link& link) {
  return link.source.empty() ? std::ranges::binary_search(part.columns, link.target.front())
                             : std::ranges::binary_search(part.rows, link.source.front());
}

bool is_link_of(const PairLinks& pair, const Link& link) {
  return std::ranges::any_of(pair.links, [&link](const Link& other) {
    return other.source == link.source && other.target == link.target;
  });
}

}  // namespace

std::string_view step_name(LinkStep step) noexcept {
  constexpr std::array<std::string_view, 5> kNames{"none", "assignment", "leftover", "gap",
                                                   "fixed"};
  return kNames[static_cast<std::size_t>(step)];
}

std::vector<Explanation> explain(const Alignment& alignment, std::span<const Link> links,
                                 const Lexicon& lexicon, std::size_t pair) {
  const PairLinks& of_pair = pair_at(alignment, pair);
  const UnitDocument& first = alignment.documents.at(of_pair.first);
  const UnitDocument& second = alignment.documents.at(of_pair.second);
  std::vector<Explanation> explanations;
  for (const Link& link : links) {
    check_units(link.source, first);
    check_units(link.target, second);
    Explanation& explanation = explanations.emplace_back();
    explanation.link = link;
    explanation.linked = is_link_of(of_pair, link);
    if (explanation.linked && link.flags.fixed) explanation.step = LinkStep::fixed;
  }
  const FixedLinks fixed =
      detail::fixed_between(fixed_of(of_pair), of_pair.first, first, of_pair.second, second);
  for (const detail::Part& part :
       detail::cut_into_parts(first, second, lexicon, fixed, detail::kBlockSize)) {
    std::optional<detail::PartExplainer> explainer;
    for (Explanation& explanation : explanations) {
      const Link& link = explanation.link;
      if ((link.source.empty() && link.target.empty()) || !holds(part, link)) continue;
      if (!explainer) explainer.emplace(first, second, of_pair, part, lexicon);
      explainer->explain(explanation);
    }
  }
  return explanations;
}

}  // namespace paralign
