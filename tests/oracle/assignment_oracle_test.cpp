// The assignment and the chain against brute force over all small inputs.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "align/search/assignment.hpp"
#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

using Profits = std::vector<std::vector<std::int64_t>>;  // row x column, 0: no edge

std::int64_t best_by_brute_force(const Profits& profits, std::size_t row,
                                 std::vector<bool>& taken) {
  if (row == profits.size()) return 0;
  std::int64_t best = best_by_brute_force(profits, row + 1, taken);
  for (std::size_t column = 0; column < taken.size(); ++column) {
    if (taken[column] || profits[row][column] == 0) continue;
    taken[column] = true;
    best = std::max(best, profits[row][column] + best_by_brute_force(profits, row + 1, taken));
    taken[column] = false;
  }
  return best;
}

std::int64_t profit_of(const Profits& profits, const std::vector<std::uint32_t>& columns) {
  std::int64_t sum = 0;
  std::vector<std::uint32_t> seen;
  for (std::size_t row = 0; row < columns.size(); ++row) {
    if (columns[row] == kUnassigned) continue;
    EXPECT_EQ(std::ranges::find(seen, columns[row]), seen.end()) << "a column is taken twice";
    EXPECT_GT(profits[row][columns[row]], 0) << "a cell without an edge is linked";
    seen.push_back(columns[row]);
    sum += profits[row][columns[row]];
  }
  return sum;
}

std::vector<std::uint32_t> solve(const Profits& profits, std::size_t columns) {
  std::vector<std::vector<Edge>> rows;
  for (const auto& row : profits) {
    rows.emplace_back();
    for (std::uint32_t column = 0; column < columns; ++column) {
      if (row[column] > 0) rows.back().push_back({column, row[column]});
    }
  }
  return assign(rows, columns);
}

void expect_best(const Profits& profits, std::size_t columns) {
  std::vector<bool> taken(columns);
  EXPECT_EQ(profit_of(profits, solve(profits, columns)), best_by_brute_force(profits, 0, taken));
}

TEST(AssignmentOracle, EqualsBruteForceOnAllMatricesOfThreeByThreeWithProfitsUpToThree) {
  constexpr std::size_t kSize = 3;
  constexpr int kValues = 4;
  const int all = 262144;  // 4^9
  for (int code = 0; code < all; ++code) {
    Profits profits(kSize, std::vector<std::int64_t>(kSize));
    int rest = code;
    for (auto& row : profits) {
      for (auto& value : row) {
        value = rest % kValues;
        rest /= kValues;
      }
    }
    std::vector<bool> taken(kSize);
    ASSERT_EQ(profit_of(profits, solve(profits, kSize)), best_by_brute_force(profits, 0, taken))
        << code;
  }
}

RC_GTEST_PROP(AssignmentOracle, EqualsBruteForceOnSmallMatricesOfAnyShape, ()) {
  const auto rows = *rc::gen::inRange<std::size_t>(0, 7);
  const auto columns = *rc::gen::inRange<std::size_t>(1, 7);
  Profits profits(rows, std::vector<std::int64_t>(columns));
  for (auto& row : profits) {
    for (auto& value : row)
      value = std::max<std::int64_t>(0, *rc::gen::inRange<std::int64_t>(-500, 1000));
  }
  std::vector<bool> taken(columns);
  RC_ASSERT(profit_of(profits, solve(profits, columns)) == best_by_brute_force(profits, 0, taken));
}

TEST(AssignmentOracle, LeavesARowAloneWhereItsOnlyColumnIsWorthMoreToAnother) {
  expect_best({{5, 0}, {9, 0}}, 2);
  EXPECT_EQ(solve({{5, 0}, {9, 0}}, 2), (std::vector<std::uint32_t>{kUnassigned, 0}));
}

TEST(AssignmentOracle, HasNoRowsForNoRows) { EXPECT_TRUE(solve({}, 4).empty()); }

double heaviest_by_brute_force(const std::vector<Point>& points) {
  double best = 0;
  for (std::uint32_t subset = 0; subset < (1U << points.size()); ++subset) {
    double weight = 0;
    std::int64_t last = -1;
    bool ascends = true;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if ((subset >> i & 1U) == 0) continue;
      ascends = ascends && static_cast<std::int64_t>(points[i].column) > last;
      last = points[i].column;
      weight += points[i].weight;
    }
    if (ascends) best = std::max(best, weight);
  }
  return best;
}

RC_GTEST_PROP(ChainOracle, EqualsBruteForceOverAllSubsets, ()) {
  const auto count = *rc::gen::inRange<std::uint32_t>(0, 10);
  std::vector<std::uint32_t> columns(count);
  for (std::uint32_t i = 0; i < count; ++i) columns[i] = i * 2;
  for (std::uint32_t i = count; i > 1; --i)
    std::swap(columns[i - 1], columns[*rc::gen::inRange<std::uint32_t>(0, i)]);
  std::vector<Point> points;
  for (std::uint32_t i = 0; i < count; ++i) {
    points.push_back({i, columns[i], static_cast<double>(*rc::gen::inRange(0, 9))});
  }
  double weight = 0;
  std::int64_t last = -1;
  for (const std::uint32_t i : heaviest_chain(points)) {
    RC_ASSERT(static_cast<std::int64_t>(points[i].column) > last);
    last = points[i].column;
    weight += points[i].weight;
  }
  RC_ASSERT(weight == heaviest_by_brute_force(points));
}

}  // namespace
}  // namespace paralign::detail
