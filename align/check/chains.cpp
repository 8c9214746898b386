// Chains of leads inside one document: "Requests", "Also requests", "Further requests".

#include <algorithm>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/open_words.hpp"
#include "align/check/words.hpp"
#include "align/feature/layout.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// A lead without the words that tie it to the one before.
struct ChainLead {
  std::vector<std::uint64_t> stems{};
  bool tied = false;
};

ChainLead chain_lead(const std::string& lead, const std::string& language) {
  ChainLead result;
  const auto ties = chain_word_stems(language_index(language));
  for (const std::uint64_t stem : stem_hashes(lead, language)) {
    if (std::ranges::binary_search(ties, stem)) {
      result.tied = true;
    } else {
      result.stems.push_back(stem);
    }
  }
  return result;
}

bool is_chained(Kind kind) noexcept { return kind == Kind::preamble || kind == Kind::operative; }

// Numbers tell; without them nobody knows what stood between single lines.
bool in_a_row(const Paragraph& first, const Paragraph& second, bool typed) {
  if (first.kind != second.kind) return false;
  const std::uint32_t before = plain_value(first.number);
  const std::uint32_t own = plain_value(second.number);
  return before > 0 && own > 0 ? own == before + 1 : typed;
}

}  // namespace

void check_chains(const CheckedDocument& checked, FindingList& findings) {
  const Document& document = checked.document.document;
  const bool typed = make_layout(checked.document).typed;
  const Paragraph* before = nullptr;
  ChainLead chain;
  for (std::uint32_t unit = 0; unit < checked.document.units.size(); ++unit) {
    const Paragraph& paragraph = paragraph_of(checked.document, unit);
    if (!is_chained(paragraph.kind)) continue;  // items of a list stand between
    ChainLead next = chain_lead(paragraph.lead, document.language);
    const bool follows = before != nullptr && in_a_row(*before, paragraph, typed);
    if (follows && !next.stems.empty() && next.stems == chain.stems && !next.tied) {
      findings
          .add(kChainBroken, before->label + " and " + paragraph.label + " begin alike, \"" +
                                 paragraph.lead +
                                 "\": the second is usually tied to the first (\"also\")")
          .source(checked.position, unit)
          .words({paragraph.lead});
    }
    chain = std::move(next);
    before = &paragraph;
  }
}

}  // namespace paralign::detail
