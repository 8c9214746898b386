#include "tests/training/counts.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "align/search/search.hpp"

namespace paralign::training {

bool is_read_by_people(const std::string& group) {
  return group == "seeds" || group == "series" || group == "samples" || group.starts_with("extra");
}

Counts& Counts::operator+=(const Counts& other) {
  right += other.right;
  good += other.good;
  predicted += other.predicted;
  sure += other.sure;
  return *this;
}

double Counts::f1() const {
  const double precision =
      predicted == 0 ? 0 : static_cast<double>(good) / static_cast<double>(predicted);
  const double recall = sure == 0 ? 1 : static_cast<double>(right) / static_cast<double>(sure);
  return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

Counts count(const Task& task, const detail::Weights& weights) {
  const detail::Pair pair{task.first, task.second, task.features, task.pairing, weights};
  Counts counts;
  counts.sure = task.sure.size();
  const bool silver = task.group == "silver";
  std::vector<bool> proven_row(task.first.units.size());
  std::vector<bool> proven_column(task.second.units.size());
  for (const auto& [row, column] : task.sure) proven_row[row] = proven_column[column] = true;
  for (const Link& link : detail::search_links(pair, detail::make_scores(pair))) {
    for (const std::uint32_t row : link.source) {
      for (const std::uint32_t column : link.target) {
        if (!task.first_counts[row] || !task.second_counts[column]) continue;
        const Task::Pair cell{row, column};
        const bool right = std::ranges::binary_search(task.sure, cell);
        if (silver && !right && !proven_row[row] && !proven_column[column]) continue;
        ++counts.predicted;
        if (right) ++counts.right;
        if (right || std::ranges::binary_search(task.possible, cell)) ++counts.good;
      }
    }
  }
  return counts;
}

std::vector<Counts> count_all(const std::vector<Task>& tasks, const detail::Weights& weights) {
  std::vector<Counts> counts(tasks.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) counts[i] = count(tasks[i], weights);
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
  work();
  threads.clear();
  return counts;
}

std::map<std::string, double> figures(const std::vector<Task>& tasks,
                                      const std::vector<Counts>& counts,
                                      const std::string& left_out, const std::string& only) {
  std::map<std::string, Counts> sums;
  std::map<std::string, std::pair<double, int>> means;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (tasks[i].topic == left_out || (!only.empty() && tasks[i].topic != only)) continue;
    sums[tasks[i].group] += counts[i];
    means[tasks[i].group].first += counts[i].f1();
    ++means[tasks[i].group].second;
  }
  std::map<std::string, double> result;
  for (const auto& [group, sum] : sums) {
    result[group] = is_read_by_people(group) ? means[group].first / means[group].second : sum.f1();
  }
  return result;
}

}  // namespace paralign::training
