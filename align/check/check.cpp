// Runs the checks: of each document, of each pair, across all documents.

#include "paralign/check.hpp"

#include <algorithm>
#include <utility>

#include "align/check/checks.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

using namespace detail;

CheckedSide side_of(const Alignment& alignment, std::size_t position, const Lexicon& lexicon) {
  const UnitDocument& document = alignment.documents.at(position);
  CheckedSide side{document, position, language_index(document.document.language), {}, {}};
  side.layout = make_layout(document);
  side.terms = make_terms(document.units, lexicon, side.language);
  return side;
}

void check_pair(const CheckedPair& pair, FindingList& findings) {
  if (!pair.translation()) {
    check_years(pair, findings);
    return;
  }
  const std::size_t before = findings.all().size();
  check_paragraphs(pair, findings);
  check_order(pair, findings);
  check_correspondence(pair, findings);
  check_anchors(pair, findings);
  check_notes(pair, findings);
  check_untranslated(pair, findings);
  check_scripts(pair, findings);
  check_doubled(pair, findings);
  check_lengths(pair, findings);
  check_clauses(pair, findings);
  check_final_marks(pair, findings);
  check_leads(pair, findings);
  check_names(pair, findings);
  check_acronyms(pair, findings);
  check_renderings(pair, findings);
  subsume(findings.all().subspan(before));
}

// The pair of last year's document and this one's, in one language.
const PairLinks* years_of(const Alignment& alignment, std::size_t document) {
  const auto found = std::ranges::find_if(alignment.pairs, [&](const PairLinks& pair) {
    return pair.second == document && pair.pairing == Pairing::revision &&
           is_same_language(alignment.documents.at(pair.first).document.language,
                            alignment.documents.at(document).document.language);
  });
  return found == alignment.pairs.end() ? nullptr : &*found;
}

// Of each translation both sides of which have a last year; these years are not told by themselves.
std::vector<const PairLinks*> check_against_last_year(const Alignment& alignment,
                                                      FindingList& findings) {
  std::vector<const PairLinks*> done;
  for (const PairLinks& pair : alignment.pairs) {
    if (pair.pairing != Pairing::translation) continue;
    const PairLinks* source = years_of(alignment, pair.first);
    const PairLinks* target = years_of(alignment, pair.second);
    if (source == nullptr || target == nullptr) continue;
    check_previous(alignment, pair, *source, *target, findings);
    done.push_back(source);
    done.push_back(target);
  }
  return done;
}

}  // namespace

CheckReport check(const Alignment& alignment, const Lexicon& lexicon, const CheckOptions& options) {
  CheckReport report;
  FindingList findings(options.only);
  for (std::size_t i = 0; i < alignment.documents.size(); ++i) {
    check_printed_numbers({alignment.documents[i], i}, findings);
    check_notes({alignment.documents[i], i}, findings);
    check_chains({alignment.documents[i], i}, findings);
    check_references({alignment.documents[i], i}, findings);
  }
  const std::vector<const PairLinks*> told = check_against_last_year(alignment, findings);
  for (const PairLinks& links : alignment.pairs) {
    if (std::ranges::find(told, &links) != told.end()) continue;
    const CheckedPair pair{links, lexicon, side_of(alignment, links.first, lexicon),
                           side_of(alignment, links.second, lexicon)};
    check_pair(pair, findings);
    report.accounts.push_back(account_for(pair));
  }
  check_citations(alignment.documents, findings);
  report.findings = findings.take();
  return report;
}

}  // namespace paralign
