// Countries, bodies and titles of office that only one of two linked paragraphs names.

#include <map>
#include <set>
#include <string>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/names.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

void check_names_of(const CheckedPair& pair, const Link& link, bool of_source,
                    FindingList& findings) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  const auto& units = of_source ? link.source : link.target;
  const auto& others = of_source ? link.target : link.source;
  const NamesHeld held = names_held(there, others, pair.lexicon);
  std::set<std::uint32_t> told;
  for (const NameMention& mention : names_told(here, units, pair.lexicon)) {
    if (mention.kind == PhraseKind::notion || held.holds(mention)) continue;
    if (!told.insert(mention.name).second) continue;
    const std::string words = words_at(here.document, mention.unit, mention.span);
    const std::uint32_t i = of_source ? mention.unit : link.source.front();
    const std::uint32_t j = of_source ? link.target.front() : mention.unit;
    findings
        .add(kNameMissing, "\"" + words + "\" in " + label_of(here, mention.unit) +
                               " is not named in " + text_of(there))
        .source(pair.source.position, i, of_source ? mention.span : Span{})
        .target(pair.target.position, j, of_source ? Span{} : mention.span)
        .words({words});
  }
}

}  // namespace

void check_names(const CheckedPair& pair, FindingList& findings) {
  if (pair.source.language < 0 || pair.target.language < 0) return;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    check_names_of(pair, link, true, findings);
    check_names_of(pair, link, false, findings);
  }
}

}  // namespace paralign::detail
