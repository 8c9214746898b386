#pragma once

// What the counter of a list prints, and how the three document formats name the series.

#include <cstdint>
#include <string>
#include <string_view>

namespace paralign::detail {

enum class NumberFormat : std::uint8_t {
  none,           ///< counts, and prints nothing
  bullet,         ///< U+2022, whatever the font draws
  decimal,        ///< 1, 2, 3
  decimal_zero,   ///< 01, 02
  decimal_zero3,  ///< 001
  decimal_zero4,  ///< 0001
  decimal_zero5,  ///< 00001
  ordinal,        ///< 1st, 2nd: English
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman,
  arabic_alpha,  ///< the 28 letters as dictionaries have them: alef, beh, teh
  arabic_abjad,  ///< alef, beh, jeem, dal
  arabic_indic,  ///< digits U+0660 to U+0669
  persian,       ///< digits U+06F0 to U+06F9
  devanagari,    ///< digits U+0966 to U+096F
};

/// How letters go on when the alphabet is used up.
enum class PastZ : std::uint8_t {
  doubled,     ///< z, aa, bb: Word; OpenDocument with `style:num-letter-sync`
  positional,  ///< z, aa, ab: HTML, CSS, OpenDocument else
};

/// `value` as that series prints it, without brackets and stops.
///
/// The decimal number where the series does not go so far: letters for 0 and after 30 rounds of
/// the alphabet, roman numerals for 0 and over 3999. "" for `none`.
[[nodiscard]] std::string print_number(NumberFormat format, std::uint32_t value,
                                       PastZ past_z = PastZ::doubled);

/// The series of `w:numFmt` (ISO/IEC 29500-1, ST_NumberFormat); `format` is the example that the
/// name "custom" comes with: "001, 002, 003, ...". What is not known counts in decimals.
[[nodiscard]] NumberFormat docx_number_format(std::string_view name, std::string_view format = {});

/// The series of `style:num-format` (ODF 1.2, part 1, section 19.500), which is an example of it:
/// "1", "a", "I", or its first numbers as office programs write them; "" is `none`.
[[nodiscard]] NumberFormat odf_number_format(std::string_view example);

/// The series of `type` on `<ol>` and `<li>` (1, a, A, i, I), or else of CSS `list-style-type`
/// (CSS Counter Styles 3), ASCII case not looked at in the latter. What is not known counts in
/// decimals.
[[nodiscard]] NumberFormat html_number_format(std::string_view name);

}  // namespace paralign::detail
