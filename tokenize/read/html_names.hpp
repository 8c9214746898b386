#pragma once

// What the class, id and role of an element call it.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/read/html_tree.hpp"

namespace paralign::detail {

/// The words of a name, in lower case: "site-Footer", "siteFooter2" are "site" and "footer" (and
/// "2").
[[nodiscard]] std::vector<std::string> words_of_name(std::string_view name);

/// True if one of `words` is a word of the class or the id of an element.
[[nodiscard]] bool is_named(const HtmlTree& tree, std::uint32_t node,
                            std::span<const std::string_view> words);

/// True if the role of an element is one of `roles`.
[[nodiscard]] bool has_role(const HtmlTree& tree, std::uint32_t node,
                            std::span<const std::string_view> roles);

/// True if a class, id or address speaks of notes: "footnote-ref", "_ftn1", "cite_note-3".
[[nodiscard]] bool says_note(std::string_view name);

/// True if the class or id of an element does.
[[nodiscard]] bool is_note_named(const HtmlTree& tree, std::uint32_t node);

/// The runs of `text` between white space that hold a letter or digit.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace paralign::detail
