#pragma once

// Bytes of a named encoding to UTF-8.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace paralign::detail {

struct Converted {
  std::string text{};        ///< well-formed UTF-8 without NUL
  std::size_t repaired = 0;  ///< ill-formed sequences and undefined bytes that became U+FFFD
  std::size_t nuls = 0;      ///< NULs that became U+FFFD
};

/// `bytes` as UTF-8; nothing if ICU does not know the encoding.
///
/// @param encoding  a name as `encoding_of_label` gives it.
[[nodiscard]] std::optional<Converted> convert(std::string_view bytes, const std::string& encoding);

}  // namespace paralign::detail
