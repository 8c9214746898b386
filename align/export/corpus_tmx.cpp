// The translation memory of a corpus. A job of two documents gives a unit for each of its rows. Of
// three documents or more the rows are of two languages each, and `Alignment::rows` say which of
// them are one: a unit is such a row, cut down to the documents that the given rows connect. So
// what a filter or `--dedupe` took out of the rows is out of the memory too.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "align/export/corpus_parts.hpp"
#include "align/export/link_parts.hpp"
#include "align/export/tmx_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using Units = std::vector<std::uint32_t>;

// What all variants of a document have in common, written once.
struct Frame {
  std::string begin{};
  std::string end{};
};

class VariantWriter {
 public:
  explicit VariantWriter(const CorpusAlignment& job) : job_(job) {
    for (std::size_t d = 0; d < job.documents.size(); ++d) frames_.push_back(frame_of(d));
  }

  void add(std::string& out, std::size_t position, const Units& units) const {
    const UnitDocument& text = job_.alignment.documents.at(position);
    const Frame& frame = frames_.at(position);
    out += frame.begin;
    detail::add_unit_props(out, text, units);
    out += frame.end;
    detail::end_variant(out, text, units);
  }

 private:
  [[nodiscard]] Frame frame_of(std::size_t position) const {
    const CorpusDocument& document = job_.documents[position];
    Frame frame;
    detail::begin_variant(frame.begin, document.language.empty() ? "und" : document.language);
    detail::add_document_props(frame.begin, job_.alignment.documents.at(position).document,
                               document.symbol);
    detail::add_prop(frame.end, "date", document.date);
    detail::add_prop(frame.end, "file", document.file);
    detail::add_prop(frame.end, "sha256", document.sha256);
    detail::add_prop(frame.end, "reader", document.reader);
    return frame;
  }

  const CorpusAlignment& job_;
  std::vector<Frame> frames_{};
};

void add_job_props(std::string& out, const CorpusAlignment& job, std::size_t pair,
                   CorpusSplit split) {
  detail::add_prop(out, "pairing", pairing_name(job.alignment.pairs.at(pair).pairing));
  detail::add_prop(out, "series", job.job.series);
  detail::add_prop(out, "job", job.job.id);
  detail::add_prop(out, "split", split_name(split));
}

void append_pairs(std::string& out, const CorpusAlignment& job, std::span<const MarkedRow> rows) {
  const VariantWriter variants(job);
  for (const MarkedRow& marked : rows) {
    if (detail::is_hint(marked)) continue;
    const CorpusRow& row = marked.row;
    detail::begin_entry(out, marked.id, row.relation, detail::flag_names(row), row.probability);
    add_job_props(out, job, row.pair, marked.split);
    variants.add(out, row.source.document, row.source.units);
    variants.add(out, row.target.document, row.target.units);
    out += "</tu>\n";
  }
}

// For each document the row that a unit is in.
class RowFinder {
 public:
  explicit RowFinder(const Alignment& alignment) {
    for (const UnitDocument& document : alignment.documents)
      rows_.emplace_back(document.units.size());
    for (std::size_t r = 0; r < alignment.rows.size(); ++r) {
      for (std::size_t d = 0; d < rows_.size(); ++d) {
        for (const std::uint32_t unit : alignment.rows[r].cells.at(d)) rows_[d].at(unit) = r;
      }
    }
  }

  // The row that all units of both cells are in, or nothing: the row is disputed.
  [[nodiscard]] std::optional<std::size_t> row_of(const CorpusRow& row) const {
    if (row.source.units.empty()) return std::nullopt;
    const std::optional<std::size_t> found =
        rows_.at(row.source.document).at(row.source.units.front());
    for (const CorpusCell* cell : {&row.source, &row.target}) {
      for (const std::uint32_t unit : cell->units)
        if (rows_.at(cell->document).at(unit) != found) return std::nullopt;
    }
    return found;
  }

 private:
  std::vector<std::vector<std::optional<std::size_t>>> rows_{};
};

// The given rows that lie in one row of the alignment.
struct Member {
  std::set<std::size_t> documents{};
  std::vector<const MarkedRow*> rows{};
};

std::map<std::size_t, Member> members_of(const CorpusAlignment& job,
                                         std::span<const MarkedRow> rows) {
  const RowFinder finder(job.alignment);
  std::map<std::size_t, Member> members;
  for (const MarkedRow& marked : rows) {
    if (detail::is_hint(marked)) continue;
    const std::optional<std::size_t> row = finder.row_of(marked.row);
    if (!row) continue;
    Member& member = members[*row];
    member.documents.insert({marked.row.source.document, marked.row.target.document});
    member.rows.push_back(&marked);
  }
  return members;
}

// That all cells belong together is known of the whole row; of a part of it, its weakest link.
double probability_of(const Row& row, const Member& member) {
  const auto cells = static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](const Units& units) { return !units.empty(); }));
  if (cells == member.documents.size()) return row.probability;
  double least = 1;
  for (const MarkedRow* marked : member.rows) least = std::min(least, marked->row.probability);
  return least;
}

std::string ids_of(const Member& member) {
  std::vector<std::uint64_t> ids;
  for (const MarkedRow* marked : member.rows) ids.push_back(marked->id);
  return fmt::format("{}", fmt::join(ids, ","));
}

void append_rows(std::string& out, const CorpusAlignment& job, std::span<const MarkedRow> rows) {
  const VariantWriter variants(job);
  for (const auto& [position, member] : members_of(job, rows)) {
    const Row& row = job.alignment.rows.at(position);
    const MarkedRow& first = *member.rows.front();
    detail::begin_entry(out, first.id, row.relation, detail::flag_names(job.alignment, row),
                        probability_of(row, member));
    add_job_props(out, job, first.row.pair, first.split);
    detail::add_prop(out, "rows", ids_of(member));
    for (const std::size_t d : member.documents) variants.add(out, d, row.cells.at(d));
    out += "</tu>\n";
  }
}

}  // namespace

std::string corpus_tmx_head(std::string_view source_language) {
  return detail::tmx_begin(source_language).append(detail::kTmxBeginBody);
}

void append_corpus_tmx(std::string& out, const CorpusAlignment& job,
                       std::span<const MarkedRow> rows) {
  if (job.documents.size() > 2) {
    append_rows(out, job, rows);
  } else {
    append_pairs(out, job, rows);
  }
}

std::string_view corpus_tmx_tail() noexcept { return detail::kTmxEnd; }

std::string job_file_name(const CorpusAlignment& job) {
  std::vector<std::string> names;
  std::vector<std::string> languages;
  for (const CorpusDocument& document : job.documents) {
    std::string name = detail::for_file_name(detail::shown_name(document));
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    languages.push_back(detail::for_file_name(document.language));
  }
  std::string joined = fmt::format("{}", fmt::join(names, "--"));
  return fmt::format("{}.{}.{}", joined.substr(0, 120), fmt::join(languages, "-"),
                     detail::for_file_name(job.job.id));
}

}  // namespace paralign
