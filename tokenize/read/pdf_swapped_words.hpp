#pragma once

// The spelling of Arabic words in which each lam that stands before alef was put behind it.

#include <string>
#include <string_view>

namespace paralign::detail {

/// The letters of a word as they are spelt, from letters in which every ligature of lam and alef is
/// swapped. Some swaps are certain (no word has two alefs in a row, and every lam and alef is a
/// ligature); of what is left the words are taken that the language tables know, else the form that
/// most words have.
///
/// @param letters  UTF-8, plain Arabic letters without vowel signs.
[[nodiscard]] std::string unswapped(std::string_view letters);

}  // namespace paralign::detail
