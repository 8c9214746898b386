#include "align/search/support.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "align/search/assignment.hpp"
#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

constexpr int kRounds = 3;
constexpr int kReach = 2;        // neighbours that support a cell
constexpr float kLineReach = 1;  // units off the line at which the bonus falls to a third
constexpr double kLineEnd = 8 * kLineReach;
constexpr double kFixedWeight = 1;  // of a fixed link on the line: more than nearly all scores
constexpr float kNoteFactor = 4;    // a note's text says little: the paragraphs that cite it decide
constexpr double kMicro = 1e6;

// Rounded to integers, so that the search sees the same numbers on every machine.
std::int64_t to_micro(float score) {
  return static_cast<std::int64_t>(static_cast<double>(score) * kMicro + 0.5);
}

// Fixed links stand apart: their units take no part, and their columns are put in afterwards. Of
// one of several units the rows go to its columns in order, the rows left over to the last.
Columns assign_cells(const Matrix& scores, const Fixed& fixed) {
  std::vector<std::vector<Edge>> rows(static_cast<std::size_t>(scores.rows()));
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    if (fixed.row(static_cast<std::size_t>(i))) continue;
    for (Eigen::Index j = 0; j < scores.cols(); ++j) {
      if (scores(i, j) <= 0 || fixed.column(static_cast<std::size_t>(j))) continue;
      const std::int64_t profit = to_micro(scores(i, j));
      if (profit > 0)
        rows[static_cast<std::size_t>(i)].push_back({static_cast<std::uint32_t>(j), profit});
    }
  }
  Columns columns = assign(rows, static_cast<std::size_t>(scores.cols()));
  for (const FixedLink& link : fixed.links) {
    if (link.target.empty()) continue;
    for (std::size_t i = 0; i < link.source.size(); ++i)
      columns[link.source[i]] = link.target[std::min(i, link.target.size() - 1)];
  }
  return columns;
}

// Adds to the cells on the diagonal through a linked one.
void add_around(Eigen::Index row, Eigen::Index column, float bonus, Matrix& scores) {
  for (int d = -kReach; d <= kReach; ++d) {
    const Eigen::Index i = row + d;
    const Eigen::Index j = column + d;
    if (d == 0 || i < 0 || j < 0 || i >= scores.rows() || j >= scores.cols()) continue;
    scores(i, j) += bonus / static_cast<float>(std::abs(d));
  }
}

class Rounds {
 public:
  Rounds(const Pair& pair, const Matrix& scores)
      : first_(pair.first),
        features_(pair.features),
        scores_(scores),
        translation_(pair.pairing == Pairing::translation),
        weights_(pair.weights),
        fixed_(pair.fixed) {}

  Supported run() {
    Supported result{assign_cells(scores_, fixed_), scores_, {}};
    for (int round = 1; round < kRounds; ++round) {
      result.scores = scores_;
      add_neighbours(result.columns, result.scores);
      add_owners(result.columns, result.scores);
      if (translation_) add_line(result.columns, result.scores);
      result.supporting = std::move(result.columns);
      result.columns = assign_cells(result.scores, fixed_);
    }
    return result;
  }

  // What links add, beginning with 0.
  [[nodiscard]] Support parts(const Columns& columns) const {
    const Matrix none = Matrix::Zero(scores_.rows(), scores_.cols());
    Support support{none, none, none};
    add_neighbours(columns, support.neighbours);
    add_owners(columns, support.owners);
    if (translation_) add_line(columns, support.line);
    return support;
  }

 private:
  void add_neighbours(const Columns& columns, Matrix& scores) const;
  void add_owners(const Columns& columns, Matrix& scores) const;
  void add_line(const Columns& columns, Matrix& scores) const;

  const UnitDocument& first_;
  const PairFeatures& features_;
  const Matrix& scores_;
  bool translation_;
  const Weights& weights_;
  const Fixed& fixed_;
};

void Rounds::add_neighbours(const Columns& columns, Matrix& scores) const {
  const float bonus = translation_ ? weights_.translation_neighbour : weights_.neighbour;
  for (Eigen::Index row = 0; row < scores.rows(); ++row) {
    const std::uint32_t column = columns[static_cast<std::size_t>(row)];
    if (column != kUnassigned) add_around(row, column, bonus, scores);
  }
  for (const FixedLink& link : fixed_.links) {  // behind a split one the diagonal is another
    if (!link.source.empty() && link.target.size() > link.source.size())
      add_around(link.source.back(), link.target.back(), bonus, scores);
  }
}

void Rounds::add_owners(const Columns& columns, Matrix& scores) const {
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    const std::uint32_t owner = features_.first.owner[static_cast<std::size_t>(i)];
    if (owner == kNoOwner || columns[owner] == kUnassigned) continue;
    const bool note = paragraph_of(first_, static_cast<std::size_t>(i)).kind == Kind::footnote;
    for (Eigen::Index j = 0; j < scores.cols(); ++j) {
      const std::uint32_t other = features_.second.owner[static_cast<std::size_t>(j)];
      if (other == kNoOwner) continue;
      const bool linked = other == columns[owner] || fixed_.together(owner, other);
      const float bonus = linked ? weights_.owner : weights_.foreign_owner;
      scores(i, j) += note ? kNoteFactor * bonus : bonus;
    }
  }
}

// The line through the heaviest monotone chain of links, straight between them.
void Rounds::add_line(const Columns& columns, Matrix& scores) const {
  std::vector<Point> points;
  for (std::uint32_t row = 0; row < columns.size(); ++row) {
    if (columns[row] == kUnassigned) continue;
    const double score = std::max(0.0, static_cast<double>(scores_(row, columns[row])));
    points.push_back({row, columns[row], fixed_.row(row) ? kFixedWeight : score});
  }
  std::vector<Point> line{{0, 0, 0}};
  bool at_start = true;
  for (const std::uint32_t i : heaviest_chain(points)) {
    Point point = points[i];
    if (at_start) line.clear();
    if (at_start && (point.row > 0 || point.column > 0)) {
      const std::uint32_t back =
          std::min(point.row, point.column);  // the diagonal before the first link
      line.push_back({point.row - back, point.column - back, 0});
    }
    at_start = false;
    line.push_back(point);
  }
  std::size_t segment = 0;
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    const auto row = static_cast<double>(i);
    while (segment + 2 < line.size() && row > line[segment + 1].row) ++segment;
    const Point& a = line[segment];
    const Point& b = line[std::min(segment + 1, line.size() - 1)];
    const double slope = b.row > a.row && row <= b.row ? static_cast<double>(b.column - a.column) /
                                                             static_cast<double>(b.row - a.row)
                                                       : 1.0;
    const Point& from = row > b.row ? b : a;
    const double expected = from.column + slope * (row - from.row);
    // Farther off the bonus is less than what a score can hold.
    const auto near = [&](double column) {
      return static_cast<Eigen::Index>(std::clamp(column, 0.0, static_cast<double>(scores.cols())));
    };
    const Eigen::Index end = near(expected + kLineEnd + 1);
    for (Eigen::Index j = near(expected - kLineEnd); j < end; ++j) {
      const auto off = static_cast<float>(std::abs(static_cast<double>(j) - expected)) / kLineReach;
      scores(i, j) += weights_.line * std::exp(-off * off);
    }
  }
}

}  // namespace

Supported assign_with_support(const Pair& pair, const Matrix& scores) {
  return Rounds(pair, scores).run();
}

Support support_of(const Pair& pair, const Matrix& scores, const Supported& found) {
  return Rounds(pair, scores).parts(found.supporting);
}

}  // namespace paralign::detail
