#include "align/export/json_parts.hpp"

#include "align/export/link_parts.hpp"

namespace paralign::detail {

std::string line_of(const OrderedJson& object) {
  return object.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

OrderedJson units_of(const UnitDocument& document, const std::vector<std::uint32_t>& positions) {
  OrderedJson units = OrderedJson::array();
  for (const std::uint32_t position : positions) {
    const Paragraph& paragraph = paragraph_of(document, position);
    units.push_back({{"id", paragraph.id},
                     {"label", paragraph.label},
                     {"kind", kind_name(paragraph.kind)},
                     {"number", paragraph.number},
                     {"text", paragraph.text}});
    if (paragraph.repaired) units.back()["repaired"] = true;
  }
  return units;
}

}  // namespace paralign::detail
