#pragma once

// What the two searches for mojibake share.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/text/byte_table.hpp"

namespace paralign::detail {

/// Evidence of one kind of mojibake.
struct MojibakeTally {
  std::size_t places = 0;
  std::size_t points = 0;  ///< how much speaks for it; a few may be chance
  std::size_t begin = 0;   ///< of the first place, a byte range of the text
  std::size_t end = 0;
  std::string meant{};  ///< what that should be

  void add(std::size_t first, std::size_t last, std::size_t weight, const std::string& instead) {
    if (places == 0) {
      begin = first;
      end = last;
      meant = instead;
    }
    ++places;
    points += weight;
  }
};

/// Finds UTF-8 that was read as an encoding of single bytes.
class SequenceFinder {
 public:
  /// @param read_as  at most eight.
  explicit SequenceFinder(std::vector<InverseTable> read_as);

  /// What was found, encoding by encoding; two points are no chance.
  [[nodiscard]] std::vector<MojibakeTally> tally(std::string_view text) const;

 private:
  // Encodings as bits: those in which a character stands for a byte that leads a sequence, and
  // those in which for one that continues it.
  struct Parts {
    std::uint8_t leads = 0;
    std::uint8_t continues = 0;
  };
  [[nodiscard]] Parts parts_of(char32_t c) const noexcept;

  std::vector<InverseTable> read_as_;
  std::array<Parts, 0x700> near_{};
};

/// Words of one encoding of single bytes that were read as another.
struct WordTallies {
  MojibakeTally arabic_1256{};   ///< windows-1256 read as windows-1252; four points are no chance
  MojibakeTally arabic_iso{};    ///< ISO-8859-6 read as windows-1252; likewise
  MojibakeTally latin{};         ///< windows-1252 read as windows-1256; two points
  std::size_t arabic_words = 0;  ///< in the text as it is
};
[[nodiscard]] WordTallies tally_words(std::string_view text);

}  // namespace paralign::detail
