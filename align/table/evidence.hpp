#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// A unit of any of the documents: the units of all documents counted through.
using Node = std::uint32_t;

/// How much speaks for two units to stand in one row: log-odds in millionths, so that sums are the
/// same in any order.
using Weight = std::int64_t;

/// The natural logarithm of the odds of a probability, which is taken to be neither 0 nor 1: within
/// 14 on either side.
[[nodiscard]] double log_odds(double probability);

/// What the links of all pairs say of two units.
///
/// Refers to the alignment, whose pairs must be complete.
class Evidence {
 public:
  explicit Evidence(const Alignment& alignment);

  [[nodiscard]] std::size_t document_count() const noexcept { return begins_.size() - 1; }
  [[nodiscard]] Node node_count() const noexcept { return begins_.back(); }
  [[nodiscard]] Node node(std::size_t document, std::uint32_t unit) const {
    return begins_[document] + unit;
  }
  [[nodiscard]] std::uint32_t document_of(Node node) const { return document_of_[node]; }
  [[nodiscard]] std::uint32_t unit_of(Node node) const {
    return node - begins_[document_of_[node]];
  }

  /// The primary link of a unit in its pair with another document; null within a document.
  [[nodiscard]] const Link* link_of(Node node, std::size_t document) const {
    return links_[node * document_count() + document];
  }

  /// The partners of a unit in another document, in text order; none where it has none there.
  [[nodiscard]] std::vector<Node> partners(Node node, std::size_t document) const;

  /// Linked by the pair of their own documents.
  [[nodiscard]] bool are_linked(Node a, Node b) const;

  /// What the pair of their own documents says. Of two units of one document: 0 if some pair takes
  /// them for parts of one (split, merged), else `kNever`.
  [[nodiscard]] Weight weight(Node a, Node b) const;

  /// That two units of one row belong together, 0 to 1: their link's probability; where they have
  /// none, that of the best way by a third unit of the row, less what their pair says against it.
  [[nodiscard]] double probability(Node a, Node b, const std::vector<Node>& row) const;

  /// Less than any sum of what speaks for two rows to be one.
  static constexpr Weight kNever = -1'000'000'000'000;

 private:
  [[nodiscard]] bool may_share_cell(Node a, Node b) const;
  [[nodiscard]] bool is_near(Node a, Node b) const;
  [[nodiscard]] Weight strength(Node a, std::size_t document) const;
  void measure_reliability(const PairLinks& pair);
  void find_groups(const Alignment& alignment);

  std::vector<Node> begins_;                 // of each document, and the end
  std::vector<std::uint32_t> document_of_;   // of each node
  std::vector<const Link*> links_;           // node by document
  std::vector<double> reliability_;          // document by document
  std::vector<std::pair<Node, Node>> cell_;  // units of a document that may share a cell, sorted
};

}  // namespace paralign::detail
