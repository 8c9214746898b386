#pragma once

#include "paralign/align.hpp"

namespace paralign::detail {

/// The links among `fixed` between two documents, as `align_pair` takes them: turned where they
/// name the documents the other way round, sides ascending, one-sided ones taken apart into single
/// units, repeats left out.
///
/// @param first, second  positions of the documents.
/// @throws Error(bad_option) for a link without units, a unit that is not there, and a unit that
/// two links claim.
[[nodiscard]] FixedLinks fixed_between(const FixedLinks& fixed, std::size_t first,
                                       const UnitDocument& first_document, std::size_t second,
                                       const UnitDocument& second_document);

}  // namespace paralign::detail
