#pragma once

#include <string>
#include <string_view>

namespace paralign::detail {

/// True if `bytes` start as a gzip file does.
[[nodiscard]] bool is_gzip(std::string_view bytes) noexcept;

/// The content of a gzip file (RFC 1952), all its members.
///
/// @param file  its name, for messages.
/// @throws Error(bad_format) for what is damaged or cut off, and for more than 256 MiB.
[[nodiscard]] std::string gunzip(std::string_view bytes, std::string_view file);

}  // namespace paralign::detail
