#pragma once

// The words of a title that tell its subject, as keys that are equal across languages.

#include <cstdint>
#include <vector>

#include "paralign/lexicon.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {

/// Bits of `CorpusDocument::title_terms` beside the key.
inline constexpr std::uint64_t kGeneralTerm = 1ULL
                                              << 63U;  ///< titles share it whatever they are about
inline constexpr std::uint64_t kNameTerm = 1ULL
                                           << 62U;  ///< printed with a capital inside the title
inline constexpr std::uint64_t kTermKey = kNameTerm - 1;

/// Ascending, no repeats. A phrase of the lexicon is one term; its words are none beside it.
[[nodiscard]] std::vector<std::uint64_t> title_terms(const UnitDocument& document,
                                                     const Lexicon& lexicon);

}  // namespace paralign::detail
