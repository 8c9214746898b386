#pragma once

// Words of dictionary articles, as text.

#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

/// `text` without white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// `text` without what stands in (), [], {} or <>; an unclosed bracket takes the rest.
[[nodiscard]] std::string without_brackets(std::string_view text);

/// `text` as a field of a lexicon: `|` becomes a blank, white space single blanks.
[[nodiscard]] std::string as_variant(std::string_view text);

/// The renderings in a line of an article: "2. give up, abandon (a ship)" has two.
[[nodiscard]] std::vector<std::string> renderings(std::string_view line);

}  // namespace paralign::detail
