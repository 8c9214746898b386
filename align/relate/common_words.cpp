// Myers' shortest edit script in linear space. A path from (0, 0) to (n, m) goes right (a word of
// `a` is deleted), down (one of `b` is inserted) or along a diagonal (both words are equal). On
// diagonal k = x - y only the furthest point that d edits reach matters. Two such searches, from
// both ends, meet in the middle of a shortest path; what lies before and behind is solved by
// itself. Where they do not meet after so many edits, the two are cut at the furthest point of
// either, so that time stays in proportion to the length.

#include "align/relate/common_words.hpp"

#include <algorithm>

namespace paralign::detail {
namespace {

using Words = std::span<const std::uint64_t>;

// Points where a shortest path enters and leaves the run of equal words in its middle.
struct Middle {
  std::ptrdiff_t x = 0;
  std::ptrdiff_t y = 0;
  std::ptrdiff_t u = 0;
  std::ptrdiff_t v = 0;
};

class Finder {
 public:
  Finder(Words a, Words b, std::ptrdiff_t most_edits)
      : most_edits_(most_edits), forward_(a.size() + b.size() + 3), backward_(forward_.size()) {}

  void find(Words a, Words b, std::size_t a_begin, std::size_t b_begin);

  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;

 private:
  [[nodiscard]] Middle middle(Words a, Words b);
  [[nodiscard]] Middle cut(Words a, Words b) const;
  void add(std::size_t i, std::size_t j) {
    pairs.emplace_back(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j));
  }

  std::ptrdiff_t most_edits_;
  // The furthest x on each diagonal; of the search from the end counted from there.
  std::vector<std::ptrdiff_t> forward_;
  std::vector<std::ptrdiff_t> backward_;
};

Middle Finder::middle(Words a, Words b) {
  const auto n = static_cast<std::ptrdiff_t>(a.size());
  const auto m = static_cast<std::ptrdiff_t>(b.size());
  const std::ptrdiff_t delta = n - m;
  const bool odd = delta % 2 != 0;
  const std::ptrdiff_t origin = m + 1;  // diagonals run from -(m + 1) to n + 1
  const auto at = [origin](std::vector<std::ptrdiff_t>& furthest,
                           std::ptrdiff_t k) -> std::ptrdiff_t& {
    return furthest[static_cast<std::size_t>(k + origin)];
  };
  at(forward_, 1) = 0;
  at(backward_, 1) = 0;
  const auto equal = [&](std::ptrdiff_t i, std::ptrdiff_t j) {
    return a[static_cast<std::size_t>(i)] == b[static_cast<std::size_t>(j)];
  };
  for (std::ptrdiff_t d = 0; d <= most_edits_; ++d) {
    // Diagonals outside of the rectangle are left out: -m to n.
    const std::ptrdiff_t low = d <= m ? -d : -(2 * m - d);
    const std::ptrdiff_t high = d <= n ? d : 2 * n - d;
    for (std::ptrdiff_t k = low; k <= high; k += 2) {
      const bool down = k == -d || (k != d && at(forward_, k - 1) < at(forward_, k + 1));
      std::ptrdiff_t x = down ? at(forward_, k + 1) : at(forward_, k - 1) + 1;
      std::ptrdiff_t y = x - k;
      const Middle start{x, y, 0, 0};
      while (x < n && y < m && equal(x, y)) ++x, ++y;
      at(forward_, k) = x;
      const std::ptrdiff_t other = delta - k;
      if (odd && std::abs(other) <= d - 1 && other >= -m && other <= n &&
          x + at(backward_, other) >= n) {
        return {start.x, start.y, x, y};
      }
    }
    for (std::ptrdiff_t k = low; k <= high; k += 2) {
      const bool down = k == -d || (k != d && at(backward_, k - 1) < at(backward_, k + 1));
      std::ptrdiff_t x = down ? at(backward_, k + 1) : at(backward_, k - 1) + 1;
      std::ptrdiff_t y = x - k;
      const Middle start{x, y, 0, 0};
      while (x < n && y < m && equal(n - 1 - x, m - 1 - y)) ++x, ++y;
      at(backward_, k) = x;
      const std::ptrdiff_t other = delta - k;
      if (!odd && std::abs(other) <= d && other >= -m && other <= n &&
          x + at(forward_, other) >= n) {
        return {n - x, m - y, n - start.x, m - start.y};
      }
    }
  }
  return cut(a, b);
}

// The furthest point inside of the rectangle that `most_edits_` edits reached from either end. Each
// edit is a step, so that it is no corner; the whole of the work so far lies behind it.
Middle Finder::cut(Words a, Words b) const {
  const auto n = static_cast<std::ptrdiff_t>(a.size());
  const auto m = static_cast<std::ptrdiff_t>(b.size());
  const std::ptrdiff_t d = most_edits_;
  const std::ptrdiff_t low = d <= m ? -d : -(2 * m - d);
  const std::ptrdiff_t high = d <= n ? d : 2 * n - d;
  Middle best;
  std::ptrdiff_t furthest = -1;
  for (std::ptrdiff_t k = low; k <= high; k += 2) {
    for (const bool is_forward : {true, false}) {
      const auto& reached = is_forward ? forward_ : backward_;
      const std::ptrdiff_t x = reached[static_cast<std::size_t>(k + m + 1)];
      const std::ptrdiff_t y = x - k;
      if (x > n || y > m || x + y <= furthest) continue;
      furthest = x + y;
      best = is_forward ? Middle{x, y, x, y} : Middle{n - x, m - y, n - x, m - y};
    }
  }
  return best;
}

void Finder::find(Words a, Words b, std::size_t a_begin, std::size_t b_begin) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    add(a_begin++, b_begin++);
    a = a.subspan(1);
    b = b.subspan(1);
  }
  std::size_t tail = 0;
  while (tail < a.size() && tail < b.size() && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  a = a.first(a.size() - tail);
  b = b.first(b.size() - tail);
  if (!a.empty() && !b.empty()) {
    const Middle mid = middle(a, b);
    const auto x = static_cast<std::size_t>(mid.x);
    const auto y = static_cast<std::size_t>(mid.y);
    const auto u = static_cast<std::size_t>(mid.u);
    const auto v = static_cast<std::size_t>(mid.v);
    find(a.first(x), b.first(y), a_begin, b_begin);
    for (std::size_t i = 0; x + i < u; ++i) add(a_begin + x + i, b_begin + y + i);
    find(a.subspan(u), b.subspan(v), a_begin + u, b_begin + v);
  }
  for (std::size_t i = 0; i < tail; ++i) add(a_begin + a.size() + i, b_begin + b.size() + i);
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> longest_common_subsequence(
    Words a, Words b, std::ptrdiff_t most_edits) {
  Finder finder(a, b, most_edits);
  finder.find(a, b, 0, 0);
  return std::move(finder.pairs);
}

}  // namespace paralign::detail
