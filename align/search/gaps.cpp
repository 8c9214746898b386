#include "align/search/gaps.hpp"

#include "align/search/assignment.hpp"
#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

class GapFiller {
 public:
  explicit GapFiller(const Pair& pair)
      : first_(pair.first),
        second_(pair.second),
        features_(pair.features),
        translation_(pair.pairing == Pairing::translation),
        least_length_(pair.weights.gap_length),
        fixed_(pair.fixed) {}

  void run(Columns& columns) const;

 private:
  [[nodiscard]] bool plausible(const Columns& columns, std::uint32_t row,
                               std::uint32_t column) const;
  [[nodiscard]] bool kept_over_years(const Columns& columns, std::uint32_t row,
                                     std::uint32_t column) const;
  void fill(Columns& columns, const std::vector<bool>& taken, Point from, Point to) const;

  const UnitDocument& first_;
  const UnitDocument& second_;
  const PairFeatures& features_;
  bool translation_;
  float least_length_;
  const Fixed& fixed_;
};

// Lines of the frame and items of linked chapeaux have successors by their place; other paragraphs
// do not.
bool GapFiller::kept_over_years(const Columns& columns, std::uint32_t row,
                                std::uint32_t column) const {
  const Kind kind = paragraph_of(first_, row).kind;
  if (kind == Kind::masthead || kind == Kind::adoption || kind == Kind::meeting ||
      kind == Kind::vote)
    return true;
  if (kind != Kind::subparagraph) return false;
  const std::uint32_t owner = features_.first.owner[row];
  return owner != kNoOwner && columns[owner] == features_.second.owner[column];
}

bool GapFiller::plausible(const Columns& columns, std::uint32_t row, std::uint32_t column) const {
  const Paragraph& a = paragraph_of(first_, row);
  const Paragraph& b = paragraph_of(second_, column);
  if (features_.first.typed && features_.second.typed && a.kind != b.kind) return false;
  if (a.number != b.number && !a.number.empty() && !b.number.empty()) return false;
  if (!translation_ && !kept_over_years(columns, row, column)) return false;
  return length_agreement(features_, row, column) >= least_length_;
}

void GapFiller::fill(Columns& columns, const std::vector<bool>& taken, Point from, Point to) const {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> free;
  for (std::uint32_t i = from.row; i < to.row; ++i) {
    if (columns[i] == kUnassigned && !fixed_.row(i)) rows.push_back(i);
  }
  for (std::uint32_t j = from.column; j < to.column; ++j) {
    if (!taken[j] && !fixed_.column(j)) free.push_back(j);
  }
  if (rows.size() != free.size()) return;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (plausible(columns, rows[i], free[i])) columns[rows[i]] = free[i];
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

void fill_gaps(const Pair& pair, Columns& columns) { GapFiller(pair).run(columns); }

}  // namespace paralign::detail
