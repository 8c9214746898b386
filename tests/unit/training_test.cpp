// The programs that train and measure (tests/training) do what their headers say.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "tests/training/calibrate.hpp"
#include "tests/training/counts.hpp"
#include "tests/training/perturb.hpp"

namespace paralign::training {
namespace {

std::vector<std::string> numbered(int count, const std::string& mark) {
  std::vector<std::string> lines;
  for (int i = 0; i < count; ++i) lines.push_back(mark + std::to_string(i) + ".");
  return lines;
}

TEST(Perturb, LinksLinesOfOneNumberAndNoOthers) {
  const Lines made = perturb(numbered(200, "a"), numbered(200, "b"), 7);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
  for (std::uint32_t i = 0; i < made.first.size(); ++i) {
    const std::string partner = "b" + made.first[i].substr(1);
    for (std::uint32_t j = 0; j < made.second.size(); ++j) {
      if (made.second[j].find(partner) != std::string::npos) expected.emplace_back(i, j);
    }
  }
  EXPECT_EQ(made.links, expected);
}

TEST(Perturb, DropsMergesAndMovesAboutAsOftenAsItSays) {
  const int count = 5000;
  const Lines made = perturb(numbered(count, "a"), numbered(count, "b"), 7);
  EXPECT_NEAR(1 - static_cast<double>(made.first.size()) / count, 0.08, 0.02);
  const auto merged = std::ranges::count_if(
      made.second, [](const std::string& line) { return line.find(' ') != std::string::npos; });
  EXPECT_NEAR(static_cast<double>(merged) / (0.92 * count), 0.05, 0.015);
  EXPECT_FALSE(
      std::ranges::is_sorted(made.links, {}, [](const auto& link) { return link.second; }));
}

TEST(Perturb, GivesTheSameLinesForTheSameSeed) {
  const auto lines = numbered(60, "a");
  EXPECT_EQ(perturb(lines, lines, 3).second, perturb(lines, lines, 3).second);
  EXPECT_NE(perturb(lines, lines, 3).second, perturb(lines, lines, 4).second);
}

TEST(Fit, FindsTheCurveThatOutcomesWereDrawnFrom) {
  std::vector<Outcome> outcomes;
  for (int step = -40; step <= 40; ++step) {
    const double score = step / 100.0;
    const int right = static_cast<int>(std::lround(100 / (1 + std::exp(-15 * (score - 0.05)))));
    for (int i = 0; i < 100; ++i) outcomes.push_back({.score = score, .right = i < right});
  }
  std::vector<const Outcome*> chosen;
  for (const Outcome& outcome : outcomes) chosen.push_back(&outcome);
  const detail::Curve curve = fit(chosen, false);
  EXPECT_NEAR(curve.slope, 15, 0.5);
  EXPECT_NEAR(curve.middle, 0.05, 0.005);
}

TEST(Counts, WeighPrecisionAndRecallAlike) {
  const Counts counts{.right = 8, .good = 9, .predicted = 10, .sure = 16};
  EXPECT_DOUBLE_EQ(counts.f1(), 2 * 0.9 * 0.5 / (0.9 + 0.5));
}

TEST(Figures, LeaveATopicOut) {
  std::vector<Task> tasks(2);
  tasks[0].group = tasks[1].group = "seeds";
  tasks[0].topic = "a";
  tasks[1].topic = "b";
  const std::vector<Counts> counts{{.right = 1, .good = 1, .predicted = 1, .sure = 1},
                                   {.right = 0, .good = 0, .predicted = 1, .sure = 1}};
  EXPECT_DOUBLE_EQ(figures(tasks, counts).at("seeds"), 0.5);
  EXPECT_DOUBLE_EQ(figures(tasks, counts, "b").at("seeds"), 1);
  EXPECT_DOUBLE_EQ(figures(tasks, counts, {}, "b").at("seeds"), 0);
}

}  // namespace
}  // namespace paralign::training
