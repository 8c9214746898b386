#include "apps/batch/external_sort.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <random>

#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

struct Record {
  std::uint64_t key = 0;
  std::uint64_t row = 0;
  friend auto operator<=>(const Record&, const Record&) = default;
};

std::string folder() { return std::filesystem::temp_directory_path().string(); }

std::vector<Record> random_records(std::size_t count, std::uint64_t keys) {
  std::mt19937_64 random(20250404);
  std::vector<Record> records(count);
  for (std::size_t i = 0; i < count; ++i) records[i] = {random() % keys, i};
  return records;
}

template <typename Sort>
std::vector<Record> read(const Sort& sort) {
  std::vector<Record> records;
  auto stream = sort.stream();
  while (const auto record = stream.next()) records.push_back(*record);
  return records;
}

void expect_sorted(std::size_t count, std::size_t memory) {
  std::vector<Record> records = random_records(count, count / 3 + 1);
  ExternalSort<Record> sort(folder(), memory);
  for (const Record& record : records) sort.add(record);
  sort.finish();
  std::ranges::sort(records);
  EXPECT_EQ(read(sort), records) << count << " records in " << memory << " bytes";
  EXPECT_EQ(read(sort), records) << "a second time";
  EXPECT_LE(sort.runs(), ExternalSort<Record>::kFanIn);
}

TEST(ExternalSort, IsEmptyWithoutRecords) { expect_sorted(0, 1024); }

TEST(ExternalSort, SortsInMemoryWhatFits) {
  expect_sorted(1, 1024);
  expect_sorted(63, 1024);
}

TEST(ExternalSort, SortsOnTheDiskWhatDoesNot) {
  expect_sorted(64, 1024);
  expect_sorted(65, 1024);
  expect_sorted(10'000, 64 * 1024);
}

TEST(ExternalSort, MergesMoreRunsThanItOpensAtOnce) {
  expect_sorted(20'000, 1024);  // 313 runs
  expect_sorted(8'192, 1024);   // 128
  expect_sorted(8'193, 1024);   // 129
}

TEST(ExternalSort, SortsWithNextToNoMemory) { expect_sorted(300, 1); }

TEST(ExternalSort, ReadsTwoStreamsSideBySide) {
  std::vector<Record> records = random_records(5'000, 100);
  ExternalSort<Record> sort(folder(), 4096);
  for (const Record& record : records) sort.add(record);
  sort.finish();
  std::ranges::sort(records);
  auto ahead = sort.stream();
  auto behind = sort.stream();
  for (int i = 0; i < 2'500; ++i) ASSERT_TRUE(ahead.next().has_value());
  for (std::size_t i = 0; i < records.size(); ++i) {
    ASSERT_EQ(behind.next(), records[i]);
    if (i + 2'500 < records.size()) {
      ASSERT_EQ(ahead.next(), records[i + 2'500]);
    }
  }
  EXPECT_FALSE(ahead.next().has_value());
}

TEST(ExternalSort, LeavesNoFileBehind) {
  const auto own = std::filesystem::temp_directory_path() / "paralign-external-sort-test";
  std::filesystem::create_directories(own);
  {
    ExternalSort<Record> sort(own.string(), 1024);
    for (const Record& record : random_records(1'000, 10)) sort.add(record);
    EXPECT_TRUE(std::filesystem::is_empty(own));
  }
  std::filesystem::remove(own);
}

TEST(ExternalSort, SaysWhereItCannotWrite) {
  ExternalSort<Record> sort("/nowhere/at/all", 1024);
  const auto records = random_records(100, 10);
  try {
    for (const Record& record : records) sort.add(record);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::not_written);
    EXPECT_NE(std::string(error.what()).find("/nowhere/at/all"), std::string::npos);
  }
}

}  // namespace
}  // namespace paralign::apps
