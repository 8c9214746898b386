#include "align/search/assignment.hpp"

#include <algorithm>
#include <limits>
#include <queue>

// Each row may also take a private column of profit 0, which means: no link. So every row is
// assigned, and rows are added one by one along the cheapest path of exchanges (Dijkstra on reduced
// costs, cost = -profit).

namespace paralign::detail {
namespace {

constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;

class Assigner {
 public:
  Assigner(std::span<const std::vector<Edge>> rows, std::size_t columns)
      : rows_(rows),
        columns_(columns),
        row_of_(columns + rows.size(), kUnassigned),
        column_of_(rows.size(), kUnassigned),
        price_(columns + rows.size()),
        distance_(columns + rows.size(), kFar),
        from_(columns + rows.size(), kUnassigned) {}

  std::vector<std::uint32_t> run() {
    for (std::uint32_t row = 0; row < rows_.size(); ++row) augment(row);
    for (std::uint32_t& column : column_of_) {
      if (column >= columns_) column = kUnassigned;
    }
    return std::move(column_of_);
  }

 private:
  using Entry = std::pair<std::int64_t, std::uint32_t>;  // distance, column

  void relax(std::uint32_t row, std::int64_t base);
  void offer(std::uint32_t row, std::uint32_t column, std::int64_t distance);
  void augment(std::uint32_t row);

  std::span<const std::vector<Edge>> rows_;
  std::size_t columns_;
  std::vector<std::uint32_t> row_of_;     // of each column, the private ones behind
  std::vector<std::uint32_t> column_of_;  // of each row
  std::vector<std::int64_t> price_;       // dual of each column, <= 0
  std::vector<std::int64_t> distance_;
  std::vector<std::uint32_t> from_;  // row before each column on the path
  std::vector<std::uint32_t> touched_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> heap_;
};

void Assigner::offer(std::uint32_t row, std::uint32_t column, std::int64_t distance) {
  if (distance >= distance_[column]) return;
  if (distance_[column] == kFar) touched_.push_back(column);
  distance_[column] = distance;
  from_[column] = row;
  heap_.emplace(distance, column);
}

// Offers the columns of a row whose own distance, less its matched edge, is `base`.
void Assigner::relax(std::uint32_t row, std::int64_t base) {
  for (const Edge& edge : rows_[row])
    offer(row, edge.column, base - edge.profit - price_[edge.column]);
  const auto none = static_cast<std::uint32_t>(columns_ + row);
  offer(row, none, base - price_[none]);
}

void Assigner::augment(std::uint32_t row) {
  // Costs of the first row may be negative: shifting all of them by a constant changes no choice.
  std::int64_t shift = 0;
  for (const Edge& edge : rows_[row]) shift = std::max(shift, edge.profit + price_[edge.column]);
  relax(row, shift);
  std::uint32_t end = kUnassigned;
  std::vector<std::uint32_t> settled;
  while (!heap_.empty()) {
    const auto [distance, column] = heap_.top();
    heap_.pop();
    if (distance > distance_[column]) continue;
    if (row_of_[column] == kUnassigned) {
      end = column;
      break;
    }
    settled.push_back(column);
    const std::uint32_t next = row_of_[column];
    // The reduced cost of a matched edge is 0, so that its cost less the price is the dual of its
    // row.
    std::int64_t profit = 0;
    if (column < columns_)
      profit = std::ranges::lower_bound(rows_[next], column, {}, &Edge::column)->profit;
    const std::int64_t own = -profit - price_[column];
    relax(next, distance - own);
  }
  const std::int64_t shortest = distance_[end];
  for (const std::uint32_t column : settled) price_[column] += distance_[column] - shortest;
  for (std::uint32_t column = end; column != kUnassigned;) {
    const std::uint32_t before = from_[column];
    const std::uint32_t freed = column_of_[before];
    row_of_[column] = before;
    column_of_[before] = column;
    column = freed;
  }
  for (const std::uint32_t column : touched_) distance_[column] = kFar;
  touched_.clear();
  heap_ = {};
}

}  // namespace

std::vector<std::uint32_t> assign(std::span<const std::vector<Edge>> rows, std::size_t columns) {
  return Assigner(rows, columns).run();
}

}  // namespace paralign::detail
