#pragma once

// What the two searches for mojibake share.

#include <cstddef>
#include <string>
#include <string_view>

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

/// UTF-8 that was read as the encoding of `table`; two points are no chance.
[[nodiscard]] MojibakeTally tally_sequences(std::string_view text, const InverseTable& read_as);

/// Words of one encoding of single bytes that were read as another.
struct WordTallies {
  MojibakeTally arabic_1256{};   ///< windows-1256 read as windows-1252; four points are no chance
  MojibakeTally arabic_iso{};    ///< ISO-8859-6 read as windows-1252; likewise
  MojibakeTally latin{};         ///< windows-1252 read as windows-1256; two points
  std::size_t arabic_words = 0;  ///< in the text as it is
};
[[nodiscard]] WordTallies tally_words(std::string_view text);

}  // namespace paralign::detail
