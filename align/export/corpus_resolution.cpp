#include "align/export/corpus_parts.hpp"
#include "align/export/json_parts.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using Json = detail::OrderedJson;

Json paragraphs_of(const Document& document) {
  Json paragraphs = Json::array();
  for (const Paragraph& paragraph : document.paragraphs) {
    Json object{{"id", paragraph.id},
                {"label", paragraph.label},
                {"kind", kind_name(paragraph.kind)},
                {"number", paragraph.number},
                {"lead", paragraph.lead},
                {"text", paragraph.text},
                {"notes", paragraph.notes}};
    if (paragraph.repaired) object["repaired"] = true;
    paragraphs.push_back(std::move(object));
  }
  return paragraphs;
}

Json document_of(const CorpusDocument& document, const Document& text) {
  return {{"language", document.language}, {"document", document.name},
          {"date", document.date},         {"revision", document.revision},
          {"file", document.file},         {"sha256", document.sha256},
          {"reader", document.reader},     {"title", text.metadata.title},
          {"body", text.metadata.body},    {"paragraphs", paragraphs_of(text)}};
}

Json cell_of(const UnitDocument& document, const std::vector<std::uint32_t>& units) {
  return detail::ids_of(document, units);
}

// A row as a list of paragraph ids for each document.
Json rows_of_many(const Alignment& alignment) {
  Json rows = Json::array();
  for (const Row& row : alignment.rows) {
    Json cells = Json::array();
    for (std::size_t d = 0; d < alignment.documents.size(); ++d)
      cells.push_back(cell_of(alignment.documents[d], row.cells.at(d)));
    rows.push_back({{"ids", std::move(cells)},
                    {"relation", relation_name(row.relation)},
                    {"probability", detail::six_decimals(row.probability)}});
  }
  return rows;
}

Json rows_of_two(const Alignment& alignment) {
  Json rows = Json::array();
  const detail::FirstPair pair(alignment);
  if (pair.links == nullptr) return rows;
  for (const Link& link : pair.links->links) {
    if (link.relation == Relation::partial) continue;
    rows.push_back({{"ids", Json::array({cell_of(*pair.source, link.source),
                                         cell_of(*pair.target, link.target)})},
                    {"relation", relation_name(link.relation)},
                    {"probability", detail::six_decimals(link.probability)}});
  }
  return rows;
}

// The first that a document knows: not all languages print all of it.
const std::string& first_known(const CorpusAlignment& job, std::string CorpusDocument::*field) {
  for (const CorpusDocument& document : job.documents)
    if (!(document.*field).empty()) return document.*field;
  return job.documents.front().*field;
}

}  // namespace

void append_resolution(std::string& out, const CorpusAlignment& job) {
  if (job.documents.empty()) return;
  Json documents = Json::array();
  for (std::size_t d = 0; d < job.documents.size(); ++d)
    documents.push_back(document_of(job.documents[d], job.alignment.documents.at(d).document));
  out += detail::line_of({{"symbol", first_known(job, &CorpusDocument::symbol)},
                          {"number", first_known(job, &CorpusDocument::number)},
                          {"date", first_known(job, &CorpusDocument::date)},
                          {"genre", genre_name(job.documents.front().genre)},
                          {"series", job.job.series},
                          {"job", job.job.id},
                          {"documents", std::move(documents)},
                          {"rows", job.documents.size() > 2 ? rows_of_many(job.alignment)
                                                            : rows_of_two(job.alignment)}});
}

}  // namespace paralign
