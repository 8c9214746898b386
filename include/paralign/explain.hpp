#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/lexicon.hpp"

namespace paralign {

/// How two units came to be linked.
enum class LinkStep : std::uint8_t {
  none,        ///< they are not: of a one-sided link, of a hint, of units that were asked for
  assignment,  ///< the links of the greatest sum of scores
  leftover,    ///< both stayed alone under the threshold, and nothing rivalled them
  gap,         ///< what was left between two links, in order
  fixed,       ///< given by the user
};

/// The name of a step as files print it: "assignment".
[[nodiscard]] std::string_view step_name(LinkStep step) noexcept;

/// What a score is made of; the sum is the score, to 1e-5.
struct ScoreParts {
  double margin = 0;      ///< coverage less that of the rivals
  double kind = 0;        ///< kinds and annexes; the only two of a kind
  double number = 0;      ///< equal labels or numbers, in a translation
  double lead = 0;        ///< the opening words
  double anchors = 0;     ///< numbers, dates, symbols
  double position = 0;    ///< places in the documents
  double length = 0;      ///< ratio of the lengths
  double text = 0;        ///< equal letters and digits, or nearly nothing in common
  double threshold = 0;   ///< what every cell is charged, <= 0
  double neighbours = 0;  ///< links of neighbours
  double owner = 0;       ///< links of the chapeaux, or of the paragraphs that cite the notes
  double line = 0;        ///< nearness to the line of the links, in a translation

  [[nodiscard]] double sum() const noexcept {
    return margin + kind + number + lead + anchors + position + length + text + threshold +
           neighbours + owner + line;
  }
};

/// Words of both units that count as one meaning.
struct SharedWords {
  Span source{};      ///< in the text of the first unit's paragraph; empty if not found
  Span target{};      ///< in that of the second
  double weight = 0;  ///< their part of the coverage, mean of both directions
};

/// The next best unit beside the one that is explained.
struct RunnerUp {
  std::uint32_t unit = 0;
  double score = 0;
  bool free = false;  ///< it has no partner in the alignment
};

/// Why two units are linked, or are not.
struct Explanation {
  Link link{};          ///< what was asked for
  bool linked = false;  ///< it is one of the alignment's links
  LinkStep step = LinkStep::none;
  /// The units that are compared: of a link of several the two that it grew from, of a one-sided
  /// one its unit and the best one of the other document, free ones first. Both empty where there
  /// is nothing to compare with.
  std::optional<std::uint32_t> source{};
  std::optional<std::uint32_t> target{};
  double source_coverage = 0;  ///< how much of the source is found in the target, 0 to 1
  double target_coverage = 0;  ///< how much of the target is found in the source, 0 to 1
  double source_rivals = 0;    ///< mean coverage of the source's three best others
  double target_rivals = 0;    ///< the same of the target
  double known = 0;            ///< share of all words that the other document or the lexicon knows
  double lead_agreement = 0;   ///< 0 to 1; 0.3 where one is not known
  double length_ratio = 0;     ///< target by source, in letters as if both were English
  double distance = 0;         ///< of the places within the kind or the document, 0 to 1
  std::vector<SharedWords> words{};                ///< heaviest first, eight at most
  std::vector<std::string> shared_anchors{};       ///< values, in text order, each once
  std::vector<std::string> source_only_anchors{};  ///< values
  std::vector<std::string> target_only_anchors{};  ///< values
  ScoreParts parts{};
  double score = 0;                            ///< of the search, multiple of 1e-6
  std::optional<RunnerUp> source_runner_up{};  ///< another unit for the source
  std::optional<RunnerUp> target_runner_up{};  ///< another unit for the target
};

/// Why the units of some links belong together, recomputed from the documents; the alignment stores
/// none of it.
///
/// @param alignment  of `align`, unchanged. @param pair  position in `Alignment::pairs`.
/// @param links      links of that pair, or other ones: two units that are not linked, say.
/// @param lexicon    the one of the call of `align`.
/// @return one for each link, in their order.
/// @throws Error(bad_option) for a pair, or a unit, that is not there.
/// @par Complexity  As `align`, once for all links of a block.
/// @par Thread safety  No shared state.
[[nodiscard]] std::vector<Explanation> explain(const Alignment& alignment,
                                               std::span<const Link> links, const Lexicon& lexicon,
                                               std::size_t pair = 0);

}  // namespace paralign
