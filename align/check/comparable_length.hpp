#pragma once

// Lengths of linked units as they compare between languages.

#include <cstdint>

#include "align/check/checks.hpp"

namespace paralign::detail {

/// How much longer unit `j` of the second side is than unit `i` of the first, as a logarithm, in
/// letters that both would have in English. What languages write at quite different lengths counts
/// evenly: dates ("kanun al-thani/yanayir"), acronyms that the other side spells out, and Latin
/// names that an Arabic text may give in both scripts.
///
/// @param usual  the difference that these documents show elsewhere; taken off.
[[nodiscard]] double longer_by(const CheckedSide& first, std::uint32_t i, const CheckedSide& second,
                               std::uint32_t j, double usual);

/// The median of `longer_by` over the links of one unit and one; 0 if they are few.
[[nodiscard]] double usual_difference(const CheckedPair& pair);

}  // namespace paralign::detail
