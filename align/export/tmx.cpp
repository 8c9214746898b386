// A translation memory, TMX 1.4b: a header, then one <tu> for each link that has both sides, or for
// each row of two cells or more. Where documents are of one language (revisions), the x-document
// property tells them apart. No date is written: the same alignment gives the same bytes.

#include <algorithm>

#include "align/export/link_parts.hpp"
#include "align/export/tmx_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

void add_variant(std::string& out, const UnitDocument& document,
                 const std::vector<std::uint32_t>& units, std::string_view language) {
  detail::begin_variant(out, language);
  detail::add_document_props(out, document.document, document.document.metadata.symbol);
  detail::add_unit_props(out, document, units);
  detail::end_variant(out, document, units);
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
    return detail::tmx_begin("*all*").append(detail::kTmxBeginBody).append(detail::kTmxEnd);
  }
  const std::string_view source = language_of(alignment, pair.links->first, options);
  const std::string_view target = language_of(alignment, pair.links->second, options);
  std::string out = detail::tmx_begin(source);
  detail::add_prop(out, "pairing", pairing_name(pair.links->pairing));
  out += detail::kTmxBeginBody;
  std::size_t number = 0;
  for (const Link& link : pair.links->links) {
    if (link.source.empty() || link.target.empty() || link.relation == Relation::partial) continue;
    detail::begin_entry(out, ++number, link.relation,
                        detail::flag_names(*pair.source, *pair.target, link), link.probability);
    add_variant(out, *pair.source, link.source, source);
    add_variant(out, *pair.target, link.target, target);
    out += "</tu>\n";
  }
  return out.append(detail::kTmxEnd);
}

std::string rows_to_tmx(const Alignment& alignment, const TmxOptions& options) {
  std::string out = detail::tmx_begin("*all*").append(detail::kTmxBeginBody);
  std::size_t number = 0;
  for (const Row& row : alignment.rows) {
    if (std::ranges::count_if(row.cells, [](const auto& cell) { return !cell.empty(); }) < 2) {
      continue;
    }
    detail::begin_entry(out, ++number, row.relation, detail::flag_names(alignment, row),
                        row.probability);
    for (std::size_t d = 0; d < alignment.documents.size(); ++d) {
      if (row.cells.at(d).empty()) continue;
      add_variant(out, alignment.documents[d], row.cells[d], language_of(alignment, d, options));
    }
    out += "</tu>\n";
  }
  return out.append(detail::kTmxEnd);
}

}  // namespace paralign
