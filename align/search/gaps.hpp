#pragma once

#include "align/search/support.hpp"

namespace paralign::detail {

/// Links what is left between two links of the heaviest monotone chain, in order, where both sides
/// have as many units left and neither length nor number speaks against it.
///
/// In a translation all units take part. In a revision a paragraph may well have been replaced by
/// another, so that only lines of the frame (masthead, adoption, meeting, vote) and items of linked
/// chapeaux do.
void fill_gaps(const Pair& pair, Columns& columns);

}  // namespace paralign::detail
