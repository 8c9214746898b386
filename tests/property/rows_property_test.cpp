// What holds for the rows of any documents.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

#include "align/table/rows.hpp"
#include "tests/support/random_pairs.hpp"

namespace paralign {
namespace {

using testing::disagreement;
using testing::random_pairs;
using Cells = std::vector<std::vector<std::uint32_t>>;

RC_GTEST_PROP(RowsProperty, EveryUnitIsInOneRowAndThePairsAgree, ()) {
  Alignment alignment = random_pairs(5, 6);
  detail::make_rows(alignment, *rc::gen::element(0.0, 0.6, 0.9, 1.0));
  RC_ASSERT(disagreement(alignment) == "");
  for (const Row& row : alignment.rows) {
    RC_ASSERT(row.probability >= 0 && row.probability <= 1);
    RC_ASSERT(std::ranges::any_of(row.cells, [](const auto& cell) { return !cell.empty(); }));
    for (const auto& cell : row.cells) RC_ASSERT(std::ranges::is_sorted(cell));
  }
}

RC_GTEST_PROP(RowsProperty, ThePairsOfRowsGiveTheSameRowsAgainWhereNothingIsDisputed, ()) {
  Alignment alignment = random_pairs(4, 5);
  detail::make_rows(alignment, 0);
  RC_PRE(std::ranges::none_of(alignment.rows, &Row::disputed));
  Alignment again = alignment;
  detail::make_rows(again, 0);
  RC_ASSERT(again.rows.size() == alignment.rows.size());
  for (std::size_t i = 0; i < again.rows.size(); ++i)
    RC_ASSERT(again.rows[i].cells == alignment.rows[i].cells);
}

RC_GTEST_PROP(RowsProperty, CellsOfOneDocumentComeInItsOrderWhereNoParagraphMoves, ()) {
  Alignment alignment = random_pairs(5, 6);
  detail::make_rows(alignment, 0);
  std::vector<std::uint32_t> leading;
  for (const Row& row : alignment.rows) {
    if (!row.cells.front().empty()) leading.push_back(row.cells.front().front());
  }
  RC_ASSERT(std::ranges::is_sorted(leading));
}

// The documents in another order: pair (i, j) turns round where j comes before i.
Alignment permuted(const Alignment& alignment, const std::vector<std::size_t>& order) {
  Alignment other;
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    other.documents.push_back(alignment.documents[order[i]]);
    place[order[i]] = i;
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = i + 1; j < order.size(); ++j) {
      const auto [first, second] = std::minmax(order[i], order[j]);
      PairLinks pair = *std::ranges::find_if(alignment.pairs, [&](const PairLinks& one) {
        return one.first == first && one.second == second;
      });
      pair.first = i;
      pair.second = j;
      if (place[first] > place[second]) {
        for (Link& link : pair.links) std::swap(link.source, link.target);
      }
      other.pairs.push_back(std::move(pair));
    }
  }
  return other;
}

RC_GTEST_PROP(RowsProperty, AnotherOrderOfTheDocumentsPermutesTheCells, ()) {
  Alignment alignment = random_pairs(4, 5);
  // No two links are as probable, so that nothing ties.
  double step = 0;
  for (PairLinks& pair : alignment.pairs) {
    for (Link& link : pair.links) link.probability += 0.00001 * ++step;
  }
  std::vector<std::size_t> order(alignment.documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::rotate(order, order.begin() + *rc::gen::inRange<int>(1, 3));
  if (*rc::gen::arbitrary<bool>()) std::ranges::reverse(order);
  Alignment other = permuted(alignment, order);
  detail::make_rows(alignment, 0);
  detail::make_rows(other, 0);
  std::set<Cells> rows;
  std::set<Cells> others;
  for (const Row& row : alignment.rows) {
    Cells cells;
    for (const std::size_t d : order) cells.push_back(row.cells[d]);
    rows.insert(cells);
  }
  for (const Row& row : other.rows) others.insert(row.cells);
  RC_ASSERT(rows == others);
}

}  // namespace
}  // namespace paralign
