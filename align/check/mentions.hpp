#pragma once

// Numbers, dates and symbols of linked paragraphs as two texts print them, and which of them say
// the same.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/check/checks.hpp"

namespace paralign::detail {

/// An anchor of a linked paragraph.
struct Mention {
  const Anchor* anchor = nullptr;
  std::uint32_t unit = 0;
  std::string_view print{};  ///< as it stands in the text
  std::string figures{};  ///< its runs of digits in Western digits, one blank between: "8 787 700"
  bool letters = false;   ///< it is a word, or a word is part of it
  bool follows = false;   ///< next to nothing parts it from the one before it
  bool decade = false;    ///< "the 1960s"
  bool met = false;       ///< the other text has it too, or what stands for it was told
  bool differs = false;   ///< another one stands for it
};
using Mentions = std::vector<Mention>;

/// The numbers, dates and symbols of some units in text order. Acronyms are none, nor is the
/// paragraph's own number where it stands in the text.
[[nodiscard]] Mentions mentions_of(const CheckedSide& side,
                                   const std::vector<std::uint32_t>& units);

/// Marks as met what both texts have: by value first, then by print, then by what languages write
/// in another way.
///
/// @param turned  parts of symbols and of numbers may stand in the other order, as Arabic prints
///                them: "251/60".
void match_mentions(Mentions& source, Mentions& target, bool turned);

/// Marks as met what only repeats, or says a part of, what the other text has: languages repeat
/// numbers as they like.
void forgive_repeats(Mentions& here, const Mentions& there);

/// Where to look for what stands for mention `at` of `of` among `size` of the other text: all, or
/// several hundred around the same place where there are more. Positions, from `begin` to `end`.
struct Window {
  std::ptrdiff_t begin = 0;
  std::ptrdiff_t end = 0;
};
[[nodiscard]] Window window_of(std::size_t at, std::size_t of, std::size_t size) noexcept;

/// True for a time of day that languages also call noon and midnight.
[[nodiscard]] bool is_noon_or_midnight(const Mention& mention);

/// True if the groups of thousands of the mention were read from the last to the first.
[[nodiscard]] bool is_read_backwards(const Mention& mention);

/// "8787700.5" as "8,787,700.5".
[[nodiscard]] std::string with_thousands(std::string value);

}  // namespace paralign::detail
