#pragma once

// align/data/title_words.tsv, compiled in.

#include <cstdint>
#include <span>

namespace paralign::detail {

/// `Word::stem` of words that titles share whatever their subject, ascending; empty for a language
/// without data.
[[nodiscard]] std::span<const std::uint64_t> title_word_stems(int language) noexcept;

}  // namespace paralign::detail
