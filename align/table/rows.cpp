#include "align/table/rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "align/table/agreement.hpp"
#include "align/table/cluster.hpp"
#include "align/table/evidence.hpp"
#include "align/table/row_order.hpp"
#include "align/table/row_words.hpp"

namespace paralign::detail {
namespace {

class RowMaker {
 public:
  RowMaker(const Evidence& evidence, double min_probability)
      : evidence_(evidence), min_probability_(min_probability) {}

  std::vector<Row> run();

 private:
  [[nodiscard]] std::vector<Row> rows_of_clusters() const;
  [[nodiscard]] std::vector<Node> nodes_of(const Row& row) const;
  [[nodiscard]] bool is_disputed(const Row& row) const;
  [[nodiscard]] double cell_probability(const Row& row, std::size_t document) const;
  [[nodiscard]] double alone_probability(const Row& row, std::size_t document) const;
  void add(Row row, std::vector<Row>& rows) const;

  const Evidence& evidence_;
  double min_probability_;
};

std::vector<Row> RowMaker::rows_of_clusters() const {
  const std::vector<Node> cluster_of = cluster_units(evidence_);
  std::map<Node, Row> rows;
  for (Node node = 0; node < cluster_of.size(); ++node) {
    Row& row = rows[cluster_of[node]];
    row.cells.resize(evidence_.document_count());
    row.cells[evidence_.document_of(node)].push_back(evidence_.unit_of(node));
  }
  std::vector<Row> all;
  for (auto& [cluster, row] : rows) all.push_back(std::move(row));
  return all;
}

std::vector<Node> RowMaker::nodes_of(const Row& row) const {
  std::vector<Node> nodes;
  for (std::size_t d = 0; d < row.cells.size(); ++d) {
    for (const std::uint32_t unit : row.cells[d]) nodes.push_back(evidence_.node(d, unit));
  }
  return nodes;
}

// A link goes out of the row, or the pair of two of its cells has none.
bool RowMaker::is_disputed(const Row& row) const {
  for (std::size_t from = 0; from < row.cells.size(); ++from) {
    for (std::size_t to = 0; to < row.cells.size(); ++to) {
      bool is_linked = row.cells[from].empty() || row.cells[to].empty() || from == to;
      for (const std::uint32_t unit : row.cells[from]) {
        for (const Node partner : evidence_.partners(evidence_.node(from, unit), to)) {
          if (!std::ranges::binary_search(row.cells[to], evidence_.unit_of(partner))) return true;
          is_linked = true;
        }
      }
      if (!is_linked) return true;
    }
  }
  return false;
}

// How well a cell belongs to the others: the mean of the log-odds of its links with them.
double RowMaker::cell_probability(const Row& row, std::size_t document) const {
  const std::vector<Node> nodes = nodes_of(row);
  double sum = 0;
  double cells = 0;
  for (std::size_t d = 0; d < row.cells.size(); ++d) {
    if (d == document || row.cells[d].empty()) continue;
    double best = 0;
    for (const std::uint32_t i : row.cells[document]) {
      for (const std::uint32_t j : row.cells[d]) {
        best = std::max(
            best, evidence_.probability(evidence_.node(document, i), evidence_.node(d, j), nodes));
      }
    }
    sum += log_odds(best);
    ++cells;
  }
  return std::round(1e6 / (1 + std::exp(-sum / cells))) / 1e6;
}

// That the only cell of a row has no partner in any other document.
double RowMaker::alone_probability(const Row& row, std::size_t document) const {
  double least = 1;
  for (const std::uint32_t unit : row.cells[document]) {
    for (std::size_t d = 0; d < row.cells.size(); ++d) {
      const Link* link = evidence_.link_of(evidence_.node(document, unit), d);
      if (link == nullptr) continue;
      const bool alone = link->source.empty() || link->target.empty();
      least = std::min(least, alone ? link->probability : 1 - link->probability);
    }
  }
  return std::round(least * 1e6) / 1e6;
}

// Adds the row, and rows for the cells that leave it.
void RowMaker::add(Row row, std::vector<Row>& rows) const {
  while (true) {
    std::vector<std::pair<double, std::size_t>> cells;
    for (std::size_t d = 0; d < row.cells.size(); ++d) {
      if (!row.cells[d].empty()) cells.emplace_back(0, d);
    }
    if (cells.size() == 1) {
      row.probability = alone_probability(row, cells.front().second);
      break;
    }
    for (auto& [probability, document] : cells) probability = cell_probability(row, document);
    const auto& [least, document] =
        *std::ranges::min_element(cells, {}, &std::pair<double, std::size_t>::first);
    row.probability = least;
    if (least >= min_probability_) break;
    Row alone;
    alone.cells.resize(row.cells.size());
    alone.cells[document] = std::exchange(row.cells[document], {});
    alone.probability = alone_probability(alone, document);
    alone.disputed = row.disputed;
    rows.push_back(std::move(alone));
  }
  rows.push_back(std::move(row));
}

std::vector<Row> RowMaker::run() {
  std::vector<Row> rows;
  for (Row& row : rows_of_clusters()) {
    row.disputed = is_disputed(row);
    add(std::move(row), rows);
  }
  return rows;
}

}  // namespace

void make_rows(Alignment& alignment, double min_probability) {
  const Evidence evidence(alignment);
  std::vector<std::size_t> sizes;
  for (const UnitDocument& document : alignment.documents) sizes.push_back(document.units.size());
  alignment.rows = in_reading_order(RowMaker(evidence, min_probability).run(), sizes);
  std::vector<std::vector<Link>> agreeing;
  for (const PairLinks& pair : alignment.pairs)
    agreeing.push_back(agreeing_links(alignment, pair, evidence, alignment.rows));
  // The evidence refers to the links before: they go last.
  for (std::size_t i = 0; i < agreeing.size(); ++i)
    alignment.pairs[i].links = std::move(agreeing[i]);
  describe_rows(alignment);
}

}  // namespace paralign::detail
