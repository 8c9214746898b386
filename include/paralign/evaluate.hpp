#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "paralign/document.hpp"

namespace paralign {

/// Links as a file of ids holds them.
struct GoldLinks {
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  std::vector<Pair> sure{};      ///< sorted, no repeats
  std::vector<Pair> possible{};  ///< sorted, no repeats, none of them sure
};

/// The links of a gold file: `ids<TAB>ids[<TAB>S|P[<TAB>comment]]` a line, ids with commas, one
/// side may be empty
/// ('no partner'), `#` starts a comment line. What `--to links` writes is of the same form.
///
/// @throws Error(bad_format) with file and line for anything else.
[[nodiscard]] GoldLinks parse_links(std::string_view tsv, std::string_view file);

/// Figures of a comparison, 0 to 1.
struct Scores {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

struct LinkScores {
  Scores links{};       ///< precision counts sure and possible as right, recall asks for sure
  Scores no_partner{};  ///< over units without any link
  std::size_t predicted = 0;
  std::size_t sure = 0;
  std::size_t possible = 0;
  std::size_t without_partner = 0;  ///< in the gold
  bool has_no_partner =
      false;  ///< false: the units were not given, so that `no_partner` says nothing
};

/// Compares predicted links with gold links.
///
/// @param source, target  the paragraphs that the ids mean; if both are given, only pairs of body
/// paragraphs count
///                        (`is_body`), and the units without partner are compared too. Empty: all
///                        pairs count.
/// @return precision 0 if nothing was predicted, recall 1 if nothing is sure.
/// @throws Error(bad_format) if both are given and a pair holds an id that none of them has.
/// @par Source  sure and possible links: Och and Ney (2003), Computational Linguistics 29(1),
/// section 5.
[[nodiscard]] LinkScores evaluate_links(const GoldLinks& gold, const GoldLinks& predicted,
                                        std::span<const Paragraph> source = {},
                                        std::span<const Paragraph> target = {});

/// Strict boundary scores of a segmentation: a paragraph is right if a gold paragraph has the same
/// letters and digits at the same position in the sequence of all letters and digits.
///
/// Paragraphs without letters and digits count on neither side. The two should hold the same text:
/// what one of them leaves out moves all that follows.
/// @return precision 0 if nothing was predicted, recall 1 if the gold holds nothing.
[[nodiscard]] Scores evaluate_segmentation(std::span<const Paragraph> gold,
                                           std::span<const Paragraph> predicted);

}  // namespace paralign
