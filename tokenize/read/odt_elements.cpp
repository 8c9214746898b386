#include "tokenize/read/odt_elements.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

struct Entry {
  std::string_view name;
  OdtElement element;
};

// Sorted by name.
constexpr std::array kElements{
    Entry{"alphabetical-index-source", OdtElement::left_out},
    Entry{"annotation", OdtElement::left_out},
    Entry{"bibliography-source", OdtElement::left_out},
    Entry{"binary-data", OdtElement::left_out},
    Entry{"caption", OdtElement::shape},
    Entry{"change", OdtElement::change_point},
    Entry{"change-end", OdtElement::change_end},
    Entry{"change-info", OdtElement::left_out},
    Entry{"change-start", OdtElement::change_start},
    Entry{"circle", OdtElement::shape},
    Entry{"connector", OdtElement::shape},
    Entry{"control", OdtElement::shape},
    Entry{"covered-table-cell", OdtElement::covered_cell},
    Entry{"custom-shape", OdtElement::shape},
    Entry{"desc", OdtElement::left_out},
    Entry{"ellipse", OdtElement::shape},
    Entry{"event-listeners", OdtElement::left_out},
    Entry{"forms", OdtElement::left_out},
    Entry{"frame", OdtElement::shape},
    Entry{"g", OdtElement::shape},
    Entry{"h", OdtElement::paragraph},
    Entry{"hidden-text", OdtElement::hidden_text},
    Entry{"illustration-index-source", OdtElement::left_out},
    Entry{"image-map", OdtElement::left_out},
    Entry{"index-source", OdtElement::left_out},
    Entry{"line", OdtElement::shape},
    Entry{"line-break", OdtElement::line_break},
    Entry{"list", OdtElement::list},
    Entry{"math", OdtElement::left_out},
    Entry{"measure", OdtElement::shape},
    Entry{"note", OdtElement::note},
    Entry{"number", OdtElement::left_out},
    Entry{"numbered-paragraph", OdtElement::numbered_paragraph},
    Entry{"object-index-source", OdtElement::left_out},
    Entry{"p", OdtElement::paragraph},
    Entry{"path", OdtElement::shape},
    Entry{"polygon", OdtElement::shape},
    Entry{"polyline", OdtElement::shape},
    Entry{"rect", OdtElement::shape},
    Entry{"regular-polygon", OdtElement::shape},
    Entry{"ruby-text", OdtElement::left_out},
    Entry{"s", OdtElement::spaces},
    Entry{"scene", OdtElement::shape},
    Entry{"script", OdtElement::left_out},
    Entry{"section", OdtElement::section},
    Entry{"span", OdtElement::span},
    Entry{"tab", OdtElement::tab},
    Entry{"table", OdtElement::table},
    Entry{"table-cell", OdtElement::cell},
    Entry{"table-column", OdtElement::left_out},
    Entry{"table-index-source", OdtElement::left_out},
    Entry{"table-of-content-source", OdtElement::left_out},
    Entry{"table-row", OdtElement::row},
    Entry{"tracked-changes", OdtElement::left_out},
    Entry{"user-index-source", OdtElement::left_out},
};
static_assert(std::ranges::is_sorted(kElements, {}, &Entry::name));

}  // namespace

OdtElement odt_element(const pugi::xml_node& node) noexcept {
  if (node.type() != pugi::node_element) return OdtElement::left_out;
  // A field is named "title" too: text:title.
  const std::string_view name = node.name();
  if (name == "svg:title" || name == "table:title") return OdtElement::left_out;
  const std::string_view local = local_name(name);
  const auto found = std::ranges::lower_bound(kElements, local, {}, &Entry::name);
  return found != kElements.end() && found->name == local ? found->element : OdtElement::other;
}

}  // namespace paralign::detail
