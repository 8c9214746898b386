#pragma once

// Words that ask for another one behind them; align/data/open_words.tsv, compiled in.

#include <cstdint>
#include <span>

namespace paralign::detail {

/// Their stems (`Word::stem`), ascending; none for a language without data.
[[nodiscard]] std::span<const std::uint64_t> open_word_stems(int language) noexcept;

}  // namespace paralign::detail
