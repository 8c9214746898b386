#pragma once

// What form a file has, by its content.

#include <optional>
#include <string_view>

#include "paralign/read.hpp"

namespace paralign::detail {

/// Throws Error(unreadable): "FILE: found FOUND, expected a document; ADVICE".
[[noreturn]] void refuse_form(std::string_view file, std::string_view found,
                              std::string_view advice);

/// What a ZIP file is, by its parts.
/// @throws Error(unreadable) for one that is damaged or no document that can be read.
[[nodiscard]] Format zip_format(std::string_view bytes, std::string_view file);

/// What a compound file (old Word and its relatives) is, by its streams.
/// @throws Error(unreadable) as `zip_format`.
[[nodiscard]] Format ole_format(std::string_view bytes, std::string_view file);

/// What a file of tags is; nothing for text, even if it holds some tags.
/// @throws Error(unreadable) for XML that is no document.
[[nodiscard]] std::optional<Format> markup_format(std::string_view bytes, std::string_view file);

}  // namespace paralign::detail
