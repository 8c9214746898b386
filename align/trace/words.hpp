#pragma once

#include <string_view>
#include <vector>

#include "paralign/trace.hpp"

namespace paralign::detail {

/// The paragraphs of some documents that hold most of the words of a query, one for each row.
///
/// @param rows       of the alignment, every unit in at most one.
/// @param documents  positions of those to search; of equal units in a row the first one's counts.
/// @return those that match best, in the order of the rows; empty if none has half of the words.
[[nodiscard]] std::vector<UnitPlace> find_words(const Alignment& alignment,
                                                const std::vector<Row>& rows,
                                                const std::vector<std::size_t>& documents,
                                                std::string_view query);

}  // namespace paralign::detail
