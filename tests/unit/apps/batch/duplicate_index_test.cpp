// Who duplicates whom is in oracle/duplicates_oracle_test.cpp.

#include "apps/batch/duplicate_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/corpus_jobs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using ::testing::HasSubstr;
using testing::refusal_of;
using testing::TemporaryFolder;
using testing::three_languages;

constexpr std::size_t kSmall = 64;  // two records
constexpr auto kPair = static_cast<std::size_t>(DuplicateColumn::pair);

// Adds the rows of a job so many times.
std::uint64_t add(DuplicateIndex& index, const CorpusAlignment& job, std::uint64_t times) {
  std::uint64_t row = 0;
  for (std::uint64_t i = 0; i < times; ++i) {
    for (const RowDigest& digest : digests_that_pass(job, {})) {
      index.add(job, digest, ++row, CorpusSplit::train);
    }
  }
  return row;
}

TEST(DuplicateIndex, MarksNothingWithoutRows) {
  const TemporaryFolder folder;
  DuplicateIndex index(folder.path(), kSmall);
  index.finish();
  MarkedRow row = marked_row({}, 1, CorpusSplit::train);
  index.mark(row);
  EXPECT_EQ(row.duplicates[kPair].count, 1U);
}

TEST(DuplicateIndex, MarksRowsThoughOthersAreNotAskedFor) {
  const TemporaryFolder folder;
  for (const std::size_t memory : {kSmall, std::size_t{1} << 20U}) {
    DuplicateIndex index(folder.path(), memory);
    const std::uint64_t rows = add(index, three_languages(), 5);
    EXPECT_EQ(rows, 45U);
    index.finish();
    for (std::uint64_t id = 4; id <= rows + 10; id += 7) {
      MarkedRow row = marked_row({}, id, CorpusSplit::train);
      index.mark(row);
      EXPECT_EQ(row.duplicates[kPair].count, id <= rows ? 5U : 1U) << id;
      EXPECT_EQ(row.duplicates[kPair].first, id <= rows ? (id - 1) % 9 + 1 : id) << id;
      EXPECT_FALSE(row.leaks);
    }
  }
}

TEST(DuplicateIndex, LeavesNothingInItsFolder) {
  const TemporaryFolder folder;
  DuplicateIndex index(folder.path(), kSmall);
  add(index, three_languages(), 20);
  index.finish();
  EXPECT_TRUE(testing::tree_of(folder.path()).empty());
}

TEST(DuplicateIndex, SaysWhereItCannotWrite) {
  const std::string said = refusal_of(ErrorCode::not_written, [] {
    DuplicateIndex index("/nowhere/at/all", kSmall);
    add(index, three_languages(), 1);
  });
  EXPECT_THAT(said, HasSubstr("/nowhere/at/all: temporary file not written"));
}

}  // namespace
}  // namespace paralign::apps
