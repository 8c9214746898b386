#pragma once

// What all link writers share: the two documents of the first pair and the parts of a link as text.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// The first pair of an alignment with its documents; all null if there is none.
struct FirstPair {
  explicit FirstPair(const Alignment& alignment);
  const PairLinks* links = nullptr;
  const UnitDocument* source = nullptr;
  const UnitDocument* target = nullptr;
};

/// The paragraph that a unit stands for.
[[nodiscard]] const Paragraph& paragraph_of(const UnitDocument& document, std::uint32_t position);

/// The ids of the paragraphs of these units, in their order.
[[nodiscard]] std::vector<std::uint32_t> ids_of(const UnitDocument& document,
                                                std::span<const std::uint32_t> positions);

/// "12,13".
[[nodiscard]] std::string join_ids(std::span<const std::uint32_t> ids);

/// "OP12,OP13".
[[nodiscard]] std::string join_labels(const UnitDocument& document,
                                      std::span<const std::uint32_t> positions);

/// "operative,subparagraph": the kind of each.
[[nodiscard]] std::string join_kinds(const UnitDocument& document,
                                     std::span<const std::uint32_t> positions);

/// The texts with one blank between them, on one line.
[[nodiscard]] std::string join_text(const UnitDocument& document,
                                    std::span<const std::uint32_t> positions);

/// `text` with tabs, line and paragraph separators and all other control characters as blanks.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// The same behind what is in `out`.
void append_on_one_line(std::string& out, std::string_view text);

/// The part of a text at a span, on one line; "?" for an empty one.
[[nodiscard]] std::string text_at(std::string_view text, const Span& span);

/// The names of the flags that are set, in the order of the struct: "section-changed".
[[nodiscard]] std::vector<std::string_view> flag_names(const LinkFlags& flags);

/// The flags of a link, then "repaired" where a paragraph in it is.
[[nodiscard]] std::vector<std::string_view> flag_names(const UnitDocument& source,
                                                       const UnitDocument& target,
                                                       const Link& link);

/// The flags of a row, then "disputed" and "repaired" where it is.
[[nodiscard]] std::vector<std::string_view> flag_names(const Alignment& alignment, const Row& row);

/// Rounded to six decimals, so that no machine prints another last digit; never "-0".
[[nodiscard]] double six_decimals(double value) noexcept;

}  // namespace paralign::detail
