#pragma once

// Which words and anchors of a unit its partner holds too, in text order.

#include <cstdint>
#include <span>
#include <vector>

#include "align/check/checks.hpp"

namespace paralign::detail {

/// How surely a thing has a counterpart in a translation.
enum class ItemSort : std::uint8_t { term, cognate, date, number, ordinal, acronym };

struct CheckedItem {
  std::size_t begin = 0;  ///< byte in the unit's text where it first stands
  ItemSort sort = ItemSort::term;
  bool covered = false;  ///< the partner holds it
  double met = 0.77;     ///< of a term: share of those that are covered where nothing is missing
};

/// The terms that the lexicon knows, possible cognates of two Latin scripts, and the anchors of
/// unit `own`, each where it first stands. What could not be recognised in the other language in
/// any case is left out.
///
/// @par Complexity  The product of the terms and the words of the unit.
[[nodiscard]] std::vector<CheckedItem> counterparts(const CheckedSide& here, std::uint32_t own,
                                                    const CheckedSide& there, std::uint32_t other,
                                                    const Lexicon& lexicon);

/// The logarithm of how much more likely it is to see the item as it is (covered or not) if its
/// partner was cut off than if the partner is whole.
[[nodiscard]] double evidence_of_loss(const CheckedItem& item) noexcept;

/// The sum over the items.
[[nodiscard]] double evidence_of_loss(std::span<const CheckedItem> items) noexcept;

/// Evidence that a whole step of the logarithm of the lengths is worth, in the same measure.
inline constexpr double kOfLength = 8;

}  // namespace paralign::detail
