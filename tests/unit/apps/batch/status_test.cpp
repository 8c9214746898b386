#include "apps/batch/status.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "apps/batch/part_file.hpp"
#include "apps/batch/run_plan.hpp"
#include "apps/batch/shard_record.hpp"
#include "tests/support/batch_inputs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using ::testing::HasSubstr;
using testing::refusal_of;
using testing::TemporaryFolder;
using testing::write_bytes;

class Status : public ::testing::Test {
 protected:
  Status() : workspace(folder.path()) {
    RunRecord run;
    run.plan_hash = "plan0";
    run.options_hash = "options0";
    run.jobs = testing::as_lines({"id0", "id1", "id2"});
    run.counts.files = 5;
    run.counts.done = 4;
    run.counts.failures = {{"a.txt", "unreadable", "why"}};
    std::string text;
    write_run_record(run, [&](std::string_view bytes) { text += bytes; });
    write_bytes(workspace.plan(), text);
  }

  void put(const ShardRecord& record) const {
    write_bytes(workspace.shard(shard_name(record.shard)), shard_record_to_text(record));
  }
  void put_part(const std::string& key, int jobs, int failed) const {
    std::filesystem::create_directories(workspace.parts());
    PartWriter part(workspace.part(key), folder / "tmp");
    for (int i = 0; i < jobs; ++i) part.add("{}\n", i < failed, false);
    part.commit();
  }
  // Without the two lines of the run.
  [[nodiscard]] std::string shards() const {
    const std::string text = status_of(workspace);
    constexpr std::string_view kRun = "files\t5\tdone 4\tfailed 1\njobs\t3\n";
    EXPECT_EQ(text.substr(0, kRun.size()), kRun);
    return text.substr(kRun.size());
  }

  TemporaryFolder folder{};
  Workspace workspace;
};

TEST_F(Status, IsThatOfTheFilesBeforeAnyShardBegan) { EXPECT_EQ(shards(), ""); }

TEST_F(Status, CountsJobsByPartsThatAreWhole) {
  put({{0, 2}, "plan0", "options0", {{"a", 2}, {"b", 3}}});
  put({{1, 2}, "plan0", "options0", {}});
  EXPECT_EQ(
      shards(),
      "shard 0/2\t5\tdone 0\tmissing 5\tfailed 0\nshard 1/2\t0\tdone 0\tmissing 0\tfailed 0\n");
  put_part("b", 3, 1);
  EXPECT_THAT(shards(), HasSubstr("shard 0/2\t5\tdone 3\tmissing 2\tfailed 1\n"));
  put_part("a", 2, 2);
  EXPECT_THAT(shards(), HasSubstr("shard 0/2\t5\tdone 5\tmissing 0\tfailed 3\n"));
}

TEST_F(Status, NamesPartsThatAreTorn) {
  put({{0, 1}, "plan0", "options0", {{"a", 2}}});
  put_part("a", 1, 0);
  EXPECT_EQ(shards(),
            "shard 0/1\t2\tdone 0\tmissing 2\tfailed 0\ndamaged\t" + workspace.part("a") + '\n');
}

TEST_F(Status, TellsShardsOfOtherRuns) {
  put({{0, 1}, "another", "options0", {}});
  EXPECT_EQ(shards(), "shard 0/1\t0\tdone 0\tmissing 0\tfailed 0\tof another run\n");
  put({{0, 1}, "plan0", "others", {}});
  EXPECT_THAT(shards(), HasSubstr("\tof another run\n"));
}

TEST_F(Status, IsRefusedWhereThereIsNoRun) {
  std::filesystem::remove(workspace.plan());
  EXPECT_THAT(refusal_of(ErrorCode::unreadable, [&] { static_cast<void>(status_of(workspace)); }),
              HasSubstr(folder.path() + ": found no run, expected what 'paralign batch' makes"));
}

}  // namespace
}  // namespace paralign::apps
