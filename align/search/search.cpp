#include "align/search/search.hpp"

#include <algorithm>
#include <cmath>

#include "align/search/assignment.hpp"
#include "align/search/attach.hpp"
#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

constexpr int kRounds = 3;
constexpr int kReach = 2;             // neighbours that support a cell
constexpr float kNeighbour = 0.025F;  // for one at distance 1, halved at 2
constexpr float kNeighbourInTranslation = 0.05F;
constexpr float kLine = 0.15F;           // on the line of the sure links, in a translation
constexpr float kLineReach = 1;          // units off the line at which the bonus falls to a third
constexpr float kOwner = 0.08F;          // the chapeaux are linked
constexpr float kForeignOwner = -0.06F;  // the chapeaux are linked, but elsewhere
constexpr float kNoteFactor = 4;  // a note's text says little: the paragraphs that cite it decide
constexpr float kPlausibleLength = 0.2F;
constexpr double kMicro = 1e6;

using Columns = std::vector<std::uint32_t>;

std::int64_t to_micro(float score) {
  return static_cast<std::int64_t>(std::llround(static_cast<double>(score) * kMicro));
}

Columns assign_cells(const Matrix& scores) {
  std::vector<std::vector<Edge>> rows(static_cast<std::size_t>(scores.rows()));
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    for (Eigen::Index j = 0; j < scores.cols(); ++j) {
      const std::int64_t profit = to_micro(scores(i, j));
      if (profit > 0)
        rows[static_cast<std::size_t>(i)].push_back({static_cast<std::uint32_t>(j), profit});
    }
  }
  return assign(rows, static_cast<std::size_t>(scores.cols()));
}

class Rounds {
 public:
  Rounds(const UnitDocument& first, const PairFeatures& features, const Matrix& scores,
         Pairing pairing)
      : first_(first),
        features_(features),
        scores_(scores),
        translation_(pairing == Pairing::translation) {}

  Columns run() {
    Columns columns = assign_cells(scores_);
    for (int round = 1; round < kRounds; ++round) {
      Matrix supported = scores_;
      add_neighbours(columns, supported);
      add_owners(columns, supported);
      if (translation_) add_line(columns, supported);
      columns = assign_cells(supported);
    }
    return columns;
  }

 private:
  void add_neighbours(const Columns& columns, Matrix& scores) const;
  void add_owners(const Columns& columns, Matrix& scores) const;
  void add_line(const Columns& columns, Matrix& scores) const;

  const UnitDocument& first_;
  const PairFeatures& features_;
  const Matrix& scores_;
  bool translation_;
};

void Rounds::add_neighbours(const Columns& columns, Matrix& scores) const {
  const float bonus = translation_ ? kNeighbourInTranslation : kNeighbour;
  for (Eigen::Index row = 0; row < scores.rows(); ++row) {
    const std::uint32_t column = columns[static_cast<std::size_t>(row)];
    if (column == kUnassigned) continue;
    for (int d = -kReach; d <= kReach; ++d) {
      const Eigen::Index i = row + d;
      const Eigen::Index j = static_cast<Eigen::Index>(column) + d;
      if (d == 0 || i < 0 || j < 0 || i >= scores.rows() || j >= scores.cols()) continue;
      scores(i, j) += bonus / static_cast<float>(std::abs(d));
    }
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
      const float bonus = other == columns[owner] ? kOwner : kForeignOwner;
      scores(i, j) += note ? kNoteFactor * bonus : bonus;
    }
  }
}

// The line through the heaviest monotone chain of links, straight between them.
void Rounds::add_line(const Columns& columns, Matrix& scores) const {
  std::vector<Point> points;
  for (std::uint32_t row = 0; row < columns.size(); ++row) {
    if (columns[row] == kUnassigned) continue;
    points.push_back(
        {row, columns[row], std::max(0.0, static_cast<double>(scores_(row, columns[row])))});
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
    for (Eigen::Index j = 0; j < scores.cols(); ++j) {
      const auto off = static_cast<float>(std::abs(static_cast<double>(j) - expected)) / kLineReach;
      scores(i, j) += kLine * std::exp(-off * off);
    }
  }
}

// In a translation as many unlinked units between two links of the chain as on the other side are
// each other's partners, unless their length or number speaks against it.
class GapFiller {
 public:
  GapFiller(const UnitDocument& first, const UnitDocument& second, const PairFeatures& features)
      : first_(first), second_(second), features_(features) {}

  void run(Columns& columns) const;

 private:
  [[nodiscard]] bool plausible(std::uint32_t row, std::uint32_t column) const;
  void fill(Columns& columns, const std::vector<bool>& taken, Point from, Point to) const;

  const UnitDocument& first_;
  const UnitDocument& second_;
  const PairFeatures& features_;
};

bool GapFiller::plausible(std::uint32_t row, std::uint32_t column) const {
  const Paragraph& a = paragraph_of(first_, row);
  const Paragraph& b = paragraph_of(second_, column);
  if (features_.first.typed && features_.second.typed && a.kind != b.kind) return false;
  if (a.number != b.number && !a.number.empty() && !b.number.empty()) return false;
  return length_agreement(first_, row, second_, column) >= kPlausibleLength;
}

void GapFiller::fill(Columns& columns, const std::vector<bool>& taken, Point from, Point to) const {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> free;
  for (std::uint32_t i = from.row; i < to.row; ++i) {
    if (columns[i] == kUnassigned) rows.push_back(i);
  }
  for (std::uint32_t j = from.column; j < to.column; ++j) {
    if (!taken[j]) free.push_back(j);
  }
  if (rows.size() != free.size()) return;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (plausible(rows[i], free[i])) columns[rows[i]] = free[i];
  }
}

void GapFiller::run(Columns& columns) const {
  std::vector<bool> taken(second_.units.size());
  std::vector<Point> points;
  for (std::uint32_t row = 0; row < columns.size(); ++row) {
    if (columns[row] == kUnassigned) continue;
    taken[columns[row]] = true;
    points.push_back({row, columns[row], 1});
  }
  Point from;
  for (const std::uint32_t i : heaviest_chain(points)) {
    fill(columns, taken, from, points[i]);
    from = {points[i].row + 1, points[i].column + 1, 0};
  }
  fill(columns, taken, from,
       {static_cast<std::uint32_t>(first_.units.size()),
        static_cast<std::uint32_t>(second_.units.size()), 0});
}

}  // namespace

std::vector<Link> search_links(const UnitDocument& first, const UnitDocument& second,
                               const PairFeatures& features, const Matrix& scores,
                               Pairing pairing) {
  Columns columns = Rounds(first, features, scores, pairing).run();
  if (pairing == Pairing::translation) GapFiller(first, second, features).run(columns);
  std::vector<Link> links;
  for (std::uint32_t row = 0; row < columns.size(); ++row) {
    if (columns[row] == kUnassigned) continue;
    Link link;
    link.source = {row};
    link.target = {columns[row]};
    link.score = rounded(static_cast<double>(scores(row, columns[row])));
    links.push_back(std::move(link));
  }
  attach_neighbours(first, second, features, links);
  return links;
}

}  // namespace paralign::detail
