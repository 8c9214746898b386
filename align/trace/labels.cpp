#include "align/trace/labels.hpp"

#include <algorithm>
#include <array>

namespace paralign::detail {
namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

bool is_equal(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view stem(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

bool is_called(const Document& document, std::string_view name) {
  const std::string_view file = file_name(document.file);
  const std::array<std::string_view, 6> names{
      document.name, document.metadata.number, document.metadata.symbol, document.file, file,
      stem(file)};
  return std::ranges::any_of(
      names, [name](std::string_view own) { return !own.empty() && is_equal(own, name); });
}

// A part of a label between dots: letters of a kind and a number, or an item of a list.
bool is_numbered_part(std::string_view part) {
  constexpr std::array<std::string_view, 9> kLetters{"pp", "op", "h", "a", "f", "m", "s", "x", "l"};
  return std::ranges::any_of(kLetters, [part](std::string_view letters) {
    return part.starts_with(letters) && part.size() > letters.size() &&
           is_digit(part[letters.size()]);
  });
}

}  // namespace

std::string folded_label(std::string_view typed) {
  std::string label;
  for (const char c : typed) {
    if (c == ' ' || c == ')') continue;
    label += c == '(' ? '.' : lower(c);
  }
  label.erase(label.find_last_not_of(",.;:") + 1);
  return label;
}

bool looks_like_label(std::string_view typed) {
  const std::string label = folded_label(typed);
  constexpr std::array<std::string_view, 4> kWhole{"t", "c", "d", "v"};
  if (std::ranges::find(kWhole, label) != kWhole.end()) return true;
  const auto is_part_of_label = [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '.' || c == '~' || c == '+';
  };
  return is_numbered_part(label) && std::ranges::all_of(label, is_part_of_label);
}

std::vector<std::size_t> documents_called(const Alignment& alignment,
                                          const std::vector<std::size_t>& positions,
                                          std::string_view name) {
  std::vector<std::size_t> found;
  for (const std::size_t position : positions) {
    if (is_called(alignment.documents[position].document, name)) found.push_back(position);
  }
  return found;
}

}  // namespace paralign::detail
