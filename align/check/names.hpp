#pragma once

// Names of countries, bodies, titles and notions in units.

#include <cstdint>
#include <set>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/phrases.hpp"

namespace paralign::detail {

/// True for an acronym that is no Roman number.
[[nodiscard]] bool is_acronym(const Anchor& anchor);

/// A name that a text tells by itself.
struct NameMention {
  std::uint32_t name = 0;
  PhraseKind kind = PhraseKind::country;
  std::uint32_t unit = 0;
  std::size_t word = 0;  ///< the first, in the unit's words
  Span span{};
  std::vector<std::uint64_t> forms{};  ///< of its words
  std::vector<ConceptId> concepts{};   ///< of the same words in the lexicon
};

/// The names that some units tell, in text order; words that may be several names are left out.
[[nodiscard]] std::vector<NameMention> names_told(const CheckedSide& side,
                                                  const std::vector<std::uint32_t>& units,
                                                  const Lexicon& lexicon);

/// All that units may say a name by.
struct NamesHeld {
  std::set<std::uint32_t> names{};  ///< told or hinted at, inside other names too
  std::set<ConceptId> concepts{};   ///< of the lexicon
  std::set<std::uint64_t> forms{};  ///< of the words: what is printed in the other's letters
  bool stand_in = false;            ///< "the Government": any country

  [[nodiscard]] bool holds(const NameMention& mention) const;
};

[[nodiscard]] NamesHeld names_held(const CheckedSide& side, const std::vector<std::uint32_t>& units,
                                   const Lexicon& lexicon);

}  // namespace paralign::detail
