#pragma once

// Folding: the form in which words, leads and keywords are compared. Compatibility decomposition
// (NFKD), lower case, combining marks and tatweel out, the seats of hamza and the final letters of
// Arabic made one:
//   alef with hamza or madda, wasla -> alef; alef maqsura -> ya; ta marbuta -> ha; waw, ya with
//   hamza -> waw, ya; curly apostrophes and quotation marks -> straight; all hyphens and dashes ->
//   '-'; every blank -> ' '.

#include <string>
#include <string_view>
#include <vector>

#include "tokenize/text/first_word.hpp"

namespace paralign::detail {

/// Appends the folded form of one code point (zero or more code points) to `out`.
void append_folded(std::string& out, char32_t c);

/// The folded form of `text`, UTF-8.
[[nodiscard]] std::string fold(std::string_view text);

/// The same, and where each byte came from: `origin[i]` is the offset in `text` of the code point
/// that gave byte `i` of the result, `origin[result.size()]` = `text.size()`.
[[nodiscard]] std::string fold(std::string_view text, std::vector<std::size_t>& origin);

/// The same into `out`, whose memory is used again.
void fold(std::string_view text, std::string& out, std::vector<std::size_t>& origin);

/// The first word of `fold(text)`, of which mostly no more is folded than it takes to find it.
[[nodiscard]] FirstWord first_folded_word(std::string_view text);

/// The folded letters and digits of `text` alone: equal for texts that differ in form only. Digits
/// are Western.
[[nodiscard]] std::string letters_and_digits(std::string_view text);

/// `text` with every run of white space as one blank, none at the ends.
[[nodiscard]] std::string single_blanks(std::string_view text);

}  // namespace paralign::detail
