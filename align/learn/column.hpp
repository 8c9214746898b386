#pragma once

// One language of a parallel text as words with small numbers: what learning counts.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "paralign/learn.hpp"

namespace paralign::detail {

/// A content word of a segment.
struct Token {
  std::uint32_t word = 0;  ///< position in `Column::stems`
  std::uint32_t at = 0;    ///< position among all words of the segment
};

/// A lexicon entry that stands in a segment.
struct Meaning {
  ConceptId concept_id = 0;
  std::uint32_t begin = 0;  ///< first of its words among all words of the segment
  std::uint32_t end = 0;
};

/// A segment in one language.
struct Sentence {
  std::vector<Token> tokens{};            ///< in text order
  std::vector<Meaning> meanings{};        ///< sorted by concept
  std::vector<std::uint64_t> surfaces{};  ///< sorted hashes of the stems and forms of all words
  std::uint32_t words = 0;                ///< how many there are
};

/// A language of a parallel text.
struct Column {
  int language = -1;                    ///< position in `languages()`
  std::vector<Sentence> sentences{};    ///< one for each segment; without words where it has none
  std::vector<std::uint64_t> stems{};   ///< sorted
  std::vector<std::string> printed{};   ///< of each stem the most frequent form
  std::vector<std::uint64_t> prefix{};  ///< of each stem's printed form, as `Word::prefix`
};

/// The words of `position` in `segments`.
///
/// Where the stem of an Arabic word that may start with a proclitic is rarer than the stem without
/// it, the latter is taken.
[[nodiscard]] Column make_column(std::span<const ParallelSegment> segments, std::size_t position,
                                 std::string_view language, const Lexicon& known);

/// True if `known` has a concept of both words, or if they are written alike.
[[nodiscard]] bool is_known(const Lexicon& known, const Column& first, std::uint32_t a,
                            const Column& second, std::uint32_t b);

}  // namespace paralign::detail
