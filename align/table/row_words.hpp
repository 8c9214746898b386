#pragma once

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Relation and flags of each row, from its cells and the links of the pairs, which agree with the
/// rows (docs/formats.md says how).
void describe_rows(Alignment& alignment);

}  // namespace paralign::detail
