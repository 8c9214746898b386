#include "align/import/spreadsheet.hpp"

#include <algorithm>

#include "align/lexicon/split.hpp"

namespace paralign::detail {
namespace {

std::string unquoted(std::string_view field) {
  field = trimmed_field(field);
  if (field.size() < 2 || field.front() != '"' || field.back() != '"') return std::string(field);
  field = field.substr(1, field.size() - 2);
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    text += field[i];
    if (field.substr(i).starts_with("\"\"")) ++i;
  }
  return std::string(trimmed_field(text));
}

}  // namespace

std::string_view trimmed_field(std::string_view text) noexcept {
  constexpr std::string_view kBlanks = " \r";
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

std::vector<std::string> spreadsheet_fields(std::string_view line) {
  std::vector<std::string> fields;
  for (const std::string_view field : split(line, '\t')) fields.push_back(unquoted(field));
  return fields;
}

}  // namespace paralign::detail
