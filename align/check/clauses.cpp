// A clause with a verb of its own ("..., and urges ...") whose words have no counterpart.

#include <algorithm>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/counterparts.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr double kMissing = 6;  // evidence (a log likelihood ratio) that the clause is missing

void check_clauses_of(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, bool of_source,
                      FindingList& findings) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  const std::uint32_t unit = of_source ? i : j;
  const std::uint32_t other = of_source ? j : i;
  const std::vector<Clause>& clauses = here.document.units[unit].clauses;
  if (clauses.empty()) return;
  const std::vector<CheckedItem> items = counterparts(here, unit, there, other, pair.lexicon);
  for (const Clause& clause : clauses) {
    double evidence = 0;
    for (const CheckedItem& item : items) {
      const bool inside = item.begin >= clause.span.begin && item.begin < clause.span.end;
      if (inside) evidence += evidence_of_loss(item);
    }
    if (evidence < kMissing) continue;
    const std::string words = words_at(here.document, unit, clause.span);
    findings
        .add(kClauseMissing, "a clause of " + label_of(here, unit) + " has no counterpart in " +
                                 text_of(there) + ": \"" + words + '"')
        .source(pair.source.position, i, of_source ? clause.span : Span{})
        .target(pair.target.position, j, of_source ? Span{} : clause.span)
        .words({words});
  }
}

}  // namespace

void check_clauses(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    check_clauses_of(pair, link.source.front(), link.target.front(), true, findings);
    check_clauses_of(pair, link.source.front(), link.target.front(), false, findings);
  }
}

}  // namespace paralign::detail
