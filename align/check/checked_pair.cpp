// What is computed once for the checks of a pair.

#include <algorithm>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/counterparts.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// What the share would be of a pair that is not known: counted on the texts of docs/checks.md. It
// weighs as much as some twenty paragraphs.
constexpr double kUsual = 0.77;
constexpr double kTermsOfUsual = 200;
constexpr double kLeast = 0.5;
constexpr double kMost = 0.95;

CheckedSide side_of(const UnitDocument& document, std::size_t position, const Lexicon& lexicon) {
  CheckedSide side{document, position, language_index(document.document.language), {}, {}};
  side.layout = make_layout(document);
  side.terms = make_terms(document.units, lexicon, side.language);
  return side;
}

double met_of(const CheckedPair& pair, bool of_source) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  double terms = kTermsOfUsual;
  double met = kUsual * kTermsOfUsual;
  for (const Link& link : pair.links.links) {
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    const std::uint32_t own = of_source ? link.source.front() : link.target.front();
    const std::uint32_t other = of_source ? link.target.front() : link.source.front();
    for (const CheckedItem& item : counterparts(here, own, there, other, pair.lexicon)) {
      if (item.sort != ItemSort::term) continue;
      terms += 1;
      met += item.covered ? 1 : 0;
    }
  }
  return std::clamp(met / terms, kLeast, kMost);
}

}  // namespace

CheckedPair make_checked_pair(const PairLinks& links, const UnitDocument& first,
                              const UnitDocument& second, const Lexicon& lexicon) {
  CheckedPair pair{links, lexicon, side_of(first, links.first, lexicon),
                   side_of(second, links.second, lexicon)};
  if (!pair.translation()) return pair;
  const double of_source = met_of(pair, true);
  pair.target.met = met_of(pair, false);
  pair.source.met = of_source;
  return pair;
}

}  // namespace paralign::detail
