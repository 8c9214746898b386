#include "apps/batch/shard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "apps/batch/pairs_stage.hpp"
#include "apps/options.hpp"
#include "tests/support/batch_inputs.hpp"

namespace paralign::apps {
namespace {

using testing::Contents;
using testing::files_of;
using testing::gathered;
using testing::HandJob;
using ::testing::HasSubstr;
using testing::plan_of;
using testing::said_document;

std::string refusal(const std::string& text) {
  try {
    static_cast<void>(parse_shard(text));
  } catch (const UsageError& error) {
    return error.what();
  }
  return {};
}

TEST(ParseShard, ReadsAnIndexFromZeroAndACount) {
  EXPECT_EQ(parse_shard("0/1"), (Shard{0, 1}));
  EXPECT_EQ(parse_shard("2/3"), (Shard{2, 3}));
  EXPECT_EQ(parse_shard("9999/10000"), (Shard{9999, 10000}));
}

TEST(ParseShard, RefusesAllElseAndSaysWhatItExpects) {
  for (const std::string text :
       {"", "/", "1", "1/", "/3", "3/3", "4/3", "-1/3", "+1/3", " 1/3", "1/3 ", "1/3/5", "1.0/3",
        "0/0", "0/10001", "4294967296/4294967297", "0x1/3", "one/three"}) {
    EXPECT_THAT(refusal(text), HasSubstr("--shard: found '" + text + "', expected I/N")) << text;
  }
}

TEST(Shard, IsCalledByIndexAndCount) { EXPECT_EQ(shard_name({1, 3}), "1-of-3"); }

// Jobs whose ids are all that differs.
std::vector<HandJob> some_jobs(std::size_t count) {
  std::vector<HandJob> jobs(count);
  for (std::size_t i = 0; i < count; ++i) {
    jobs[i].job.id = "job " + std::to_string(i);
    jobs[i].job.documents = {0, 1};
  }
  return jobs;
}

const Contents kTwoFiles{{"a", {said_document("en", "12/7", "1")}},
                         {"b", {said_document("fr", "12/7", "2")}}};

ShardJobs jobs_of(const Shard& shard, const std::vector<HandJob>& jobs,
                  const std::string& options = "o", const Contents& contents = kTwoFiles) {
  return jobs_of_shard(plan_of(jobs), gathered(files_of(contents), contents), shard, "p", options);
}

TEST(Shards, HaveEachJobOnceAndInTheOrderOfThePlan) {
  const auto jobs = some_jobs(1000);
  for (const std::uint32_t count : {1U, 2U, 7U, 100U, 3000U}) {
    std::set<std::uint32_t> all;
    std::size_t sum = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const ShardJobs shard = jobs_of({i, count}, jobs);
      EXPECT_EQ(shard.record.shard, (Shard{i, count}));
      EXPECT_TRUE(std::ranges::is_sorted(shard.jobs));
      std::uint64_t in_parts = 0;
      for (const Part& part : shard.record.parts) {
        EXPECT_GT(part.jobs, 0U);
        in_parts += part.jobs;
      }
      EXPECT_EQ(in_parts, shard.jobs.size());
      sum += shard.jobs.size();
      all.insert(shard.jobs.begin(), shard.jobs.end());
    }
    EXPECT_EQ(sum, 1000U) << count << " shards";
    EXPECT_EQ(all.size(), 1000U) << count << " shards";
  }
}

std::set<std::string> keys_of(const std::vector<HandJob>& jobs, const std::string& options = "o",
                              const Contents& contents = kTwoFiles) {
  std::set<std::string> keys;
  for (const Part& part : jobs_of({0, 1}, jobs, options, contents).record.parts) {
    EXPECT_TRUE(keys.insert(part.key).second) << "two parts of one key";
  }
  return keys;
}

std::size_t common(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

TEST(Shards, KeepTheirPartsButThatOfAJobThatIsAddedOrChanged) {
  auto jobs = some_jobs(1000);
  const auto before = keys_of(jobs);
  EXPECT_GT(before.size(), 10U);
  EXPECT_EQ(keys_of(jobs), before);
  jobs[500].job.reason = "another";
  EXPECT_EQ(common(keys_of(jobs), before), before.size() - 1);
  jobs = some_jobs(1000);
  jobs[500].by_evidence = true;
  EXPECT_EQ(common(keys_of(jobs), before), before.size() - 1);
  jobs = some_jobs(1000);
  jobs.erase(jobs.begin() + 500);
  EXPECT_GE(common(keys_of(jobs), before), before.size() - 2);
}

TEST(Shards, ShareNoPartWithOtherOptionsOrOtherDocuments) {
  const auto jobs = some_jobs(100);
  const auto before = keys_of(jobs);
  EXPECT_EQ(common(keys_of(jobs, "other"), before), 0U);
  Contents contents = kTwoFiles;
  contents["c"] = contents["b"];
  contents.erase("b");
  EXPECT_EQ(common(keys_of(jobs, "o", contents), before), 0U) << "another file";
  contents = kTwoFiles;
  contents["a"].push_back(said_document("fr", "12/7", "1"));
  EXPECT_EQ(common(keys_of(jobs, "o", contents), before), 0U) << "another place in the file";
}

TEST(Shards, OfAnEmptyPlanHaveNoParts) {
  const ShardJobs shard = jobs_of({0, 1}, {});
  EXPECT_TRUE(shard.jobs.empty());
  EXPECT_TRUE(shard.record.parts.empty());
}

TEST(FailedJob, ComesBackFromItsLineWithoutControls) {
  const std::string line = failed_job_to_line({"id1", "a\tb.txt", "bad_format", "c\nd"});
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  const auto back = parse_failed_job(std::string_view(line).substr(0, line.size() - 1));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->id, "id1");
  EXPECT_EQ(back->file, "a b.txt");
  EXPECT_EQ(back->code, "bad_format");
  EXPECT_EQ(back->message, "c d");
  EXPECT_FALSE(parse_failed_job(R"({"job":{"id":"id1"}})").has_value());
}

}  // namespace
}  // namespace paralign::apps
