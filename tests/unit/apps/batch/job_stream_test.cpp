#include "apps/batch/job_stream.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "apps/batch/pairs_stage.hpp"
#include "apps/batch/part_file.hpp"
#include "paralign/corpus.hpp"
#include "tests/support/batch_inputs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using ::testing::AllOf;
using testing::as_lines;
using testing::bytes_of;
using ::testing::HasSubstr;
using testing::refusal_of;
using testing::TemporaryFolder;
using testing::write_bytes;

using Lines = std::vector<std::string>;

std::string line_of(const std::string& id) {
  if (id.ends_with('7')) return failed_job_to_line({id, "a.txt", "unreadable", "why"});
  return "{\"job\":{\"id\":\"" + id + "\",\"documents\":[]}}\n";
}

// A plan of so many jobs, done by so many shards in parts of `kInAPart` jobs.
class Done {
 public:
  static constexpr std::size_t kInAPart = 4;

  Done(std::size_t jobs, std::uint32_t shards) : workspace(folder.path()), records(shards) {
    std::filesystem::create_directories(workspace.parts());
    lines.resize(shards);
    for (std::size_t i = 0; i < jobs; ++i) {
      ids.push_back("id" + std::to_string(i));
      lines[part_of(ids.back(), shards)].push_back(line_of(ids.back()));
    }
    for (std::uint32_t i = 0; i < shards; ++i) write(i);
  }

  // Writes the parts of a shard anew, from its lines.
  void write(std::uint32_t shard) {
    ShardRecord& record = records[shard];
    record = {{shard, static_cast<std::uint32_t>(records.size())}, "p", "o", {}};
    for (std::size_t begin = 0; begin < lines[shard].size(); begin += kInAPart) {
      const std::string key =
          "part" + std::to_string(shard) + '-' + std::to_string(record.parts.size());
      const std::size_t end = std::min(begin + kInAPart, lines[shard].size());
      PartWriter part(workspace.part(key), folder / "tmp");
      for (std::size_t i = begin; i < end; ++i) part.add(lines[shard][i], false, false);
      part.commit();
      record.parts.push_back({key, end - begin});
    }
  }

  [[nodiscard]] Lines all() const {
    const auto jobs = as_lines(ids);
    JobStream stream(workspace, jobs, records);
    Lines found;
    while (auto line = stream.next()) found.push_back(*line + '\n');
    return found;
  }

  [[nodiscard]] std::string refusal() const {
    return refusal_of(ErrorCode::bad_format, [&] { static_cast<void>(all()); });
  }

  TemporaryFolder folder{};
  Workspace workspace;
  std::vector<std::string> ids{};
  std::vector<Lines> lines{};  // of each shard
  std::vector<ShardRecord> records{};
};

TEST(JobStream, GivesAllJobsInTheOrderOfThePlan) {
  for (const std::uint32_t shards : {1U, 2U, 5U, 30U}) {
    const Done done(41, shards);
    Lines expected;
    for (const std::string& id : done.ids) expected.push_back(line_of(id));
    EXPECT_EQ(done.all(), expected) << shards << " shards";
  }
}

TEST(JobStream, IsAtItsEndForEver) {
  const Done done(1, 1);
  const auto jobs = as_lines(done.ids);
  JobStream stream(done.workspace, jobs, done.records);
  EXPECT_TRUE(stream.next().has_value());
  EXPECT_FALSE(stream.next().has_value());
  EXPECT_FALSE(stream.next().has_value());
  EXPECT_TRUE(Done(0, 3).all().empty());
}

TEST(JobStream, RefusesAPartThatLacksAJob) {
  Done done(20, 1);
  done.lines[0].erase(done.lines[0].begin() + 9);
  done.write(0);
  EXPECT_THAT(done.refusal(), AllOf(HasSubstr(done.workspace.part("part0-2")),
                                    HasSubstr("found another job than id9, expected the order of "
                                              "the plan; remove the file")));
}

TEST(JobStream, RefusesAForeignJob) {
  Done done(20, 1);
  done.lines[0][9] = line_of("id99");
  done.write(0);
  EXPECT_THAT(done.refusal(), HasSubstr("found another job than id9,"));
}

TEST(JobStream, RefusesAJobThatStandsTwice) {
  Done done(20, 1);
  done.lines[0].insert(done.lines[0].begin() + 9, done.lines[0][8]);
  done.write(0);
  EXPECT_THAT(done.refusal(), HasSubstr("found another job than id9,"));
}

TEST(JobStream, RefusesShardsThatEndBeforeThePlan) {
  Done done(20, 2);
  done.lines[1].pop_back();
  done.write(1);
  EXPECT_THAT(done.refusal(), HasSubstr("found another job than id"));
  done.lines[1].clear();
  done.write(1);
  EXPECT_THAT(done.refusal(), HasSubstr(done.workspace.shards() + ": found another job than id"));
}

TEST(JobStream, RefusesShardsThatGoOnBehindThePlan) {
  Done done(20, 2);
  done.ids.pop_back();
  EXPECT_THAT(done.refusal(), HasSubstr("found more jobs than the 19 of the plan"));
  done.ids.clear();
  EXPECT_THAT(done.refusal(), HasSubstr("found more jobs than the 0 of the plan"));
}

TEST(JobStream, TakesNoJobForOneThatItsIdBegins) {
  Done done(12, 1);
  done.lines[0][1] = line_of("id10");
  done.lines[0][10] = line_of("id1");
  done.write(0);
  EXPECT_THAT(done.refusal(), HasSubstr("found another job than id1,"));
}

TEST(JobStream, NamesAPartThatIsDamagedOrMissing) {
  const Done done(20, 1);
  const std::string path = done.workspace.part("part0-1");
  std::string bytes = bytes_of(path);
  bytes[3] = 'x';
  write_bytes(path, bytes);
  const auto names_it =
      AllOf(HasSubstr(path + ": found a damaged part of shard 0/1, expected it as it was written"),
            HasSubstr("run 'paralign batch' again"));
  EXPECT_THAT(done.refusal(), names_it);
  std::filesystem::remove(path);
  EXPECT_THAT(done.refusal(), names_it);
}

TEST(JobStream, SaysTheSameAgainOfADamagedPart) {
  const Done done(20, 1);
  std::filesystem::remove(done.workspace.part("part0-1"));
  const auto jobs = as_lines(done.ids);
  JobStream stream(done.workspace, jobs, done.records);
  const auto read_all = [&] {
    while (stream.next()) continue;
  };
  const std::string first = refusal_of(ErrorCode::bad_format, read_all);
  EXPECT_NE(first, "");
  EXPECT_EQ(refusal_of(ErrorCode::bad_format, read_all), first);
}

}  // namespace
}  // namespace paralign::apps
