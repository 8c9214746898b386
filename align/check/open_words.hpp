#pragma once

// Lists of words of align/data, compiled in, as stems (`Word::stem`), ascending; empty for a
// language without data.

#include <cstdint>
#include <span>

namespace paralign::detail {

/// `Word::form` of words that ask for another one behind them (open_words.tsv).
[[nodiscard]] std::span<const std::uint64_t> open_word_forms(int language) noexcept;

/// `Word::stem` of words that tie a lead to the one before it (chain_words.tsv).
[[nodiscard]] std::span<const std::uint64_t> chain_word_stems(int language) noexcept;

}  // namespace paralign::detail
