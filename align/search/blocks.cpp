#include "align/search/blocks.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kSureVotes = 3;
// A fixed link is the best of its row and column, but one that crosses the others must not outweigh
// them all: it lies across blocks then.
constexpr std::uint32_t kFixedVotes = 1U << 30U;
constexpr double kFixedWeight = 10;
constexpr std::uint32_t kMany = 0xFFFFFFFF;
constexpr std::uint32_t kMostSizes = 4;

// The only unit that holds a key, or `kMany`.
using Holders = std::unordered_map<std::uint64_t, std::uint32_t>;

void note(Holders& holders, std::uint64_t key, std::uint32_t unit) {
  const auto [it, is_new] = holders.emplace(key, unit);
  if (!is_new && it->second != unit) it->second = kMany;
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

using Votes = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>;

void vote(const Holders& first, const Holders& second, std::uint32_t weight, Votes& votes) {
  for (const auto& [key, unit] : first) {
    const auto it = second.find(key);
    if (unit != kMany && it != second.end() && it->second != kMany)
      votes[{unit, it->second}] += weight;
  }
}

// Sure pairs, ascending by row; of several in one row or column only the one with most votes, none
// where two tie.
std::vector<Point> sure_points(const Votes& votes) {
  std::map<std::uint32_t, std::uint32_t> best_of_row;
  std::map<std::uint32_t, std::uint32_t> best_of_column;
  for (const auto& [cell, count] : votes) {
    best_of_row[cell.first] = std::max(best_of_row[cell.first], count);
    best_of_column[cell.second] = std::max(best_of_column[cell.second], count);
  }
  std::map<std::uint32_t, std::uint32_t> ties_of_row;
  std::map<std::uint32_t, std::uint32_t> ties_of_column;
  const auto is_best = [&](const auto& entry) {
    return entry.second >= kSureVotes && entry.second == best_of_row[entry.first.first] &&
           entry.second == best_of_column[entry.first.second];
  };
  for (const auto& entry : votes) {
    if (!is_best(entry)) continue;
    ++ties_of_row[entry.first.first];
    ++ties_of_column[entry.first.second];
  }
  std::vector<Point> points;
  for (const auto& entry : votes) {
    const auto [row, column] = entry.first;
    if (is_best(entry) && ties_of_row[row] == 1 && ties_of_column[column] == 1) {
      const bool is_fixed = entry.second >= kFixedVotes;
      const std::uint32_t found = is_fixed ? entry.second - kFixedVotes : entry.second;
      points.push_back({row, column, found + (is_fixed ? kFixedWeight : 0)});
    }
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
  Votes votes;
  vote(pivot_holders(first_terms), pivot_holders(second_terms), 1, votes);
  vote(key_holders(first), key_holders(second), kSureVotes, votes);
  for (const FixedLink& link : fixed) {
    if (!link.source.empty() && !link.target.empty())
      votes[{link.source.front(), link.target.front()}] += kFixedVotes;
  }
  const std::vector<Point> points = sure_points(votes);
  for (const std::uint32_t i : heaviest_chain(points)) cutter.offer(points[i]);
  return cutter.finish();
}

}  // namespace paralign::detail
