#include "tokenize/read/odt_styles.hpp"

#include <algorithm>
#include <charconv>

#include "tokenize/read/xml.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr int kMostParents = 64;  // of a style; more are a circle

// "super 58%", "33% 80%": high. "sub 58%", "-33%": low. "0% 100%": on the line.
std::optional<bool> is_superscript(std::string_view position) noexcept {
  if (position.empty()) return std::nullopt;
  if (position.starts_with("super")) return true;
  return position.front() >= '1' && position.front() <= '9';
}

std::optional<bool> is_hidden(std::string_view display) noexcept {
  if (display.empty()) return std::nullopt;
  return display == "none";
}

OdtTextStyle text_properties(const pugi::xml_node& style) {
  const pugi::xml_node properties = child(style, "text-properties");
  return {is_hidden(attribute(properties, "display")),
          is_superscript(attribute(properties, "text-position"))};
}

// An empty value is one too: "no list style".
std::optional<std::string_view> optional_attribute(const pugi::xml_node& node,
                                                   std::string_view local) {
  for (const pugi::xml_attribute& it : node.attributes()) {
    if (local_name(std::string_view(it.name())) == local) return it.value();
  }
  return std::nullopt;
}

void complete(OdtTextStyle& style, const OdtTextStyle& parent) {
  if (!style.hidden) style.hidden = parent.hidden;
  if (!style.superscript) style.superscript = parent.superscript;
}

PastZ past_z(const pugi::xml_node& node) {
  return attribute(node, "num-letter-sync") == "true" ? PastZ::doubled : PastZ::positional;
}

// What stands around each number of a list: cut, as it is printed as often as the list has items.
std::string_view around(const pugi::xml_node& node, std::string_view name) {
  constexpr std::size_t kMost = 80;
  return head(attribute(node, name), kMost);
}

OdtListLevel list_level(const pugi::xml_node& node) {
  OdtListLevel level;
  level.level = odt_number(attribute(node, "level"), 1);
  level.level = std::clamp<std::size_t>(level.level, 1, kOdtListLevels) - 1;
  const std::string_view kind = local_name(node);
  const bool numbered = kind == "list-level-style-number" || kind == "outline-level-style";
  level.format = numbered ? odf_number_format(attribute(node, "num-format")) : NumberFormat::bullet;
  level.past_z = past_z(node);
  level.prefix = around(node, "num-prefix");
  level.suffix = around(node, "num-suffix");
  if (const std::string_view pattern = around(node, "num-list-format"); !pattern.empty()) {
    level.pattern = pattern;
  }
  level.start = odt_number(attribute(node, "start-value"), 1);
  level.shown_levels = odt_number(attribute(node, "display-levels"), 1);
  return level;
}

OdtListStyle list_style(const pugi::xml_node& node) {
  OdtListStyle style;
  for (const pugi::xml_node& it : node.children()) {
    if (style.levels.size() == kOdtListLevels) break;
    if (local_name(it).find("-level-style") != std::string_view::npos) {
      style.levels.push_back(list_level(it));
    }
  }
  return style;
}

}  // namespace

std::uint32_t odt_number(std::string_view text, std::uint32_t otherwise) noexcept {
  constexpr std::uint32_t kMost = 1U << 31U;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > kMost) return otherwise;
  return value;
}

const OdtListLevel& OdtListStyle::level(std::size_t index) const noexcept {
  static constexpr OdtListLevel kPlain{.suffix = "."};
  const auto found = std::ranges::find(levels, index, &OdtListLevel::level);
  return found == levels.end() ? kPlain : *found;
}

OdtStyles::OdtStyles(const OdtTrees& trees) {
  load(trees.common_styles(), false);
  load(trees.automatic_styles(), true);
}

// Automatic styles come later and count more.
void OdtStyles::load(const pugi::xml_node& part, bool automatic) {
  for (const pugi::xml_node& node : part.children()) {
    const std::string_view kind = local_name(node);
    if (kind == "style") {
      load_style(node, automatic);
    } else if (kind == "list-style") {
      lists_.insert_or_assign(attribute(node, "name"), list_style(node));
    } else if (kind == "outline-style") {
      outline_ = list_style(node);
    } else if (kind == "notes-configuration") {
      load_notes(node);
    }
  }
}

void OdtStyles::load_style(const pugi::xml_node& node, bool automatic) {
  const std::string_view family = attribute(node, "family");
  if (family != "text" && family != "paragraph") return;
  Style style;
  style.text = text_properties(node);
  style.list_style = optional_attribute(node, "list-style-name");
  style.outline_level = odt_number(attribute(node, "default-outline-level"), 0);
  style.parent = attribute(node, "parent-style-name");
  style.automatic = automatic;
  (family == "text" ? texts_ : paragraphs_).insert_or_assign(attribute(node, "name"), style);
}

void OdtStyles::load_notes(const pugi::xml_node& node) {
  OdtNoteNumbers numbers;
  numbers.format = odf_number_format(attribute(node, "num-format", "1"));
  numbers.past_z = past_z(node);
  // The value is the offset of the first number: 0 is "1".
  numbers.first = odt_number(attribute(node, "start-value"), 0) + 1;
  numbers.through_document = attribute(node, "start-numbering-at", "document") == "document";
  (attribute(node, "note-class") == "endnote" ? endnotes_ : footnotes_) = numbers;
}

OdtTextStyle OdtStyles::text(std::string_view name) const {
  OdtTextStyle result;
  for (int i = 0; i < kMostParents && !name.empty(); ++i) {
    const auto found = texts_.find(name);
    if (found == texts_.end()) break;
    complete(result, found->second.text);
    name = found->second.parent;
  }
  return result;
}

OdtParagraphStyle OdtStyles::paragraph(std::string_view name) const {
  OdtParagraphStyle result;
  bool list_style_known = false;
  for (int i = 0; i < kMostParents && !name.empty(); ++i) {
    const auto found = paragraphs_.find(name);
    if (found == paragraphs_.end()) break;
    const Style& style = found->second;
    complete(result.text, style.text);
    if (result.outline_level == 0) result.outline_level = style.outline_level;
    if (!list_style_known && style.list_style) {
      list_style_known = true;
      result.list_style = *style.list_style;
      result.own_list_style = style.automatic;
    }
    name = style.parent;
  }
  return result;
}

const OdtListStyle* OdtStyles::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

const OdtListStyle* OdtStyles::outline() const noexcept { return outline_ ? &*outline_ : nullptr; }

}  // namespace paralign::detail
