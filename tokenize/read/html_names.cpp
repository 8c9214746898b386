#include "tokenize/read/html_names.hpp"

#include <algorithm>

#include "tokenize/read/html_style.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

enum class Letter { other, lower, upper, digit };

Letter letter(char c) noexcept {
  const auto u = static_cast<unsigned char>(c);
  if (is_ascii_digit(u)) return Letter::digit;
  if (is_ascii_upper(u)) return Letter::upper;
  return is_ascii_lower(u) ? Letter::lower : Letter::other;
}

// A word goes on from letter to letter but for "eF" of "siteFooter".
bool goes_on(Letter before, Letter now) noexcept {
  if (before == Letter::digit || now == Letter::digit) return before == now;
  return !(before == Letter::lower && now == Letter::upper);
}

bool is_among(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> result;
  Letter before = Letter::other;
  for (const char c : name) {
    const Letter now = letter(c);
    if (now != Letter::other) {
      if (before == Letter::other || !goes_on(before, now)) result.emplace_back();
      result.back() += static_cast<char>(now == Letter::upper ? c | 0x20 : c);
    }
    before = now;
  }
  return result;
}

bool is_named(const HtmlTree& tree, std::uint32_t node, std::span<const std::string_view> words) {
  for (const HtmlAttribute name : {HtmlAttribute::classes, HtmlAttribute::id}) {
    const std::string_view value = tree.attribute(node, name);
    if (value.empty()) continue;
    for (const std::string& word : words_of_name(value)) {
      if (is_among(word, words)) return true;
    }
  }
  return false;
}

bool has_role(const HtmlTree& tree, std::uint32_t node, std::span<const std::string_view> roles) {
  const std::string role = lower_ascii(tree.attribute(node, HtmlAttribute::role));
  std::string_view rest = role;
  for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
    if (is_among(word, roles)) return true;
  }
  return false;
}

bool says_note(std::string_view name) {
  return std::ranges::any_of(words_of_name(name), [](const std::string& word) {
    return word.find("note") != std::string::npos || word.starts_with("ftn") ||
           word.starts_with("edn") || word.starts_with("fnref") || word == "fn" || word == "fnt";
  });
}

bool is_note_named(const HtmlTree& tree, std::uint32_t node) {
  return says_note(tree.attribute(node, HtmlAttribute::id)) ||
         says_note(tree.attribute(node, HtmlAttribute::classes));
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool counted = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_space(c)) {
      counted = false;
    } else if (!counted && (is_letter(c) || is_digit(c))) {
      counted = true;
      ++count;
    }
  }
  return count;
}

}  // namespace paralign::detail
