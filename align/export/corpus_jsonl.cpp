#include "align/export/corpus_parts.hpp"
#include "align/export/json_parts.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using Json = detail::OrderedJson;

Json side_of(const CorpusDocument& document, const UnitDocument& text, const CorpusCell& cell) {
  Json labels = Json::array();
  Json kinds = Json::array();
  for (const std::uint32_t unit : cell.units) {
    const Paragraph& paragraph = detail::paragraph_of(text, unit);
    labels.push_back(paragraph.label);
    kinds.push_back(kind_name(paragraph.kind));
  }
  return {{"language", document.language},
          {"document", document.name},
          {"symbol", document.symbol},
          {"date", document.date},
          {"file", document.file},
          {"sha256", document.sha256},
          {"reader", document.reader},
          {"ids", detail::ids_of(text, cell.units)},
          {"labels", std::move(labels)},
          {"kinds", std::move(kinds)},
          {"text", detail::on_one_line(cell.text)}};
}

Json duplicates_of(const MarkedRow& marked) {
  Json duplicates = Json::object();
  for (std::size_t column = 0; column < kDuplicateColumns; ++column) {
    const DuplicateGroup& group = marked.duplicates[column];
    duplicates[std::string(duplicate_column_name(static_cast<DuplicateColumn>(column)))] = {
        {"dup_of", group.first}, {"dup_count", group.count}};
  }
  return duplicates;
}

}  // namespace

void append_corpus_jsonl(std::string& out, const CorpusAlignment& job,
                         std::span<const MarkedRow> rows) {
  for (const MarkedRow& marked : rows) {
    const CorpusRow& row = marked.row;
    const detail::RowDocuments documents(job, row);
    out +=
        detail::line_of({{"row", marked.id},
                         {"series", job.job.series},
                         {"job", job.job.id},
                         {"split", split_name(marked.split)},
                         {"pairing", pairing_name(job.alignment.pairs.at(row.pair).pairing)},
                         {"relation", relation_name(row.relation)},
                         {"flags", detail::flag_names(row.flags)},
                         {"probability", detail::six_decimals(row.probability)},
                         {"repaired", row.repaired},
                         {"source", side_of(*documents.source, *documents.source_text, row.source)},
                         {"target", side_of(*documents.target, *documents.target_text, row.target)},
                         {"duplicates", duplicates_of(marked)},
                         {"leaks", marked.leaks}});
  }
}

}  // namespace paralign
