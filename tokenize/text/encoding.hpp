#pragma once

// From bytes of any encoding to well-formed UTF-8.

#include <cstddef>
#include <string>
#include <string_view>

namespace paralign::detail {

struct Decoded {
  std::string text{};        ///< well-formed UTF-8, without a byte order mark
  std::string encoding{};    ///< IANA name: "UTF-8", "windows-1256"
  bool guessed = false;      ///< neither a mark nor well-formed UTF-8 said so
  std::size_t repaired = 0;  ///< ill-formed sequences that became U+FFFD
  bool binary = false;       ///< holds NUL or many control bytes: not a text
};

/// The text of `bytes`: a byte order mark decides, else UTF-8 if that is what nearly all of it is,
/// else what ICU's detector says.
[[nodiscard]] Decoded decode(std::string_view bytes);

}  // namespace paralign::detail
