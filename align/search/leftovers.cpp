#include "align/search/leftovers.hpp"

#include <algorithm>
#include <vector>

#include "align/search/assignment.hpp"

namespace paralign::detail {
namespace {

constexpr float kNone = -9;

// The best and the second best of a row or column.
struct Best {
  std::uint32_t at = kUnassigned;
  float score = kNone;
  float next = kNone;

  void offer(std::uint32_t position, float value) {
    if (value > score) {
      next = score;
      score = value;
      at = position;
    } else {
      next = std::max(next, value);
    }
  }
  [[nodiscard]] float gap() const { return score - next; }
};

bool may_be_rewritten(Kind kind) { return is_body(kind) || kind == Kind::other; }

}  // namespace

void pair_leftovers(const Pair& pair, Supported& found) {
  const auto& [first, second, features, pairing, weights, fixed] = pair;
  std::vector<bool> taken(second.units.size());
  for (const std::uint32_t column : found.columns) {
    if (column != kUnassigned) taken[column] = true;
  }
  std::vector<Best> of_row(first.units.size());
  std::vector<Best> of_column(second.units.size());
  for (std::uint32_t i = 0; i < of_row.size(); ++i) {
    if (found.columns[i] != kUnassigned || fixed.row(i)) continue;
    for (std::uint32_t j = 0; j < of_column.size(); ++j) {
      if (taken[j] || fixed.column(j)) continue;
      of_row[i].offer(j, found.scores(i, j));
      of_column[j].offer(i, found.scores(i, j));
    }
  }
  for (std::uint32_t i = 0; i < of_row.size(); ++i) {
    const std::uint32_t j = of_row[i].at;
    if (j == kUnassigned || of_column[j].at != i || of_row[i].score < weights.leftover_score)
      continue;
    const Kind kind = paragraph_of(first, i).kind;
    if (kind != paragraph_of(second, j).kind || !may_be_rewritten(kind)) continue;
    const float row_gap = of_row[i].gap();
    const float column_gap = of_column[j].gap();
    if (std::min(row_gap, column_gap) < weights.leftover_gap ||
        row_gap + column_gap < weights.leftover_gaps)
      continue;
    if (std::max(features.coverage.forward(i, j), features.coverage.backward(i, j)) <
        weights.leftover_coverage)
      continue;
    found.columns[i] = j;
  }
}

}  // namespace paralign::detail
