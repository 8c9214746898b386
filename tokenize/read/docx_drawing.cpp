#include "tokenize/read/docx_drawing.hpp"

#include <algorithm>
#include <array>

#include "tokenize/read/docx_tree.hpp"
#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

constexpr std::array<std::string_view, 6> kObjects{"OLEObject", "chart",       "contentPart",
                                                   "control",   "objectEmbed", "relIds"};

void look_into(const pugi::xml_node& node, DrawingContent& content) {
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
    const Tag tag = tag_of(it);
    if (tag == Tag::left_out) continue;
    if (tag == Tag::text_box) {
      content.text_boxes.push_back(it);
      continue;
    }
    const std::string_view name = local_name(it);
    if (name == "pic" || name == "imagedata") ++content.images;
    if (std::ranges::find(kObjects, name) != kObjects.end()) ++content.objects;
    look_into(tag == Tag::alternate_content ? chosen_branch(it) : it, content);
  }
}

}  // namespace

DrawingContent drawing_content(const pugi::xml_node& drawing) {
  DrawingContent content;
  look_into(drawing, content);
  // The image of an object is what it looks like on the page.
  if (content.objects > 0) content.images = 0;
  return content;
}

}  // namespace paralign::detail
