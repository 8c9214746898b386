// Who duplicates whom, against a look at all pairs of rows; records go through files wherever the
// memory is small.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "apps/batch/duplicate_index.hpp"
#include "tests/support/random_corpus.hpp"

namespace paralign {
namespace {

using testing::random_corpus;
using testing::RandomCorpus;

struct Seen {
  const CorpusAlignment* job = nullptr;
  const MarkedRow* row = nullptr;
  RowDigest digest{};
};

std::vector<Seen> all_rows(const RandomCorpus& corpus) {
  std::vector<Seen> rows;
  for (std::size_t j = 0; j < corpus.jobs.size(); ++j) {
    const auto digests = digests_that_pass(corpus.jobs[j], testing::any_relation());
    for (std::size_t i = 0; i < corpus.rows[j].size(); ++i)
      rows.push_back({&corpus.jobs[j], &corpus.rows[j][i], digests.at(i)});
  }
  return rows;
}

std::string folded(const CorpusCell& cell, bool digits) {
  std::string text = letters_and_digits(cell.text);
  if (digits)
    for (char& c : text)
      if (c >= '0' && c <= '9') c = '#';
  return text;
}

const std::string& language_of(const Seen& seen, const CorpusCell& cell) {
  return seen.job->documents[cell.document].language;
}

bool are_equal(const Seen& a, const Seen& b, DuplicateColumn column) {
  const CorpusRow& first = a.row->row;
  const CorpusRow& second = b.row->row;
  if (language_of(a, first.source) != language_of(b, second.source) ||
      language_of(a, first.target) != language_of(b, second.target))
    return false;
  const bool digits = column >= DuplicateColumn::source_digits;
  const bool source = folded(first.source, digits) == folded(second.source, digits);
  const bool target = folded(first.target, digits) == folded(second.target, digits);
  switch (column) {
    case DuplicateColumn::source:
    case DuplicateColumn::source_digits:
      return source;
    case DuplicateColumn::target:
    case DuplicateColumn::target_digits:
      return target;
    default:
      return source && target;
  }
}

DuplicateGroup group_of(const std::vector<Seen>& rows, const Seen& row, DuplicateColumn column) {
  DuplicateGroup group{0, 0};
  for (const Seen& other : rows) {
    if (!are_equal(row, other, column)) continue;
    if (group.count++ == 0) group.first = other.row->id;
  }
  return group;
}

bool leaks(const std::vector<Seen>& rows, const Seen& row) {
  if (row.row->split == CorpusSplit::train) return false;
  return std::ranges::any_of(rows, [&](const Seen& other) {
    return other.row->split == CorpusSplit::train &&
           (are_equal(row, other, DuplicateColumn::source) ||
            are_equal(row, other, DuplicateColumn::target));
  });
}

RC_GTEST_PROP(DuplicatesOracle, FindsTheSameGroupsWhateverTheMemory, ()) {
  const RandomCorpus corpus = random_corpus();
  const std::vector<Seen> rows = all_rows(corpus);
  apps::DuplicateIndex index(std::filesystem::temp_directory_path().string(),
                             *rc::gen::element<std::size_t>(1, 500, 1 << 20));
  for (const Seen& seen : rows) {
    index.add(*seen.job, seen.digest, seen.row->id, seen.row->split);
  }
  index.finish();
  std::set<std::uint64_t> kept;
  for (const Seen& seen : rows) {
    MarkedRow row = *seen.row;
    index.mark(row);
    for (std::size_t column = 0; column < kDuplicateColumns; ++column) {
      const auto expected = group_of(rows, seen, static_cast<DuplicateColumn>(column));
      RC_ASSERT(row.duplicates[column].first == expected.first);
      RC_ASSERT(row.duplicates[column].count == expected.count);
    }
    RC_ASSERT(row.leaks == leaks(rows, seen));
    if (is_duplicate_pair(row)) continue;
    kept.insert(row.id);
    for (std::size_t column = 0; column < 3; ++column)  // what is kept names what is kept
      RC_ASSERT(kept.contains(row.duplicates[column].first));
  }
}

}  // namespace
}  // namespace paralign
