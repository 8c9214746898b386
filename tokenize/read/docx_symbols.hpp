#pragma once

// Characters of fonts that draw something else than Unicode says: Symbol and Wingdings.

#include <string>
#include <string_view>

namespace paralign::detail {

/// What the font draws for `code`, a byte of its own or that byte in the private area from U+F000
/// on; 0 where that is not known. Of other fonts and characters `code` itself.
[[nodiscard]] char32_t drawn_character(std::string_view font, char32_t code) noexcept;

/// `text` with the private characters from U+F000 on replaced by what `font` draws; those that are
/// not known are left out and counted.
[[nodiscard]] std::string without_private(std::string_view text, std::string_view font,
                                          std::size_t& unknown);

/// `text` in superscript characters if it is decimal digits, of any script, and blanks alone; else
/// as it is.
[[nodiscard]] std::string superscript_digits(std::string_view text);

}  // namespace paralign::detail
