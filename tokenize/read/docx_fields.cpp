#include "tokenize/read/docx_fields.hpp"

#include "tokenize/read/xml.hpp"

namespace paralign::detail {

Fields::Fields(const pugi::xml_node& story, Version version) {
  std::vector<const void*> open;
  find_unended(story, version, open);
  unended_.insert(open.begin(), open.end());
}

void Fields::find_unended(const pugi::xml_node& node, Version version,
                          std::vector<const void*>& open) const {
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
    const Tag tag = tag_of(it);
    if (tag == Tag::left_out || tag == Tag::properties || tag == Tag::drawing) continue;
    if (tag == Tag::text || is_gone(it, tag, version)) continue;
    if (tag == Tag::field_character) {
      const std::string_view type = attribute(it, "fldCharType");
      if (type == "begin") open.push_back(it.internal_object());
      if (type == "end" && !open.empty()) open.pop_back();
    } else {
      find_unended(tag == Tag::alternate_content ? chosen_branch(it) : it, version, open);
    }
  }
}

void Fields::meet(const pugi::xml_node& character) {
  const std::string_view type = attribute(character, "fldCharType");
  if (type == "begin") {
    if (unended_.contains(character.internal_object())) return;
    in_result_.push_back(false);
    ++instructions_;
  } else if (in_result_.empty()) {
    return;
  } else if (type == "separate" && !in_result_.back()) {
    in_result_.back() = true;
    --instructions_;
  } else if (type == "end") {
    if (!in_result_.back()) --instructions_;
    in_result_.pop_back();
  }
}

}  // namespace paralign::detail
