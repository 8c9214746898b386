#include "tokenize/read/docx_tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

struct Named {
  std::string_view name;
  Tag tag;
};

// Sorted by name.
constexpr auto kTags = std::to_array<Named>({
    {"AlternateContent", Tag::alternate_content},
    {"altChunk", Tag::alternate_chunk},
    {"br", Tag::line_break},
    {"cr", Tag::line_end},
    {"d", Tag::fenced},
    {"del", Tag::deletion},
    {"delInstrText", Tag::left_out},
    {"delText", Tag::text},
    {"den", Tag::denominator},
    {"drawing", Tag::drawing},
    {"endnoteReference", Tag::endnote_reference},
    {"fldChar", Tag::field_character},
    {"fldData", Tag::left_out},
    {"footnoteReference", Tag::footnote_reference},
    {"ins", Tag::insertion},
    {"instrText", Tag::left_out},
    {"moveFrom", Tag::move_from},
    {"moveTo", Tag::move_to},
    {"noBreakHyphen", Tag::no_break_hyphen},
    {"object", Tag::drawing},
    {"p", Tag::paragraph},
    {"pict", Tag::drawing},
    {"ptab", Tag::tab},
    {"r", Tag::run},
    {"rt", Tag::left_out},
    {"subDoc", Tag::alternate_chunk},
    {"sup", Tag::superscript},
    {"sym", Tag::symbol},
    {"symEx", Tag::symbol},
    {"t", Tag::text},
    {"tab", Tag::tab},
    {"tbl", Tag::table},
    {"tblGrid", Tag::properties},
    {"tc", Tag::cell},
    {"tr", Tag::row},
    {"txbxContent", Tag::text_box},
});
static_assert(std::ranges::is_sorted(kTags, {}, &Named::name));

// Parts of the names of namespaces whose elements say nothing that we would misread.
constexpr auto kUnderstood = std::to_array<std::string_view>({
    "/wordprocessingml",
    "/officeDocument/2006/",
    "/drawingml/",
    "/office/word/",
    "/office/drawing/",
    "schemas-microsoft-com:",
});

// Looked for near the node and at the root, where all programs declare their namespaces: going up
// all the way would be slow where elements nest deep.
pugi::xml_attribute inherited(const pugi::xml_node& node, const char* name) {
  constexpr int kNear = 4;
  pugi::xml_node it = node;
  for (int i = 0; i < kNear && it; ++i, it = it.parent()) {
    if (const pugi::xml_attribute found = it.attribute(name)) return found;
  }
  for (it = node.root().first_child(); it; it = it.next_sibling()) {
    if (const pugi::xml_attribute found = it.attribute(name)) return found;
  }
  return {};
}

std::string_view namespace_of(const pugi::xml_node& node, std::string_view prefix) {
  return inherited(node, ("xmlns:" + std::string(prefix)).c_str()).value();
}

bool is_understood(const pugi::xml_node& choice) {
  std::string_view prefixes = attribute(choice, "Requires");
  while (!prefixes.empty()) {
    const std::size_t end = std::min(prefixes.find(' '), prefixes.size());
    const std::string_view prefix = prefixes.substr(0, end);
    prefixes.remove_prefix(std::min(end + 1, prefixes.size()));
    if (prefix.empty()) continue;
    const std::string_view name = namespace_of(choice, prefix);
    const auto is_part = [name](std::string_view part) {
      return name.find(part) != std::string_view::npos;
    };
    if (std::ranges::none_of(kUnderstood, is_part)) return false;
  }
  return true;
}

bool keeps_blanks(const pugi::xml_node& node) {
  return std::string_view(inherited(node, "xml:space").value()) == "preserve";
}

constexpr std::string_view kBlanks = " \t\r\n";

}  // namespace

Tag tag_of(const pugi::xml_node& node) noexcept {
  if (node.type() != pugi::node_element) return Tag::left_out;
  const std::string_view name = local_name(node);
  const auto* const found = std::ranges::lower_bound(kTags, name, {}, &Named::name);
  if (found != kTags.end() && found->name == name) return found->tag;
  return name.ends_with("Pr") ? Tag::properties : Tag::other;
}

pugi::xml_node chosen_branch(const pugi::xml_node& alternate_content) {
  pugi::xml_node last;
  for (pugi::xml_node it = alternate_content.first_child(); it; it = it.next_sibling()) {
    if (local_name(it) != "Choice") continue;
    if (is_understood(it)) return it;
    last = it;
  }
  const pugi::xml_node fallback = child(alternate_content, "Fallback");
  return fallback ? fallback : last;
}

bool is_on(const pugi::xml_node& property) noexcept {
  if (!property) return false;
  const std::string_view value = attribute(property, "val", "true");
  return value != "0" && value != "false" && value != "off";
}

std::int32_t whole_number(std::string_view value, std::int32_t otherwise) noexcept {
  std::int32_t result = otherwise;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
  return error == std::errc() ? result : otherwise;
}

std::string text_of(const pugi::xml_node& text) {
  std::string value;
  for (pugi::xml_node it = text.first_child(); it; it = it.next_sibling()) value += it.value();
  if (value.empty()) return value;
  const bool blank_at_an_end = kBlanks.find(value.front()) != std::string_view::npos ||
                               kBlanks.find(value.back()) != std::string_view::npos;
  if (!blank_at_an_end || keeps_blanks(text)) return value;
  const std::size_t begin = value.find_first_not_of(kBlanks);
  if (begin == std::string::npos) return {};
  return value.substr(begin, value.find_last_not_of(kBlanks) + 1 - begin);
}

}  // namespace paralign::detail
