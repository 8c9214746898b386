#include "align/check/missing_end.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

#include "align/check/counterparts.hpp"
#include "align/check/open_words.hpp"

namespace paralign::detail {
namespace {

constexpr std::array<double, kMissingEndFeatures> kWeights{
#include "align/data/missing_end.inc"
};

constexpr double kLeastLost = 0.02;  // share of the text
constexpr double kMostLost = 0.9;    // more is another text, not a cut one

// Ratios of lengths are less sure where texts are short.
class LengthRatio {
 public:
  explicit LengthRatio(double letters) : spread_(0.12 + 5 / std::max(letters, 20.0)) {}

  /// Student's t, four degrees of freedom, without its constant.
  [[nodiscard]] double log_density(double deviation) const noexcept {
    const double z = deviation / spread_;
    return -2.5 * std::log(1 + z * z / 4);
  }

 private:
  double spread_;
};

double log_odds_of(std::size_t covered, std::size_t all) noexcept {
  return std::log((static_cast<double>(covered) + 1.5) /
                  (static_cast<double>(all - covered) + 0.5));
}

std::size_t covered_of(std::span<const CheckedItem> items) {
  return static_cast<std::size_t>(std::ranges::count(items, true, &CheckedItem::covered));
}

// Where each item stands, 0 to 1.
std::vector<double> places_of(std::span<const CheckedItem> items, const Unit& unit) {
  const std::size_t begin = unit.words.front().span.begin;
  const auto length = static_cast<double>(unit.words.back().span.end - begin);
  std::vector<double> places;
  for (const CheckedItem& item : items) {
    places.push_back(static_cast<double>(std::max(item.begin, begin) - begin) / length);
  }
  return places;
}

// A bracket that nothing closes.
bool is_unclosed(const std::string& text) {
  return std::ranges::count(text, '(') > std::ranges::count(text, ')');
}

// The last word asks for another one: "of", "dans la". A list that goes on behind "; and" does not.
bool breaks_off(const CheckedSide& side, std::uint32_t own) {
  const Unit& unit = side.document.units[own];
  if (is_unclosed(paragraph_of(side.document, own).text)) return true;
  if (unit.words.size() < 2 || unit.last_mark == U':') return false;
  const Word& last = unit.words.back();
  if (!std::ranges::binary_search(open_word_forms(side.language), last.form)) return false;
  const std::string& text = paragraph_of(side.document, own).text;
  if (text.find(')', last.span.end) != std::string::npos) return false;  // "(secteur est)."
  const std::size_t before = unit.words[unit.words.size() - 2].span.end;
  return text.substr(before, last.span.begin - before) == " ";
}

}  // namespace

MissingEnd missing_end(const CheckedSide& whole, std::uint32_t unit, const CheckedSide& partner,
                       std::uint32_t other, const Lexicon& lexicon, double shorter) {
  MissingEnd result;
  result.shorter = shorter;
  result.open = breaks_off(partner, other) && !breaks_off(whole, unit) ? 1 : 0;
  const Unit& own = whole.document.units[unit];
  if (own.words.empty()) return result;
  const std::vector<CheckedItem> items = counterparts(whole, unit, partner, other, lexicon);
  const std::vector<double> places = places_of(items, own);
  const LengthRatio ratio(static_cast<double>(english_length(whole.document, unit)));
  const double unlost = ratio.log_density(shorter);
  double coverage = 0;
  std::size_t best = items.size();
  for (std::size_t k = items.size() + 1; k-- > 0;) {
    if (k < items.size()) coverage += evidence_of_loss(items[k]);
    const double before = k > 0 ? places[k - 1] : 0;
    const double behind = k < items.size() ? places[k] : 1;
    const double lost = std::max(1 - (before + behind) / 2, kLeastLost);
    if (lost > kMostLost) continue;
    const double length = ratio.log_density(shorter + std::log1p(-lost)) - unlost;
    if (k < items.size() && coverage + length <= result.coverage + result.length) continue;
    result.coverage = coverage;
    result.length = length;
    best = k;
  }
  result.begin = best < items.size() ? items[best].begin : own.words.back().span.end;
  if (best > 0) result.head = log_odds_of(covered_of(std::span(items).first(best)), best);
  const std::vector<CheckedItem> back = counterparts(partner, other, whole, unit, lexicon);
  result.back = log_odds_of(covered_of(back), back.size());
  return result;
}

std::array<double, kMissingEndFeatures> features_of(const MissingEnd& evidence) noexcept {
  return {1,
          evidence.coverage,
          evidence.length,
          evidence.shorter,
          evidence.open,
          evidence.head,
          evidence.back};
}

double log_odds(const MissingEnd& evidence) noexcept {
  const auto features = features_of(evidence);
  return std::inner_product(features.begin(), features.end(), kWeights.begin(), 0.0);
}

}  // namespace paralign::detail
