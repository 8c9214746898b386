#pragma once

#include <cstdint>
#include <vector>

#include "paralign/align.hpp"
#include "paralign/lexicon.hpp"

namespace paralign::detail {

/// Resolutions are shorter by far; the whole of such a pair is one assignment.
inline constexpr std::uint32_t kBlockSize = 600;

/// Units of two long documents that are aligned by themselves.
struct Part {
  std::vector<std::uint32_t> rows{};     ///< positions in the first document, ascending
  std::vector<std::uint32_t> columns{};  ///< positions in the second, ascending
  FixedLinks fixed{};                    ///< their units are positions in `rows` and `columns`
  bool across = false;                   ///< fixed links alone, from anywhere in the documents
};

/// Parts that hold each unit once: all of two documents that are no longer than a block, else the
/// blocks of `cut_into_blocks` in order, then the fixed links
/// that lie across blocks.
///
/// @param fixed       as for `align_pair`.
/// @param block_size  units of a side after which a cut is looked for.
[[nodiscard]] std::vector<Part> cut_into_parts(const UnitDocument& first,
                                               const UnitDocument& second, const Lexicon& lexicon,
                                               const FixedLinks& fixed, std::uint32_t block_size);

/// Those units as a document of their own.
[[nodiscard]] UnitDocument document_of(const UnitDocument& whole,
                                       const std::vector<std::uint32_t>& units);

}  // namespace paralign::detail
