#include "apps/batch/ordered_workers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace paralign::apps {
namespace {

TEST(OrderedWorkers, GiveResultsInTheOrderOfTheItems) {
  for (const std::size_t workers : {1U, 2U, 7U}) {
    std::vector<std::size_t> taken;
    run_ordered(
        workers, positions_under(1000),
        [](std::size_t i) {
          if (i % 7 == 0) std::this_thread::yield();
          return 2 * i;
        },
        [&](std::size_t result) {
          taken.push_back(result);
          return true;
        });
    ASSERT_EQ(taken.size(), 1000U);
    for (std::size_t i = 0; i < taken.size(); ++i) ASSERT_EQ(taken[i], 2 * i);
  }
}

TEST(OrderedWorkers, MakeFewResultsAhead) {
  std::atomic<std::size_t> made = 0;
  std::size_t taken = 0;
  run_ordered(
      3, positions_under(500), [&](std::size_t i) { return ++made, i; },
      [&](std::size_t) {
        EXPECT_LE(made.load(), taken + 3 * 4 + 3);
        ++taken;
        return true;
      });
  EXPECT_EQ(taken, 500U);
}

TEST(OrderedWorkers, EndWhereNoMoreIsWanted) {
  std::atomic<std::size_t> made = 0;
  run_ordered(
      4, positions_under(100'000), [&](std::size_t i) { return ++made, i; },
      [](std::size_t i) { return i < 10; });
  EXPECT_LT(made.load(), 100U);
}

TEST(OrderedWorkers, PassOnWhatIsThrown) {
  const auto throwing = [](std::size_t i) {
    if (i == 50) throw std::runtime_error("fifty");
    return i;
  };
  const auto take = [](std::size_t) { return true; };
  EXPECT_THROW(run_ordered(1, positions_under(100), throwing, take), std::runtime_error);
  EXPECT_THROW(run_ordered(4, positions_under(100), throwing, take), std::runtime_error);
  const auto make = [](std::size_t i) { return i; };
  const auto refuse = [](std::size_t) -> bool { throw std::runtime_error("no"); };
  EXPECT_THROW(run_ordered(4, positions_under(100), make, refuse), std::runtime_error);
}

}  // namespace
}  // namespace paralign::apps
