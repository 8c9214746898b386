#pragma once

#include <span>
#include <string_view>

namespace paralign {

/// What is known of one language. Every other language is segmented and aligned without language
/// data.
struct LanguageInfo {
  std::string_view code;           ///< BCP 47 primary subtag, lower case: "en"
  std::string_view three_letters;  ///< ISO 639-3: "eng"
  std::string_view name;           ///< English name: "English"
  bool right_to_left;
  float letters_per_english;  ///< letters of a translation for one letter of the English text
};

/// The code of a text whose language could not be told.
inline constexpr std::string_view kUndetermined = "und";

/// The languages with data, in the order of the language table.
[[nodiscard]] std::span<const LanguageInfo> languages() noexcept;

/// The position of `code` in `languages()`, or -1 for a language without data (and for "und").
///
/// @param code  BCP 47 tag; case and region subtags are ignored ("en-GB" is "en").
[[nodiscard]] int language_index(std::string_view code) noexcept;

/// True if both tags have one primary subtag: "en", "EN" and "en-GB" are one language; "und" is
/// none.
[[nodiscard]] bool is_same_language(std::string_view first, std::string_view second) noexcept;

/// True if `code` has the shape of a BCP 47 language tag: a primary subtag of 2 or 3 ASCII letters,
/// then optional subtags of 1 to 8 ASCII letters or digits.
/// @see RFC 5646, section 2.1
[[nodiscard]] bool is_language_tag(std::string_view code) noexcept;

}  // namespace paralign
