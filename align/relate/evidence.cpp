// No coverage tells a text from the same text with one word more. So `same` asks for everything at
// once, and the figures below are set for few wrong ones, not for many right ones: they stand in
// docs/alignment.md.

#include "align/relate/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace paralign::detail {
namespace {

constexpr float kSameCoverage = 0.85F;   // least coverage of each by the other
constexpr float kSameLength = 0.15F;     // most difference of logarithms of lengths
constexpr float kAmendedLength = 0.50F;  // two translations of one text seldom differ by more
constexpr float kShortest = 25;          // English letters: less says little, whatever agrees
constexpr float kShortestAmended = 60;   // lengths of short texts vary

struct Difference {
  bool any = false;       // save acronyms, which are translated
  bool of_dates = false;  // or symbols: those are printed alike in all languages
};

// The keys of anchors with their kinds, ascending.
std::vector<std::pair<std::uint64_t, AnchorKind>> anchors_of(const Unit& unit) {
  std::vector<std::pair<std::uint64_t, AnchorKind>> keys;
  for (const Anchor& anchor : unit.anchors) {
    if (anchor.kind != AnchorKind::acronym) keys.emplace_back(anchor.key, anchor.kind);
  }
  std::ranges::sort(keys);
  return keys;
}

bool is_ordinal(AnchorKind kind) noexcept { return kind == AnchorKind::ordinal; }

bool is_number(AnchorKind kind) noexcept {
  return kind == AnchorKind::number || kind == AnchorKind::percent;
}

// Numbers are left out of what proves a change: one language spells out what another prints in
// digits. An ordinal that one side lacks may be spelt in a way that is not known; another one in
// its place is a change.
Difference difference(const Unit& a, const Unit& b) {
  const auto first = anchors_of(a);
  const auto second = anchors_of(b);
  std::vector<std::pair<std::uint64_t, AnchorKind>> only_first;
  std::vector<std::pair<std::uint64_t, AnchorKind>> only_second;
  std::ranges::set_difference(first, second, std::back_inserter(only_first));
  std::ranges::set_difference(second, first, std::back_inserter(only_second));
  Difference result;
  result.any = !only_first.empty() || !only_second.empty();
  const auto ordinal = [](const auto& anchor) { return is_ordinal(anchor.second); };
  result.of_dates =
      std::ranges::any_of(only_first, ordinal) && std::ranges::any_of(only_second, ordinal);
  for (const auto* side : {&only_first, &only_second}) {
    for (const auto& [key, kind] : *side)
      result.of_dates = result.of_dates || (!is_ordinal(kind) && !is_number(kind));
  }
  return result;
}

float smaller_coverage(const Coverage& coverage, std::size_t i, std::size_t j) {
  const auto row = static_cast<Eigen::Index>(i);
  const auto column = static_cast<Eigen::Index>(j);
  return std::min(coverage.forward(row, column), coverage.backward(row, column));
}

bool leads_fit(const Unit& a, const Unit& b) noexcept {
  return a.lead_classes == b.lead_classes || (a.lead_classes & b.lead_classes) != 0;
}

}  // namespace

float usual_coverage(const Pair& pair, std::span<const Link> links) {
  std::vector<float> values;
  for (const Link& link : links) {
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    if (!is_body(paragraph_of(pair.first, link.source.front()).kind)) continue;
    values.push_back(
        smaller_coverage(pair.features.coverage, link.source.front(), link.target.front()));
  }
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

bool dates_differ(const Unit& a, const Unit& b) { return difference(a, b).of_dates; }

Relation compare_by_evidence(const Pair& pair, std::size_t i, std::size_t j, float usual) {
  const Unit& a = pair.first.units[i];
  const Unit& b = pair.second.units[j];
  if (a.key == b.key && a.letters > 0) return Relation::same;
  const Difference anchors = difference(a, b);
  if (anchors.of_dates) return Relation::amended;
  const float first_length = pair.features.first.log_length[i];
  const float second_length = pair.features.second.log_length[j];
  const float length = std::exp(std::min(first_length, second_length));
  const float difference = std::abs(first_length - second_length);
  if (length >= kShortestAmended && difference > kAmendedLength) return Relation::amended;
  const float coverage = smaller_coverage(pair.features.coverage, i, j);
  const bool same = !anchors.any && length >= kShortest && difference <= kSameLength &&
                    leads_fit(a, b) && coverage >= std::max(kSameCoverage, usual);
  return same ? Relation::same : Relation::unsure;
}

}  // namespace paralign::detail
