#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "paralign/corpus_rows.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::three_languages;

constexpr auto kSource = static_cast<std::size_t>(DuplicateColumn::source);
constexpr auto kPair = static_cast<std::size_t>(DuplicateColumn::pair);
constexpr auto kPairDigits = static_cast<std::size_t>(DuplicateColumn::pair_digits);

DuplicateRecordStream stream_of(const std::vector<DuplicateRecord>& records) {
  return [&records, at = std::size_t{0}]() mutable -> std::optional<DuplicateRecord> {
    if (at == records.size()) return std::nullopt;
    return records[at++];
  };
}

// What the program does with files, in memory.
void mark(const CorpusAlignment& job, std::vector<MarkedRow>& rows) {
  std::vector<DuplicateRecord> records;
  const std::vector<RowDigest> digests = digests_that_pass(job, {});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto found = duplicate_records(job, digests.at(i), rows[i].id, rows[i].split);
    records.insert(records.end(), found.begin(), found.end());
  }
  std::ranges::sort(records);
  find_duplicates(stream_of(records), stream_of(records),
                  [&](const DuplicateMark& found) { apply_mark(found, rows.at(found.row - 1)); });
}

std::vector<MarkedRow> marked_rows(const CorpusAlignment& job,
                                   const std::vector<CorpusSplit>& splits) {
  std::vector<MarkedRow> rows;
  for (CorpusRow& row : rows_of(job, {})) {
    const std::size_t at = rows.size();
    rows.push_back(
        marked_row(std::move(row), at + 1, at < splits.size() ? splits[at] : CorpusSplit::train));
  }
  mark(job, rows);
  return rows;
}

TEST(FindDuplicates, IsSilentOnRowsThatAreAlone) {
  const std::vector<DuplicateRecord> records{{0, 0, 7, 1}, {0, 0, 8, 2}, {1, 0, 7, 1}};
  int found = 0;
  find_duplicates(stream_of(records), stream_of(records), [&](const DuplicateMark&) { ++found; });
  EXPECT_EQ(found, 0);
}

TEST(FindDuplicates, NamesTheFirstAndTheCountOfEachGroup) {
  const std::vector<DuplicateRecord> records{{0, 0, 7, 2}, {0, 0, 7, 5}, {0, 0, 7, 9},
                                             {0, 0, 8, 1}, {1, 0, 8, 3}, {1, 0, 8, 4}};
  std::vector<DuplicateMark> found;
  find_duplicates(stream_of(records), stream_of(records),
                  [&](const DuplicateMark& one) { found.push_back(one); });
  EXPECT_THAT(found, ElementsAre(DuplicateMark{2, 2, 3, 0, 0}, DuplicateMark{5, 2, 3, 0, 0},
                                 DuplicateMark{9, 2, 3, 0, 0}, DuplicateMark{3, 3, 2, 1, 0},
                                 DuplicateMark{4, 3, 2, 1, 0}));
}

TEST(FindDuplicates, TellsOfTestTextThatStandsInTrainBeforeOrBehindIt) {
  const auto test = static_cast<std::uint32_t>(CorpusSplit::test);
  const std::vector<DuplicateRecord> records{
      {0, test, 7, 1}, {0, 0, 7, 2}, {0, test, 8, 3}, {0, test, 8, 4}};
  std::vector<std::uint32_t> seen;
  find_duplicates(stream_of(records), stream_of(records),
                  [&](const DuplicateMark& one) { seen.push_back(one.seen_else); });
  EXPECT_THAT(seen, ElementsAre(1U, 0U, 0U, 0U));
}

TEST(Duplicates, AreFoundByColumn) {
  CorpusAlignment job = three_languages();
  auto& english = job.alignment.documents[1].document.paragraphs;
  english[2].text = english[1].text;
  const auto rows = marked_rows(job, {});
  // ar-en, ar-fr, en-fr: rows 8 and 9 have one English source, and two French targets.
  EXPECT_EQ(rows[8].duplicates[kSource].first, 8U);
  EXPECT_EQ(rows[8].duplicates[kSource].count, 2U);
  EXPECT_EQ(rows[8].duplicates[kPair].first, 9U);
  EXPECT_EQ(rows[8].duplicates[kPair].count, 1U);
  EXPECT_FALSE(is_duplicate_pair(rows[8]));
}

TEST(Duplicates, AreOfTheSameLanguages) {
  const auto rows = marked_rows(three_languages(), {});
  // Each Arabic text is a source twice, once against English and once against French.
  for (const MarkedRow& row : rows) EXPECT_EQ(row.duplicates[kSource].count, 1U) << row.id;
}

TEST(Duplicates, ButForDigitsAreFoundByDigitKeys) {
  CorpusAlignment job = three_languages();
  for (UnitDocument& document : job.alignment.documents) {
    document.document.paragraphs[1].text = "x 12 y";
    document.document.paragraphs[2].text = "x 34 y";
  }
  const auto rows = marked_rows(job, {});
  EXPECT_FALSE(is_duplicate_pair(rows[2]));
  EXPECT_EQ(rows[2].duplicates[kPairDigits].first, 2U);
  EXPECT_EQ(rows[2].duplicates[kPairDigits].count, 2U);
}

TEST(Duplicates, LeakByExactTextAlone) {
  CorpusAlignment job = three_languages();
  for (UnitDocument& document : job.alignment.documents) {
    document.document.paragraphs[1].text = "x 12 y";
    document.document.paragraphs[2].text = "x 34 y";
  }
  std::vector<CorpusSplit> splits(9, CorpusSplit::train);
  splits[2] = CorpusSplit::test;
  EXPECT_FALSE(marked_rows(job, splits)[2].leaks);
  job.alignment.documents[0].document.paragraphs[2].text = "x 12 y";
  EXPECT_TRUE(marked_rows(job, splits)[2].leaks);
}

}  // namespace
}  // namespace paralign
