#include <algorithm>

#include "align/check/names.hpp"

namespace paralign::detail {
namespace {

std::vector<std::uint64_t> stems_of(const Unit& unit) {
  std::vector<std::uint64_t> stems;
  for (const Word& word : unit.words) stems.push_back(word.stem);
  return stems;
}

bool is_arabic(const std::string& text, std::size_t begin) {
  const auto first = static_cast<unsigned char>(text[begin]);
  return first >= 0xD8 && first <= 0xDB;
}

bool is_capital(const std::string& text, std::size_t begin) {
  const auto first = static_cast<unsigned char>(text[begin]);
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  if (first != 0xC3 || begin + 1 >= text.size()) return true;
  return static_cast<unsigned char>(text[begin + 1]) < 0x9F;  // up to U+00DE
}

// Common words have the stems of names: "turkey", "who", and short ones in Arabic.
bool is_told(const Unit& unit, const std::string& text, std::size_t first, std::size_t length,
             const Phrase& phrase) {
  const Word& word = unit.words[first];
  if (is_arabic(text, word.span.begin)) {
    if (phrase.kind != PhraseKind::country || length > 1) return true;
    const auto by_letters = phrases_of(form_key(word.form));
    return std::ranges::find(by_letters, phrase.name, &Phrase::name) != by_letters.end();
  }
  if (phrase.kind == PhraseKind::title) return true;
  if (phrase.kind == PhraseKind::country || length > 1) return is_capital(text, word.span.begin);
  return std::ranges::any_of(unit.anchors, [&word](const Anchor& anchor) {
    return anchor.kind == AnchorKind::acronym && anchor.span == word.span;
  });
}

}  // namespace

std::vector<NameMention> names_told(const CheckedSide& side,
                                    const std::vector<std::uint32_t>& units,
                                    const Lexicon& lexicon) {
  std::vector<NameMention> told;
  for (const std::uint32_t number : units) {
    const Unit& unit = side.document.units[number];
    const std::vector<std::uint64_t> stems = stems_of(unit);
    for (std::size_t i = 0; i < unit.words.size();) {
      const PhraseMatch match = phrase_at(unit, i, side.language);
      const std::size_t first = i;
      i += std::max<std::size_t>(match.length, 1);
      if (match.meanings.size() != 1) continue;
      const Phrase& phrase = match.meanings.front();
      if (phrase.hint || phrase.kind > PhraseKind::notion) continue;
      const Span span = span_of(unit, first, match.length);
      const std::string& text = paragraph_of(side.document, number).text;
      if (!is_told(unit, text, first, match.length, phrase)) continue;
      const auto entry = lexicon.find(std::span(stems).subspan(first), side.language);
      NameMention& mention = told.emplace_back(phrase.name, phrase.kind, number, span);
      if (entry.length == match.length)
        mention.concepts.assign(entry.concepts.begin(), entry.concepts.end());
    }
  }
  return told;
}

NamesHeld names_held(const CheckedSide& side, const std::vector<std::uint32_t>& units,
                     const Lexicon& lexicon) {
  NamesHeld held;
  for (const std::uint32_t number : units) {
    const Unit& unit = side.document.units[number];
    const std::vector<std::uint64_t> stems = stems_of(unit);
    for (std::size_t i = 0; i < unit.words.size(); ++i) {
      for (const Phrase& phrase : phrase_at(unit, i, side.language).meanings)
        held.names.insert(phrase.name);
      const auto entry = lexicon.find(std::span(stems).subspan(i), side.language);
      held.concepts.insert(entry.concepts.begin(), entry.concepts.end());
    }
  }
  return held;
}

bool NamesHeld::holds(const NameMention& mention) const {
  return names.contains(mention.name) ||
         std::ranges::any_of(mention.concepts,
                             [this](ConceptId concept_id) { return concepts.contains(concept_id); });
}

}  // namespace paralign::detail
