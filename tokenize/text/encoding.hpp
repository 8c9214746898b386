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

/// The text of `bytes`: `label` decides where it is not empty, else a byte order mark, else UTF-8
/// if that is what nearly all of it is, else what ICU's detector says.
///
/// @param label  an IANA name or a label of the WHATWG Encoding Standard.
/// @throws Error(bad_option) for a label that is not known.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view label = {});

}  // namespace paralign::detail
