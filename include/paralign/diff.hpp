#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"

namespace paralign {

/// What became of a run of words.
enum class DiffKind : std::uint8_t {
  equal,     ///< in both texts, but for case, accents, vowel signs and punctuation
  deleted,   ///< only in the first text
  inserted,  ///< only in the second text
};

/// "equal", "deleted" or "inserted".
[[nodiscard]] std::string_view diff_name(DiffKind kind) noexcept;

/// A run of words of one kind, with the marks and blanks that belong to them.
struct DiffRun {
  DiffKind kind = DiffKind::equal;
  Span first{};   ///< in the first text; empty for inserted words, where they would stand
  Span second{};  ///< in the second text; empty for deleted words, where they would stand
  friend bool operator==(const DiffRun&, const DiffRun&) = default;
};

/// What changed from one text to another of the same language, word by word: as few deleted and
/// inserted words as can be, up to 2,000 of them; of texts that differ by more some common words
/// may be shown as deleted and inserted, so that long texts do not take the square of their length.
///
/// The runs cover both texts: their spans put together restore each one. Two equal runs never stand
/// side by side; of words that were replaced the deleted ones come first. Marks and blanks go with
/// the word before them, those that stand before the first word or right before a word and behind a
/// blank (an opening bracket) with the word that follows. Words are equal if their letters and
/// digits are (`Word::form`); words that were joined or parted ("co-operation", "cooperation") are
/// equal too. Nothing but equal runs come out if and only if letters and digits are equal
/// throughout (`Unit::key`).
///
/// @param a, b            units as `make_units` makes them.
/// @param text_a, text_b  the texts of their paragraphs, UTF-8; `Word::span` is in them.
/// @return runs in text order; empty if both texts are.
/// @throws Error(bad_option) if a word's span does not lie in its text.
/// @par Complexity  O(N min(D, 1000)) time for N words of both and D that differ, O(N) memory.
/// @par Thread safety  No shared state.
/// @par Source  Myers (1986), "An O(ND) Difference Algorithm and Its Variations", Algorithmica
/// 1(1), section 4b (linear space).
[[nodiscard]] std::vector<DiffRun> diff_words(const Unit& a, std::string_view text_a, const Unit& b,
                                              std::string_view text_b);

/// True if the relation of a link rests on words: the documents are of one language, or letters and
/// digits are equal. False for `same` and `amended` across languages, which rest on evidence
/// (numbers, dates, length, coverage): not compared word by word.
///
/// @param first, second  the documents of the link.
[[nodiscard]] bool is_compared_by_words(const UnitDocument& first, const UnitDocument& second,
                                        const Link& link);

}  // namespace paralign
