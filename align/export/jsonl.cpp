#include "align/export/json_parts.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/diff.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

using Json = detail::OrderedJson;
using detail::line_of;
using detail::units_of;

Json place_of(const Place& place) {
  Json object{{"begin", place.begin}, {"end", place.end}};
  if (place.page != 0) object["page"] = place.page;
  if (!place.spans.empty()) {
    Json spans = Json::array();
    for (const Span& span : place.spans) spans.push_back(Json::array({span.begin, span.end}));
    object["spans"] = std::move(spans);
  }
  return object;
}

}  // namespace

std::string paragraphs_to_jsonl(const Document& document) {
  std::string out;
  for (const Paragraph& paragraph : document.paragraphs) {
    Json object{{"document", document.name},
                {"file", document.file},
                {"language", document.language},
                {"id", paragraph.id},
                {"label", paragraph.label},
                {"kind", kind_name(paragraph.kind)},
                {"number", paragraph.number},
                {"marker", paragraph.marker},
                {"parent", nullptr},
                {"lead", paragraph.lead},
                {"text", paragraph.text},
                {"notes", paragraph.notes},
                {"place", place_of(paragraph.place)}};
    if (paragraph.parent) object["parent"] = *paragraph.parent;
    if (paragraph.repaired) object["repaired"] = true;
    if (!document.version.empty()) object["version"] = document.version;
    if (!document.reader.empty()) object["reader"] = document.reader;
    out += line_of(object);
  }
  return out;
}

std::string links_to_jsonl(const Alignment& alignment) {
  std::string out;
  const detail::FirstPair pair(alignment);
  if (pair.links == nullptr) return out;
  for (const Link& link : pair.links->links) {
    Json object{{"source", units_of(*pair.source, link.source)},
                {"target", units_of(*pair.target, link.target)},
                {"relation", relation_name(link.relation)},
                {"flags", detail::flag_names(*pair.source, *pair.target, link)},
                {"score", detail::six_decimals(link.score)},
                {"probability", detail::six_decimals(link.probability)}};
    if (link.relation == Relation::same || link.relation == Relation::amended) {
      object["basis"] =
          is_compared_by_words(*pair.source, *pair.target, link) ? "words" : "evidence";
    }
    out += line_of(object);
  }
  return out;
}

std::string rows_to_jsonl(const Alignment& alignment) {
  std::string out;
  std::size_t number = 0;
  for (const Row& row : alignment.rows) {
    Json cells = Json::array();
    for (std::size_t d = 0; d < alignment.documents.size(); ++d) {
      const UnitDocument& document = alignment.documents[d];
      cells.push_back({{"document", document.document.name},
                       {"language", document.document.language},
                       {"units", units_of(document, row.cells.at(d))}});
    }
    out += line_of({{"row", number++},
                    {"cells", std::move(cells)},
                    {"relation", relation_name(row.relation)},
                    {"flags", detail::flag_names(alignment, row)},
                    {"probability", detail::six_decimals(row.probability)}});
  }
  return out;
}

}  // namespace paralign
