#pragma once

#include <vector>

#include "align/table/evidence.hpp"

namespace paralign::detail {

/// The units that belong together: for each unit the least one of its cluster.
///
/// Of all clusters that a link joins, those two become one for which most speaks in the mean over
/// their units of different documents, as long as anything does. No cluster holds two units of a
/// document that may not share a cell. What ties is joined in the order of the units.
///
/// @par Complexity  O(l log l) for l links and clusters of bounded size.
/// @par Source  agglomeration by the mean of all pairs: Sokal and Michener (1958), "A statistical
/// method for evaluating systematic relationships", University of Kansas Science Bulletin 38.
[[nodiscard]] std::vector<Node> cluster_units(const Evidence& evidence);

}  // namespace paralign::detail
