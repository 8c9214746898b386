// A translation memory, TMX 1.4b: a header, then one <tu> for each link that has both sides, or for
// each row of two cells or more. Where documents are of one language (revisions), the x-document
// property tells them apart. No date is written: the same alignment gives the same bytes.

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

std::string begin_memory(std::string_view source_language) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
      "<header creationtool=\"paralign\" creationtoolversion=\"{}\" segtype=\"paragraph\" "
      "o-tmf=\"paralign\" adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\">\n",
      version(), source_language);
}

constexpr std::string_view kBeginBody = "</header>\n<body>\n";
constexpr std::string_view kEndMemory = "</body>\n</tmx>\n";

void begin_entry(std::string& out, std::size_t number, Relation relation,
                 const std::vector<std::string_view>& flags, double probability) {
  fmt::format_to(std::back_inserter(out), "<tu tuid=\"{}\">\n", number);
  add_prop(out, "relation", relation_name(relation));
  add_prop(out, "flags", fmt::format("{}", fmt::join(flags, ",")));
  add_prop(out, "probability", fmt::format("{}", detail::six_decimals(probability)));
}

std::string_view language_of(const Alignment& alignment, std::size_t document,
                             const TmxOptions& options) {
  if (document < options.languages.size() && !options.languages[document].empty()) {
    return options.languages[document];
  }
  const std::string& own = alignment.documents.at(document).document.language;
  return own.empty() ? std::string_view("und") : own;
}

}  // namespace

std::string links_to_tmx(const Alignment& alignment, const TmxOptions& options) {
  const detail::FirstPair pair(alignment);
  if (pair.links == nullptr) {
    return begin_memory("*all*").append(kBeginBody).append(kEndMemory);
  }
  const std::string_view source = language_of(alignment, pair.links->first, options);
  const std::string_view target = language_of(alignment, pair.links->second, options);
  std::string out = begin_memory(detail::escaped(source));
  add_prop(out, "pairing", pairing_name(pair.links->pairing));
  out += kBeginBody;
  std::size_t number = 0;
  for (const Link& link : pair.links->links) {
    if (link.source.empty() || link.target.empty() || link.relation == Relation::partial) continue;
    begin_entry(out, ++number, link.relation, detail::flag_names(*pair.source, *pair.target, link),
                link.probability);
    add_variant(out, *pair.source, link.source, source);
    add_variant(out, *pair.target, link.target, target);
    out += "</tu>\n";
  }
  return out.append(kEndMemory);
}

std::string rows_to_tmx(const Alignment& alignment, const TmxOptions& options) {
  std::string out = begin_memory("*all*").append(kBeginBody);
  std::size_t number = 0;
  for (const Row& row : alignment.rows) {
    if (std::ranges::count_if(row.cells, [](const auto& cell) { return !cell.empty(); }) < 2) {
      continue;
    }
    begin_entry(out, ++number, row.relation, detail::flag_names(alignment, row), row.probability);
    for (std::size_t d = 0; d < alignment.documents.size(); ++d) {
      if (row.cells.at(d).empty()) continue;
      add_variant(out, alignment.documents[d], row.cells[d], language_of(alignment, d, options));
    }
    out += "</tu>\n";
  }
  return out.append(kEndMemory);
}

}  // namespace paralign
