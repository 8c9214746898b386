#pragma once

#include <vector>

#include "align/table/evidence.hpp"

namespace paralign::detail {

/// The units that belong together: for each unit the least one of its cluster.
///
/// Greedy: of all clusters that a candidate joins, those two become one for which most speaks, over
/// all their units, as long as anything does. No cluster holds two units of a document that may not
/// share a cell. What ties is joined in the order of the units.
///
/// @par Complexity  O(c log c) for c candidates and small clusters.
/// @par Source  greedy additive edge contraction: Keuper et al. (2015), "Efficient Decomposition of
/// Image and Mesh Graphs by Lifted Multicuts", ICCV; here each weight is that of two units.
[[nodiscard]] std::vector<Node> cluster_units(const Evidence& evidence);

}  // namespace paralign::detail
