#include "tokenize/read/docx_styles.hpp"

#include <charconv>

#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

const DocxStyle kSilent{};

constexpr std::uint32_t kHeadings = 9;  // of w:outlineLvl; the value 9 is body text

std::string_view value_of(const pugi::xml_node& element) { return attribute(element, "val"); }

bool is_on(std::string_view value) { return value != "0" && value != "false" && value != "off"; }

// The name of a built-in style is English whatever the language of the program: "heading 2".
std::optional<std::uint32_t> heading_of_name(std::string_view name) {
  constexpr std::string_view kHeading = "heading ";
  if (name == "Title") return 1;
  if (!name.starts_with(kHeading) && !name.starts_with("Heading ")) return std::nullopt;
  const auto level = docx_number(name.substr(kHeading.size()));
  if (!level || *level == 0 || *level > kHeadings) return std::nullopt;
  return level;
}

std::optional<std::uint32_t> heading_of(const pugi::xml_node& style) {
  const pugi::xml_node outline = child(child(style, "pPr"), "outlineLvl");
  if (!outline) return heading_of_name(value_of(child(style, "name")));
  const auto level = docx_number(value_of(outline));
  return level && *level < kHeadings ? *level + 1 : 0;
}

template <typename Value>
void inherit(std::optional<Value>& value, const std::optional<Value>& base) {
  if (!value) value = base;
}

}  // namespace

std::optional<std::uint32_t> docx_number(std::string_view value) noexcept {
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size() || number < 0) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

std::optional<std::uint32_t> docx_list_id(const pugi::xml_node& element) {
  if (!element) return std::nullopt;
  return docx_number(value_of(element)).value_or(kNoList);
}

std::optional<std::uint32_t> docx_level(const pugi::xml_node& element) {
  const auto level = docx_number(value_of(element));
  return level && *level < kDocxLevels ? level : std::nullopt;
}

std::optional<bool> docx_switch(const pugi::xml_node& element) {
  if (!element) return std::nullopt;
  return is_on(value_of(element));
}

DocxStyles::Entry DocxStyles::read(const pugi::xml_node& style) {
  Entry entry;
  entry.id = attribute(style, "styleId");
  entry.based_on = value_of(child(style, "basedOn"));
  const std::string_view type = attribute(style, "type", "paragraph");
  if (type == "character") entry.type = Type::character;
  if (type == "table") entry.type = Type::table;
  if (type == "numbering") entry.type = Type::numbering;
  const pugi::xml_node list = child(child(style, "pPr"), "numPr");
  entry.own.list = docx_list_id(child(list, "numId"));
  entry.own.level = docx_level(child(list, "ilvl"));
  entry.own.heading = heading_of(style);
  const pugi::xml_node run = child(style, "rPr");
  entry.own.hidden = docx_switch(child(run, "vanish"));
  if (const pugi::xml_node align = child(run, "vertAlign")) {
    entry.own.superscript = value_of(align) == "superscript";
  }
  return entry;
}

DocxStyles::DocxStyles(const pugi::xml_document* styles) {
  if (styles == nullptr) return;
  const pugi::xml_node root = child(*styles, "styles");
  for (pugi::xml_node it = root.first_child(); it && entries_.size() < kMost;
       it = it.next_sibling()) {
    if (local_name(it) != "style") continue;
    Entry entry = read(it);
    if (!index_.try_emplace(entry.id, entries_.size()).second) continue;
    const bool is_default = is_on(attribute(it, "default", "0"));
    if (is_default && entry.type == Type::paragraph && default_paragraph_ == kNone) {
      default_paragraph_ = entries_.size();
    }
    entries_.push_back(std::move(entry));
  }
  for (Entry& entry : entries_) {
    if (!entry.based_on.empty()) entry.base = find(entry.based_on, entry.type);
  }
  for (Entry& entry : entries_) entry.resolved = resolve(entry);
}

DocxStyle DocxStyles::resolve(const Entry& entry) const {
  DocxStyle style = entry.own;
  std::size_t base = entry.base;
  for (std::size_t step = 0; step < kDeepest && base != kNone; ++step) {
    const Entry& parent = entries_[base];
    inherit(style.list, parent.own.list);
    inherit(style.level, parent.own.level);
    inherit(style.heading, parent.own.heading);
    inherit(style.hidden, parent.own.hidden);
    inherit(style.superscript, parent.own.superscript);
    base = parent.base;
  }
  return style;
}

std::size_t DocxStyles::find(std::string_view id, Type type) const {
  const auto found = index_.find(id);
  if (found == index_.end() || entries_[found->second].type != type) return kNone;
  return found->second;
}

std::size_t DocxStyles::find_paragraph(std::string_view id) const {
  const std::size_t found = find(id, Type::paragraph);
  return found == kNone ? default_paragraph_ : found;
}

const DocxStyle& DocxStyles::paragraph(std::string_view id) const {
  const std::size_t found = find_paragraph(id);
  return found == kNone ? kSilent : entries_[found].resolved;
}

const DocxStyle& DocxStyles::character(std::string_view id) const {
  const std::size_t found = find(id, Type::character);
  return found == kNone ? kSilent : entries_[found].resolved;
}

std::optional<std::uint32_t> DocxStyles::numbering(std::string_view id) const {
  const std::size_t found = find(id, Type::numbering);
  return found == kNone ? std::nullopt : entries_[found].resolved.list;
}

std::vector<DocxStyles::Numbered> DocxStyles::numbered(std::string_view id) const {
  std::vector<Numbered> styles;
  std::size_t at = find_paragraph(id);
  for (std::size_t step = 0; step <= kDeepest && at != kNone; ++step) {
    const Entry& entry = entries_[at];
    if (entry.own.list || entry.own.level) styles.push_back({entry.id, entry.own.level});
    at = entry.base;
  }
  return styles;
}

}  // namespace paralign::detail
