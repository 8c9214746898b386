#pragma once

// Printed numbers and letters of paragraphs, in three scripts: "12.", "12-", "(a)", "iv)",
// "(aa)", "IV", "1.2.", and their Arabic-Indic and Arabic letter forms.

#include <optional>
#include <string>
#include <string_view>

#include "tokenize/text/tables.hpp"

namespace paralign::detail {

struct Marker {
  enum class Sort : std::uint8_t {
    decimal,        ///< "12."
    letter,         ///< "(a)"
    roman,          ///< "(iv)"; what could be a letter too has `letter_value`
    bullet,         ///< a dash or dot
    capital_roman,  ///< "IV": a section
    capital,        ///< "B.": a section
  };
  Sort sort = Sort::decimal;
  unsigned value = 0;         ///< from 1; of "1.2" the last
  unsigned letter_value = 0;  ///< position of a single letter in its series, else 0
  std::string number{};       ///< "12", "12bis", "1.2", "a"; Western digits, Latin letters
  std::string printed{};      ///< as it stands in the text, without blanks around
  std::size_t end = 0;        ///< where the text behind it starts
  bool firm = true;  ///< false where only what follows can tell ("12 Decides", "l. Decides")
};

/// The marker that `text` starts with.
[[nodiscard]] std::optional<Marker> find_marker(std::string_view text,
                                                const LanguageTables& tables);

/// The value of a lower-case roman numeral up to 399, or 0; only the canonical form counts.
[[nodiscard]] unsigned roman_value(std::string_view numeral) noexcept;

/// 1 -> "a", 27 -> "aa", 28 -> "bb" as lists go on; for over 702 the decimal number.
[[nodiscard]] std::string letter_label(unsigned position);

/// 4 -> "iv".
[[nodiscard]] std::string roman_label(unsigned value);

}  // namespace paralign::detail
