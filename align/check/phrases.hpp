#pragma once

// Phrases of align/data/names.tsv and reference_words.tsv, compiled in, and where a unit has them.

#include <cstddef>
#include <cstdint>
#include <span>

#include "align/lexicon/sequence_key.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {

enum class PhraseKind : std::uint8_t {
  beginning,  ///< of a longer phrase, and none itself
  country,
  organ,  ///< speaks in resolutions, where others may say "it"
  body,
  title,      ///< of an office
  notion,     ///< has an acronym
  stand_in,   ///< for any country: "the Government"
  paragraph,  ///< "paragraph", before numbers
  here,       ///< "above", "of the present resolution", behind numbers
  between,    ///< "and", among numbers
};

inline constexpr std::size_t kPhraseKinds = static_cast<std::size_t>(PhraseKind::between) + 1;

struct NamePhrase {
  std::uint64_t key = 0;   ///< `sequence_key` of its stems
  std::uint32_t name = 0;  ///< equal for all that name one thing, in all languages
  PhraseKind kind = PhraseKind::beginning;
  bool hint = false;  ///< may stand for the thing and does not tell it by itself
};

/// All phrases, ascending by key.
[[nodiscard]] std::span<const NamePhrase> generated_phrases() noexcept;

/// The key of the letters of one word that names a country; apart from those of stems.
[[nodiscard]] constexpr std::uint64_t form_key(std::uint64_t form) noexcept {
  return sequence_key(0, form);
}

/// The phrases with that key.
[[nodiscard]] std::span<const NamePhrase> phrases_of(std::uint64_t key) noexcept;

/// The longest phrase that starts at a word.
struct PhraseMatch {
  std::size_t length = 0;                  ///< words taken, 0 if there is none
  std::span<const NamePhrase> meanings{};  ///< several where names are alike
};

/// The phrase that starts at `unit.words[first]`. An Arabic word is read without its one-letter
/// proclitic too.
///
/// @param language  position in `languages()`; -1 finds nothing.
[[nodiscard]] PhraseMatch phrase_at(const Unit& unit, std::size_t first, int language);

/// The words of a match, in the unit's text.
[[nodiscard]] Span span_of(const Unit& unit, std::size_t first, std::size_t length);

}  // namespace paralign::detail
