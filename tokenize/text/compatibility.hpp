#pragma once

// Letters that stand in a file as the shapes they are printed in.

#include <string>

namespace paralign::detail {

/// The letters of a presentation form: U+FEFB, the ligature of lam and alef, is two of them.
/// Arabic forms (U+FB50 to U+FDFF, U+FE70 to U+FEFC) and Latin ligatures (U+FB00 to U+FB06) only:
/// NFKC, without the blank that carries a vowel sign. Nothing for any other code point.
[[nodiscard]] std::u32string letters_of_form(char32_t c);

}  // namespace paralign::detail
