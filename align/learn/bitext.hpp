#pragma once

// Two languages of a parallel text, less what is explained already.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/learn/column.hpp"

namespace paralign::detail {

/// A content word that nothing explains yet.
struct OpenWord {
  std::uint32_t word = 0;  ///< position in `Column::stems`
  float place = 0;         ///< in its segment, 0 to 1
};

/// A segment in two languages.
struct OpenSegment {
  std::vector<OpenWord> first{};
  std::vector<OpenWord> second{};
  std::uint32_t document = 0;
};

/// Words of the first language with words of the second: positions in the columns' stems.
using WordPair = std::pair<std::uint32_t, std::uint32_t>;

/// A translation that was learnt.
struct Translation {
  WordPair words{};
  double score = 0;
  std::uint32_t count = 0;
  std::uint32_t documents = 0;
};

/// True if one side has more than `kMostSegmentWords` content words.
[[nodiscard]] bool is_too_long(const Sentence& first, const Sentence& second) noexcept;

/// The words of both sides of each segment of which `known` explains none: neither a concept nor a
/// spelling is on the other side. Segments with an empty side and those too long are left out.
///
/// @param documents  of each segment.
[[nodiscard]] std::vector<OpenSegment> open_words(const Column& first, const Column& second,
                                                  std::span<const std::uint32_t> documents);

/// Takes out what `found` explains, one word for one.
void take_out(std::span<const Translation> found, std::vector<OpenSegment>& segments);

/// Takes out words that fewer than `least` segments hold: they can link nothing often enough.
void take_out_rare(std::uint32_t least, std::vector<OpenSegment>& segments);

}  // namespace paralign::detail
