#include "tokenize/read/odt_changes.hpp"

#include "tokenize/read/odt_elements.hpp"
#include "tokenize/read/xml.hpp"

namespace paralign::detail {

OdtChanges::OdtChanges(const pugi::xml_node& text) {
  for (const pugi::xml_node& region : child(text, "tracked-changes").children()) {
    if (local_name(region) == "changed-region") load(region);
  }
  if (regions_.empty()) return;
  find_marks(text, text);
  for (const auto& [id, region] : regions_) {
    if (region.broken || (region.started && !region.whole)) ++stray_marks_;
  }
}

void OdtChanges::load(const pugi::xml_node& node) {
  Region region;
  region.node = node;
  // Both: inserted, and then deleted again.
  region.insertion = !child(node, "insertion").empty();
  region.deletion = !child(node, "deletion").empty();
  if (!region.insertion && !region.deletion) return;
  if (!regions_.try_emplace(attribute(node, "id"), region).second) return;
  (region.deletion ? deletions_ : insertions_) += 1;
}

// Notes, text boxes and what is left out are flows of their own: a change that began outside does
// not end in there.
void OdtChanges::find_marks(const pugi::xml_node& parent, const pugi::xml_node& flow) {
  for (const pugi::xml_node& node : parent.children()) {
    switch (odt_element(node)) {
      case OdtElement::change_start:
        start(attribute(node, "change-id"), flow);
        break;
      case OdtElement::change_end:
        end(attribute(node, "change-id"), flow);
        break;
      case OdtElement::left_out:
        break;
      case OdtElement::note:
      case OdtElement::shape:
      case OdtElement::covered_cell:
        find_marks(node, node);
        break;
      default:
        find_marks(node, flow);
    }
  }
}

void OdtChanges::start(std::string_view id, const pugi::xml_node& flow) {
  const auto found = regions_.find(id);
  if (found == regions_.end()) return;
  Region& region = found->second;
  region.broken = region.broken || region.started;
  region.started = true;
  region.start_flow = flow;
}

void OdtChanges::end(std::string_view id, const pugi::xml_node& flow) {
  const auto found = regions_.find(id);
  if (found == regions_.end()) return;
  Region& region = found->second;
  region.broken = region.broken || !region.started || region.whole || region.start_flow != flow;
  region.whole = true;
}

bool OdtChanges::leaves_out(std::string_view id, OdtVersion version) const {
  const auto found = regions_.find(id);
  if (found == regions_.end()) return false;
  const Region& region = found->second;
  if (!region.whole || region.broken) return false;
  return version == OdtVersion::original ? region.insertion : region.deletion;
}

pugi::xml_node OdtChanges::deleted(std::string_view id) const {
  const auto found = regions_.find(id);
  if (found == regions_.end() || found->second.insertion) return {};
  return child(found->second.node, "deletion");
}

bool OdtChanges::merges_last_paragraph(std::string_view id) const {
  const auto found = regions_.find(id);
  return found == regions_.end() ||
         attribute(found->second.node, "merge-last-paragraph") != "false";
}

}  // namespace paralign::detail
