#include "tokenize/read/xml.hpp"

#include <algorithm>

#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

[[noreturn]] void refuse(std::string_view where, const std::string& what) {
  throw Error(ErrorCode::unreadable, std::string(where) + ": " + what);
}

// Counted before the tree is built; in UTF-16 the characters are bytes too, among NULs.
void check_size(std::string_view bytes, std::string_view where, const XmlLimits& limits) {
  const auto elements = static_cast<std::size_t>(std::ranges::count(bytes, '<'));
  const auto attributes = static_cast<std::size_t>(std::ranges::count(bytes, '='));
  if (elements > limits.elements || attributes > limits.attributes) {
    refuse(where, "found " + std::to_string(elements) + " tags and " + std::to_string(attributes) +
                      " attributes, expected at most " + std::to_string(limits.elements) + " and " +
                      std::to_string(limits.attributes) + "; split the document");
  }
}

void check_tree(const pugi::xml_document& tree, std::string_view where, const XmlLimits& limits) {
  std::size_t depth = 0;
  pugi::xml_node node = tree.first_child();
  while (node) {
    if (node.type() == pugi::node_doctype) {
      refuse(where, "found a document type declaration, expected none in a document");
    }
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > limits.depth) {
        refuse(where, "found elements nested deeper than " + std::to_string(limits.depth) +
                          ", expected a document");
      }
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      if (depth > 0) --depth;
      if (node.type() == pugi::node_document) return;
    }
    if (node) node = node.next_sibling();
  }
}

}  // namespace

void parse_xml(std::string_view bytes, std::string_view where, BlankText blanks,
               pugi::xml_document& tree, const XmlLimits& limits) {
  check_size(bytes, where, limits);
  const unsigned flags =
      pugi::parse_default | pugi::parse_doctype |
      (blanks == BlankText::all ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
  const pugi::xml_parse_result result = tree.load_buffer(bytes.data(), bytes.size(), flags);
  if (!result) {
    refuse(
        std::string(where) + ":" + std::to_string(result.offset),
        std::string("found ill-formed XML (") + result.description() +
            "), expected a whole document; open it in the program that made it and save it again");
  }
  check_tree(tree, where, limits);
}

std::string_view local_name(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view local) noexcept {
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
    if (it.type() == pugi::node_element && local_name(it) == local) return it;
  }
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view local,
                           std::string_view otherwise) noexcept {
  for (pugi::xml_attribute it = node.first_attribute(); it; it = it.next_attribute()) {
    if (local_name(std::string_view(it.name())) == local) return it.value();
  }
  return otherwise;
}

}  // namespace paralign::detail
