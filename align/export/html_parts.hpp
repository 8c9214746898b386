#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// `text` on one line with the characters that HTML reserves escaped, for content and for
/// attributes in quotation marks.
[[nodiscard]] std::string html(std::string_view text);

/// ` lang="ar" dir="rtl"`: the attributes of an element that holds text of the document.
[[nodiscard]] std::string language_attributes(const UnitDocument& document);

/// The same for one paragraph: one that is in Latin letters for the most part, as mastheads may be,
/// runs from left to right.
[[nodiscard]] std::string language_attributes(const UnitDocument& document, std::uint32_t unit);

/// All that stands before the content of a page: declaration, head with the style, heading.
/// @param title  UTF-8, not yet escaped.
[[nodiscard]] std::string page_begin(std::string_view title);

[[nodiscard]] std::string_view page_end() noexcept;

}  // namespace paralign::detail
