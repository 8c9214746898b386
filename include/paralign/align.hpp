#pragma once

#include <optional>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/lexicon.hpp"

namespace paralign {

struct AlignOptions {
  std::optional<Pairing> pairing{};  ///< empty: by evidence
  /// Links of a lower probability are taken apart into dropped and inserted; of three or more
  /// documents cells of a lower probability leave their row. 0 to 1.
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

/// The links of every two of the documents and, of three or more, the rows across all of them.
///
/// Two documents give what `align(first, second, ...)` gives, and no rows. Of three or more every
/// pair is aligned by itself, (0, 1), (0, 2), ..., (1, 2), ..., so that a paragraph that one year
/// dropped and the next took back is found. Each link is then weighed against the ways by third
/// documents, rows are made of what agrees best, and the pairs follow the rows: no link joins two
/// rows, and where a row has cells of two documents, each of their units is linked in the pair.
/// Rows that contradict a link of their pairs are disputed (docs/alignment.md, "Rows").
///
/// Rows are in the order of the first document, those it does not have after the row that they
/// follow in the first document that has them.
///
/// @param documents  two or more; of a series best in the order of time: "inserted" and "dropped"
///                   go by it.
/// @throws Error(bad_option) for fewer than two documents, and as above.
/// @par Complexity  n (n - 1) / 2 pairs of n documents. @par Thread safety  No shared state.
[[nodiscard]] Alignment align(std::vector<UnitDocument> documents, const Lexicon& lexicon,
                              const AlignOptions& options = {});

}  // namespace paralign
