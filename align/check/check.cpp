// Runs the checks: of each document, of each pair, across all documents.

#include "paralign/check.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "align/check/accept.hpp"
#include "align/check/checks.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

using namespace detail;

// Returns the numbers, dates, symbols and acronyms that were compared.
std::vector<ThingAccount> check_pair(const CheckedPair& pair, FindingList& findings) {
  if (!pair.translation()) {
    check_years(pair, findings);
    FindingList not_told({});  // years may differ in their numbers
    std::vector<ThingAccount> compared = check_anchors(pair, not_told);
    compared.push_back(check_acronyms(pair, not_told));
    return compared;
  }
  const std::size_t before = findings.all().size();
  check_paragraphs(pair, findings);
  check_order(pair, findings);
  check_correspondence(pair, findings);
  check_rivals(pair, findings);
  std::vector<ThingAccount> compared = check_anchors(pair, findings);
  check_notes(pair, findings);
  check_untranslated(pair, findings);
  check_scripts(pair, findings);
  check_doubled(pair, findings);
  check_lengths(pair, findings);
  check_clauses(pair, findings);
  check_final_marks(pair, findings);
  check_leads(pair, findings);
  check_names(pair, findings);
  compared.push_back(check_acronyms(pair, findings));
  check_renderings(pair, findings);
  subsume(findings.all().subspan(before));
  return compared;
}

// The findings from `before` on are those of a pair.
void name_pair(const Alignment& alignment, const PairLinks& pair, std::size_t before,
               FindingList& findings) {
  for (CheckFinding& finding : findings.all().subspan(before)) {
    finding.pair = static_cast<std::size_t>(&pair - alignment.pairs.data());
  }
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
    const std::size_t before = findings.all().size();
    check_previous(alignment, pair, *source, *target, findings);
    name_pair(alignment, pair, before, findings);
    done.push_back(source);
    done.push_back(target);
  }
  return done;
}

// Last year's documents, and texts that tracked changes did away with: nobody mends them, and what
// this year's put right in them would contradict it.
std::vector<bool> are_past(const Alignment& alignment, const std::vector<const PairLinks*>& years) {
  std::vector<bool> past(alignment.documents.size());
  for (const PairLinks& pair : alignment.pairs) {
    if (pair.pairing != Pairing::revision) continue;
    past.at(pair.first) = past[pair.first] || std::ranges::find(years, &pair) != years.end() ||
                          alignment.documents.at(pair.first).document.version == "original";
  }
  return past;
}

void check_documents(const Alignment& alignment, const std::vector<bool>& past,
                     FindingList& findings) {
  for (std::size_t i = 0; i < alignment.documents.size(); ++i) {
    if (past[i]) continue;
    check_printed_numbers({alignment.documents[i], i}, findings);
    check_notes({alignment.documents[i], i}, findings);
    check_chains({alignment.documents[i], i}, findings);
    check_months({alignment.documents[i], i}, findings);
    check_references({alignment.documents[i], i}, findings);
  }
}

// The pair that a reader sees the finding in: what is of one document stands with its first pair.
std::size_t group_of(const Alignment& alignment, const CheckFinding& finding) {
  if (finding.pair) return *finding.pair;
  const std::size_t document = (finding.source ? finding.source : finding.target)->document;
  const auto pair = std::ranges::find_if(alignment.pairs, [document](const PairLinks& links) {
    return links.first == document || links.second == document;
  });
  const auto position = static_cast<std::size_t>(pair - alignment.pairs.begin());
  return pair == alignment.pairs.end() ? position + document : position;
}

// Errors first, then by pair and in the order of the text.
void put_in_order(const Alignment& alignment, std::vector<CheckFinding>& findings) {
  const auto rank = [&alignment](const CheckFinding& finding) {
    const std::optional<std::uint32_t> unit =
        (finding.source ? finding.source : finding.target)->unit;
    return std::tuple(-static_cast<int>(finding.severity), group_of(alignment, finding), unit);
  };
  std::ranges::stable_sort(findings, {}, rank);
}

}  // namespace

CheckReport check(const Alignment& alignment, const Lexicon& lexicon, const CheckOptions& options) {
  CheckReport report;
  FindingList findings(options.only);
  const std::vector<const PairLinks*> told = check_against_last_year(alignment, findings);
  const std::vector<bool> past = are_past(alignment, told);
  check_documents(alignment, past, findings);
  for (const PairLinks& links : alignment.pairs) {
    if (std::ranges::find(told, &links) != told.end()) continue;
    const CheckedPair pair = make_checked_pair(links, alignment.documents.at(links.first),
                                               alignment.documents.at(links.second), lexicon);
    const std::size_t before = findings.all().size();
    std::vector<ThingAccount> compared = check_pair(pair, findings);
    name_pair(alignment, links, before, findings);
    report.accounts.push_back(account_for(pair, std::move(compared)));
  }
  check_citations(alignment.documents, past, findings);
  FindingKeys keys(alignment);
  for (CheckFinding& finding : findings.all()) finding.key = keys.key_of(finding);
  const std::vector<CheckFinding> all(findings.all().begin(), findings.all().end());
  report.findings = findings.take();
  put_in_order(alignment, report.findings);
  accept(alignment, all, options.accepted, report);
  return report;
}

}  // namespace paralign
