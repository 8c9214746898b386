#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/document.hpp"
#include "paralign/explain.hpp"

namespace paralign {

/// Paragraphs as JSON Lines, one object a line, UTF-8, LF line ends; the keys are in
/// docs/formats.md.
[[nodiscard]] std::string paragraphs_to_jsonl(const Document& document);

/// Paragraphs for people: label, kind, lead and text, indented by depth.
[[nodiscard]] std::string paragraphs_to_text(const Document& document);

/// Links of the first pair as tab-separated values with a header line; tabs and line ends in text
/// become blanks.
[[nodiscard]] std::string links_to_tsv(const Alignment& alignment);

/// Links of the first pair as JSON Lines; every unit is covered.
[[nodiscard]] std::string links_to_jsonl(const Alignment& alignment);

/// Links of the first pair as `ids<TAB>ids`, sorted, an empty side kept; partial links left out.
[[nodiscard]] std::string links_to_ids(const Alignment& alignment);

/// Explanations of links of the first pair for people: the parts of each score, a line each, the
/// words that match and the runners-up; a blank line in between.
[[nodiscard]] std::string explanations_to_text(const Alignment& alignment,
                                               std::span<const Explanation> explanations);

/// Explanations of links of the first pair as JSON Lines: the links as `links_to_jsonl` writes them
/// with `linked` and an object `evidence`; units that are not linked have no relation.
[[nodiscard]] std::string explanations_to_jsonl(const Alignment& alignment,
                                                std::span<const Explanation> explanations);

struct TmxOptions {
  /// Language codes to print in place of the documents' own, by position; empty: as they are.
  std::vector<std::string> languages{};
};

/// Links of the first pair as a translation memory, without one-sided and partial links.
///
/// Characters that XML 1.0 forbids become U+FFFD.
/// @see TMX 1.4b Specification, OSCAR recommendation, 26 April 2005
[[nodiscard]] std::string links_to_tmx(const Alignment& alignment, const TmxOptions& options = {});

}  // namespace paralign
