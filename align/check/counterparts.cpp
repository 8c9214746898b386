#include "align/check/counterparts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "align/feature/shared_terms.hpp"

namespace paralign::detail {
namespace {

constexpr double kCovered = 0.3;  // share of a term's weight: a weak cognate is none

bool is_latin(const Unit& unit) noexcept { return unit.latin > 0.5F; }

bool knows(const Lexicon& lexicon, const Word& word, int language) {
  if (lexicon.find({&word.stem, 1}, language).length > 0) return true;
  return word.alternative != 0 && lexicon.find({&word.alternative, 1}, language).length > 0;
}

// A phrase of the lexicon, a word that it knows, a possible cognate; or nothing that could be met.
std::optional<ItemSort> sort_of(const Unit& unit, const Term& term, std::size_t begin,
                                const CheckedSide& here, bool latin, const Lexicon& lexicon) {
  const auto word =
      std::ranges::find(unit.words, begin, [](const Word& w) { return w.span.begin; });
  const bool is_word = word != unit.words.end() && word->content &&
                       here.terms.pivots_of(term).front().key == word->stem;
  if (!is_word || knows(lexicon, *word, here.language)) return ItemSort::term;
  if (latin && word->prefix != 0) return ItemSort::cognate;
  return std::nullopt;
}

ItemSort sort_of(AnchorKind kind) noexcept {
  switch (kind) {
    case AnchorKind::number:
      return ItemSort::number;
    case AnchorKind::ordinal:
      return ItemSort::ordinal;
    case AnchorKind::acronym:
      return ItemSort::acronym;
    default:
      return ItemSort::date;
  }
}

void append_terms(const CheckedSide& here, std::uint32_t own, const CheckedSide& there,
                  std::uint32_t other, const Lexicon& lexicon, std::vector<CheckedItem>& items) {
  const Unit& unit = here.document.units[own];
  const bool latin = is_latin(unit) && is_latin(there.document.units[other]);
  std::unordered_map<std::uint32_t, double> covered;
  for (const SharedTerm& shared : shared_terms(here.terms, own, there.terms, other)) {
    covered[shared.first] = std::max(covered[shared.first], shared.forward);
  }
  for (const std::uint32_t held : here.terms.held_by(own)) {
    const Term& term = here.terms.terms[held];
    const Span span = find_term(unit, here.terms.pivots_of(term), lexicon, here.language);
    if (span.end <= span.begin) continue;
    const auto sort = sort_of(unit, term, span.begin, here, latin, lexicon);
    if (!sort) continue;
    const auto found = covered.find(held);
    items.push_back(
        {span.begin, *sort,
         found != covered.end() && found->second > kCovered * static_cast<double>(term.weight),
         here.met});
  }
}

// What the anchors of a unit say: its keys and its values. One paragraph may hold thousands.
class Said {
 public:
  explicit Said(const Unit& unit) {
    for (const Anchor& anchor : unit.anchors) {
      keys_.push_back(anchor.key);
      values_.emplace_back(anchor.value);
    }
    std::ranges::sort(keys_);
    std::ranges::sort(values_);
  }

  [[nodiscard]] bool has(const Anchor& anchor) const {
    return std::ranges::binary_search(keys_, anchor.key) ||
           std::ranges::binary_search(values_, std::string_view(anchor.value));
  }

 private:
  std::vector<std::uint64_t> keys_{};
  std::vector<std::string_view> values_{};
};

void append_anchors(const Unit& unit, const Unit& partner, std::vector<CheckedItem>& items) {
  if (unit.anchors.empty()) return;
  const bool latin = is_latin(unit) && is_latin(partner);
  const Said said(partner);
  for (const Anchor& anchor : unit.anchors) {
    if (anchor.kind == AnchorKind::acronym && !latin) continue;
    items.push_back({anchor.span.begin, sort_of(anchor.kind), said.has(anchor)});
  }
}

// Shares of the items that are covered where the partner is whole, and where it was cut off before
// them; counted on the texts of docs/checks.md and rounded.
struct Shares {
  double whole;
  double cut;
};

constexpr Shares shares_of(ItemSort sort) noexcept {
  switch (sort) {
    case ItemSort::cognate:
      return {0.37, 0.07};
    case ItemSort::date:
      return {0.96, 0.13};
    case ItemSort::number:
      return {0.80, 0.10};
    case ItemSort::ordinal:
      return {0.80, 0.30};
    case ItemSort::acronym:
      return {0.35, 0.04};
    case ItemSort::term:
      break;
  }
  return {0.77, 0.13};
}

}  // namespace

std::vector<CheckedItem> counterparts(const CheckedSide& here, std::uint32_t own,
                                      const CheckedSide& there, std::uint32_t other,
                                      const Lexicon& lexicon) {
  std::vector<CheckedItem> items;
  append_terms(here, own, there, other, lexicon, items);
  append_anchors(here.document.units[own], there.document.units[other], items);
  std::ranges::stable_sort(items, {}, &CheckedItem::begin);
  return items;
}

double evidence_of_loss(const CheckedItem& item) noexcept {
  Shares shares = shares_of(item.sort);
  if (item.sort == ItemSort::term) shares.whole = item.met;
  return item.covered ? std::log(shares.cut / shares.whole)
                      : std::log((1 - shares.cut) / (1 - shares.whole));
}

double evidence_of_loss(std::span<const CheckedItem> items) noexcept {
  return std::accumulate(items.begin(), items.end(), 0.0, [](double sum, const CheckedItem& item) {
    return sum + evidence_of_loss(item);
  });
}

}  // namespace paralign::detail
