#pragma once

#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Units of one document, as the cells of a row hold them.
struct Cell {
  std::size_t document = 0;
  const std::vector<std::uint32_t>* units = nullptr;
};

/// What is said of two cells.
struct Judgement {
  Relation relation = Relation::unsure;
  LinkFlags flags{};
};

/// Finds the links of all pairs by document and unit.
class LinkTable {
 public:
  /// @param alignment  must outlive the table.
  explicit LinkTable(const Alignment& alignment);

  /// What became of `older` in `newer`: as their link says, whichever way round the pair stands.
  /// Where the row joined them without a link it follows from number, kind, language and letters.
  [[nodiscard]] Judgement judge(const Cell& older, const Cell& newer) const;

  /// The units of `document` that hold a part of the cell, ascending: `partial` links.
  [[nodiscard]] std::vector<std::uint32_t> partial(const Cell& cell, std::size_t document) const;

  /// True if the two documents are translations of one text.
  [[nodiscard]] bool is_translation(std::size_t a, std::size_t b) const;

 private:
  [[nodiscard]] const PairLinks* pair(std::size_t a, std::size_t b) const;
  [[nodiscard]] const Link* link(const Cell& older, const Cell& newer) const;

  const Alignment& alignment_;
  std::vector<const PairLinks*> pairs_;                       // n x n, both ways round
  std::vector<std::vector<std::vector<const Link*>>> links_;  // [document][other][unit]
};

}  // namespace paralign::detail
