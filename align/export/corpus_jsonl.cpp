#include <fmt/format.h>

#include <iterator>

#include "align/export/corpus_parts.hpp"
#include "align/export/json_text.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using detail::append_json_string;

// A key of ours with the comma before it, and its value.
void add_string(std::string& out, std::string_view key, std::string_view value) {
  fmt::format_to(std::back_inserter(out), ",\"{}\":", key);
  append_json_string(out, value);
}

template <typename Range, typename Projection>
void add_strings(std::string& out, std::string_view key, const Range& range, Projection shown) {
  fmt::format_to(std::back_inserter(out), ",\"{}\":[", key);
  bool is_first = true;
  for (const auto& element : range) {
    if (!is_first) out += ',';
    is_first = false;
    append_json_string(out, shown(element));
  }
  out += ']';
}

void add_side(std::string& out, std::string_view key, const CorpusDocument& document,
              const UnitDocument& text, const CorpusCell& cell) {
  const auto paragraph = [&](std::uint32_t unit) -> const Paragraph& {
    return detail::paragraph_of(text, unit);
  };
  fmt::format_to(std::back_inserter(out), ",\"{}\":{{\"language\":", key);
  append_json_string(out, document.language);
  add_string(out, "document", document.name);
  add_string(out, "symbol", document.symbol);
  add_string(out, "date", document.date);
  add_string(out, "file", document.file);
  add_string(out, "sha256", document.sha256);
  add_string(out, "reader", document.reader);
  fmt::format_to(std::back_inserter(out), ",\"ids\":[{}]",
                 detail::join_ids(detail::ids_of(text, cell.units)));
  add_strings(out, "labels", cell.units,
              [&](std::uint32_t unit) { return std::string_view(paragraph(unit).label); });
  add_strings(out, "kinds", cell.units,
              [&](std::uint32_t unit) { return kind_name(paragraph(unit).kind); });
  add_string(out, "text", detail::on_one_line(cell.text));
  out += '}';
}

void add_duplicates(std::string& out, const MarkedRow& marked) {
  out += ",\"duplicates\":{";
  for (std::size_t column = 0; column < kDuplicateColumns; ++column) {
    const DuplicateGroup& group = marked.duplicates[column];
    fmt::format_to(std::back_inserter(out), "{}\"{}\":{{\"dup_of\":{},\"dup_count\":{}}}",
                   column == 0 ? "" : ",",
                   duplicate_column_name(static_cast<DuplicateColumn>(column)), group.first,
                   group.count);
  }
  out += '}';
}

}  // namespace

void append_corpus_jsonl(std::string& out, const CorpusAlignment& job,
                         std::span<const MarkedRow> rows) {
  for (const MarkedRow& marked : rows) {
    const CorpusRow& row = marked.row;
    const detail::RowDocuments documents(job, row);
    fmt::format_to(std::back_inserter(out), "{{\"row\":{}", marked.id);
    add_string(out, "series", job.job.series);
    add_string(out, "job", job.job.id);
    add_string(out, "split", split_name(marked.split));
    add_string(out, "pairing", pairing_name(job.alignment.pairs.at(row.pair).pairing));
    add_string(out, "relation", relation_name(row.relation));
    add_strings(out, "flags", detail::flag_names(row.flags),
                [](std::string_view flag) { return flag; });
    fmt::format_to(std::back_inserter(out), ",\"probability\":{},\"repaired\":{}",
                   detail::six_decimals(row.probability), row.repaired);
    add_side(out, "source", *documents.source, *documents.source_text, row.source);
    add_side(out, "target", *documents.target, *documents.target_text, row.target);
    add_duplicates(out, marked);
    fmt::format_to(std::back_inserter(out), ",\"leaks\":{}}}\n", marked.leaks);
  }
}

}  // namespace paralign
