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

/// Two units of two documents, the first below the second.
struct Candidate {
  Node a = 0;
  Node b = 0;
  Weight weight = 0;  ///< of the own pair and the votes of all third documents
};

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

  /// The partners of a unit in another document, in text order; none where it has none there.
  [[nodiscard]] std::vector<Node> partners(Node node, std::size_t document) const;

  /// The primary link of a unit in its pair with another document; null within a document.
  [[nodiscard]] const Link* link_of(Node node, std::size_t document) const {
    return links_[node * document_count() + document];
  }

  /// Linked by the pair of their own documents.
  [[nodiscard]] bool are_linked(Node a, Node b) const;

  /// What the pair of their own documents says. Of two units of one document: 0 if some pair takes
  /// them for parts of one (split, merged), else `kNever`.
  [[nodiscard]] Weight own(Node a, Node b) const;

  /// That two units of one row belong together, 0 to 1: their link's probability; where they have
  /// none, that of the best way by a third unit of the row, less what their pair says against it.
  [[nodiscard]] double probability(Node a, Node b, const std::vector<Node>& row) const;

  /// All units that are linked by their pair or by way of a third document.
  [[nodiscard]] std::vector<Candidate> candidates() const;

  /// Less than any sum of what speaks for two rows to be one.
  static constexpr Weight kNever = -1'000'000'000'000;

 private:
  [[nodiscard]] bool may_share_cell(Node a, Node b) const;
  [[nodiscard]] Weight against(Node a, Node b) const;
  [[nodiscard]] Weight vote(Node a, Node b, std::size_t third) const;
  [[nodiscard]] Weight contradiction(Node a, Node b, std::size_t third) const;
  void find_groups(const Alignment& alignment);

  std::vector<Node> begins_;                 // of each document, and the end
  std::vector<std::uint32_t> document_of_;   // of each node
  std::vector<const Link*> links_;           // node by document
  std::vector<bool> is_second_;              // of document by document: the first is `target`
  std::vector<std::pair<Node, Node>> cell_;  // units of a document that may share a cell, sorted
};

}  // namespace paralign::detail
