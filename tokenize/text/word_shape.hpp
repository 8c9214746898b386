#pragma once

// What words look like, for telling a right reading of bytes from a wrong one.

#include <string>
#include <vector>

namespace paralign::detail {

using Word = std::vector<char32_t>;

/// Letters, marks and tatweel.
[[nodiscard]] bool is_word_part(char32_t c) noexcept;

/// Arabic letters, vowel signs and tatweel.
[[nodiscard]] bool is_arabic_part(char32_t c) noexcept;

/// "Etat", "ETAT" or "etat", but not "eTat".
[[nodiscard]] bool has_natural_case(const Word& word) noexcept;

/// Only letters that French and English are written with.
[[nodiscard]] bool is_french(const Word& word) noexcept;

/// A function word, month or number of French, accents and capitals apart; of words of one letter
/// only "\u00E0".
[[nodiscard]] bool is_known_french(const Word& word);

/// A function word, month or number of Arabic, or a word with the article, by itself or behind a
/// conjunction or preposition.
[[nodiscard]] bool is_known_arabic(const Word& word);

}  // namespace paralign::detail
