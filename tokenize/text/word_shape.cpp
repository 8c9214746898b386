#include "tokenize/text/word_shape.hpp"

#include <algorithm>
#include <string_view>

#include "paralign/language.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

std::string folded(const Word& word) {
  std::string text;
  for (const char32_t c : word) append_folded(text, c);
  return text;
}

// Words that every text has: those without content, months and numbers.
bool is_common_word(std::string_view folded, std::string_view language) {
  const LanguageTables& tables = language_tables(language_index(language));
  return tables.function_words.find(folded) != nullptr ||
         tables.anchor_openers.find(folded) != nullptr;
}

bool has_article(std::string_view folded) {
  constexpr std::string_view kForms[] = {
      "\u0627\u0644",       "\u0644\u0644",       "\u0648\u0627\u0644", "\u0628\u0627\u0644",
      "\u0641\u0627\u0644", "\u0643\u0627\u0644", "\u0648\u0644\u0644"};
  constexpr std::size_t kTwoLetters = 4;
  return std::ranges::any_of(kForms, [&](std::string_view form) {
    return folded.starts_with(form) && folded.size() >= form.size() + kTwoLetters;
  });
}

}  // namespace

bool is_word_part(char32_t c) noexcept { return is_letter(c) || is_mark(c) || c == 0x640; }

bool is_arabic_part(char32_t c) noexcept {
  return is_arabic(c) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640;
}

bool has_natural_case(const Word& word) noexcept {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (is_upper(word[i]) && is_lower(word[i - 1])) return false;
  }
  return true;
}

bool is_french(const Word& word) noexcept {
  constexpr std::u32string_view kLetters =
      U"\u00C0\u00C2\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CE\u00CF\u00D4\u00D9\u00DB\u00DC"
      U"\u00E0\u00E2\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EE\u00EF\u00F4\u00F9\u00FB\u00FC"
      U"\u0152\u0153";
  return std::ranges::all_of(
      word, [&](char32_t c) { return c < 0x80 || kLetters.find(c) != std::u32string_view::npos; });
}

bool is_known_french(const Word& word) {
  if (word.size() == 1) return word[0] == 0xE0 || word[0] == 0xC0;
  return is_common_word(folded(word), "fr");
}

bool is_known_arabic(const Word& word) {
  const std::string plain = folded(word);
  return is_common_word(plain, "ar") || has_article(plain);
}

}  // namespace paralign::detail
