#pragma once

// Lists of words of align/data, compiled in, as stems (`Word::stem`), ascending; empty for a
// language without data.

#include <cstdint>
#include <span>

namespace paralign::detail {

/// Words that ask for another one behind them (open_words.tsv).
[[nodiscard]] std::span<const std::uint64_t> open_word_stems(int language) noexcept;

/// Words that tie a lead to the one before it (chain_words.tsv).
[[nodiscard]] std::span<const std::uint64_t> chain_word_stems(int language) noexcept;

}  // namespace paralign::detail
