#pragma once

// The checks, one file each. Those of a document see one, those of a pair two that were aligned.

#include <cstdint>
#include <span>
#include <vector>

#include "align/check/finding_list.hpp"
#include "align/feature/layout.hpp"
#include "align/feature/terms.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// A document, and where it stands in the alignment.
struct CheckedDocument {
  const UnitDocument& document;
  std::size_t position = 0;
};

/// One of the two documents of a pair, and what is computed once for all checks.
struct CheckedSide {
  const UnitDocument& document;
  std::size_t position = 0;  ///< in the alignment
  int language = -1;         ///< position in `languages()`
  UnitLayout layout{};
  TermTable terms{};
  double met = 0.77;  ///< share of the terms that have a counterpart where nothing is missing
};

/// Two documents and their links.
struct CheckedPair {
  const PairLinks& links;
  const Lexicon& lexicon;
  CheckedSide source;
  CheckedSide target;

  [[nodiscard]] bool translation() const noexcept { return links.pairing == Pairing::translation; }
};

/// @par Complexity  As `counterparts` for each link, between translations.
[[nodiscard]] CheckedPair make_checked_pair(const PairLinks& links, const UnitDocument& first,
                                            const UnitDocument& second, const Lexicon& lexicon);

void check_printed_numbers(const CheckedDocument& document, FindingList& findings);

void check_notes(const CheckedDocument& document, FindingList& findings);
void check_chains(const CheckedDocument& document, FindingList& findings);
void check_months(const CheckedDocument& document, FindingList& findings);

/// "paragraph 12 above": paragraphs of this document that it refers to and does not have.
void check_references(const CheckedDocument& document, FindingList& findings);

void check_notes(const CheckedPair& pair, FindingList& findings);
void check_untranslated(const CheckedPair& pair, FindingList& findings);
void check_scripts(const CheckedPair& pair, FindingList& findings);
void check_doubled(const CheckedPair& pair, FindingList& findings);
void check_final_marks(const CheckedPair& pair, FindingList& findings);
void check_clauses(const CheckedPair& pair, FindingList& findings);
void check_lengths(const CheckedPair& pair, FindingList& findings);
void check_leads(const CheckedPair& pair, FindingList& findings);
void check_paragraphs(const CheckedPair& pair, FindingList& findings);
void check_order(const CheckedPair& pair, FindingList& findings);
void check_correspondence(const CheckedPair& pair, FindingList& findings);
void check_rivals(const CheckedPair& pair, FindingList& findings);

/// Returns how many numbers, dates and symbols were compared, by name.
std::vector<ThingAccount> check_anchors(const CheckedPair& pair, FindingList& findings);

void check_names(const CheckedPair& pair, FindingList& findings);

/// Returns how many acronyms could be compared.
ThingAccount check_acronyms(const CheckedPair& pair, FindingList& findings);

void check_renderings(const CheckedPair& pair, FindingList& findings);

/// New, dropped, amended and moved paragraphs of a pair of two years.
void check_years(const CheckedPair& pair, FindingList& findings);

/// A translation (`pair`) against last year: `source_years` and `target_years` are the pairs of
/// last year's document and this one's, on either side.
void check_previous(const Alignment& alignment, const PairLinks& pair,
                    const PairLinks& source_years, const PairLinks& target_years,
                    FindingList& findings);

/// Makes notes of warnings that follow from another finding of the same pair: a number in words
/// that are missing.
void subsume(std::span<CheckFinding> findings);

/// Citations of all documents against each other, but for those that `past` names.
void check_citations(std::span<const UnitDocument> documents, const std::vector<bool>& past,
                     FindingList& findings);

/// What the checks of the pair looked at.
/// @param compared  of `check_anchors` and `check_acronyms`.
[[nodiscard]] CheckAccount account_for(const CheckedPair& pair, std::vector<ThingAccount> compared);

}  // namespace paralign::detail
