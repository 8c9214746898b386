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
  /// True if a folded word is no part of the lead as people cite it, where the table knows the verb
  /// without it: prepositions and possessives ("taking note|of", "reiterates|its call").
  bool (*ends_lead)(std::string_view folded_word);
  /// The length of a folded prefix that makes any verb behind it preambular ("wa-idh "), or 0.
  std::size_t (*preambular_prefix)(std::string_view folded);
  /// True if a folded first word that no table knows looks like the lead of a recital.
  bool (*looks_preambular)(std::string_view folded_word);
};

[[nodiscard]] const Rules& english_rules() noexcept;
[[nodiscard]] const Rules& french_rules() noexcept;
[[nodiscard]] const Rules& arabic_rules() noexcept;
[[nodiscard]] const Rules& neutral_rules() noexcept;

/// The rules of that language; the neutral ones for a language without data.
[[nodiscard]] const Rules& rules_for(std::string_view language) noexcept;

}  // namespace paralign::detail
