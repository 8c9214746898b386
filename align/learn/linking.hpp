#pragma once

#include <vector>

#include "align/learn/model.hpp"
#include "paralign/learn.hpp"

namespace paralign::detail {

/// Pairs of open words that translate each other, by the gates of `options` for one pair;
/// sorted by words.
///
/// The odds that a pair is right grow with the share of its words' segments that it links and with
/// the documents it is linked in; a word that `known` has already needs another translation less.
[[nodiscard]] std::vector<Translation> find_translations(std::span<const OpenSegment> segments,
                                                         const Column& first, const Column& second,
                                                         const Lexicon& known,
                                                         const LearnOptions& options);

/// The best `most` of each word on both sides, by score and count. Sorted by words.
[[nodiscard]] std::vector<Translation> keep_best(std::vector<Translation> all, std::uint32_t most);

}  // namespace paralign::detail
