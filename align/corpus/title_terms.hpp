#pragma once

// The words of a title that tell its subject, as keys that are equal across languages.

#include <cstdint>
#include <vector>

#include "paralign/lexicon.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {

/// A term of `CorpusDocument::title_terms`: flags, the number of its word in the title, a key. A
/// word has a term for each of its meanings.
///
///   bit 63        bit 62     bits 56 to 61    bits 0 to 55
///   general word  name       word             concept or stem
inline constexpr std::uint64_t kGeneralTerm = 1ULL
                                              << 63U;    ///< titles share it, whatever the subject
inline constexpr std::uint64_t kNameTerm = 1ULL << 62U;  ///< printed with a capital
inline constexpr unsigned kTermWordShift = 56;
inline constexpr std::uint64_t kTermKey = (1ULL << kTermWordShift) - 1;
/// Among the bits of a key: a concept, which compares across languages; else a stem.
inline constexpr std::uint64_t kConceptTerm = 1ULL << (kTermWordShift - 1);
inline constexpr std::uint32_t kMostTermWords = 64;  ///< words behind them count as the last one

[[nodiscard]] constexpr std::uint32_t word_of_term(std::uint64_t term) noexcept {
  return static_cast<std::uint32_t>(term >> kTermWordShift) % kMostTermWords;
}

/// Ascending, no repeats.
[[nodiscard]] std::vector<std::uint64_t> title_terms(const UnitDocument& document,
                                                     const Lexicon& lexicon);

}  // namespace paralign::detail
