#pragma once

#include <cstdint>
#include <vector>

#include "align/feature/terms.hpp"
#include "paralign/align.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {

/// Units `[first_begin, first_end)` of one document and `[second_begin, second_end)` of the other.
struct Block {
  std::uint32_t first_begin = 0;
  std::uint32_t first_end = 0;
  std::uint32_t second_begin = 0;
  std::uint32_t second_end = 0;
  friend bool operator==(const Block&, const Block&) = default;
};

/// Cuts two documents in front of units that surely correspond, so that each block can be aligned
/// by itself.
///
/// Two units surely correspond if they are each other's only holders of three rare pivots or more,
/// or of one key, and stand on the heaviest monotone chain of such pairs. Where no such pair is in
/// reach, the cut is made in proportion. Fixed links are among the sure pairs;
/// one that stands off the chain may come to lie across blocks.
///
/// @param size  units of a side after which a cut is looked for, > 0; no block has more than four
/// times as many rows.
/// @return blocks in order that cover both documents; one, if both are shorter than `size`.
/// @par Complexity  O(p log p) for p pivots.
/// @par Source  chains of anchor points: Melamed (1999), "Bitext Maps and Alignment via Pattern
/// Recognition", Computational Linguistics 25(1).
[[nodiscard]] std::vector<Block> cut_into_blocks(const UnitDocument& first,
                                                 const TermTable& first_terms,
                                                 const UnitDocument& second,
                                                 const TermTable& second_terms, std::uint32_t size,
                                                 const FixedLinks& fixed = {});

}  // namespace paralign::detail
