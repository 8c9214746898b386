// Text that was cut: much shorter than its partner, as lengths go between these two documents, and
// the end of the partner has no counterpart.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"
#include "align/feature/shared_terms.hpp"

namespace paralign::detail {
namespace {

constexpr double kLeastLetters = 40;
constexpr double kMuchShorter = 0.55;  // logarithm of the ratio of lengths
constexpr double kShorter = 0.25;
constexpr double kCutScore = 0.40;

double log_length(const CheckedSide& side, const std::vector<std::uint32_t>& units) {
  double length = 0;
  for (const std::uint32_t unit : units) length += english_length(side.document, unit);
  return std::log(length + 5);
}

// Usual difference of logarithms of lengths in this pair: the median over its links.
double usual_difference(const CheckedPair& pair) {
  std::vector<double> values;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    if (english_length(pair.source.document, link.source.front()) < kLeastLetters) continue;
    values.push_back(log_length(pair.target, link.target) - log_length(pair.source, link.source));
  }
  constexpr std::size_t kEnough = 8;
  if (values.size() < kEnough) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

// The share of the weight of terms in the first and in the last third of a unit's words that the
// other unit covers.
struct Thirds {
  double head = 0;
  double tail = 0;
};

Thirds covered_thirds(const CheckedPair& pair, const CheckedSide& here, std::uint32_t own,
                      const CheckedSide& there, std::uint32_t other) {
  const Unit& unit = here.document.units[own];
  if (unit.words.empty()) return {};
  const std::size_t begin = unit.words.front().span.begin;
  const std::size_t length = unit.words.back().span.end - begin;
  std::vector<double> covered(here.terms.held_by(own).size(), 0);
  const auto held = here.terms.held_by(own);
  for (const SharedTerm& shared : shared_terms(here.terms, own, there.terms, other)) {
    const auto at = std::ranges::find(held, shared.first);
    if (at != held.end()) covered[static_cast<std::size_t>(at - held.begin())] += shared.forward;
  }
  double weight[2] = {0, 0};
  double found[2] = {0, 0};
  for (std::size_t k = 0; k < held.size(); ++k) {
    const Term& term = here.terms.terms[held[k]];
    const Span span = find_term(unit, here.terms.pivots_of(term), pair.lexicon, here.language);
    if (span.end <= span.begin) continue;
    const std::size_t place = (span.begin - begin) * 3 / std::max<std::size_t>(length, 1);
    if (place == 1) continue;
    weight[place == 0 ? 0 : 1] += term.weight;
    found[place == 0 ? 0 : 1] += std::min<double>(covered[k], term.weight);
  }
  return {weight[0] > 0 ? found[0] / weight[0] : 0, weight[1] > 0 ? found[1] / weight[1] : 0};
}

void check_link(const CheckedPair& pair, const Link& link, double usual, FindingList& findings) {
  const double a = log_length(pair.source, link.source);
  const double b = log_length(pair.target, link.target);
  const double difference = b - a - usual;
  const bool target_is_short = difference < 0;
  const CheckedSide& longer = target_is_short ? pair.source : pair.target;
  const CheckedSide& shorter = target_is_short ? pair.target : pair.source;
  const auto& whole = target_is_short ? link.source : link.target;
  const auto& rest = target_is_short ? link.target : link.source;
  const double size = std::abs(difference);
  if (size < kShorter || std::exp(std::max(a, b)) < kLeastLetters) return;
  const Thirds thirds = whole.size() == 1 && rest.size() == 1
                            ? covered_thirds(pair, longer, whole.front(), shorter, rest.front())
                            : Thirds{};
  const double score = size + 0.35 * (thirds.head - thirds.tail);
  if (size < kMuchShorter && score < kCutScore) return;
  const int percent = static_cast<int>(std::lround(100 * std::exp(-size)));
  findings
      .add(kTruncated, label_of(shorter, rest) + " in " + text_of(shorter) + " has " +
                           std::to_string(percent) + " % of the length that " + text_of(longer) +
                           " would ask for")
      .source(pair.source.position, link.source.front())
      .target(pair.target.position, link.target.front());
}

}  // namespace

void check_lengths(const CheckedPair& pair, FindingList& findings) {
  const double usual = usual_difference(pair);
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    check_link(pair, link, usual, findings);
  }
}

}  // namespace paralign::detail
