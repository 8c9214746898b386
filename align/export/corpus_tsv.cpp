#include <fmt/format.h>

#include <array>
#include <iterator>

#include "align/export/corpus_columns.hpp"
#include "align/export/corpus_parts.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using detail::on_one_line;

void append_links(std::string& out, const CorpusAlignment& job, const MarkedRow& marked) {
  const CorpusRow& row = marked.row;
  const detail::RowDocuments documents(job, row);
  fmt::format_to(std::back_inserter(out),
                 "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", marked.id,
                 on_one_line(documents.source->language), on_one_line(documents.target->language),
                 relation_name(row.relation), detail::six_decimals(row.probability),
                 split_name(marked.split), pairing_name(job.alignment.pairs.at(row.pair).pairing),
                 fmt::join(detail::flag_names(row.flags), ","), row.repaired ? 1 : 0,
                 detail::join_kinds(*documents.source_text, row.source.units),
                 detail::join_kinds(*documents.target_text, row.target.units),
                 detail::join_labels(*documents.source_text, row.source.units),
                 detail::join_labels(*documents.target_text, row.target.units),
                 detail::join_ids(detail::ids_of(*documents.source_text, row.source.units)),
                 detail::join_ids(detail::ids_of(*documents.target_text, row.target.units)));
}

void append_duplicates(std::string& out, const MarkedRow& marked) {
  for (const DuplicateGroup& group : marked.duplicates)
    fmt::format_to(std::back_inserter(out), "\t{}\t{}", group.first, group.count);
  out += marked.leaks ? "\t1" : "\t0";
}

void append_provenance(std::string& out, const CorpusAlignment& job, const CorpusRow& row) {
  const detail::RowDocuments documents(job, row);
  const auto add = [&out](const std::string& field) { (out += '\t') += on_one_line(field); };
  add(job.job.series);
  add(job.job.id);
  using Field = std::string CorpusDocument::*;
  constexpr std::array<Field, 6> kFields{&CorpusDocument::name,   &CorpusDocument::symbol,
                                         &CorpusDocument::date,   &CorpusDocument::file,
                                         &CorpusDocument::sha256, &CorpusDocument::reader};
  for (const Field field : kFields) {
    add(documents.source->*field);
    add(documents.target->*field);
  }
}

}  // namespace

std::string corpus_tsv_header() {
  std::string header;
  for (const detail::CorpusColumn& column : detail::corpus_columns()) {
    if (!header.empty()) header += '\t';
    header += column.name;
  }
  return header + '\n';
}

void append_corpus_tsv(std::string& out, const CorpusAlignment& job,
                       std::span<const MarkedRow> rows) {
  for (const MarkedRow& marked : rows) {
    append_links(out, job, marked);
    append_duplicates(out, marked);
    append_provenance(out, job, marked.row);
    (out += '\t') += on_one_line(marked.row.source.text);
    (out += '\t') += on_one_line(marked.row.target.text);
    out += '\n';
  }
}

}  // namespace paralign
