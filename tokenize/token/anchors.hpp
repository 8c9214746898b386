#pragma once

#include <vector>

#include "paralign/unit.hpp"
#include "tokenize/token/items.hpp"

namespace paralign::detail {

/// Appends the anchors of `text` in text order; none overlap.
///
/// Keys make what languages print differently equal: a date has one key for all month names,
/// ordinals in words, ordinals in digits and numbers share theirs, and a resolution number has one
/// key for both orders ("60/251", "251/60"), since Arabic extraction swaps them.
///
/// @param language  position in `languages()`, -1 for a language without data.
void append_anchors(const FoldedText& text, int language, std::vector<Anchor>& anchors);

}  // namespace paralign::detail
