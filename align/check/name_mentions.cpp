#include <algorithm>
#include <array>

#include "align/check/names.hpp"

namespace paralign::detail {
namespace {

std::vector<std::uint64_t> stems_of(const Unit& unit) {
  std::vector<std::uint64_t> stems;
  for (const Word& word : unit.words) stems.push_back(word.stem);
  return stems;
}

bool is_sure(const NamePhrase& phrase) noexcept {
  return !phrase.hint && phrase.kind <= PhraseKind::notion;
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

bool is_told_by_letters(const Word& word, std::uint32_t name) {
  return std::ranges::any_of(phrases_of(form_key(word.form)), [name](const NamePhrase& phrase) {
    return phrase.name == name && !phrase.hint;
  });
}

// Common words have the stems of names: "turkey", "who", and short ones in Arabic.
bool is_told(const Unit& unit, const std::string& text, std::size_t first, std::size_t length,
             const NamePhrase& phrase) {
  const Word& word = unit.words[first];
  const bool country = phrase.kind == PhraseKind::country;
  if (country && length == 1 && !is_told_by_letters(word, phrase.name)) return false;
  if (is_arabic(text, word.span.begin) || phrase.kind == PhraseKind::title) return true;
  if (country || length > 1) return is_capital(text, word.span.begin);
  return std::ranges::any_of(unit.anchors, [&word](const Anchor& anchor) {
    return anchor.kind == AnchorKind::acronym && anchor.span == word.span;
  });
}

// What lies inside a name of the same kind is part of that: "Council" in "Security Council".
void hold_names(const CheckedSide& side, const Unit& unit, NamesHeld& held) {
  std::array<std::size_t, kPhraseKinds> told_until{};
  for (std::size_t i = 0; i < unit.words.size(); ++i) {
    const PhraseMatch match = phrase_at(unit, i, side.language);
    for (const NamePhrase& phrase : match.meanings) {
      std::size_t& until = told_until.at(static_cast<std::size_t>(phrase.kind));
      if (phrase.kind == PhraseKind::stand_in) held.stand_in = true;
      if (i >= until) held.names.insert(phrase.name);
    }
    for (const NamePhrase& phrase : match.meanings) {
      std::size_t& until = told_until.at(static_cast<std::size_t>(phrase.kind));
      if (!phrase.hint) until = std::max(until, i + match.length);
    }
  }
}

void hold_words(const CheckedSide& side, const Unit& unit, const Lexicon& lexicon,
                NamesHeld& held) {
  std::vector<std::uint64_t> stems = stems_of(unit);
  for (std::size_t i = 0; i < unit.words.size(); ++i) {
    held.forms.insert(unit.words[i].form);
    const auto hold_entry = [&] {
      const auto entry = lexicon.find(std::span(stems).subspan(i), side.language);
      held.concepts.insert(entry.concepts.begin(), entry.concepts.end());
    };
    hold_entry();
    if (unit.words[i].alternative == 0) continue;
    stems[i] = unit.words[i].alternative;
    hold_entry();
    stems[i] = unit.words[i].stem;
  }
}

}  // namespace

bool is_acronym(const Anchor& anchor) {
  return anchor.kind == AnchorKind::acronym &&
         anchor.value.find_first_not_of("ivxlcdm") != std::string::npos;
}

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
      const auto sure = std::ranges::find_if(match.meanings, is_sure);
      if (std::ranges::count_if(match.meanings, is_sure) != 1) continue;
      const NamePhrase& phrase = *sure;
      const Span span = span_of(unit, first, match.length);
      const std::string& text = paragraph_of(side.document, number).text;
      if (!is_told(unit, text, first, match.length, phrase)) continue;
      NameMention& mention = told.emplace_back(phrase.name, phrase.kind, number, first, span);
      for (std::size_t j = first; j < i; ++j) mention.forms.push_back(unit.words[j].form);
      const auto entry = lexicon.find(std::span(stems).subspan(first), side.language);
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
    hold_names(side, side.document.units[number], held);
    hold_words(side, side.document.units[number], lexicon, held);
  }
  return held;
}

bool NamesHeld::holds(const NameMention& mention) const {
  const auto has_form = [this](std::uint64_t form) { return forms.contains(form); };
  const auto has_concept = [this](ConceptId concept_id) { return concepts.contains(concept_id); };
  return names.contains(mention.name) || std::ranges::all_of(mention.forms, has_form) ||
         std::ranges::any_of(mention.concepts, has_concept);
}

}  // namespace paralign::detail
