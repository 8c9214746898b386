#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "align/export/corpus_parts.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using detail::on_one_line;

// A row with its sides by language.
struct Sides {
  const CorpusCell* first = nullptr;
  const CorpusCell* second = nullptr;
};

Sides sides_of(const CorpusAlignment& job, const CorpusRow& row) {
  Sides sides{&row.source, &row.target};
  const detail::RowDocuments documents(job, row);
  if (documents.target->language < documents.source->language) std::swap(sides.first, sides.second);
  return sides;
}

void add_place(std::string& out, const CorpusAlignment& job, const CorpusCell& cell) {
  fmt::format_to(std::back_inserter(out), "\t{}\t{}",
                 on_one_line(job.documents.at(cell.document).file),
                 detail::join_labels(job.alignment.documents.at(cell.document), cell.units));
}

// What else there is to know of a row: relation, probability, repaired; symbol, hash and reader of
// either side.
void add_origin(std::string& out, const CorpusAlignment& job, const CorpusRow& row,
                const Sides& sides) {
  const CorpusDocument& first = job.documents.at(sides.first->document);
  const CorpusDocument& second = job.documents.at(sides.second->document);
  fmt::format_to(std::back_inserter(out), "\t{}\t{}\t{}", relation_name(row.relation),
                 detail::six_decimals(row.probability), row.repaired ? 1 : 0);
  for (const std::string* text : {&first.symbol, &second.symbol, &first.sha256, &second.sha256,
                                  &first.reader, &second.reader})
    out.append(1, '\t').append(on_one_line(*text));
  out += '\n';
}

void set_endings(MosesLines& lines, const CorpusAlignment& job, const Sides& sides) {
  lines.first_ending = detail::for_file_name(job.documents.at(sides.first->document).language);
  lines.second_ending = detail::for_file_name(job.documents.at(sides.second->document).language);
  if (lines.first_ending != lines.second_ending) return;
  lines.first_ending = "source";
  lines.second_ending = "target";
}

}  // namespace

void append_moses(std::map<std::string, MosesLines>& out, const CorpusAlignment& job,
                  std::span<const MarkedRow> rows, bool by_split) {
  for (const MarkedRow& marked : rows) {
    if (detail::is_hint(marked)) continue;
    const Sides sides = sides_of(job, marked.row);
    const std::string_view part = by_split ? split_name(marked.split) : "corpus";
    MosesLines& lines = out[fmt::format("{}.{}", part, language_pair_of(job, marked.row))];
    if (lines.first_ending.empty()) set_endings(lines, job, sides);
    lines.first.append(on_one_line(sides.first->text)).append(1, '\n');
    lines.second.append(on_one_line(sides.second->text)).append(1, '\n');
    fmt::format_to(std::back_inserter(lines.ids), "{}\t{}", marked.id, on_one_line(job.job.id));
    add_place(lines.ids, job, *sides.first);
    add_place(lines.ids, job, *sides.second);
    add_origin(lines.ids, job, marked.row, sides);
  }
}

}  // namespace paralign
