#pragma once

// From bytes of any encoding to well-formed UTF-8.

#include <cstddef>
#include <string>
#include <string_view>

namespace paralign::detail {

struct Decoded {
  std::string text{};        ///< well-formed UTF-8 without NUL, without a byte order mark before it
  std::string encoding{};    ///< as `encoding_of_label`: "UTF-8", "windows-1256"
  bool guessed = false;      ///< neither a label, nor a mark, nor well-formed UTF-8 said so
  std::size_t repaired = 0;  ///< ill-formed sequences and undefined bytes that became U+FFFD
  std::size_t nuls = 0;      ///< NULs that became U+FFFD
  bool binary = false;       ///< holds many NULs or other controls: not a text
};

/// The text of `bytes`: `label` decides where it is not empty, else a byte order mark, else UTF-16
/// without a mark or UTF-8 if that is what nearly all of it is, else `guess_encoding`.
///
/// A label that says UTF-16 leaves the order of bytes to a mark where there is one; a mark that
/// contradicts the label otherwise is taken off and no more.
///
/// @param label  as for `encoding_of_label`.
/// @throws Error(bad_option) for a label that is not known.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view label = {});

/// True if `bytes` start with a byte order mark: what a web page says of its encoding is then void.
[[nodiscard]] bool has_byte_order_mark(std::string_view bytes) noexcept;

}  // namespace paralign::detail
