#include "align/export/tmx_parts.hpp"

#include <fmt/format.h>

#include <iterator>

#include "align/export/escaped.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/version.hpp"

namespace paralign::detail {
namespace {

std::string symbols_of(const UnitDocument& document, const std::vector<std::uint32_t>& units) {
  std::string symbols;
  for (const std::uint32_t unit : units) {
    for (const Anchor& anchor : document.units.at(unit).anchors) {
      if (anchor.kind != AnchorKind::symbol) continue;
      if (!symbols.empty()) symbols += ',';
      symbols += anchor.value;
    }
  }
  return symbols;
}

}  // namespace

std::string tmx_begin(std::string_view source_language) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
      "<header creationtool=\"paralign\" creationtoolversion=\"{}\" segtype=\"paragraph\" "
      "o-tmf=\"paralign\" adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\">\n",
      version(), escaped(source_language));
}

void add_prop(std::string& out, std::string_view type, std::string_view value) {
  if (value.empty()) return;
  out.append("<prop type=\"x-").append(type).append("\">");
  append_escaped(out, value);
  out += "</prop>\n";
}

void begin_entry(std::string& out, std::uint64_t number, Relation relation,
                 const std::vector<std::string_view>& flags, double probability) {
  fmt::format_to(std::back_inserter(out), "<tu tuid=\"{}\">\n", number);
  add_prop(out, "relation", relation_name(relation));
  add_prop(out, "flags", fmt::format("{}", fmt::join(flags, ",")));
  add_prop(out, "probability", fmt::format("{}", six_decimals(probability)));
}

void add_document_props(std::string& out, const Document& document, std::string_view symbol) {
  add_prop(out, "document", document.name);
  add_prop(out, "document-symbol", symbol);
}

void add_unit_props(std::string& out, const UnitDocument& document,
                    const std::vector<std::uint32_t>& units) {
  add_prop(out, "labels", join_labels(document, units));
  add_prop(out, "kind", join_kinds(document, units));
  add_prop(out, "symbols", symbols_of(document, units));
}

void begin_variant(std::string& out, std::string_view language) {
  fmt::format_to(std::back_inserter(out), "<tuv xml:lang=\"{}\">\n", escaped(language));
}

void end_variant(std::string& out, const UnitDocument& document,
                 const std::vector<std::uint32_t>& units) {
  out += "<seg>";
  const std::size_t begin = out.size();
  for (const std::uint32_t unit : units) {
    if (out.size() > begin) out += ' ';
    append_escaped(out, paragraph_of(document, unit).text);
  }
  out += "</seg>\n</tuv>\n";
}

}  // namespace paralign::detail
