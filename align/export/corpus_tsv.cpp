#include <fmt/format.h>

#include <array>
#include <utility>

#include "align/export/corpus_columns.hpp"
#include "align/export/corpus_parts.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using detail::on_one_line;

// Fields of a line, each but the first behind a tab.
class FieldWriter {
 public:
  explicit FieldWriter(std::string& out) : out_(out) {}

  FieldWriter& add(std::string_view field) {
    if (!first_) out_ += '\t';
    first_ = false;
    out_ += field;
    return *this;
  }
  FieldWriter& add(std::uint64_t number) { return add(fmt::format_int(number)); }

 private:
  FieldWriter& add(const fmt::format_int& digits) {
    return add(std::string_view(digits.data(), digits.size()));
  }

  std::string& out_;
  bool first_ = true;
};

std::string joined(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += ',';
    text += name;
  }
  return text;
}

void append_links(std::string& out, const CorpusAlignment& job, const MarkedRow& marked) {
  const CorpusRow& row = marked.row;
  const detail::RowDocuments documents(job, row);
  FieldWriter fields(out);
  fields.add(marked.id)
      .add(on_one_line(documents.source->language))
      .add(on_one_line(documents.target->language))
      .add(relation_name(row.relation))
      .add(fmt::to_string(detail::six_decimals(row.probability)))
      .add(split_name(marked.split))
      .add(pairing_name(job.alignment.pairs.at(row.pair).pairing))
      .add(joined(detail::flag_names(row.flags)))
      .add(row.repaired ? "1" : "0")
      .add(detail::join_kinds(*documents.source_text, row.source.units))
      .add(detail::join_kinds(*documents.target_text, row.target.units))
      .add(detail::join_labels(*documents.source_text, row.source.units))
      .add(detail::join_labels(*documents.target_text, row.target.units))
      .add(detail::join_ids(detail::ids_of(*documents.source_text, row.source.units)))
      .add(detail::join_ids(detail::ids_of(*documents.target_text, row.target.units)));
  for (const DuplicateGroup& group : marked.duplicates) fields.add(group.first).add(group.count);
  fields.add(marked.leaks ? "1" : "0");
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
    out += provenance;
    detail::append_on_one_line(out, marked.row.source.text);
    detail::append_on_one_line(out += '\t', marked.row.target.text);
    out += '\n';
  }
}

}  // namespace paralign
