#pragma once

// What segmentation needs to know of one language beyond its tables. A language is one small file
// that fills this in (english.cpp, french.cpp, arabic.cpp); neutral.cpp serves all others.

#include <string_view>

#include "tokenize/text/tables.hpp"

namespace paralign::detail {

struct Rules {
  std::string_view code;
  const LanguageTables* tables;
  /// Paragraphs open with a capital letter, so that a capital inside a line is evidence.
  bool has_case;
};

[[nodiscard]] const Rules& english_rules() noexcept;
[[nodiscard]] const Rules& french_rules() noexcept;
[[nodiscard]] const Rules& arabic_rules() noexcept;
[[nodiscard]] const Rules& neutral_rules() noexcept;

/// The rules of that language; the neutral ones for a language without data.
[[nodiscard]] const Rules& rules_for(std::string_view language) noexcept;

}  // namespace paralign::detail
