#pragma once

#include "align/search/support.hpp"

namespace paralign::detail {

/// Links two units that the assignment left alone although nothing rivals them: of one kind, a
/// little under the threshold, one of them well covered by the other, and each far better than the
/// next free partner of the other. A paragraph that was rewritten, and lost or gained much, scores
/// low with its successor and lower with all else.
void pair_leftovers(const Pair& pair, Supported& found);

}  // namespace paralign::detail
