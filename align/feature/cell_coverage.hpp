#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/feature/matched_terms.hpp"

namespace paralign::detail {

/// What `measure_coverage` says of all units, for two of them at a time: linear in memory.
class CellCoverage {
 public:
  /// Both tables must outlive it.
  CellCoverage(const TermTable& first, const TermTable& second);

  /// How much of unit `row` of the first document unit `column` of the second covers, and how much
  /// the first covers of that one; 0 to 1. Quick where the row stays the same.
  ///
  /// @par Complexity  Linear in the terms of both units, and their matches.
  [[nodiscard]] std::pair<float, float> at(std::uint32_t row, std::uint32_t column);

  /// Units of the second document that hold the match of a term of `row`, where both terms are held
  /// by so many units at most. Some may be named twice.
  void append_rare(std::uint32_t row, std::size_t most_units,
                   std::vector<std::uint32_t>& columns) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // A term of the row, and how well it matches a term of the second document.
  struct Entry {
    std::uint32_t position;  // among the row's terms
    float weight;
    std::uint32_t next;
  };

  void take_row(std::uint32_t row);

  const TermTable& first_;
  const TermTable& second_;
  Lists<Match> matches_;
  Lists<std::uint32_t> first_holders_;
  Lists<std::uint32_t> second_holders_;
  BothWeights weights_;
  std::uint32_t row_ = kNone;
  std::vector<std::uint32_t> head_;  // of the entries of each term of the second document
  std::vector<std::uint32_t> touched_{};
  std::vector<Entry> entries_{};
  std::vector<float> best_{};  // of each of the row's terms
};

}  // namespace paralign::detail
