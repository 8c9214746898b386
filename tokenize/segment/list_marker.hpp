#pragma once

// The marker that an automatic number is: printed by the program, not by an author, so that what it
// counts is known.

#include <optional>
#include <string_view>
#include <vector>

#include "tokenize/segment/fragment.hpp"
#include "tokenize/segment/marker.hpp"

namespace paralign::detail {

/// @param printed  "12.", "(a)", "1.a)", a bullet.
/// @param value  what its last part counts, from 1: 9 makes "(i)" the letter, 1 the roman numeral,
/// and 3 makes a letter of any script the third, "c"; 0 where unknown, then as `find_marker`.
/// @return with `end` = 0, for nothing of it stands in the text; nothing for words ("Annex 1").
[[nodiscard]] std::optional<Marker> list_marker(std::string_view printed, unsigned value,
                                                const LanguageTables& tables);

/// Automatic numbers that are no marker ("Article 1") become text.
void print_other_numbers(std::vector<Fragment>& fragments, const LanguageTables& tables);

}  // namespace paralign::detail
