#include "align/feature/coverage.hpp"

#include <algorithm>
#include <vector>

#include "align/feature/key_map.hpp"

// First the terms of one document are matched with those of the other, each pair once with the best
// pivot that they share. Then each row walks the units that hold a match of its terms. The same
// walk says which terms of the column the row covers, so that both directions come out of it.

namespace paralign::detail {
namespace {

constexpr float kUnknownShare = 0.35F;

// Lists of one kind of thing in one array: list i is `items[begin[i], begin[i + 1])`.
template <typename T>
struct Lists {
  std::vector<std::uint32_t> begin{};
  std::vector<T> items{};

  [[nodiscard]] std::span<const T> of(std::size_t i) const {
    return std::span(items).subspan(begin[i], begin[i + 1] - begin[i]);
  }
};

struct Match {
  std::uint32_t term;  // of the other document
  float weight;
};

// The terms of `to` that each term of `from` shares a pivot with.
Lists<Match> match_terms(const TermTable& from, const TermTable& to) {
  struct Posting {
    std::uint32_t term;
    float weight;
    std::uint32_t next;  // of the same key; itself at the end
  };
  KeyMap first_of(to.pivots.size());  // posting of each key, the others chained behind
  std::vector<Posting> postings;
  postings.reserve(to.pivots.size());
  for (std::uint32_t term = 0; term < to.terms.size(); ++term) {
    for (const Pivot& pivot : to.pivots_of(to.terms[term])) {
      const auto position = static_cast<std::uint32_t>(postings.size());
      const auto [first, is_new] = first_of.emplace(pivot.key, position);
      postings.push_back({term, pivot.weight, is_new ? position : first});
      first = position;
    }
  }
  Lists<Match> matches;
  std::vector<float> best(to.terms.size());
  std::vector<std::uint32_t> touched;
  for (const Term& term : from.terms) {
    matches.begin.push_back(static_cast<std::uint32_t>(matches.items.size()));
    for (const Pivot& pivot : from.pivots_of(term)) {
      std::uint32_t p = first_of.find(pivot.key);
      if (p == KeyMap::kNone) continue;
      while (true) {
        const Posting& posting = postings[p];
        if (best[posting.term] == 0) touched.push_back(posting.term);
        best[posting.term] = std::max(best[posting.term], std::min(pivot.weight, posting.weight));
        if (posting.next == p) break;
        p = posting.next;
      }
    }
    std::ranges::sort(touched);
    for (const std::uint32_t other : touched) {
      matches.items.push_back({other, best[other]});
      best[other] = 0;
    }
    touched.clear();
  }
  matches.begin.push_back(static_cast<std::uint32_t>(matches.items.size()));
  return matches;
}

// The units that hold each term.
Lists<std::uint32_t> holders(const TermTable& table) {
  Lists<std::uint32_t> units;
  units.begin.resize(table.terms.size() + 1);
  for (const std::uint32_t term : table.held) ++units.begin[term + 1];
  for (std::size_t i = 1; i < units.begin.size(); ++i) units.begin[i] += units.begin[i - 1];
  units.items.resize(table.held.size());
  std::vector<std::uint32_t> at(units.begin.begin(), units.begin.end() - 1);
  for (std::uint32_t unit = 0; unit < table.units(); ++unit) {
    for (const std::uint32_t term : table.held_by(unit)) units.items[at[term]++] = unit;
  }
  return units;
}

// The weight of each term with what is unknown to the other document discounted, and the sum for
// each unit.
struct Weights {
  std::vector<float> terms{};
  std::vector<float> units{};
  double known = 0;
  double total = 0;
};

Weights discounted(const TermTable& table, const std::vector<bool>& known) {
  Weights weights;
  for (std::size_t i = 0; i < table.terms.size(); ++i) {
    weights.terms.push_back(known[i] ? table.terms[i].weight
                                     : kUnknownShare * table.terms[i].weight);
  }
  for (std::size_t unit = 0; unit < table.units(); ++unit) {
    float sum = 0;
    for (const std::uint32_t term : table.held_by(unit)) {
      sum += weights.terms[term];
      weights.total += table.terms[term].weight;
      if (known[term]) weights.known += table.terms[term].weight;
    }
    weights.units.push_back(sum);
  }
  return weights;
}

class Walker {
 public:
  Walker(const TermTable& first, const TermTable& second)
      : first_(first), matches_(match_terms(first, second)), holders_(holders(second)) {
    std::vector<bool> first_known(first.terms.size());
    std::vector<bool> second_known(second.terms.size());
    for (std::size_t i = 0; i < first.terms.size(); ++i) {
      first_known[i] = !matches_.of(i).empty();
      for (const Match& match : matches_.of(i)) second_known[match.term] = true;
    }
    first_weights_ = discounted(first, first_known);
    second_weights_ = discounted(second, second_known);
    row_best_.resize(second.units());
    term_best_.resize(second.terms.size());
  }

  Coverage run();

 private:
  void walk_row(Eigen::Index row, Coverage& result);

  const TermTable& first_;
  Lists<Match> matches_;
  Lists<std::uint32_t> holders_;
  Weights first_weights_;
  Weights second_weights_;
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
