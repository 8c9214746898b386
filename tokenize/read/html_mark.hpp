#pragma once

// What the mark of a note looks like in a page.

#include <string>
#include <string_view>

namespace paralign::detail {

struct HtmlMark {
  std::string mark{};      ///< Western digits, else as printed; "" if the text is no mark
  bool bracketed = false;  ///< "[1]", "(1)", "1)", "1/"
  bool wordy = false;      ///< a word stands before it: "Note 1"
};

/// The mark that `text` consists of: up to four digits, a few signs such as "*", or, less sure, a
/// letter or a small roman numeral.
[[nodiscard]] HtmlMark mark_of(std::string_view text);

/// How many bytes at the start of `text` print `mark`, with what belongs to it: "1", "[1] ", "1. ",
/// "(*)"; 0 if it does not begin so.
[[nodiscard]] std::size_t printed_mark(std::string_view text, std::string_view mark);

/// True if `text` holds nothing that prints.
[[nodiscard]] bool is_gap(std::string_view text);

/// How many bytes at the start of `text` only open the mark of a note ("[", blanks), or close one.
[[nodiscard]] std::size_t opening_signs(std::string_view text);
[[nodiscard]] std::size_t closing_signs(std::string_view text);

/// True for what stands between two marks of notes: commas, brackets, blanks.
[[nodiscard]] bool is_divider(std::string_view text);

/// True for the text of a link from a note back to its citation: an arrow, "^".
[[nodiscard]] bool is_back_sign(std::string_view text);

}  // namespace paralign::detail
