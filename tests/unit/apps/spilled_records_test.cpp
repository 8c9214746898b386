#include "apps/batch/spilled_records.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "apps/batch/packed.hpp"

namespace paralign::apps {
namespace {

std::string folder() { return std::filesystem::temp_directory_path().string(); }

std::string record(std::size_t i) { return std::string(i % 300, 'x') + std::to_string(i); }

TEST(SpilledRecords, AreReadInAnyOrder) {
  constexpr std::size_t kCount = 2000;
  SpilledRecords records(folder());
  for (std::size_t i = 0; i < kCount; ++i) records.add(record(i));
  records.finish();
  ASSERT_EQ(records.size(), kCount);
  for (std::size_t i = kCount; i-- > 0;) ASSERT_EQ(records.at(i), record(i));
}

TEST(SpilledRecords, AreReadWhileOthersAreAdded) {
  SpilledRecords records(folder());
  for (std::size_t i = 0; i < 2000; ++i) {
    records.add(record(i));
    ASSERT_EQ(records.at(i), record(i));
    ASSERT_EQ(records.at(i / 2), record(i / 2));
  }
}

TEST(SpilledRecords, MayBeEmpty) {
  SpilledRecords records(folder());
  records.add("");
  records.add("a");
  records.add("");
  records.finish();
  EXPECT_EQ(records.at(0), "");
  EXPECT_EQ(records.at(1), "a");
  EXPECT_EQ(records.at(2), "");
}

TEST(SpilledRecords, GiveTheirBeginnings) {
  SpilledRecords records(folder());
  records.add("abcdef");
  records.add("gh");
  records.finish();
  EXPECT_EQ(records.at(0, 3), "abc");
  EXPECT_EQ(records.at(1, 3), "gh");
}

TEST(Packed, ValuesComeBackInTheirOrder) {
  Packer packer;
  packer << std::uint32_t{7} << std::string("a\0b", 3) << true << std::string() << std::uint64_t{1};
  Unpacker unpacker(packer.bytes());
  EXPECT_EQ(unpacker.take<std::uint32_t>(), 7U);
  EXPECT_EQ(unpacker.take<std::string>(), std::string("a\0b", 3));
  EXPECT_TRUE(unpacker.take<bool>());
  EXPECT_EQ(unpacker.take<std::string>(), "");
  EXPECT_EQ(unpacker.take<std::uint64_t>(), 1U);
}

}  // namespace
}  // namespace paralign::apps
