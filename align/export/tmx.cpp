// A translation memory, TMX 1.4b: a header, then one <tu> for each link that has both sides. Where
// the two documents are of one language (revisions), the x-document property tells them apart. No
// date is written: the same alignment gives the same bytes.

#include <fmt/format.h>

#include "align/export/escaped.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/export.hpp"
#include "paralign/version.hpp"

namespace paralign {
namespace {

void add_prop(std::string& out, std::string_view type, std::string_view value) {
  if (value.empty()) return;
  fmt::format_to(std::back_inserter(out), "<prop type=\"x-{}\">{}</prop>\n", type,
                 detail::escaped(value));
}

std::string text_of(const UnitDocument& document, const std::vector<std::uint32_t>& positions) {
  std::string text;
  for (const std::uint32_t position : positions) {
    if (!text.empty()) text += ' ';
    text += detail::paragraph_of(document, position).text;
  }
  return text;
}

std::string kinds_of(const UnitDocument& document, const std::vector<std::uint32_t>& positions) {
  std::string kinds;
  for (const std::uint32_t position : positions) {
    if (!kinds.empty()) kinds += ',';
    kinds += kind_name(detail::paragraph_of(document, position).kind);
  }
  return kinds;
}

std::string symbols_of(const UnitDocument& document, const std::vector<std::uint32_t>& positions) {
  std::string symbols;
  for (const std::uint32_t position : positions) {
    for (const Anchor& anchor : document.units.at(position).anchors) {
      if (anchor.kind != AnchorKind::symbol) continue;
      if (!symbols.empty()) symbols += ',';
      symbols += anchor.value;
    }
  }
  return symbols;
}

void add_variant(std::string& out, const UnitDocument& document,
                 const std::vector<std::uint32_t>& positions, std::string_view language) {
  fmt::format_to(std::back_inserter(out), "<tuv xml:lang=\"{}\">\n", detail::escaped(language));
  add_prop(out, "document", document.document.name);
  add_prop(out, "document-symbol", document.document.metadata.symbol);
  add_prop(out, "labels", detail::join_labels(document, positions));
  add_prop(out, "kind", kinds_of(document, positions));
  add_prop(out, "symbols", symbols_of(document, positions));
  fmt::format_to(std::back_inserter(out), "<seg>{}</seg>\n</tuv>\n",
                 detail::escaped(text_of(document, positions)));
}

}  // namespace

std::string links_to_tmx(const Alignment& alignment, const TmxOptions& options) {
  const auto language = [&](std::size_t document) -> std::string_view {
    if (document < options.languages.size() && !options.languages[document].empty()) {
      return options.languages[document];
    }
    const std::string& own = alignment.documents.at(document).document.language;
    return own.empty() ? std::string_view("und") : own;
  };
  const detail::FirstPair pair(alignment);
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
      "<header creationtool=\"paralign\" creationtoolversion=\"{}\" segtype=\"paragraph\" "
      "o-tmf=\"paralign\" adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\">\n",
      version(), pair.links == nullptr ? "*all*" : detail::escaped(language(pair.links->first)));
  if (pair.links != nullptr) add_prop(out, "pairing", pairing_name(pair.links->pairing));
  out += "</header>\n<body>\n";
  if (pair.links != nullptr) {
    std::size_t number = 0;
    for (const Link& link : pair.links->links) {
      if (link.source.empty() || link.target.empty() || link.relation == Relation::partial) {
        continue;
      }
      fmt::format_to(std::back_inserter(out), "<tu tuid=\"{}\">\n", ++number);
      add_prop(out, "relation", relation_name(link.relation));
      add_prop(out, "flags", fmt::format("{}", fmt::join(detail::flag_names(link.flags), ",")));
      add_prop(out, "probability", fmt::format("{}", detail::six_decimals(link.probability)));
      add_variant(out, *pair.source, link.source, language(pair.links->first));
      add_variant(out, *pair.target, link.target, language(pair.links->second));
      out += "</tu>\n";
    }
  }
  out += "</body>\n</tmx>\n";
  return out;
}

}  // namespace paralign
