#include "tokenize/read/docx_lists.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "tokenize/read/xml.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMostLinks = 4;  // from style to style; a cycle ends there

std::string_view value_of(const pugi::xml_node& element) { return attribute(element, "val"); }

// Formats that came after the standard stand in mc:AlternateContent.
NumberFormat format_of(const pugi::xml_node& level) {
  pugi::xml_node format = child(level, "numFmt");
  const pugi::xml_node alternate = child(level, "AlternateContent");
  if (!format) format = child(child(alternate, "Choice"), "numFmt");
  if (!format) format = child(child(alternate, "Fallback"), "numFmt");
  return docx_number_format(value_of(format), attribute(format, "format"));
}

std::optional<std::uint32_t> level_number(const pugi::xml_node& node) {
  const auto level = docx_number(attribute(node, "ilvl"));
  return level && *level < kDocxLevels ? level : std::nullopt;
}

DocxLevel read_level(const pugi::xml_node& node, std::uint32_t level) {
  DocxLevel found;
  found.level = level;
  found.start = docx_number(value_of(child(node, "start"))).value_or(0);
  found.format = format_of(node);
  found.restart = docx_number(value_of(child(node, "lvlRestart")));
  found.legal = docx_switch(child(node, "isLgl")).value_or(false);
  found.picture = !child(node, "lvlPicBulletId").empty();
  found.hidden = docx_switch(child(child(node, "rPr"), "vanish")).value_or(false);
  found.text = head(value_of(child(node, "lvlText")), DocxLevel::kLongestText);
  found.style = value_of(child(node, "pStyle"));
  return found;
}

template <typename Item>
const Item* of_level(const std::vector<Item>& items, std::size_t level) {
  const auto found = std::ranges::find(items, level, &Item::level);
  return found == items.end() ? nullptr : &*found;
}

std::vector<DocxLevel> read_levels(const pugi::xml_node& abstract) {
  std::vector<DocxLevel> levels;
  for (pugi::xml_node it = abstract.first_child(); it; it = it.next_sibling()) {
    if (local_name(it) != "lvl") continue;
    const auto level = level_number(it);
    if (level && of_level(levels, *level) == nullptr) levels.push_back(read_level(it, *level));
  }
  return levels;
}

std::unordered_map<std::uint32_t, pugi::xml_node> abstract_nodes(const pugi::xml_node& root,
                                                                 std::size_t most) {
  std::unordered_map<std::uint32_t, pugi::xml_node> nodes;
  for (pugi::xml_node it = root.first_child(); it && nodes.size() < most; it = it.next_sibling()) {
    const auto id = docx_number(attribute(it, "abstractNumId"));
    if (id && local_name(it) == "abstractNum") nodes.try_emplace(*id, it);
  }
  return nodes;
}

}  // namespace

DocxLists::DocxLists(const pugi::xml_document* numbering, const DocxStyles& styles) {
  if (numbering == nullptr) return;
  read_lists(child(*numbering, "numbering"));
  for (Abstract& abstract : abstracts_) {
    if (abstract.style_link.empty()) continue;
    const auto list = styles.numbering(abstract.style_link);
    if (list) abstract.linked = find(*list).value_or(kNone);
  }
}

// Definitions that no list uses are passed over.
void DocxLists::read_lists(const pugi::xml_node& root) {
  const auto nodes = abstract_nodes(root, kMost);
  std::unordered_map<std::uint32_t, std::size_t> positions;
  for (pugi::xml_node it = root.first_child(); it && lists_.size() < kMost;
       it = it.next_sibling()) {
    const auto id = docx_number(attribute(it, "numId"));
    if (!id || *id == kNoList || local_name(it) != "num") continue;
    const auto abstract = docx_number(value_of(child(it, "abstractNumId")));
    const auto node = abstract ? nodes.find(*abstract) : nodes.end();
    if (node == nodes.end()) continue;
    const auto [position, added] = positions.try_emplace(*abstract, abstracts_.size());
    if (added) {
      const std::string_view link = value_of(child(node->second, "numStyleLink"));
      abstracts_.push_back({read_levels(node->second), std::string(link)});
    }
    lists_.push_back({*id, position->second, read_overrides(it)});
  }
  std::ranges::stable_sort(lists_, {}, &List::id);
  const auto repeated = std::ranges::unique(lists_, {}, &List::id);
  lists_.erase(repeated.begin(), repeated.end());
}

std::vector<DocxLists::Override> DocxLists::read_overrides(const pugi::xml_node& num) {
  std::vector<Override> overrides;
  for (pugi::xml_node it = num.first_child(); it; it = it.next_sibling()) {
    if (local_name(it) != "lvlOverride") continue;
    const auto level = level_number(it);
    if (!level || of_level(overrides, *level) != nullptr) continue;
    Override found{*level};
    found.start = docx_number(value_of(child(it, "startOverride")));
    if (const pugi::xml_node definition = child(it, "lvl")) {
      found.definition = read_level(definition, *level);
    }
    overrides.push_back(std::move(found));
  }
  return overrides;
}

std::optional<std::size_t> DocxLists::find(std::uint32_t id) const {
  const auto found = std::ranges::lower_bound(lists_, id, {}, &List::id);
  if (found == lists_.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - lists_.begin());
}

const DocxLevel* DocxLists::own_level(const List& list, std::size_t level) const {
  const Override* replaced = of_level(list.overrides, level);
  if (replaced != nullptr && replaced->definition) return &*replaced->definition;
  return of_level(abstracts_[list.abstract].levels, level);
}

const DocxLevel* DocxLists::definition(std::size_t list, std::size_t level) const {
  for (std::size_t step = 0; step < kMostLinks && list != kNone; ++step) {
    if (const DocxLevel* found = own_level(lists_[list], level)) return found;
    list = abstracts_[lists_[list].abstract].linked;
  }
  return nullptr;
}

std::array<std::string_view, kDocxLevels> DocxLists::linked_styles(std::size_t list) const {
  std::array<std::string_view, kDocxLevels> styles;
  for (std::size_t i = 0; i < kDocxLevels; ++i) {
    if (const DocxLevel* found = definition(list, i)) styles[i] = found->style;
  }
  return styles;
}

std::optional<std::uint32_t> DocxLists::start_override(std::size_t list, std::size_t level) const {
  const Override* replaced = of_level(lists_[list].overrides, level);
  return replaced == nullptr ? std::nullopt : replaced->start;
}

std::uint32_t DocxLists::start(std::size_t list, std::size_t level) const {
  const DocxLevel* found = definition(list, level);
  return found == nullptr ? 0 : found->start;
}

}  // namespace paralign::detail
