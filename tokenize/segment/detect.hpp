#pragma once

// Which language a text is written in: by script, then by the share of function words.

#include <string_view>

namespace paralign::detail {

/// "en", "fr", "ar" or another language with data, "es"; kUndetermined where none stands out.
[[nodiscard]] std::string_view detect_language(std::string_view text);

}  // namespace paralign::detail
