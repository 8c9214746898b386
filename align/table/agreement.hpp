#pragma once

#include "align/table/evidence.hpp"

namespace paralign::detail {

/// The links of one pair, made to agree with the rows.
///
/// Links that go out of their row are cut to it or taken apart; where a row has cells in both
/// documents, units without a link there join one or are linked. What is not changed stays as it
/// was, so that a pair that agrees is left alone.
///
/// @param evidence  of the links before.
/// @param rows      every unit in exactly one.
[[nodiscard]] std::vector<Link> agreeing_links(const Alignment& alignment, const PairLinks& pair,
                                               const Evidence& evidence,
                                               const std::vector<Row>& rows);

}  // namespace paralign::detail
