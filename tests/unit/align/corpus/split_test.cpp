#include <gtest/gtest.h>

#include <array>
#include <string>

#include "paralign/corpus_rows.hpp"

namespace paralign {
namespace {

CorpusJob job_of(std::string series, std::string id = "x") {
  CorpusJob job;
  job.series = std::move(series);
  job.id = std::move(id);
  return job;
}

TEST(SplitShares, AreThreeNumbers) {
  const auto shares = parse_split_shares("90,5,5");
  ASSERT_TRUE(shares.has_value());
  EXPECT_EQ(shares->train, 90U);
  EXPECT_EQ(shares->test, 5U);
}

TEST(SplitShares, AreNothingElse) {
  for (const char* text : {"", "90", "90,5", "90,5,", "90,5,5,", "90, 5,5", "-1,5,5", "0,0,0",
                           "90;5;5", "1e2,1,1", "999999,1,1"})
    EXPECT_FALSE(parse_split_shares(text).has_value()) << text;
}

TEST(SplitOf, KeepsASeriesTogether) {
  const SplitShares shares{80, 10, 10};
  for (int i = 0; i < 100; ++i) {
    const std::string series = std::to_string(i) + "/1";
    EXPECT_EQ(split_of(job_of(series, "a"), shares), split_of(job_of(series, "b"), shares));
  }
}

TEST(SplitOf, GivesEachPartAboutItsShare) {
  std::array<int, 3> counts{};
  for (int i = 0; i < 10'000; ++i) {
    const CorpusJob job = job_of(std::to_string(i) + "/" + std::to_string(i % 60));
    ++counts.at(static_cast<std::size_t>(split_of(job, {90, 5, 5})));
  }
  EXPECT_NEAR(counts[0], 9000, 150);
  EXPECT_NEAR(counts[1], 500, 120);
  EXPECT_NEAR(counts[2], 500, 120);
}

TEST(SplitOf, DoesNotChangeFromReleaseToRelease) {
  const SplitShares shares{1, 1, 1};
  std::string parts;
  for (const char* series : {"9/4", "12/7", "15/4", "S-30/1", "2374 (2017)"})
    (parts += split_name(split_of(job_of(series), shares))) += ' ';
  EXPECT_EQ(parts, "train test train train test ");
}

TEST(SplitOf, GoesByTheJobWhereThereIsNoSeries) {
  bool dev = false;
  bool train = false;
  for (int i = 0; i < 50; ++i) {
    const CorpusSplit split = split_of(job_of("", std::to_string(i)), {1, 1, 0});
    dev |= split == CorpusSplit::dev;
    train |= split == CorpusSplit::train;
    EXPECT_NE(split, CorpusSplit::test);
  }
  EXPECT_TRUE(dev && train);
}

TEST(SplitOf, IsTrainWithoutShares) {
  EXPECT_EQ(split_of(job_of("9/4"), SplitShares{}), CorpusSplit::train);
}

}  // namespace
}  // namespace paralign
