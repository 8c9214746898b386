#include "paralign/language.hpp"

#include <algorithm>
#include <array>

namespace paralign {
namespace {

constexpr std::array kLanguages{
    // Ratios of letters: geometric means over translated sentences.
    LanguageInfo{"en", "eng", "English", false, 1},
    LanguageInfo{"fr", "fra", "French", false, 1.13F},
    LanguageInfo{"ar", "ara", "Arabic", true, 0.78F},
};

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::span<const LanguageInfo> languages() noexcept { return kLanguages; }

bool is_same_language(std::string_view first, std::string_view second) noexcept {
  if (first == kUndetermined || second == kUndetermined) return false;
  return std::ranges::equal(first.substr(0, first.find('-')), second.substr(0, second.find('-')),
                            {}, ascii_lower, ascii_lower);
}

int language_index(std::string_view code) noexcept {
  const auto same = [code](const LanguageInfo& language) {
    return is_same_language(code, language.code);
  };
  const auto it = std::ranges::find_if(kLanguages, same);
  return it == kLanguages.end() ? -1 : static_cast<int>(it - kLanguages.begin());
}

bool is_language_tag(std::string_view code) noexcept {
  const std::size_t primary = std::min(code.find('-'), code.size());
  if (primary < 2 || primary > 3 ||
      !std::ranges::all_of(code.substr(0, primary), is_ascii_letter)) {
    return false;
  }
  for (std::size_t i = primary; i < code.size();) {
    const std::size_t end = std::min(code.find('-', i + 1), code.size());
    const std::string_view subtag = code.substr(i + 1, end - i - 1);
    const auto fits = [](char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9'); };
    if (subtag.empty() || subtag.size() > 8 || !std::ranges::all_of(subtag, fits)) return false;
    i = end;
  }
  return true;
}

}  // namespace paralign
