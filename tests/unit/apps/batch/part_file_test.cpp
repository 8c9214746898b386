#include "apps/batch/part_file.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using testing::bytes_of;
using testing::TemporaryFolder;
using testing::write_bytes;

const std::string kFirst = "{\"job\":{\"id\":\"a\"}}\n";
const std::string kSecond = "#failed\tb\tbad_format\tb.txt\twhy\n";

std::string written(const std::string& path) {
  PartWriter part(path, path + ".tmp");
  part.add(kFirst, false, false);
  part.add(kSecond, true, true);
  EXPECT_EQ(part.jobs(), 2U);
  EXPECT_FALSE(std::filesystem::exists(path)) << "before it is whole";
  part.commit();
  return bytes_of(path);
}

void expect_damaged(const std::string& path, const std::string& what) {
  EXPECT_EQ(read_part(path, 2).state, PartState::damaged) << what;
}

TEST(PartFile, TellsWhatIsInIt) {
  const TemporaryFolder folder;
  const std::string path = folder / "a.jsonl";
  EXPECT_EQ(written(path).find(kFirst + kSecond + "#end\t2\t1\t1\t"), 0U);
  for (const PartLook& look : {look_at_part(path, 2), read_part(path, 2)}) {
    EXPECT_EQ(look.state, PartState::whole);
    EXPECT_EQ(look.counts, (PartCounts{2, 1, 1}));
  }
  EXPECT_FALSE(std::filesystem::exists(path + ".tmp"));
}

TEST(PartFile, IsNotThereUnlessItWasCommitted) {
  const TemporaryFolder folder;
  const std::string path = folder / "a.jsonl";
  { PartWriter(path, path + ".tmp").add(kFirst, false, false); }
  EXPECT_TRUE(testing::tree_of(folder.path()).empty());
  EXPECT_EQ(look_at_part(path, 1).state, PartState::missing);
  EXPECT_EQ(read_part(path, 1).state, PartState::missing);
}

TEST(PartFile, IsDamagedWhereItHasOtherNumbersOfJobs) {
  const TemporaryFolder folder;
  const std::string path = folder / "a.jsonl";
  written(path);
  for (const std::uint64_t jobs : {0U, 1U, 3U}) {
    EXPECT_EQ(look_at_part(path, jobs).state, PartState::damaged);
    EXPECT_EQ(read_part(path, jobs).state, PartState::damaged);
  }
}

TEST(PartFile, IsDamagedWhereverItIsCutOff) {
  const TemporaryFolder folder;
  const std::string path = folder / "a.jsonl";
  const std::string whole = written(path);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    write_bytes(path, whole.substr(0, length));
    expect_damaged(path, "cut off at " + std::to_string(length));
    EXPECT_EQ(look_at_part(path, 2).state, PartState::damaged) << "cut off at " << length;
    write_bytes(path, whole.substr(length + 1));
    expect_damaged(path, "without the first " + std::to_string(length + 1));
  }
  write_bytes(path, whole + "\n");
  expect_damaged(path, "a line more");
  write_bytes(path, whole + whole);
  expect_damaged(path, "twice");
}

TEST(PartFile, IsDamagedWhicheverBitIsFlipped) {
  const TemporaryFolder folder;
  const std::string path = folder / "a.jsonl";
  const std::string whole = written(path);
  for (std::size_t i = 0; i < 8 * whole.size(); ++i) {
    std::string bytes = whole;
    bytes[i / 8] = static_cast<char>(bytes[i / 8] ^ static_cast<char>(1U << (i % 8)));
    write_bytes(path, bytes);
    expect_damaged(path, "bit " + std::to_string(i));
  }
}

TEST(PartFile, IsDamagedWhereItIsAFolder) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "a.jsonl");
  EXPECT_NE(look_at_part(folder / "a.jsonl", 0).state, PartState::whole);
  EXPECT_NE(read_part(folder / "a.jsonl", 0).state, PartState::whole);
}

TEST(PartFile, MayHaveNoJobs) {
  const TemporaryFolder folder;
  const std::string path = folder / "a.jsonl";
  PartWriter(path, path + ".tmp").commit();
  EXPECT_EQ(read_part(path, 0).state, PartState::whole);
  EXPECT_EQ(read_part(path, 1).state, PartState::damaged);
}

}  // namespace
}  // namespace paralign::apps
