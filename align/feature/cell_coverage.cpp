#include "align/feature/cell_coverage.hpp"

#include <algorithm>

namespace paralign::detail {

CellCoverage::CellCoverage(const TermTable& first, const TermTable& second)
    : first_(first),
      second_(second),
      matches_(match_terms(first, second)),
      first_holders_(holders(first)),
      second_holders_(holders(second)),
      weights_(discounted(first, second, matches_)),
      head_(second.terms.size(), kNone) {}

void CellCoverage::take_row(std::uint32_t row) {
  for (const std::uint32_t term : touched_) head_[term] = kNone;
  touched_.clear();
  entries_.clear();
  row_ = row;
  const std::span<const std::uint32_t> terms = first_.held_by(row);
  best_.resize(terms.size());
  for (std::uint32_t k = 0; k < terms.size(); ++k) {
    for (const Match& match : matches_.of(terms[k])) {
      std::uint32_t& head = head_[match.term];
      if (head == kNone) touched_.push_back(match.term);
      entries_.push_back({k, match.weight, head});
      head = static_cast<std::uint32_t>(entries_.size() - 1);
    }
  }
}

std::pair<float, float> CellCoverage::at(std::uint32_t row, std::uint32_t column) {
  if (row != row_) take_row(row);
  std::ranges::fill(best_, 0.0F);
  float backward = 0;
  for (const std::uint32_t term : second_.held_by(column)) {
    float best = 0;
    for (std::uint32_t e = head_[term]; e != kNone; e = entries_[e].next) {
      const Entry& entry = entries_[e];
      best = std::max(best, entry.weight);
      best_[entry.position] = std::max(best_[entry.position], entry.weight);
    }
    backward += weights_.second.terms[term] * best;
  }
  float forward = 0;
  const std::span<const std::uint32_t> terms = first_.held_by(row);
  for (std::size_t k = 0; k < terms.size(); ++k) {
    forward += weights_.first.terms[terms[k]] * best_[k];
  }
  const float of_row = weights_.first.units[row];
  const float of_column = weights_.second.units[column];
  return {of_row > 0 ? forward / of_row : 0, of_column > 0 ? backward / of_column : 0};
}

void CellCoverage::append_rare(std::uint32_t row, std::size_t most_units,
                               std::vector<std::uint32_t>& columns) const {
  for (const std::uint32_t term : first_.held_by(row)) {
    if (first_holders_.of(term).size() > most_units) continue;
    for (const Match& match : matches_.of(term)) {
      const std::span<const std::uint32_t> units = second_holders_.of(match.term);
      if (units.size() <= most_units) columns.insert(columns.end(), units.begin(), units.end());
    }
  }
}

}  // namespace paralign::detail
