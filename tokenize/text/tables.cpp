#include "tokenize/text/tables.hpp"

#include <algorithm>
#include <bit>

#include "tokenize/text/generated_tables.hpp"

namespace paralign::detail {
namespace {

constexpr LanguageTables kNoTables{};

}  // namespace

std::string_view Phrase::text() const noexcept { return {generated_phrase_bytes + offset, length}; }

std::span<const Phrase> PhraseTable::with_first_word(const FirstWord& word) const noexcept {
  if (slots_.empty()) return {};
  const std::uint32_t hash = word.hash;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask; slots_[i].end != 0; i = (i + 1) & mask) {
    const FirstWordSlot& slot = slots_[i];
    if (slot.hash == hash) return phrases_.subspan(slot.begin, std::size_t{slot.end} - slot.begin);
  }
  return {};
}

bool PhraseTable::knows_first_word(const FirstWord& word) const noexcept {
  return !with_first_word(word).empty();
}

const Phrase* PhraseTable::find(std::string_view folded, const FirstWord& word) const noexcept {
  const auto phrases = with_first_word(word);
  const auto it = std::ranges::lower_bound(phrases, folded, {}, &Phrase::text);
  return it != phrases.end() && it->text() == folded ? &*it : nullptr;
}

const Phrase* PhraseTable::first_with_prefix(std::string_view folded) const noexcept {
  const auto phrases = with_first_word(first_word(folded));
  const auto it = std::ranges::lower_bound(phrases, folded, {}, &Phrase::text);
  return it != phrases.end() && it->text().starts_with(folded) ? &*it : nullptr;
}

const Phrase* PhraseTable::longest_prefix(std::string_view folded) const noexcept {
  const auto phrases = with_first_word(first_word(folded));
  if (phrases.empty()) return nullptr;
  // Every phrase that is a prefix of `folded` sorts before it; the nearest one that fits is the
  // longest. Where the neighbour is no prefix, what they share bounds the search, so that each step
  // gets shorter.
  std::string_view rest = folded;
  while (true) {
    auto it = std::ranges::upper_bound(phrases, rest, {}, &Phrase::text);
    if (it == phrases.begin()) return nullptr;
    --it;
    const std::string_view text = it->text();
    const auto [a, b] = std::ranges::mismatch(text, folded);
    const auto shared = static_cast<std::size_t>(a - text.begin());
    if (shared == text.size()) {
      if (shared == folded.size() || !continues_word(folded, shared)) return &*it;
      if (shared == 0) return nullptr;
      rest = folded.substr(0, shared - 1);
    } else {
      if (shared == 0) return nullptr;
      rest = folded.substr(0, std::min(shared, rest.size() - 1));
    }
  }
}

const LanguageTables& language_tables(int index) noexcept {
  const auto tables = generated_language_tables();
  return index < 0 || static_cast<std::size_t>(index) >= tables.size()
             ? kNoTables
             : tables[static_cast<std::size_t>(index)];
}

std::uint64_t near_lead_classes(std::uint64_t classes) noexcept {
  std::uint64_t near = 0;
  for (std::uint64_t rest = classes; rest != 0; rest &= rest - 1) {
    const auto bit = static_cast<std::size_t>(std::countr_zero(rest));
    if (bit < generated_lead_classes().size()) near |= generated_lead_classes()[bit].near;
  }
  return near & ~classes;
}

std::string_view lead_class_name(unsigned bit) noexcept {
  return bit < generated_lead_classes().size() ? generated_lead_classes()[bit].name
                                               : std::string_view{};
}

std::string_view language_of_name(std::string_view folded) noexcept {
  const auto names = generated_language_names();
  const Phrase* name = names.find(folded);
  return name == nullptr ? std::string_view{} : generated_language_codes()[name->value];
}

std::string_view other_language_of(std::string_view word, FirstWord first) noexcept {
  const auto words = generated_other_words();
  const Phrase* found = words.find(word, first);
  return found == nullptr ? std::string_view{} : generated_language_codes()[found->value];
}

}  // namespace paralign::detail
