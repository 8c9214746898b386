#pragma once

// Notes: their texts (by mark and place) and the marks that cite them.

#include <string>
#include <vector>

#include "tokenize/segment/fragment.hpp"
#include "tokenize/segment/rules.hpp"

namespace paralign::detail {

/// Gives `note_mark` to fragments that are the text of a note though their mark is a plain digit
/// ("1 See A/HRC/34/72.", "1/ ..."), and turns marks that stand alone in a line into citations of
/// the fragment before. Fragments emptied by that are removed.
void find_notes(std::vector<Fragment>& fragments, const Rules& rules);

/// True if `text` could be what a note says: a symbol, or a phrase that notes open with.
[[nodiscard]] bool looks_like_note(std::string_view text, const Rules& rules);

}  // namespace paralign::detail
