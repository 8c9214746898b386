#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "paralign/lexicon.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {

/// A key that a term shares with its renderings: a concept, a stem or the form of a word.
struct Pivot {
  std::uint64_t key = 0;
  float weight = 1;  ///< how surely a shared key is a shared meaning, 0 to 1
};

/// A content word or phrase of a document.
struct Term {
  std::uint32_t first = 0;  ///< position in `TermTable::pivots`
  std::uint32_t count = 0;
  float weight = 0;  ///< rarity in its document, > 0
};

/// The terms of a document, each one once, and which of them its units hold.
struct TermTable {
  std::vector<Term> terms{};
  std::vector<Pivot> pivots{};
  std::vector<std::uint32_t> begin{};  ///< unit i holds `held[begin[i], begin[i + 1])`
  std::vector<std::uint32_t> held{};   ///< positions in `terms`, for each unit without repeats

  [[nodiscard]] std::size_t units() const { return begin.size() - 1; }
  [[nodiscard]] std::span<const std::uint32_t> held_by(std::size_t unit) const {
    return std::span(held).subspan(begin[unit], begin[unit + 1] - begin[unit]);
  }
  [[nodiscard]] std::span<const Pivot> pivots_of(const Term& term) const {
    return std::span(pivots).subspan(term.first, term.count);
  }
};

/// The terms of a document.
///
/// Each content word is a term; each lexicon phrase of two words or more is one beside its words.
/// Weights are inverse document frequencies over the units, ln((N + 1) / (df + 0.5)), at least 0.1.
///
/// @param language  position in `languages()`, -1 for a language without data.
/// @param synonym   weight of a concept that a single word has: in one language another word is
///                  less than the same word, 0 to 1.
/// @par Source  inverse document frequency: Spaerck Jones (1972), Journal of Documentation 28(1).
[[nodiscard]] TermTable make_terms(std::span<const Unit> units, const Lexicon& lexicon,
                                   int language, float synonym = 1);

/// The words of a unit that make a term: the first ones, in the unit's text; empty if none do.
///
/// @param pivots             of a term that the unit holds.
/// @param lexicon, language  those of `make_terms`.
[[nodiscard]] Span find_term(const Unit& unit, std::span<const Pivot> pivots,
                             const Lexicon& lexicon, int language);

}  // namespace paralign::detail
