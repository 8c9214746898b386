#pragma once

#include <cstdint>
#include <vector>

#include "align/feature/score.hpp"
#include "paralign/alignment.hpp"

namespace paralign::detail {

/// For each row its column, or `kUnassigned`.
using Columns = std::vector<std::uint32_t>;

struct Supported {
  Columns columns{};  ///< of a fixed link of several units not one to one
  Matrix
      scores{};  ///< those of `make_scores` with the support of the links of the last round but one
  Columns supporting{};  ///< the links of the last round but one
};

/// What links add to each cell.
struct Support {
  Matrix neighbours{};  ///< linked neighbours on the diagonal
  Matrix owners{};      ///< chapeaux, or the paragraphs that cite a note
  Matrix line{};        ///< the line of the links, in a translation; else 0
};

/// Assigns, lets the links support other cells, and assigns again.
///
/// A cell gains where its neighbours on the diagonal are linked, gains or loses where the chapeaux
/// (of a note: the citing paragraphs) are linked to each other or elsewhere, and in a translation
/// gains on the line that the heaviest monotone chain of links draws. Fixed links support from the
/// first round on; their units are kept out of all others.
[[nodiscard]] Supported assign_with_support(const Pair& pair, const Matrix& scores);

/// The support of the last round, part by part: with `scores` it sums up to those of `found`.
///
/// @param scores  as `make_scores` gives them. @param found  of `assign_with_support`.
[[nodiscard]] Support support_of(const Pair& pair, const Matrix& scores, const Supported& found);

}  // namespace paralign::detail
