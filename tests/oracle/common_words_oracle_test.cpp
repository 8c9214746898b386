// The shortest edit script against dynamic programming, on small alphabets where ties abound.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

#include "align/relate/common_words.hpp"

namespace paralign::detail {
namespace {

using Words = std::vector<std::uint64_t>;

std::size_t length_of_longest(const Words& a, const Words& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      best[i][j] =
          a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
    }
  }
  return best[a.size()][b.size()];
}

Words random_words() {
  const auto letters = *rc::gen::inRange<std::uint64_t>(1, 6);
  return *rc::gen::container<Words>(rc::gen::inRange<std::uint64_t>(0, letters));
}

RC_GTEST_PROP(CommonWordsOracle, FindsAsManyAsDynamicProgramming, ()) {
  const Words a = random_words();
  const Words b = random_words();
  const auto pairs = longest_common_subsequence(a, b);
  RC_ASSERT(pairs.size() == length_of_longest(a, b));
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    RC_ASSERT(a.at(pairs[k].first) == b.at(pairs[k].second));
    if (k == 0) continue;
    RC_ASSERT(pairs[k - 1].first < pairs[k].first);
    RC_ASSERT(pairs[k - 1].second < pairs[k].second);
  }
}

TEST(CommonWordsOracle, AgreesOnAllShortSequencesOfTwoWords) {
  std::vector<Words> all{{}};
  for (std::size_t i = 0; i < all.size() && all[i].size() < 6; ++i) {
    for (const std::uint64_t word : {0U, 1U}) {
      Words longer = all[i];
      longer.push_back(word);
      all.push_back(longer);
    }
  }
  for (const Words& a : all) {
    for (const Words& b : all)
      ASSERT_EQ(longest_common_subsequence(a, b).size(), length_of_longest(a, b));
  }
}

TEST(CommonWordsOracle, TakesNoQuadraticMemoryForTextsWithoutACommonWord) {
  Words a(4000);
  Words b(5000);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = i;
  for (std::size_t i = 0; i < b.size(); ++i) b[i] = 10000 + i;
  EXPECT_TRUE(longest_common_subsequence(a, b).empty());
}

}  // namespace
}  // namespace paralign::detail
