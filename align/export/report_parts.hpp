#pragma once

// What the reports of a check share: the sentences in them.

#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"

namespace paralign::detail {

inline constexpr std::string_view kIsolate = "\u2068";  ///< first strong isolate
inline constexpr std::string_view kEndIsolate = "\u2069";

/// What was assumed, a sentence for each pair and for each document without a partner.
[[nodiscard]] std::vector<std::string> assumptions(const Alignment& alignment);

/// "12/7 (en)".
[[nodiscard]] std::string name_in_report(const Document& document);

/// "en OP4"; "12/7 en OP4" where the documents do not all have one name, "12-7.en.txt OP4" where
/// two have one name and one language; of a document as a whole without the label.
[[nodiscard]] std::string place_name(const Alignment& alignment, const CheckPlace& place);

/// What a report shows of a paragraph.
struct Excerpt {
  std::string_view text{};
  std::size_t begin = 0;  ///< where `text` begins in the paragraph
  Span span{};            ///< the words concerned, in `text`
  bool cut_before = false;
  bool cut_behind = false;
};

/// The paragraph, or some 2,000 characters from around the words if it has more. Refers to `text`.
[[nodiscard]] Excerpt excerpt(std::string_view text, Span span) noexcept;

/// A message with right-to-left text in bidirectional isolates.
[[nodiscard]] std::string isolated(std::string_view message);

/// A text in a bidirectional isolate.
[[nodiscard]] std::string isolated_whole(std::string_view text);

/// A count of what has a counterpart and is in order: "24 and 23, 22 of them with a counterpart, 21
/// in order"; "24 and 24, all with a counterpart and in order".
[[nodiscard]] std::string kind_in_words(const KindAccount& kind);

/// What the share of known words means for a reader; "" where it is high on both sides.
[[nodiscard]] std::string lexicon_remark(const Alignment& alignment, const CheckAccount& account);

/// "1 error", "2 errors".
[[nodiscard]] std::string counted(std::size_t count, std::string_view what);

}  // namespace paralign::detail
