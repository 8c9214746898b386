#include <fmt/format.h>

#include <array>
#include <iterator>
#include <utility>

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

std::string provenance_of(const CorpusAlignment& job, const CorpusRow& row) {
  const detail::RowDocuments documents(job, row);
  std::string out;
  const auto add = [&out](const std::string& field) {
    detail::append_on_one_line(out += '\t', field);
  };
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
  return out += '\t';
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
  std::string provenance;  // of rows of the same two documents, which follow each other
  std::pair<std::uint32_t, std::uint32_t> documents;
  for (const MarkedRow& marked : rows) {
    const std::pair own(marked.row.source.document, marked.row.target.document);
    if (provenance.empty() || std::exchange(documents, own) != own) {
      provenance = provenance_of(job, marked.row);
    }
    append_links(out, job, marked);
    append_duplicates(out, marked);
    out += provenance;
    detail::append_on_one_line(out, marked.row.source.text);
    detail::append_on_one_line(out += '\t', marked.row.target.text);
    out += '\n';
  }
}

}  // namespace paralign
