#pragma once

// Language knowledge, compiled from tokenize/data by cmake/compile_language_tables.cpp into static
// arrays: nothing is parsed or built at start-up. All phrases are folded (fold.hpp).

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "paralign/language.hpp"
#include "tokenize/text/first_word.hpp"

namespace paralign::detail {

/// A folded phrase and what it stands for; the meaning of `value` and `tag` is the table's. No
/// pointer stands in it: a table of pointers would be patched, phrase by phrase, whenever a
/// position-independent program starts.
struct Phrase {
  std::uint64_t value;
  std::uint32_t offset;  ///< of its words in the one string that holds those of all tables
  std::uint8_t length;
  std::uint8_t
      cited;  ///< bytes that people cite of it as a lead: "taking note" of "taking note of"
  std::uint8_t tag;

  [[nodiscard]] std::string_view text() const noexcept;
  [[nodiscard]] std::string_view cited_text() const noexcept { return text().substr(0, cited); }
};

/// The phrases of a table whose first word has that hash: all of them between `begin` and `end`.
struct FirstWordSlot {
  std::uint32_t hash;
  std::uint16_t begin;
  std::uint16_t end;  ///< 0: a free slot
};

/// Phrases in byte order, no repeats, with a hash table of their first words (linear probing, a
/// power of two of slots).
class PhraseTable {
 public:
  constexpr PhraseTable() = default;
  constexpr PhraseTable(std::span<const Phrase> phrases, std::span<const FirstWordSlot> slots)
      : phrases_(phrases), slots_(slots) {}

  /// The phrase equal to `folded`, or null. `word` is its first word, where several tables are
  /// asked.
  [[nodiscard]] const Phrase* find(std::string_view folded) const noexcept {
    return find(folded, first_word(folded));
  }
  [[nodiscard]] const Phrase* find(std::string_view folded, const FirstWord& word) const noexcept;

  /// The first phrase that starts with `folded` (itself comes before longer ones) and has the same
  /// first word, or null.
  [[nodiscard]] const Phrase* first_with_prefix(std::string_view folded) const noexcept;

  /// The longest phrase that `folded` starts with and that ends at the end or before a blank or
  /// punctuation mark of `folded`; null if there is none.
  [[nodiscard]] const Phrase* longest_prefix(std::string_view folded) const noexcept;

  /// False if no phrase has the first word of `folded`: a cheap look before the other functions.
  [[nodiscard]] bool knows_first_word(const FirstWord& word) const noexcept;

  [[nodiscard]] constexpr bool empty() const noexcept { return phrases_.empty(); }
  [[nodiscard]] constexpr std::span<const Phrase> phrases() const noexcept { return phrases_; }

 private:
  [[nodiscard]] std::span<const Phrase> with_first_word(const FirstWord& word) const noexcept;

  std::span<const Phrase> phrases_;
  std::span<const FirstWordSlot> slots_;
};

/// What a structural phrase announces: a bit each, in `Phrase::value` of
/// `LanguageTables::structure`.
enum class Role : std::uint32_t {
  opener,         ///< "The General Assembly"
  organ,          ///< "General Assembly", as a masthead line
  adoption,       ///< "Resolution adopted by"
  distribution,   ///< "Distr."
  original,       ///< "Original:"
  language_name,  ///< "English"
  session,        ///< "session"
  agenda,         ///< "Agenda item"
  draft,          ///< "Draft resolution"
  decision,       ///< "Decision"
  sponsors,
  meeting,      ///< "plenary meeting"
  vote,         ///< "Adopted without a vote"
  annex,        ///< "Annex"
  part,         ///< "Section"
  resolution,   ///< "Resolution"
  note,         ///< "See"
  page_header,  ///< "Please recycle"
  continued,    ///< "continued"
};

[[nodiscard]] constexpr std::uint64_t role_bit(Role role) noexcept {
  return std::uint64_t{1} << static_cast<unsigned>(role);
}

/// Where a lead verb form may stand: `Phrase::tag` of `LanguageTables::leads`.
inline constexpr std::uint32_t kPreambular = 1;
inline constexpr std::uint32_t kOperative = 2;

/// `Phrase::tag` of `LanguageTables::lead_adverbs`.
inline constexpr std::uint32_t kContinuesChain = 1;      ///< "also"
inline constexpr std::uint32_t kRecitalConjunction = 2;  ///< makes any verb behind it preambular

/// What a word may open: `Phrase::value` of `LanguageTables::anchor_openers`.
inline constexpr std::uint64_t kOpensMonth = 1;
inline constexpr std::uint64_t kOpensOrdinal = 2;
inline constexpr std::uint64_t kOpensNumber = 4;

/// `Phrase::tag` of `LanguageTables::number_words`: a number only behind another one.
inline constexpr std::uint32_t kOnlyAfterNumber = 1;

/// What Arabic writes in one word with the number behind it: "and", "in", "to", "the" and their
/// runs; longer ones first.
inline constexpr std::array<std::string_view, 11> kJoinedToNumbers{"\u0648\u0628\u0627\u0644",
                                                                   "\u0648\u0627\u0644",
                                                                   "\u0628\u0627\u0644",
                                                                   "\u0648\u0644\u0644",
                                                                   "\u0648\u0628",
                                                                   "\u0648\u0644",
                                                                   "\u0627\u0644",
                                                                   "\u0644\u0644",
                                                                   "\u0648",
                                                                   "\u0628",
                                                                   "\u0644"};

/// What a word or sign beside a number says of it: `Phrase::value` of
/// `LanguageTables::number_signs`.
enum class NumberSign : std::uint8_t {
  percent,
  conjunction,    ///< "one hundred and five"
  hours,          ///< "15 heures"
  hours_of_four,  ///< "1500 hours"
  before_noon,    ///< "a.m."
  after_noon,     ///< "p.m."
  clock,          ///< an hour follows
};

/// All tables of one language.
struct LanguageTables {
  PhraseTable leads;           ///< value: bit set of lead classes, tag: kPreambular | kOperative
  PhraseTable lead_adverbs;    ///< tag: kContinuesChain, kRecitalConjunction
  PhraseTable function_words;  ///< words without content
  PhraseTable number_words;    ///< value: cardinal number, tag: kOnlyAfterNumber
  PhraseTable ordinals;        ///< value: ordinal number
  PhraseTable months;          ///< value: 1 to 12
  PhraseTable
      anchor_openers;     ///< first words of the three tables above; value: kOpensMonth and kin
  PhraseTable structure;  ///< value: bit set of roles
  PhraseTable letters;    ///< value: position from 1 in the series of list letters
  PhraseTable irregular_stems;  ///< value: XXH3 of the stem that replaces the computed one
  PhraseTable clause_openers;   ///< what may stand between a clause and the verb of the next one
  PhraseTable number_signs;     ///< value: NumberSign
  PhraseTable lam_alef;  ///< not folded: words with lam and alef, or alef and lam; Arabic only
};

/// The tables of the language at that position in `languages()`; empty tables for -1.
[[nodiscard]] const LanguageTables& language_tables(int index) noexcept;

/// The classes that translators and years interchange with those in `classes` (a bit set),
/// themselves left out.
[[nodiscard]] std::uint64_t near_lead_classes(std::uint64_t classes) noexcept;

/// The name of the lead class at that bit: "call_upon".
[[nodiscard]] std::string_view lead_class_name(unsigned bit) noexcept;

/// The language code (BCP 47) that a folded language name of any table stands for ("anglais"), or
/// "".
[[nodiscard]] std::string_view language_of_name(std::string_view folded) noexcept;

/// BCP 47 code of a language without data that has the folded function word, or "".
[[nodiscard]] std::string_view other_language_of(std::string_view word, FirstWord first) noexcept;

}  // namespace paralign::detail
