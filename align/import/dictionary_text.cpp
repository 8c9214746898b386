#include "align/import/dictionary_text.hpp"

#include <algorithm>
#include <array>

namespace paralign::detail {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Comma and semicolon of both scripts.
constexpr std::array<std::string_view, 4> kSeparators{",", ";", "\u060C", "\u061B"};

std::size_t separator_at(std::string_view text) noexcept {
  for (const std::string_view separator : kSeparators) {
    if (text.starts_with(separator)) return separator.size();
  }
  return 0;
}

std::string_view without_number(std::string_view line) noexcept {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && line.substr(digits).starts_with(". ") ? line.substr(digits + 2) : line;
}

}  // namespace

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string without_brackets(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    const bool opens = c == '(' || c == '[' || c == '{' || c == '<';
    const bool closes = c == ')' || c == ']' || c == '}' || c == '>';
    if (opens) ++depth;
    if (depth == 0 && !closes) kept += c;
    if (closes && depth > 0) --depth;
  }
  return kept;
}

std::string as_variant(std::string_view text) {
  std::string variant;
  for (const char c : text) {
    if (!is_blank(c) && c != '|') {
      variant += c;
    } else if (!variant.empty() && variant.back() != ' ') {
      variant += ' ';
    }
  }
  return std::string(trimmed(variant));
}

std::vector<std::string> renderings(std::string_view line) {
  const std::string bare = without_brackets(without_number(trimmed(line)));
  std::string_view rest = std::string_view(bare).substr(0, bare.find(':'));  // an explanation
  std::vector<std::string> parts;
  const auto add = [&parts](std::string_view part) {
    std::string variant = as_variant(part);
    if (!variant.empty()) parts.push_back(std::move(variant));
  };
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t length = separator_at(rest.substr(at));
    if (length == 0) {
      ++at;
      continue;
    }
    add(rest.substr(0, at));
    rest.remove_prefix(at + length);
    at = 0;
  }
  add(rest);
  return parts;
}

}  // namespace paralign::detail
