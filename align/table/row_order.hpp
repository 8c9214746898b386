#pragma once

#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// The rows in the order in which a reader expects them: those of the first document in its order,
/// then document by document the rows that those before do not have, each after the row that it
/// follows in its document, and after what earlier documents put there.
///
/// @param rows   in any order; every unit of every document in exactly one.
/// @param sizes  the number of units of each document.
/// @par Complexity  Linear in the number of units.
[[nodiscard]] std::vector<Row> in_reading_order(std::vector<Row> rows,
                                                const std::vector<std::size_t>& sizes);

}  // namespace paralign::detail
