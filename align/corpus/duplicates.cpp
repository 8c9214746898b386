// Who duplicates whom. Records that are sorted by column, key and row have the first row of each
// group in front; how many follow is known only at the group's end, which may be a million rows
// away. So the records are streamed twice, one stream a group ahead of the other: nothing is held.
//
// Keys are hashes of 64 bits: among 100 million rows two different texts share one with a
// probability of 3 in 10,000.

#include <array>
#include <utility>

#include "align/corpus/content_hash.hpp"
#include "paralign/corpus_rows.hpp"

namespace paralign {
namespace {

constexpr std::array<std::string_view, kDuplicateColumns> kNames{
    "source", "target", "pair", "source_digits", "target_digits", "pair_digits"};

const std::string& language_of(const CorpusAlignment& job, const CorpusCell& cell) {
  return job.documents.at(cell.document).language;
}

struct Group {
  std::optional<DuplicateRecord> next{};  // the first record of the next group
  std::uint64_t count = 0;
  bool for_training = false;  // one of its rows is
};

Group read_group(const DuplicateRecordStream& stream, const DuplicateRecord& first) {
  Group group;
  group.next = first;
  do {
    ++group.count;
    group.for_training |= group.next->split == static_cast<std::uint32_t>(CorpusSplit::train);
    group.next = stream();
  } while (group.next && group.next->column == first.column && group.next->key == first.key);
  return group;
}

}  // namespace

std::string_view duplicate_column_name(DuplicateColumn column) noexcept {
  return kNames.at(static_cast<std::size_t>(column));
}

void find_duplicates(const DuplicateRecordStream& ahead, const DuplicateRecordStream& behind,
                     const std::function<void(const DuplicateMark&)>& found) {
  for (std::optional<DuplicateRecord> first = ahead(); first;) {
    const Group group = read_group(ahead, *first);
    for (std::uint64_t i = 0; i < group.count; ++i) {
      const std::optional<DuplicateRecord> record = behind();
      if (!record || group.count == 1) continue;
      const bool seen_else =
          group.for_training && record->split != static_cast<std::uint32_t>(CorpusSplit::train);
      found({record->row, first->row, group.count, record->column, seen_else ? 1U : 0U});
    }
    first = group.next;
  }
}

MarkedRow marked_row(CorpusRow row, std::uint64_t id, CorpusSplit split) {
  MarkedRow marked;
  marked.id = id;
  marked.row = std::move(row);
  marked.split = split;
  marked.duplicates.fill({id, 1});
  return marked;
}

std::array<DuplicateRecord, kDuplicateColumns> duplicate_records(const CorpusAlignment& job,
                                                                 const RowDigest& digest,
                                                                 std::uint64_t row,
                                                                 CorpusSplit split) {
  const std::uint64_t from =
      detail::content_hash(job.documents.at(digest.source_document).language);
  const std::uint64_t to = detail::content_hash(job.documents.at(digest.target_document).language);
  const auto record = [&](DuplicateColumn column, std::uint64_t a, std::uint64_t b) {
    const std::array<std::uint64_t, 4> parts{from, to, a, b};
    return DuplicateRecord{static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(split),
                           detail::combined_hash(parts), row};
  };
  return {record(DuplicateColumn::source, digest.source_key, 0),
          record(DuplicateColumn::target, 0, digest.target_key),
          record(DuplicateColumn::pair, digest.source_key, digest.target_key),
          record(DuplicateColumn::source_digits, digest.source_digit_key, 0),
          record(DuplicateColumn::target_digits, 0, digest.target_digit_key),
          record(DuplicateColumn::pair_digits, digest.source_digit_key, digest.target_digit_key)};
}

void apply_mark(const DuplicateMark& mark, MarkedRow& row) noexcept {
  if (mark.column >= kDuplicateColumns) return;
  row.duplicates[mark.column] = {mark.first, mark.count};
  const auto column = static_cast<DuplicateColumn>(mark.column);
  const bool exact = column == DuplicateColumn::source || column == DuplicateColumn::target;
  if (exact && mark.seen_else != 0) row.leaks = true;
}

bool is_duplicate_pair(const MarkedRow& row) noexcept {
  return row.duplicates[static_cast<std::size_t>(DuplicateColumn::pair)].first != row.id;
}

std::string language_pair_of(const CorpusAlignment& job, const CorpusRow& row) {
  const std::string& source = language_of(job, row.source);
  const std::string& target = language_of(job, row.target);
  return source <= target ? source + '-' + target : target + '-' + source;
}

}  // namespace paralign
