#include "align/feature/coverage.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "align/feature/matched_terms.hpp"

// First the terms of one document are matched with those of the other, each pair once with the best
// pivot that they share. Then each row walks the units that hold a match of its terms. The same
// walk says which terms of the column the row covers, so that both directions come out of it.

namespace paralign::detail {
namespace {

class Walker {
 public:
  Walker(const TermTable& first, const TermTable& second)
      : first_(first), matches_(match_terms(first, second)), holders_(holders(second)) {
    BothWeights weights = discounted(first, second, matches_);
    first_weights_ = std::move(weights.first);
    second_weights_ = std::move(weights.second);
    row_best_.resize(second.units());
    term_best_.resize(second.terms.size());
  }

  Coverage run();

 private:
  void walk_row(Eigen::Index row, Coverage& result);

  const TermTable& first_;
  Lists<Match> matches_;
  Lists<std::uint32_t> holders_;
  TermWeights first_weights_;
  TermWeights second_weights_;
  std::vector<float> row_best_;   // of the current term, for each column
  std::vector<float> term_best_;  // of the current row, for each term of the second document
  std::vector<std::uint32_t> touched_columns_;
  std::vector<std::uint32_t> touched_terms_;
};

void Walker::walk_row(Eigen::Index row, Coverage& result) {
  for (const std::uint32_t term : first_.held_by(static_cast<std::size_t>(row))) {
    for (const Match& match : matches_.of(term)) {
      if (term_best_[match.term] == 0) touched_terms_.push_back(match.term);
      term_best_[match.term] = std::max(term_best_[match.term], match.weight);
      for (const std::uint32_t column : holders_.of(match.term)) {
        if (row_best_[column] == 0) touched_columns_.push_back(column);
        row_best_[column] = std::max(row_best_[column], match.weight);
      }
    }
    for (const std::uint32_t column : touched_columns_) {
      result.forward(row, column) += first_weights_.terms[term] * row_best_[column];
      row_best_[column] = 0;
    }
    touched_columns_.clear();
  }
  for (const std::uint32_t term : touched_terms_) {
    const float covered = second_weights_.terms[term] * term_best_[term];
    for (const std::uint32_t column : holders_.of(term)) result.backward(row, column) += covered;
    term_best_[term] = 0;
  }
  touched_terms_.clear();
}

Coverage Walker::run() {
  const auto rows = static_cast<Eigen::Index>(first_weights_.units.size());
  const auto columns = static_cast<Eigen::Index>(second_weights_.units.size());
  Coverage result{Matrix::Zero(rows, columns), Matrix::Zero(rows, columns), 0};
  for (Eigen::Index row = 0; row < rows; ++row) {
    walk_row(row, result);
    const float total = first_weights_.units[static_cast<std::size_t>(row)];
    if (total > 0) result.forward.row(row) /= total;
  }
  Eigen::Array<float, 1, Eigen::Dynamic> totals(columns);  // divided row by row, as memory lies
  for (Eigen::Index column = 0; column < columns; ++column) {
    const float total = second_weights_.units[static_cast<std::size_t>(column)];
    totals(column) = total > 0 ? total : 1;
  }
  result.backward.rowwise() /= totals;
  const double total = first_weights_.total + second_weights_.total;
  result.known = total > 0 ? (first_weights_.known + second_weights_.known) / total : 0;
  return result;
}

}  // namespace

Coverage measure_coverage(const TermTable& first, const TermTable& second) {
  return Walker(first, second).run();
}

float greatest_forward(const Coverage& coverage, std::size_t row) noexcept {
  float greatest = 0;
  for (Eigen::Index column = 0; column < coverage.forward.cols(); ++column)
    greatest = std::max(greatest, coverage.forward(static_cast<Eigen::Index>(row), column));
  return greatest;
}

float greatest_backward(const Coverage& coverage, std::size_t column) noexcept {
  float greatest = 0;
  for (Eigen::Index row = 0; row < coverage.backward.rows(); ++row)
    greatest = std::max(greatest, coverage.backward(row, static_cast<Eigen::Index>(column)));
  return greatest;
}

}  // namespace paralign::detail
