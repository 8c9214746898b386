#include "align/check/phrases.hpp"

#include <algorithm>

namespace paralign::detail {
namespace {

PhraseMatch match_from(const Unit& unit, std::size_t first, std::uint64_t stem, int language) {
  PhraseMatch best;
  std::uint64_t key = sequence_start(language);
  for (std::size_t i = first; i < unit.words.size(); ++i) {
    key = sequence_key(key, i == first ? stem : unit.words[i].stem);
    const std::span<const NamePhrase> meanings = phrases_of(key);
    if (meanings.empty()) break;
    const auto told = std::ranges::find_if_not(
        meanings, [](const NamePhrase& phrase) { return phrase.kind == PhraseKind::beginning; });
    if (told != meanings.end()) best = {i + 1 - first, {told, meanings.end()}};
  }
  return best;
}

}  // namespace

std::span<const NamePhrase> phrases_of(std::uint64_t key) noexcept {
  const auto found = std::ranges::equal_range(generated_phrases(), key, {}, &NamePhrase::key);
  return {found.begin(), found.end()};
}

PhraseMatch phrase_at(const Unit& unit, std::size_t first, int language) {
  if (language < 0 || first >= unit.words.size()) return {};
  const Word& word = unit.words[first];
  const PhraseMatch match = match_from(unit, first, word.stem, language);
  if (word.alternative == 0) return match;
  const PhraseMatch other = match_from(unit, first, word.alternative, language);
  return other.length > match.length ? other : match;
}

Span span_of(const Unit& unit, std::size_t first, std::size_t length) {
  return {unit.words[first].span.begin, unit.words[first + length - 1].span.end};
}

}  // namespace paralign::detail
