#pragma once

// XML parts of documents, with limits. Nothing outside the bytes is ever looked at: pugixml reads
// no document type and expands no entity but the five of XML.

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace paralign::detail {

struct XmlLimits {
  std::size_t elements = 2'000'000;  ///< bounds the memory of the tree: some 100 bytes for each
  std::size_t attributes = 3'000'000;
  std::size_t depth = 400;  ///< so that walking the tree may recurse
};

/// What to do with text nodes that hold blanks only.
enum class BlankText : std::uint8_t {
  single,  ///< kept where it is all that an element holds: <t> </t>
  all,     ///< kept: between two spans it divides words
};

/// The tree of `bytes`, in UTF-8 whatever the encoding was (UTF-8, UTF-16, UTF-32, ISO-8859-1).
///
/// @param where  file and part, for messages.
/// @throws Error(unreadable) for what is not well-formed, has a document type declaration, or is
/// over the limits.
void parse_xml(std::string_view bytes, std::string_view where, BlankText blanks,
               pugi::xml_document& tree, const XmlLimits& limits = {});

/// "p" of "w:p".
[[nodiscard]] std::string_view local_name(std::string_view name) noexcept;
[[nodiscard]] inline std::string_view local_name(const pugi::xml_node& node) noexcept {
  return local_name(std::string_view(node.name()));
}

/// The first child element with that local name, else an empty node.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view local) noexcept;

/// The value of the attribute with that local name, else `otherwise`.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view local,
                                         std::string_view otherwise = {}) noexcept;

}  // namespace paralign::detail
