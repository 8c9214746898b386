#include "align/search/chain.hpp"

#include <algorithm>

namespace paralign::detail {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

// For prefixes of the columns the chain of most weight that ends there (a Fenwick tree of maxima).
class BestBefore {
 public:
  BestBefore(std::size_t size, const std::vector<double>& totals)
      : best_(size + 1, kNone), totals_(totals) {}

  [[nodiscard]] std::uint32_t find(std::size_t column) const {  // over columns < column
    std::uint32_t best = kNone;
    for (std::size_t i = column; i > 0; i &= i - 1) {
      if (best_[i] != kNone && (best == kNone || totals_[best_[i]] > totals_[best]))
        best = best_[i];
    }
    return best;
  }

  void offer(std::size_t column, std::uint32_t point) {
    for (std::size_t i = column + 1; i < best_.size(); i += i & (~i + 1)) {
      if (best_[i] == kNone || totals_[point] > totals_[best_[i]]) best_[i] = point;
    }
  }

 private:
  std::vector<std::uint32_t> best_;
  const std::vector<double>& totals_;
};

}  // namespace

std::vector<std::uint32_t> heaviest_chain(std::span<const Point> points) {
  std::size_t columns = 0;
  for (const Point& point : points)
    columns = std::max<std::size_t>(columns, point.column + std::size_t{1});
  std::vector<double> totals(points.size());
  std::vector<std::uint32_t> before(points.size(), kNone);
  BestBefore best(columns, totals);
  std::uint32_t last = kNone;
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    before[i] = best.find(points[i].column);
    totals[i] = points[i].weight + (before[i] == kNone ? 0 : totals[before[i]]);
    best.offer(points[i].column, i);
    if (last == kNone || totals[i] > totals[last]) last = i;
  }
  std::vector<std::uint32_t> chain;
  for (std::uint32_t i = last; i != kNone; i = before[i]) chain.push_back(i);
  std::ranges::reverse(chain);
  return chain;
}

}  // namespace paralign::detail
