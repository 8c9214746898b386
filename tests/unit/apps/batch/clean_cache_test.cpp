#include "apps/batch/clean_cache.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "apps/batch/shard_record.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using ::testing::IsEmpty;
using testing::TemporaryFolder;
using testing::tree_of;
using testing::write_bytes;

class CleanCache : public ::testing::Test {
 protected:
  CleanCache() : workspace(folder.path()) {
    run.plan_hash = "plan0";
    run.options_hash = "options0";
    run.tables = {{"plan.tsv", "table0"}};
    put(workspace.plan());
    put(workspace.table("table0"));
    put(workspace.part("part0"));
    put(workspace.document("ab01"));
    put(workspace.lexicon("lexicon0"));
    put(workspace.accepted("accepted0"));
    put(workspace.lock("0-of-1"));
    put(workspace.output("cache/files.tsv"));
    put(workspace.output("corpus.tsv"));
    put({{0, 1}, "plan0", "options0", {{"part0", 1}}});
  }

  static void put(const std::string& path) { write_bytes(path, path); }
  void put(const ShardRecord& record) const {
    write_bytes(workspace.shard(shard_name(record.shard)), shard_record_to_text(record));
  }

  [[nodiscard]] std::map<std::string, std::string> found() const {
    auto tree = tree_of(folder.path());
    tree.erase("cache/locks/cache");
    return tree;
  }

  TemporaryFolder folder{};
  Workspace workspace;
  RunRecord run{};
};

TEST_F(CleanCache, KeepsAllThatTheRunNames) {
  const auto before = found();
  EXPECT_TRUE(clean_cache(workspace, run, false));
  EXPECT_EQ(found(), before);
}

TEST_F(CleanCache, KeepsOtherDivisionsOfTheRun) {
  put({{1, 3}, "plan0", "options0", {{"part1", 1}}});
  put(workspace.part("part1"));
  const auto before = found();
  EXPECT_TRUE(clean_cache(workspace, run, false));
  EXPECT_EQ(found(), before);
}

TEST_F(CleanCache, RemovesWhatOtherRunsLeft) {
  const auto before = found();
  put({{1, 3}, "another", "options0", {{"part1", 1}}});
  put({{2, 3}, "plan0", "others", {{"part2", 1}}});
  for (const char* key : {"part1", "part2", "part3"}) put(workspace.part(key));
  put(workspace.table("table1"));
  EXPECT_TRUE(clean_cache(workspace, run, false));
  EXPECT_EQ(found(), before);
}

TEST_F(CleanCache, KeepsAPartThatRunsShare) {
  const auto before = found();
  put({{1, 3}, "another", "options0", {{"part0", 1}}});
  EXPECT_TRUE(clean_cache(workspace, run, false));
  EXPECT_EQ(found(), before);
}

// As the search for shards does.
TEST_F(CleanCache, PassesOverFilesAmongTheShardsThatAreNoTables) {
  put(workspace.shards() + "/notes.txt");
  put(workspace.shards() + "/.nfs0001");
  std::filesystem::create_directories(workspace.shards() + "/folder");
  const auto before = found();
  EXPECT_TRUE(clean_cache(workspace, run, false));
  EXPECT_EQ(found(), before);
}

TEST_F(CleanCache, LeavesTheCorpusAndItsListWhereAllIsToGo) {
  EXPECT_TRUE(clean_cache(workspace, run, true));
  auto left = found();
  EXPECT_EQ(left.erase("corpus.tsv"), 1U);
  EXPECT_EQ(left.erase("cache/files.tsv"), 1U);
  EXPECT_EQ(left.erase("cache/locks/0-of-1"), 1U);
  EXPECT_THAT(left, IsEmpty());
}

TEST_F(CleanCache, DoesNothingWhileSomebodyHoldsIt) {
  put(workspace.part("part3"));
  const auto before = found();
  {
    const auto first = hold_cache(workspace);
    const auto second = hold_cache(workspace);
    EXPECT_FALSE(clean_cache(workspace, run, false));
    EXPECT_FALSE(clean_cache(workspace, run, true));
    EXPECT_EQ(found(), before);
  }
  EXPECT_TRUE(clean_cache(workspace, run, false));
  EXPECT_NE(found(), before);
}

}  // namespace
}  // namespace paralign::apps
