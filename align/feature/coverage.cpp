#include "align/feature/coverage.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

// For each row all postings of its terms are walked once. A term of the row takes the best pivot
// that it shares with a column, and the same postings say which terms of the column the row covers,
// so that both directions come out of one walk.

namespace paralign::detail {
namespace {

constexpr float kUnknownShare = 0.35F;

struct Posting {
  std::uint64_t key;
  std::uint32_t unit;
  std::uint32_t term;
  float weight;
};

class Index {
 public:
  explicit Index(const TermTable& table) {
    for (std::size_t unit = 0; unit + 1 < table.begin.size(); ++unit) {
      for (std::uint32_t term = table.begin[unit]; term < table.begin[unit + 1]; ++term) {
        for (const Pivot& pivot : table.pivots_of(table.terms[term])) {
          postings_.push_back({pivot.key, static_cast<std::uint32_t>(unit), term, pivot.weight});
        }
      }
    }
    std::ranges::stable_sort(postings_, {}, &Posting::key);
    ranges_.reserve(postings_.size());
    for (std::size_t i = 0; i < postings_.size();) {
      std::size_t end = i;
      while (end < postings_.size() && postings_[end].key == postings_[i].key) ++end;
      ranges_.emplace(postings_[i].key, std::pair(i, end));
      i = end;
    }
  }

  [[nodiscard]] std::span<const Posting> find(std::uint64_t key) const {
    const auto it = ranges_.find(key);
    if (it == ranges_.end()) return {};
    return std::span(postings_).subspan(it->second.first, it->second.second - it->second.first);
  }

 private:
  std::vector<Posting> postings_;
  std::unordered_map<std::uint64_t, std::pair<std::size_t, std::size_t>> ranges_;
};

// The weight of each term with what is unknown discounted, and their sum for each unit.
struct Weights {
  std::vector<float> terms;
  std::vector<float> units;
  double known = 0;
  double total = 0;
};

Weights discounted(const TermTable& table, const Index& other) {
  Weights weights;
  weights.units.resize(table.begin.size() - 1);
  for (std::size_t unit = 0; unit + 1 < table.begin.size(); ++unit) {
    for (const Term& term : table.of(unit)) {
      const auto pivots = table.pivots_of(term);
      const bool known =
          std::ranges::any_of(pivots, [&](const Pivot& p) { return !other.find(p.key).empty(); });
      const float weight = known ? term.weight : kUnknownShare * term.weight;
      weights.terms.push_back(weight);
      weights.units[unit] += weight;
      weights.total += term.weight;
      if (known) weights.known += term.weight;
    }
  }
  return weights;
}

template <typename Sums>
void divide(Sums sums, float total) {
  if (total > 0) sums /= total;
}

}  // namespace

Coverage measure_coverage(const TermTable& first, const TermTable& second) {
  const auto rows = static_cast<Eigen::Index>(first.begin.size() - 1);
  const auto columns = static_cast<Eigen::Index>(second.begin.size() - 1);
  Coverage result{Matrix::Zero(rows, columns), Matrix::Zero(rows, columns), 0};
  const Index first_index(first);
  const Index second_index(second);
  const Weights first_weights = discounted(first, second_index);
  const Weights second_weights = discounted(second, first_index);

  std::vector<float> row_best(second_weights.units.size());  // of the current term, for each column
  std::vector<float> back_best(
      second_weights.terms.size());  // of the current row, for each term of the second
  std::vector<std::uint32_t> touched_columns;
  std::vector<std::uint32_t> touched_terms;
  for (Eigen::Index row = 0; row < rows; ++row) {
    const auto unit = static_cast<std::size_t>(row);
    for (std::uint32_t t = first.begin[unit]; t < first.begin[unit + 1]; ++t) {
      for (const Pivot& pivot : first.pivots_of(first.terms[t])) {
        for (const Posting& posting : second_index.find(pivot.key)) {
          const float weight = std::min(pivot.weight, posting.weight);
          if (row_best[posting.unit] == 0) touched_columns.push_back(posting.unit);
          row_best[posting.unit] = std::max(row_best[posting.unit], weight);
          if (back_best[posting.term] == 0) touched_terms.push_back(posting.term);
          if (weight > back_best[posting.term]) {
            result.backward(row, posting.unit) +=
                second_weights.terms[posting.term] * (weight - back_best[posting.term]);
            back_best[posting.term] = weight;
          }
        }
      }
      for (const std::uint32_t column : touched_columns) {
        result.forward(row, column) += first_weights.terms[t] * row_best[column];
        row_best[column] = 0;
      }
      touched_columns.clear();
    }
    for (const std::uint32_t term : touched_terms) back_best[term] = 0;
    touched_terms.clear();
    divide(result.forward.row(row), first_weights.units[unit]);
  }
  for (Eigen::Index column = 0; column < columns; ++column) {
    divide(result.backward.col(column), second_weights.units[static_cast<std::size_t>(column)]);
  }
  const double total = first_weights.total + second_weights.total;
  result.known = total > 0 ? (first_weights.known + second_weights.known) / total : 0;
  return result;
}

}  // namespace paralign::detail
