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
  findings.between_years(!pair.translation());
  check_paragraphs(pair, findings);
  check_anchors(pair, findings);
  check_notes(pair, findings);
  check_untranslated(pair, findings);
  check_lengths(pair, findings);
  check_leads(pair, findings);
  findings.between_years(false);
}

}  // namespace

CheckReport check(const Alignment& alignment, const Lexicon& lexicon, const CheckOptions& options) {
  CheckReport report;
  FindingList findings(options.only);
  for (std::size_t i = 0; i < alignment.documents.size(); ++i) {
    check_printed_numbers({alignment.documents[i], i}, findings);
    check_notes({alignment.documents[i], i}, findings);
  }
  for (const PairLinks& links : alignment.pairs) {
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
