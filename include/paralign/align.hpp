#pragma once

#include <optional>

#include "paralign/alignment.hpp"
#include "paralign/lexicon.hpp"

namespace paralign {

struct AlignOptions {
  std::optional<Pairing> pairing{};  ///< empty: by evidence
  /// Links of a lower probability are taken apart into dropped and inserted; 0 to 1.
  double min_probability = 0;
};

/// The links between two documents.
///
/// Every unit of both stands in exactly one link that is not partial. Links are in the text order
/// of the first document, inserted units after the unit that they follow in the second.
///
/// Score: coverage in both directions on lexicon concepts, stems and anchors, minus the rivals of
/// row and column (margin), with corrections for lead, kind, number, position and length; search by
/// maximum-weight assignment with a weak bonus for order (docs/alignment.md gives the sources).
///
/// @throws Error(bad_option) if `min_probability` is outside [0, 1].
/// Documents of more than 600 units are cut into blocks between units that surely correspond; a
/// unit that moved from one block to another is not found.
/// @par Complexity  O(n m) cells for documents of n and m units up to 600, linear in the length
/// beyond.
/// @par Thread safety  No shared state.
[[nodiscard]] Alignment align(UnitDocument first, UnitDocument second, const Lexicon& lexicon,
                              const AlignOptions& options = {});

}  // namespace paralign
