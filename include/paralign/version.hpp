#pragma once

#include <string_view>

namespace paralign {

/// The version of the library, "major.minor.patch".
[[nodiscard]] std::string_view version() noexcept;

/// The version of ICU that the library runs with: segmentation and tokens depend on it.
[[nodiscard]] std::string_view icu_version() noexcept;

}  // namespace paralign
