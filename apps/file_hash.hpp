#pragma once

#include <string>
#include <string_view>

namespace paralign::apps {

/// SHA-256 of `bytes` in 64 lower-case hexadecimal digits.
/// @see FIPS 180-4
[[nodiscard]] std::string sha256_of(std::string_view bytes);

}  // namespace paralign::apps
