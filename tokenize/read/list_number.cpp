#include "tokenize/read/list_number.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kMostRounds = 30;  // of an alphabet: as far as Word counts in letters
constexpr std::uint32_t kMostRoman = 3999;

constexpr std::u32string_view kLatin = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view kArabicAlpha =
    U"\u0623\u0628\u062A\u062B\u062C\u062D\u062E\u062F\u0630\u0631\u0632\u0633\u0634\u0635"
    U"\u0636\u0637\u0638\u0639\u063A\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064A";
constexpr std::u32string_view kArabicAbjad =
    U"\u0623\u0628\u062C\u062F\u0647\u0648\u0632\u062D\u0637\u064A\u0643\u0644\u0645\u0646"
    U"\u0633\u0639\u0641\u0635\u0642\u0631\u0634\u062A\u062B\u062E\u0630\u0636\u0638\u063A";

constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> kRoman{{{1000, "m"},
                                                                             {900, "cm"},
                                                                             {500, "d"},
                                                                             {400, "cd"},
                                                                             {100, "c"},
                                                                             {90, "xc"},
                                                                             {50, "l"},
                                                                             {40, "xl"},
                                                                             {10, "x"},
                                                                             {9, "ix"},
                                                                             {5, "v"},
                                                                             {4, "iv"},
                                                                             {1, "i"}}};

struct Name {
  std::string_view name;
  NumberFormat format;
};

constexpr std::array kDocxNames{
    Name{"none", NumberFormat::none},
    Name{"bullet", NumberFormat::bullet},
    Name{"decimalZero", NumberFormat::decimal_zero},
    Name{"ordinal", NumberFormat::ordinal},
    Name{"lowerLetter", NumberFormat::lower_letter},
    Name{"upperLetter", NumberFormat::upper_letter},
    Name{"lowerRoman", NumberFormat::lower_roman},
    Name{"upperRoman", NumberFormat::upper_roman},
    Name{"arabicAlpha", NumberFormat::arabic_alpha},
    Name{"arabicAbjad", NumberFormat::arabic_abjad},
    Name{"hindiNumbers", NumberFormat::devanagari},
};

// The first numbers of the series; longer examples start with them.
constexpr std::array kExamples{
    Name{"01, 02", NumberFormat::decimal_zero},
    Name{"001, 002", NumberFormat::decimal_zero3},
    Name{"0001, 0002", NumberFormat::decimal_zero4},
    Name{"00001, 00002", NumberFormat::decimal_zero5},
    Name{"1st", NumberFormat::ordinal},
    Name{"\u0623, \u0628, \u062A", NumberFormat::arabic_alpha},
    Name{"\u0627, \u0628, \u062A", NumberFormat::arabic_alpha},
    Name{"\u0623, \u0628, \u062C", NumberFormat::arabic_abjad},
    Name{"\u0627, \u0628, \u062C", NumberFormat::arabic_abjad},
    Name{"\u0661, \u0662", NumberFormat::arabic_indic},
    Name{"\u06F1, \u06F2", NumberFormat::persian},
    Name{"\u0967, \u0968", NumberFormat::devanagari},
};

constexpr std::array kTypes{
    Name{"1", NumberFormat::decimal},      Name{"a", NumberFormat::lower_letter},
    Name{"A", NumberFormat::upper_letter}, Name{"i", NumberFormat::lower_roman},
    Name{"I", NumberFormat::upper_roman},
};

constexpr std::array kCssNames{
    Name{"none", NumberFormat::none},
    Name{"disc", NumberFormat::bullet},
    Name{"circle", NumberFormat::bullet},
    Name{"square", NumberFormat::bullet},
    Name{"decimal-leading-zero", NumberFormat::decimal_zero},
    Name{"lower-alpha", NumberFormat::lower_letter},
    Name{"lower-latin", NumberFormat::lower_letter},
    Name{"upper-alpha", NumberFormat::upper_letter},
    Name{"upper-latin", NumberFormat::upper_letter},
    Name{"lower-roman", NumberFormat::lower_roman},
    Name{"upper-roman", NumberFormat::upper_roman},
    Name{"arabic-indic", NumberFormat::arabic_indic},
    Name{"persian", NumberFormat::persian},
    Name{"devanagari", NumberFormat::devanagari},
};

std::optional<NumberFormat> named(std::span<const Name> names, std::string_view name) {
  const auto found = std::ranges::find(names, name, &Name::name);
  if (found == names.end()) return std::nullopt;
  return found->format;
}

std::optional<NumberFormat> exemplified(std::string_view example) {
  const auto found = std::ranges::find_if(
      kExamples, [&](const Name& entry) { return example.starts_with(entry.name); });
  if (found == kExamples.end()) return std::nullopt;
  return found->format;
}

std::string upper_case(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

std::string digits(std::uint32_t value, char32_t zero) {
  std::string printed;
  for (const char digit : std::to_string(value)) {
    append_code_point(printed, zero + static_cast<char32_t>(digit - '0'));
  }
  return printed;
}

std::string padded(std::uint32_t value, std::size_t width) {
  std::string printed = std::to_string(value);
  if (printed.size() < width) printed.insert(0, width - printed.size(), '0');
  return printed;
}

std::string ordinal(std::uint32_t value) {
  const std::uint32_t last = value % 10;
  const bool teen = value / 10 % 10 == 1;
  std::string_view ending = "th";
  if (!teen && last == 1) ending = "st";
  if (!teen && last == 2) ending = "nd";
  if (!teen && last == 3) ending = "rd";
  return std::to_string(value).append(ending);
}

std::string roman(std::uint32_t value) {
  if (value == 0 || value > kMostRoman) return std::to_string(value);
  std::string printed;
  for (const auto& [worth, form] : kRoman) {
    for (; value >= worth; value -= worth) printed += form;
  }
  return printed;
}

std::string letters(std::u32string_view alphabet, std::uint32_t value, PastZ past_z) {
  const auto size = static_cast<std::uint32_t>(alphabet.size());
  if (value == 0) return "0";
  std::string printed;
  if (past_z == PastZ::doubled) {
    const std::uint32_t rounds = (value - 1) / size + 1;
    if (rounds > kMostRounds) return std::to_string(value);
    for (std::uint32_t i = 0; i < rounds; ++i) {
      append_code_point(printed, alphabet[(value - 1) % size]);
    }
    return printed;
  }
  std::u32string backwards;
  for (; value > 0; value = (value - 1) / size) backwards.push_back(alphabet[(value - 1) % size]);
  for (auto c = backwards.rbegin(); c != backwards.rend(); ++c) append_code_point(printed, *c);
  return printed;
}

}  // namespace

std::string print_number(NumberFormat format, std::uint32_t value, PastZ past_z) {
  switch (format) {
    case NumberFormat::none:
      return {};
    case NumberFormat::bullet:
      return "\u2022";
    case NumberFormat::decimal:
      break;
    case NumberFormat::decimal_zero:
      return padded(value, 2);
    case NumberFormat::decimal_zero3:
      return padded(value, 3);
    case NumberFormat::decimal_zero4:
      return padded(value, 4);
    case NumberFormat::decimal_zero5:
      return padded(value, 5);
    case NumberFormat::ordinal:
      return ordinal(value);
    case NumberFormat::lower_letter:
      return letters(kLatin, value, past_z);
    case NumberFormat::upper_letter:
      return upper_case(letters(kLatin, value, past_z));
    case NumberFormat::lower_roman:
      return roman(value);
    case NumberFormat::upper_roman:
      return upper_case(roman(value));
    case NumberFormat::arabic_alpha:
      return letters(kArabicAlpha, value, past_z);
    case NumberFormat::arabic_abjad:
      return letters(kArabicAbjad, value, past_z);
    case NumberFormat::arabic_indic:
      return digits(value, 0x660);
    case NumberFormat::persian:
      return digits(value, 0x6F0);
    case NumberFormat::devanagari:
      return digits(value, 0x966);
  }
  return std::to_string(value);
}

NumberFormat docx_number_format(std::string_view name, std::string_view format) {
  if (name == "custom") return exemplified(format).value_or(NumberFormat::decimal);
  return named(kDocxNames, name).value_or(NumberFormat::decimal);
}

NumberFormat odf_number_format(std::string_view example) {
  if (example.empty()) return NumberFormat::none;
  if (const auto format = named(kTypes, example)) return *format;
  return exemplified(example).value_or(NumberFormat::decimal);
}

NumberFormat html_number_format(std::string_view name) {
  if (const auto format = named(kTypes, name)) return *format;
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return named(kCssNames, lower).value_or(NumberFormat::decimal);
}

}  // namespace paralign::detail
