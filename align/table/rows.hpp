#pragma once

#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Rows from the links of all pairs, and the links made to agree with them.
///
/// Every unit stands in exactly one row. Afterwards no link joins two rows, and where a row has
/// cells of two documents, each unit of both is linked in their pair. A row that links or their
/// absence contradicted before is disputed. Cells whose probability is under `min_probability`
/// leave their row.
///
/// @param alignment  three documents or more, all pairs with all links; gets its rows.
void make_rows(Alignment& alignment, double min_probability);

}  // namespace paralign::detail
