#pragma once

#include "align/feature/coverage.hpp"
#include "align/feature/layout.hpp"
#include "align/feature/matrix.hpp"
#include "align/feature/terms.hpp"
#include "align/feature/weights.hpp"
#include "paralign/alignment.hpp"
#include "paralign/lexicon.hpp"

namespace paralign::detail {

/// What two documents have in common, cell by cell; all that the search asks for.
struct PairFeatures {
  Coverage coverage{};
  Matrix anchors{};  ///< agreement of anchors, -0.3 to 1; 0 where a side has none
  Layout first{};
  Layout second{};
  TermTable first_terms{};
  TermTable second_terms{};
};

[[nodiscard]] PairFeatures make_features(const UnitDocument& first, const UnitDocument& second,
                                         const Lexicon& lexicon);

/// Two documents as scores and search see them. Refers to what its maker keeps alive.
struct Pair {
  const UnitDocument& first;
  const UnitDocument& second;
  const PairFeatures& features;
  Pairing pairing = Pairing::revision;
  const Weights& weights = kWeights;
};

/// Scores in which 0 is the threshold of a link: coverage less the rivals' (margin), with
/// corrections for lead, kind, anchors, position and length.
///
/// @par Source  margin: Artetxe and Schwenk (2019), "Margin-based parallel corpus mining with
/// multilingual sentence embeddings", ACL, section 3; here as a difference to the mean of the three
/// best rivals in row and column.
[[nodiscard]] Matrix make_scores(const Pair& pair);

/// How well the lengths of two units fit, 0 to 1: a bell over the logarithm of their ratio,
/// corrected for the languages.
[[nodiscard]] float length_agreement(const PairFeatures& features, std::size_t i,
                                     std::size_t j) noexcept;

/// Rounds to a multiple of 1e-6, as files print scores.
[[nodiscard]] double rounded(double value) noexcept;

}  // namespace paralign::detail
