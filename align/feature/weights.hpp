#pragma once

namespace paralign::detail {

/// What scores and search weigh with, all in units of coverage (0 to 1) unless said otherwise.
///
/// docs/alignment.md tells what each one does; `align/data/weights.inc` holds those that the
/// program uses and says where they come from.
struct Weights {
  float threshold;  ///< times the share of terms that the lexicon knows
  float margin;     ///< of the rivals' mean coverage that is taken off
  float lead;
  float kind;  ///< charged for another kind of body paragraph
  float anchors;
  float translation_anchors;  ///< in a translation, where numbers and dates are the same
  float position;
  float length;
  float poverty;  ///< by which lead, position and length grow as known terms go from all to none
  float equal_text;
  float unrelated;  ///< charged, in a revision, for a coverage under `least_coverage`
  float least_coverage;
  float same_number;  ///< in a translation
  float neighbour;    ///< for a linked neighbour on the diagonal, halved at distance two
  float translation_neighbour;
  float line;               ///< on the line of the sure links, in a translation
  float owner;              ///< the chapeaux are linked
  float foreign_owner;      ///< the chapeaux are linked, but elsewhere; < 0
  float leftover_score;     ///< least score of two that stayed alone; < 0
  float leftover_coverage;  ///< least coverage of one of them by the other
  float leftover_gap;       ///< least lead over the next free partner, on each side
  float leftover_gaps;      ///< the same over both sides
  float gap_length;         ///< least agreement of lengths of two that stand in one gap, 0 to 1
  float attach_contained;   ///< least coverage of a neighbour of the partner by the whole
  float attach_lead;        ///< by which the whole must cover it better than others do
  float attach_fresh;       ///< least share of the whole that it adds to what the partner covers
  float attach_length;      ///< greatest length of both together, of the whole's
  float distant_contained;  ///< the same for a part that stands elsewhere
  float distant_lead;
  float distant_fresh;
};

/// Those of `align/data/weights.inc`.
inline constexpr Weights kWeights{
#include "align/data/weights.inc"
};

}  // namespace paralign::detail
