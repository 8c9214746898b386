#pragma once

// The encoding of bytes that do not say it: neither a mark nor a label, and not UTF-8.

#include <string>
#include <string_view>

namespace paralign::detail {

/// "UTF-16LE" or "UTF-16BE" if `bytes` are that without a mark, else "".
[[nodiscard]] std::string_view unmarked_utf16(std::string_view bytes);

/// What the words of `bytes` make most likely: windows-1252, windows-1256, ISO-8859-6 or
/// ISO-8859-15, or another encoding where none of these gives words and ICU's detector knows
/// better. Bytes that read the same as ISO-8859-1 or windows-1252 are windows-1252.
[[nodiscard]] std::string guess_encoding(std::string_view bytes);

}  // namespace paralign::detail
