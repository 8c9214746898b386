#include "tests/training/calibrate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>

#include "align/search/search.hpp"

namespace paralign::training {
namespace {

constexpr std::array<const char*, 3> kSettings{"translation", "revision, one language",
                                               "revision, two languages"};
constexpr double kUsualSlope = 20;
constexpr double kPull = 0.05;
constexpr double kUsualFallingSlope = -6;
constexpr double kFallingPull = 0.3;  // few are wrong, so that they say little of the slope

class Judge {
 public:
  explicit Judge(const Task& task)
      : task_(task),
        setting_(detail::setting_of(task.first, task.second, task.pairing)),
        rows_(task.first.units.size()),
        columns_(task.second.units.size()) {}

  void run(std::vector<Outcome>& all);

 private:
  [[nodiscard]] bool is_known(std::uint32_t row, std::uint32_t column) const {
    const Task::Pair cell{row, column};
    return std::ranges::binary_search(task_.sure, cell) ||
           std::ranges::binary_search(task_.possible, cell);
  }
  void add(std::vector<Outcome>& all, bool alone, double score, bool right) const {
    all.push_back({setting_, alone, score, right, task_.topic});
  }

  const Task& task_;
  detail::Setting setting_;
  std::vector<bool> rows_;  // linked
  std::vector<bool> columns_;
};

void Judge::run(std::vector<Outcome>& all) {
  const detail::Pair pair{task_.first, task_.second, task_.features, task_.pairing};
  for (const Link& link : detail::search_links(pair, detail::make_scores(pair))) {
    bool right = true;
    bool counts = true;
    for (const std::uint32_t row : link.source) {
      for (const std::uint32_t column : link.target) {
        rows_[row] = columns_[column] = true;
        right = right && is_known(row, column);
        counts = counts && task_.first_counts[row] && task_.second_counts[column];
      }
    }
    if (counts) add(all, false, link.score, right);
  }
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    if (rows_[row] || !task_.first_counts[row]) continue;
    bool right = true;
    for (std::uint32_t column = 0; column < columns_.size(); ++column) {
      right = right && !std::ranges::binary_search(task_.sure, Task::Pair{row, column});
    }
    add(all, true, static_cast<double>(detail::greatest_forward(task_.features.coverage, row)),
        right);
  }
  for (std::uint32_t column = 0; column < columns_.size(); ++column) {
    if (columns_[column] || !task_.second_counts[column]) continue;
    bool right = true;
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
      right = right && !std::ranges::binary_search(task_.sure, Task::Pair{row, column});
    }
    add(all, true, static_cast<double>(detail::greatest_backward(task_.features.coverage, column)),
        right);
  }
}

using Chosen = std::vector<const Outcome*>;

Chosen choose(const std::vector<Outcome>& all,
              const std::function<bool(const Outcome&)>& condition) {
  Chosen chosen;
  for (const Outcome& outcome : all) {
    if (condition(outcome)) chosen.push_back(&outcome);
  }
  return chosen;
}

struct Judged {
  double probability;
  bool right;
};

// Each outcome with the probability of a curve that has not seen its topic.
std::vector<Judged> judge_left_out(const std::vector<Outcome>& all, detail::Setting setting,
                                   bool alone) {
  const auto belongs = [&](const Outcome& o) { return o.setting == setting && o.alone == alone; };
  std::set<std::string> topics;
  for (const Outcome& outcome : all) {
    if (belongs(outcome)) topics.insert(outcome.topic);
  }
  std::vector<Judged> judged;
  for (const std::string& topic : topics) {
    const detail::Curve curve =
        fit(choose(all, [&](const Outcome& o) { return belongs(o) && o.topic != topic; }), alone);
    for (const Outcome* outcome :
         choose(all, [&](const Outcome& o) { return belongs(o) && o.topic == topic; })) {
      judged.push_back({detail::probability(curve, outcome->score), outcome->right});
    }
  }
  std::ranges::stable_sort(judged, std::ranges::greater{}, &Judged::probability);
  return judged;
}

std::string reliability(const std::vector<Judged>& judged) {
  constexpr std::array<double, 7> kEnds{0, 0.3, 0.5, 0.7, 0.85, 0.95, 1.01};
  std::string text =
      "| probability | count | mean probability | share right |\n|---|--:|--:|--:|\n";
  double error = 0;
  for (std::size_t bin = 0; bin + 1 < kEnds.size(); ++bin) {
    double sum = 0;
    double right = 0;
    double count = 0;
    for (const Judged& one : judged) {
      if (one.probability < kEnds[bin] || one.probability >= kEnds[bin + 1]) continue;
      sum += one.probability;
      right += one.right ? 1 : 0;
      ++count;
    }
    if (count == 0) continue;
    error += std::abs(sum - right);
    text += fmt::format("| {:.2f} to {:.2f} | {} | {:.3f} | {:.3f} |\n", kEnds[bin],
                        std::min(kEnds[bin + 1], 1.0), count, sum / count, right / count);
  }
  return text + fmt::format("\nExpected calibration error {:.4f}.\n",
                            error / static_cast<double>(std::max<std::size_t>(judged.size(), 1)));
}

// The share of wrong ones among the most probable part.
std::string risk(const std::vector<Judged>& judged) {
  std::string head = "| most probable |";
  std::string line = "|---|";
  std::string body = "| wrong |";
  for (const int percent : {50, 70, 80, 90, 95, 98, 100}) {
    const std::size_t count = judged.size() * static_cast<std::size_t>(percent) / 100;
    const auto wrong =
        std::count_if(judged.begin(), judged.begin() + static_cast<std::ptrdiff_t>(count),
                      [](const Judged& one) { return !one.right; });
    head += fmt::format(" {} % |", percent);
    line += "--:|";
    body += fmt::format(" {:.4f} |",
                        count == 0 ? 0 : static_cast<double>(wrong) / static_cast<double>(count));
  }
  return head + "\n" + line + "\n" + body + "\n";
}

}  // namespace

std::vector<Outcome> outcomes(const std::vector<Task>& tasks) {
  std::vector<Outcome> all;
  for (const Task& task : tasks) {
    const bool says_all = task.group != "silver" && task.group != "clean";
    if (says_all && !task.group.starts_with("extra")) Judge(task).run(all);
  }
  return all;
}

detail::Curve fit(const std::vector<const Outcome*>& outcomes, bool falling) {
  // Newton's method on intercept and slope of the log likelihood.
  const double usual = falling ? kUsualFallingSlope : kUsualSlope;
  const double pull = falling ? kFallingPull : kPull;
  double intercept = 0;
  double slope = usual;
  for (int round = 0; round < 50; ++round) {
    double g0 = 0;
    double g1 = pull * (slope - usual);
    double h00 = 1e-6;
    double h01 = 0;
    double h11 = pull;
    for (const Outcome* outcome : outcomes) {
      const double x = outcome->score;
      const double p = 1 / (1 + std::exp(-(intercept + slope * x)));
      const double difference = p - (outcome->right ? 1 : 0);
      const double spread = p * (1 - p);
      g0 += difference;
      g1 += difference * x;
      h00 += spread;
      h01 += spread * x;
      h11 += spread * x * x;
    }
    const double determinant = h00 * h11 - h01 * h01;
    intercept -= std::clamp((h11 * g0 - h01 * g1) / determinant, -1.0, 1.0);
    slope -= std::clamp((h00 * g1 - h01 * g0) / determinant, -5.0, 5.0);
  }
  return {slope, -intercept / slope};
}

std::string calibration_file(const std::vector<Outcome>& all) {
  std::string text =
      "// Written by `train_weights CORPUS PROJECT calibrate`: {linked, alone} of a translation, "
      "a\n"
      "// revision in one language and a revision in two.\n";
  for (int setting = 0; setting < 3; ++setting) {
    const auto curve = [&](bool alone) {
      return fit(choose(all,
                        [&](const Outcome& o) {
                          return o.setting == static_cast<detail::Setting>(setting) &&
                                 o.alone == alone;
                        }),
                 alone);
    };
    const detail::Curve linked = curve(false);
    const detail::Curve alone = curve(true);
    text += fmt::format("{{{{{:.3f}, {:.4f}}}, {{{:.3f}, {:.4f}}}}},\n", linked.slope,
                        linked.middle, alone.slope, alone.middle);
  }
  return text;
}

std::string calibration_report(const std::vector<Outcome>& all) {
  std::string text;
  for (int setting = 0; setting < 3; ++setting) {
    for (const bool alone : {false, true}) {
      const auto judged = judge_left_out(all, static_cast<detail::Setting>(setting), alone);
      text += fmt::format("\n#### {}: {}\n\n", kSettings[static_cast<std::size_t>(setting)],
                          alone ? "paragraphs without partner" : "links");
      text += reliability(judged) + "\n" + risk(judged);
    }
  }
  return text;
}

}  // namespace paralign::training
