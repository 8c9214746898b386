#pragma once

#include "align/feature/coverage.hpp"
#include "align/feature/fixed.hpp"
#include "align/feature/layout.hpp"
#include "align/feature/matrix.hpp"
#include "align/feature/terms.hpp"
#include "align/feature/weights.hpp"
#include "paralign/alignment.hpp"
#include "paralign/lexicon.hpp"

namespace paralign::detail {

/// What two documents have in common, cell by cell; all that the search asks for.
struct PairFeatures {
  TermTable first_terms{};
  TermTable second_terms{};
  Coverage coverage{};
  Matrix anchors{};  ///< agreement of anchors, -0.3 to 1; 0 where a side has none
  UnitLayout first{};
  UnitLayout second{};
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
  Fixed fixed{};  ///< links that the search keeps; scores do not ask for them
};

/// What is added to the margin of a cell.
struct Corrections {
  float kind = 0;      ///< kinds and annexes; the only two of a kind
  float label = 0;     ///< equal labels, in a translation
  float lead = 0;      ///< classes of the opening words
  float anchors = 0;   ///< agreement of anchors
  float position = 0;  ///< places in the documents
  float length = 0;    ///< ratio of the lengths
  float text = 0;      ///< equal letters and digits, or nearly nothing in common
  float number = 0;    ///< equal numbers where there are no labels, in a translation

  [[nodiscard]] float sum() const noexcept {
    return kind + label + lead + anchors + position + length + text + number;
  }
};

/// A score of `make_scores` and what it is made of.
struct CellScore {
  float row_rivals = 0;     ///< mean coverage of the three best others of the row
  float column_rivals = 0;  ///< the same of the column
  float margin = 0;         ///< coverage less the mean of both
  Corrections corrections{};
  float threshold = 0;  ///< what is taken off at the end
  float lead = 0;       ///< agreement of the leads, 0 to 1
  float distance = 0;   ///< of the places, 0 to 1
  float score = 0;
};

/// Scores in which 0 is the threshold of a link: coverage less the rivals' (margin), with
/// `Corrections`.
///
/// @par Source  margin: Artetxe and Schwenk (2019), "Margin-based parallel corpus mining with
/// multilingual sentence embeddings", ACL, section 3; here as a difference to the mean of the three
/// best rivals in row and column.
[[nodiscard]] Matrix make_scores(const Pair& pair);

/// One cell of `make_scores` in its parts.
/// @par Complexity  O(n + m) for documents of n and m units.
[[nodiscard]] CellScore score_cell(const Pair& pair, std::size_t i, std::size_t j);

/// How well the lengths of two units fit, 0 to 1: a bell over the logarithm of their ratio,
/// corrected for the languages.
[[nodiscard]] float length_agreement(const PairFeatures& features, std::size_t i,
                                     std::size_t j) noexcept;

/// Rounds to a multiple of 1e-6, as files print scores.
[[nodiscard]] double rounded(double value) noexcept;

}  // namespace paralign::detail
