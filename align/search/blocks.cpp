#include "align/search/blocks.hpp"

#include <algorithm>
#include <utility>

#include "align/feature/key_map.hpp"
#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kSureVotes = 3;
// A fixed link is the best of its row and column, but one that crosses the others must not outweigh
// them all: it lies across blocks then.
constexpr std::uint32_t kFixedVotes = 1U << 30U;
constexpr double kFixedWeight = 10;
constexpr std::uint32_t kMany = 0xFFFFFFFE;
constexpr std::uint32_t kMostSizes = 4;

// The only unit that holds a key, or `kMany`.
using Holders = KeyMap;

void note(Holders& holders, std::uint64_t key, std::uint32_t unit) {
  const auto [holder, is_new] = holders.emplace(key, unit);
  if (!is_new && holder != unit) holder = kMany;
}

Holders pivot_holders(const TermTable& table) {
  Holders holders;
  for (std::uint32_t unit = 0; unit < table.units(); ++unit) {
    for (const std::uint32_t term : table.held_by(unit)) {
      for (const Pivot& pivot : table.pivots_of(table.terms[term])) {
        if (pivot.weight >= 1) note(holders, pivot.key, unit);
      }
    }
  }
  return holders;
}

Holders key_holders(const UnitDocument& document) {
  Holders holders;
  for (std::uint32_t unit = 0; unit < document.units.size(); ++unit) {
    if (document.units[unit].letters > 0) note(holders, document.units[unit].key, unit);
  }
  return holders;
}

// Two units and the votes for them; first each vote by itself, then summed up.
struct Votes {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t count = 0;
};

void vote(const Holders& first, const Holders& second, std::uint32_t weight,
          std::vector<Votes>& votes) {
  first.for_each([&](std::uint64_t key, std::uint32_t unit) {
    if (unit == kMany) return;
    const std::uint32_t other = second.find(key);
    if (other != KeyMap::kNone && other != kMany) votes.push_back({unit, other, weight});
  });
}

void sum_up(std::vector<Votes>& votes) {
  std::ranges::sort(votes, {}, [](const Votes& vote) { return std::pair(vote.row, vote.column); });
  std::size_t end = 0;
  for (const Votes& vote : votes) {
    if (end > 0 && votes[end - 1].row == vote.row && votes[end - 1].column == vote.column) {
      votes[end - 1].count += vote.count;
    } else {
      votes[end++] = vote;
    }
  }
  votes.resize(end);
}

// Sure pairs, ascending by row; of several in one row or column only the one with most votes, none
// where two tie.
std::vector<Point> sure_points(const std::vector<Votes>& votes, std::uint32_t rows,
                               std::uint32_t columns) {
  std::vector<std::uint32_t> best_of_row(rows);
  std::vector<std::uint32_t> best_of_column(columns);
  for (const Votes& vote : votes) {
    best_of_row[vote.row] = std::max(best_of_row[vote.row], vote.count);
    best_of_column[vote.column] = std::max(best_of_column[vote.column], vote.count);
  }
  std::vector<std::uint32_t> ties_of_row(rows);
  std::vector<std::uint32_t> ties_of_column(columns);
  const auto is_best = [&](const Votes& vote) {
    return vote.count >= kSureVotes && vote.count == best_of_row[vote.row] &&
           vote.count == best_of_column[vote.column];
  };
  for (const Votes& vote : votes) {
    if (!is_best(vote)) continue;
    ++ties_of_row[vote.row];
    ++ties_of_column[vote.column];
  }
  std::vector<Point> points;
  for (const Votes& vote : votes) {
    if (!is_best(vote) || ties_of_row[vote.row] != 1 || ties_of_column[vote.column] != 1) continue;
    const bool is_fixed = vote.count >= kFixedVotes;
    const std::uint32_t found = is_fixed ? vote.count - kFixedVotes : vote.count;
    points.push_back({vote.row, vote.column, found + (is_fixed ? kFixedWeight : 0)});
  }
  return points;
}

class Cutter {
 public:
  Cutter(std::uint32_t rows, std::uint32_t columns, std::uint32_t size)
      : rows_(rows), columns_(columns), size_(size) {}

  // Cuts in front of a point if what lies behind it is long enough.
  void offer(const Point& point) {
    cut_in_proportion(point.row, point.column);
    const bool long_enough = point.row - row_ >= size_ || point.column - column_ >= size_;
    if (long_enough) cut(point.row, point.column);
  }

  std::vector<Block> finish() {
    cut_in_proportion(rows_, columns_);
    blocks_.push_back({row_, rows_, column_, columns_});
    return std::move(blocks_);
  }

 private:
  void cut(std::uint32_t row, std::uint32_t column) {
    blocks_.push_back({row_, row, column_, column});
    row_ = row;
    column_ = column;
  }

  // A stretch without sure pairs that is far too long is cut along its diagonal.
  void cut_in_proportion(std::uint32_t row, std::uint32_t column) {
    const std::uint32_t longest = std::max(row - row_, column - column_);
    if (longest <= kMostSizes * size_) return;
    const std::uint32_t parts = longest / (2 * size_);
    const std::uint64_t from_row = row_;
    const std::uint64_t from_column = column_;
    for (std::uint64_t part = 1; part < parts; ++part) {
      cut(static_cast<std::uint32_t>(from_row + (row - from_row) * part / parts),
          static_cast<std::uint32_t>(from_column + (column - from_column) * part / parts));
    }
  }

  std::uint32_t rows_;
  std::uint32_t columns_;
  std::uint32_t size_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> cut_into_blocks(const UnitDocument& first, const TermTable& first_terms,
                                   const UnitDocument& second, const TermTable& second_terms,
                                   std::uint32_t size, const FixedLinks& fixed) {
  const auto rows = static_cast<std::uint32_t>(first.units.size());
  const auto columns = static_cast<std::uint32_t>(second.units.size());
  Cutter cutter(rows, columns, size);
  if (rows < size && columns < size) return cutter.finish();
  std::vector<Votes> votes;
  vote(pivot_holders(first_terms), pivot_holders(second_terms), 1, votes);
  vote(key_holders(first), key_holders(second), kSureVotes, votes);
  for (const FixedLink& link : fixed) {
    if (!link.source.empty() && !link.target.empty())
      votes.push_back({link.source.front(), link.target.front(), kFixedVotes});
  }
  sum_up(votes);
  const std::vector<Point> points = sure_points(votes, rows, columns);
  for (const std::uint32_t i : heaviest_chain(points)) cutter.offer(points[i]);
  return cutter.finish();
}

}  // namespace paralign::detail
