#pragma once

// What cmake/compile_lexicon.cpp writes; use paralign/lexicon.hpp.

#include <cstdint>
#include <span>

namespace paralign::detail {

/// An open-addressing hash table with linear probing; the size is a power of two, key 0 is free.
struct GeneratedLexicon {
  std::span<const std::uint64_t> keys;  ///< `sequence_key` of entries and of their beginnings
  std::span<const std::uint32_t>
      values;  ///< position in `concepts` and count in the low 6 bits; 0: a beginning
  std::span<const std::uint32_t> concepts;
};

[[nodiscard]] GeneratedLexicon generated_lexicon() noexcept;

/// Concepts compiled in; entries added later count on from here.
[[nodiscard]] std::uint32_t generated_concept_count() noexcept;

}  // namespace paralign::detail
