#include "paralign/version.hpp"

#include <unicode/uversion.h>

#include <array>

namespace paralign {

std::string_view version() noexcept { return PARALIGN_VERSION; }

std::string_view icu_version() noexcept {
  static const auto kText = [] {
    UVersionInfo numbers;
    u_getVersion(numbers);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(numbers, text.data());
    return text;
  }();
  return kText.data();
}

}  // namespace paralign
