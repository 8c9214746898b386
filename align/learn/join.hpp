#pragma once

#include <span>
#include <vector>

#include "align/learn/bitext.hpp"
#include "align/learn/column.hpp"

namespace paralign::detail {

/// What two columns gave.
struct LearntColumns {
  std::size_t first = 0;
  std::size_t second = 0;  ///< > first
  std::vector<Translation> found{};
};

/// Pairs of words as entries over all columns, joined through the words of `pivot`: an entry for
/// each of its words, then one for each pair that no such entry holds. A word that an entry's word
/// translates and that `known` links to its pivot word is added, so that all languages meet there.
/// A pair without the pivot gets the pivot word that `known` links to both; where no word vouches
/// for it so, although the pivot has text, it must be twice as sure. Sorted by texts.
[[nodiscard]] std::vector<LexiconEntry> join(std::span<const Column> columns,
                                             std::span<const LearntColumns> learnt,
                                             std::size_t pivot, const Lexicon& known,
                                             const LearnOptions& options);

}  // namespace paralign::detail
