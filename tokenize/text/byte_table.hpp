#pragma once

// Encodings of one byte a character.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace paralign::detail {

/// What each byte stands for; U+FFFD where it stands for nothing.
using ByteTable = std::array<char32_t, 256>;

/// The table of an encoding, or nothing if it is not known or takes several bytes a character.
///
/// @param encoding  a name as `encoding_of_label` gives it.
[[nodiscard]] std::optional<ByteTable> byte_table(const std::string& encoding);

/// The bytes above ASCII that characters stand for in an encoding. A C1 control that the encoding
/// has not stands for itself: programs take ISO-8859-1 and windows-1252 for the same.
class InverseTable {
 public:
  explicit InverseTable(const ByteTable& table);

  /// The byte, 0x80 to 0xFF, or 0 if the character stands for none of these.
  [[nodiscard]] unsigned byte_of(char32_t c) const noexcept {
    if (c < near_.size()) return near_[c];
    const auto found = far_.find(c);
    return found == far_.end() ? 0U : found->second;
  }

 private:
  std::array<std::uint8_t, 0x700> near_{};
  std::map<char32_t, std::uint8_t> far_{};  ///< dashes, quotation marks and their like
};

}  // namespace paralign::detail
