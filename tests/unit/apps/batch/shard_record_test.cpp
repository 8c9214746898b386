#include "apps/batch/shard_record.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <optional>
#include <string>

#include "apps/batch/part_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using ::testing::HasSubstr;
using testing::refusal_of;
using testing::TemporaryFolder;
using testing::write_bytes;

const std::string kFile = "OUT/cache/shards/1-of-3.tsv";

ShardRecord sample() {
  return {{1, 3}, "plan0", "options0", {{"key0", 30}, {"key1", 1}, {"key2", 12}}};
}

std::string refusal(const std::string& text) {
  return refusal_of(ErrorCode::bad_format,
                    [&] { static_cast<void>(parse_shard_record(text, kFile)); });
}

std::string read_again(const std::string& text) {
  return shard_record_to_text(parse_shard_record(text, kFile));
}

RC_GTEST_PROP(ShardRecord, ComesBackFromItsText, ()) {
  const auto count = *rc::gen::inRange<std::uint32_t>(1, 10'000);
  ShardRecord record{{*rc::gen::inRange<std::uint32_t>(0, count), count}, "p1", "o1", {}};
  for (int i = *rc::gen::inRange(0, 20); i > 0; --i) {
    record.parts.push_back({std::to_string(*rc::gen::arbitrary<std::uint64_t>()),
                            *rc::gen::arbitrary<std::uint64_t>()});
  }
  const ShardRecord back = parse_shard_record(shard_record_to_text(record), kFile);
  RC_ASSERT(back.shard == record.shard);
  RC_ASSERT(back.plan_hash == record.plan_hash);
  RC_ASSERT(back.options_hash == record.options_hash);
  RC_ASSERT(back.parts.size() == record.parts.size());
  for (std::size_t i = 0; i < back.parts.size(); ++i) {
    RC_ASSERT(back.parts[i].key == record.parts[i].key);
    RC_ASSERT(back.parts[i].jobs == record.parts[i].jobs);
  }
}

TEST(ShardRecord, SaysWhichFileIsNoneAndWhatToDo) {
  const std::string said = refusal("something else\n");
  EXPECT_THAT(said, HasSubstr(kFile + ": found no record of a shard, expected one"));
  EXPECT_THAT(said, HasSubstr("remove the file"));
}

TEST(ShardRecord, IsRefusedWhereverItIsCutOff) {
  const std::string whole = shard_record_to_text(sample());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_NE(refusal(whole.substr(0, length)), "") << "cut off at " << length;
    EXPECT_NE(refusal(whole.substr(length + 1)), "") << "without the first " << length + 1;
  }
}

TEST(ShardRecord, IsRefusedWithOneByteChanged) {
  const std::string whole = shard_record_to_text(sample());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const unsigned mask : {1U, 2U, 4U, 16U, 32U, 128U, 255U}) {
      std::string bytes = whole;
      bytes[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ mask);
      EXPECT_NE(refusal(bytes), "") << "byte " << i << " of " << bytes;
    }
  }
}

TEST(ShardRecord, IsRefusedWithALineMoreOrTwice) {
  const std::string whole = shard_record_to_text(sample());
  EXPECT_EQ(read_again(whole), whole);
  EXPECT_NE(refusal(whole + "\n"), "");
  EXPECT_NE(refusal(whole + "part\tkey3\t5\n"), "");
  EXPECT_NE(refusal(whole + whole), "");
}

// A workspace with the shards of one division, each with one part of one job.
class Division {
 public:
  explicit Division(std::uint32_t count) : workspace(folder.path()) {
    std::filesystem::create_directories(workspace.parts());
    for (std::uint32_t i = 0; i < count; ++i) add({i, count});
  }

  static ShardRecord record(const Shard& shard) {
    return {shard, "plan0", "options0", {{"part" + shard_name(shard), 1}}};
  }

  void add(const Shard& shard) const {
    const ShardRecord one = record(shard);
    write_bytes(path(shard), shard_record_to_text(one));
    PartWriter part(part_path(shard), folder / "tmp");
    part.add("{}\n", false, false);
    part.commit();
  }

  void replace(const ShardRecord& record) const {
    write_bytes(path(record.shard), shard_record_to_text(record));
  }

  [[nodiscard]] std::string path(const Shard& shard) const {
    return workspace.shard(shard_name(shard));
  }
  [[nodiscard]] std::string part_path(const Shard& shard) const {
    return workspace.part("part" + shard_name(shard));
  }

  [[nodiscard]] std::vector<ShardRecord> complete() const {
    return complete_division(workspace, "plan0", "options0");
  }
  [[nodiscard]] std::string refusal() const {
    return refusal_of(ErrorCode::unreadable, [&] { static_cast<void>(complete()); });
  }

  TemporaryFolder folder{};
  Workspace workspace;
};

TEST(CompleteDivision, GivesItsShardsByIndex) {
  const Division division(12);
  const auto shards = division.complete();
  ASSERT_EQ(shards.size(), 12U);
  for (std::uint32_t i = 0; i < 12; ++i) EXPECT_EQ(shards[i].shard, (Shard{i, 12}));
}

TEST(CompleteDivision, IsRefusedWithoutAnyShard) {
  const Division division(0);
  EXPECT_THAT(division.refusal(),
              HasSubstr(division.workspace.shards() + ": found no shard, expected some; run"));
}

TEST(CompleteDivision, NamesTheFirstShardThatIsMissing) {
  const Division division(3);
  std::filesystem::remove(division.path({1, 3}));
  EXPECT_THAT(division.refusal(), HasSubstr("shard 1/3 is missing, expected 3 shards; run it"));
}

TEST(CompleteDivision, TellsShardsOfAnotherPlanOrOtherOptions) {
  const Division division(3);
  ShardRecord record = Division::record({2, 3});
  record.plan_hash = "another";
  division.replace(record);
  EXPECT_THAT(division.refusal(), HasSubstr("shard 2/3 is of another plan"));
  record = Division::record({2, 3});
  record.options_hash = "another";
  division.replace(record);
  EXPECT_THAT(division.refusal(), HasSubstr("shard 2/3 was aligned with other options"));
}

TEST(CompleteDivision, TellsPartsThatAreMissingOrTorn) {
  const Division division(2);
  const std::string part = division.part_path({1, 2});
  const std::string whole = testing::bytes_of(part);
  write_bytes(part, whole.substr(0, whole.size() - 1));
  EXPECT_THAT(division.refusal(),
              HasSubstr("shard 1/2 is not complete: " + part + " is damaged; run it again"));
  std::filesystem::remove(part);
  EXPECT_THAT(division.refusal(), HasSubstr("shard 1/2 is not complete: 1 of 1 parts are missing"));
  ShardRecord record = Division::record({1, 2});
  record.parts.front().jobs = 2;
  write_bytes(part, whole);
  division.replace(record);
  EXPECT_THAT(division.refusal(), HasSubstr("is damaged"));
}

TEST(CompleteDivision, TakesOneThatIsCompleteWhateverElseIsThere) {
  const Division division(2);
  for (const std::uint32_t i : {0U, 1U, 3U, 4U}) division.add({i, 5});
  EXPECT_EQ(division.complete().size(), 2U);
}

TEST(CompleteDivision, SpeaksOfTheOneThatLacksTheFewest) {
  const Division division(2);
  std::filesystem::remove(division.path({0, 2}));
  std::filesystem::remove(division.path({1, 2}));
  for (const std::uint32_t i : {0U, 1U, 3U, 4U}) division.add({i, 5});
  division.add({0, 6});
  EXPECT_THAT(division.refusal(), HasSubstr("shard 2/5 is missing"));
}

TEST(CompleteDivision, RefusesARecordUnderAnotherName) {
  const Division division(2);
  std::filesystem::copy_file(division.path({0, 2}), division.path({1, 3}));
  const std::string said =
      refusal_of(ErrorCode::bad_format, [&] { static_cast<void>(division.complete()); });
  EXPECT_THAT(said, HasSubstr(division.path({1, 3}) +
                              ": found shard 0/2, expected it in 0-of-2.tsv; remove the file"));
}

TEST(CompleteDivision, PassesOverRecordsOfAnotherVersion) {
  const Division division(2);
  write_bytes(division.path({0, 5}), "paralign-shard\t1\nshard\t0/5\n");
  EXPECT_EQ(division.complete().size(), 2U);
  write_bytes(division.path({1, 2}), "paralign-shard\t1\nshard\t1/2\n");
  EXPECT_THAT(division.refusal(), HasSubstr("shard 1/2 is missing"));
}

TEST(CompleteDivision, PassesOverFilesThatAreNoTables) {
  const Division division(2);
  write_bytes(division.workspace.shards() + "/notes.txt", "mine");
  EXPECT_EQ(division.complete().size(), 2U);
}

}  // namespace
}  // namespace paralign::apps
