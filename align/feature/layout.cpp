#include "align/feature/layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

float expansion(std::string_view language) noexcept {
  const int index = language_index(language);
  return index < 0 ? 1 : languages()[static_cast<std::size_t>(index)].letters_per_english;
}

// "A2.OP3" -> 2, "A2" (the heading line) -> 2, "OP3" -> 0
std::uint32_t annex_of(std::string_view label) noexcept {
  if (label.size() < 2 || label.front() != 'A') return 0;
  std::uint32_t value = 0;
  for (const char c : label.substr(1)) {
    if (c < '0' || c > '9') break;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

// Units stand in the order of paragraphs, so that positions of both are found by one table.
std::vector<std::uint32_t> find_owners(const UnitDocument& document) {
  std::vector<std::uint32_t> unit_of(document.document.paragraphs.size(), kNoOwner);
  for (std::uint32_t i = 0; i < document.units.size(); ++i)
    unit_of[document.units[i].paragraph] = i;
  std::map<std::uint32_t, std::uint32_t> position_of_id;
  for (std::uint32_t i = 0; i < unit_of.size(); ++i)
    position_of_id.emplace(document.document.paragraphs[i].id, i);
  std::map<std::string, std::uint32_t> citing;
  for (std::uint32_t i = 0; i < unit_of.size(); ++i) {
    for (const std::string& mark : document.document.paragraphs[i].notes)
      citing.emplace(mark, unit_of[i]);
  }
  std::vector<std::uint32_t> owners;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Paragraph& paragraph = paragraph_of(document, i);
    std::uint32_t owner = kNoOwner;
    if (paragraph.parent && position_of_id.contains(*paragraph.parent)) {
      owner = unit_of[position_of_id[*paragraph.parent]];
    } else if (const auto it = citing.find(paragraph.number);
               paragraph.kind == Kind::footnote && it != citing.end()) {
      owner = it->second;
    }
    owners.push_back(owner);
  }
  return owners;
}

}  // namespace

float english_length(const UnitDocument& document, std::size_t unit) noexcept {
  return static_cast<float>(document.units[unit].letters) / expansion(document.document.language);
}

UnitLayout make_layout(const UnitDocument& document) {
  UnitLayout layout;
  const std::size_t count = document.units.size();
  std::map<std::pair<std::uint32_t, Kind>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < count; ++i) {
    const Paragraph& paragraph = paragraph_of(document, i);
    layout.annex.push_back(annex_of(paragraph.label));
    layout.overall.push_back(static_cast<float>(i) /
                             static_cast<float>(std::max<std::size_t>(count - 1, 1)));
    layout.typed =
        layout.typed || (paragraph.kind != Kind::other && !paragraph.label.starts_with('L'));
    layout.log_length.push_back(std::log(english_length(document, i) + 5));
    groups[{layout.annex.back(), paragraph.kind}].push_back(i);
  }
  layout.owner = find_owners(document);
  layout.position.resize(count);
  layout.only_one.resize(count);
  for (const auto& [key, units] : groups) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      layout.position[units[i]] =
          units.size() > 1 ? static_cast<float>(i) / static_cast<float>(units.size() - 1) : 0.5F;
      layout.only_one[units[i]] = units.size() == 1;
    }
  }
  return layout;
}

}  // namespace paralign::detail
