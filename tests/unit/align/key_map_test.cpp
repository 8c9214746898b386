#include "align/feature/key_map.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace paralign::detail {
namespace {

TEST(KeyMap, FindsWhatWasStoredAndNothingElse) {
  KeyMap map;
  EXPECT_EQ(map.find(0), KeyMap::kNone);
  EXPECT_TRUE(map.emplace(0, 7).second);
  EXPECT_FALSE(map.emplace(0, 9).second);
  EXPECT_EQ(map.find(0), 7U);
  EXPECT_EQ(map.find(1), KeyMap::kNone);
  map.emplace(0, 0).first = 8;
  EXPECT_EQ(map.find(0), 8U);
  EXPECT_EQ(map.size(), 1U);
}

TEST(KeyMap, HoldsTheSameAsAnOrderedMapWhileItGrows) {
  std::mt19937_64 random(7);
  KeyMap map;
  std::map<std::uint64_t, std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    // Random keys, and consecutive ones under a tag.
    const std::uint64_t key = i % 2 == 0 ? random() % 9000 * 0x1234'5678'9ABCULL
                                         : 0xC0C0'0000'0000'0000ULL | (random() % 5000);
    EXPECT_EQ(map.emplace(key, i).first, expected.emplace(key, i).first->second);
  }
  EXPECT_EQ(map.size(), expected.size());
  std::map<std::uint64_t, std::uint32_t> found;
  map.for_each([&](std::uint64_t key, std::uint32_t value) { found[key] = value; });
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace paralign::detail
