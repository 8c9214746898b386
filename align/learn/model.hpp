#pragma once

// IBM Model 1 in both directions over the words that are left open.
//
// Each word of one side is explained by a word of the other side or by nothing. Expectation
// maximisation in a fixed order of segments and words, so that the same text gives the same bits.
// What differs from the textbook: probabilities are smoothed, because a word seen twice proves
// less than its maximum likelihood says (Moore 2004); a translation in a like place weighs more
// (the idea of Dyer, Chahuneau and Smith 2013, with a rational weight, since the exponential
// function may differ from one library to the next); words that begin alike start ahead.

#include <cstdint>
#include <span>
#include <vector>

#include "align/learn/bitext.hpp"

namespace paralign::detail {

/// Both translation probabilities of all words that share a segment.
class Model {
 public:
  /// @param first, second  the columns that the segments' words are in.
  Model(std::span<const OpenSegment> segments, const Column& first, const Column& second);

  /// Geometric mean of both probabilities; > 0 for words that share a segment.
  [[nodiscard]] double strength(std::size_t cell) const noexcept;
  /// The cells of a segment, its first words by its second words.
  [[nodiscard]] std::span<const std::uint32_t> cells(std::size_t segment) const noexcept;
  [[nodiscard]] WordPair words(std::size_t cell) const noexcept { return pairs_[cell]; }
  [[nodiscard]] std::size_t size() const noexcept { return pairs_.size(); }

 private:
  void collect(std::span<const OpenSegment> segments);
  void start(const Column& first, const Column& second);
  void iterate(std::span<const OpenSegment> segments, bool backwards);

  std::vector<WordPair> pairs_;       // sorted
  std::vector<std::uint32_t> cells_;  // positions in pairs_, segment by segment
  std::vector<std::size_t> begin_;    // of each segment in cells_
  std::vector<double> forward_;       // of the second word given the first
  std::vector<double> backward_;      // of the first word given the second
};

/// How much a translation in a like place is to be preferred.
[[nodiscard]] double place_weight(const OpenWord& first, const OpenWord& second) noexcept;

}  // namespace paralign::detail
