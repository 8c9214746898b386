#pragma once

// What the writers of traces and matrices share: how documents and appearances are called, and the
// word changes as pieces of text.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/trace.hpp"

namespace paralign::detail {

/// The document's symbol, else its number, else its name; on one line.
[[nodiscard]] std::string symbol_of(const Document& document);

/// "OP3 of 12/7 (en)".
[[nodiscard]] std::string reference_to(const Alignment& alignment, const Appearance& appearance);

/// "OP3,OP4": the labels of units, on one line.
[[nodiscard]] std::string labels_of(const UnitDocument& document,
                                    const std::vector<std::uint32_t>& units);

/// True for Arabic; of a document in an unknown language, true if its letters mostly are.
[[nodiscard]] bool is_right_to_left(const UnitDocument& document);

/// The relation to the earlier appearance and the flags: "amended, moved"; "" for the first one.
[[nodiscard]] std::string status_of(const Appearance& appearance);

/// What a trace says of one of its documents.
struct Step {
  std::optional<std::size_t> appearance{};  ///< position in `Trace::appearances`
  const Absence* absence = nullptr;
};
[[nodiscard]] Step step_of(const Trace& trace, std::size_t document);

/// The cell that `earlier` or `version` of another one names, or null.
[[nodiscard]] const Appearance* cell_at(const SeriesRow& row, std::optional<std::size_t> position);

/// A run of word changes as text: its words, and the blanks behind them.
struct ChangePiece {
  DiffKind kind = DiffKind::equal;
  std::string words{};
  std::string blanks{};
};

/// The runs as text, on one line: deleted words as they were, all others as they are now.
[[nodiscard]] std::vector<ChangePiece> pieces_of(const std::vector<DiffRun>& changes,
                                                 std::string_view before, std::string_view now);

/// What an absence is called: "no longer there".
[[nodiscard]] std::string_view words_for(AbsenceKind kind) noexcept;

/// True if letters and digits changed.
[[nodiscard]] bool has_changes(const std::vector<DiffRun>& changes);

/// The lead, else the beginning of the text, on one line; no longer than `longest` columns.
[[nodiscard]] std::string opening_of(const Appearance& appearance, std::size_t longest);

/// The columns that a text takes on a terminal: its code points but for combining and invisible
/// ones. @param text  UTF-8.
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// One mark for what became of a paragraph, for the cells of a matrix.
/// '=' same, '~' other words (amended, split, merged), '?' unsure, '+' new, ' ' the oldest one or a
/// translation; since the nearest earlier version in the same language, else in any.
/// @param in_oldest  the cell is of the oldest resolution.
[[nodiscard]] char sign_of(const Appearance& appearance, bool in_oldest);

}  // namespace paralign::detail
