#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "align/feature/weights.hpp"
#include "tests/training/tasks.hpp"

namespace paralign::training {

/// Gold that people read, not made by a program.
[[nodiscard]] bool is_read_by_people(const std::string& group);

/// Counts of pairs of units, which add up over documents.
struct Counts {
  std::size_t right = 0;  ///< predicted and sure
  std::size_t good = 0;   ///< predicted and sure or possible; of silver: that does not contradict
  std::size_t predicted = 0;
  std::size_t sure = 0;

  Counts& operator+=(const Counts& other);
  [[nodiscard]] double f1() const;
};

/// The links of a task with those weights, compared with the known ones.
[[nodiscard]] Counts count(const Task& task, const detail::Weights& weights);

/// Those of all tasks, in their order, on as many threads as there are processors.
[[nodiscard]] std::vector<Counts> count_all(const std::vector<Task>& tasks,
                                            const detail::Weights& weights);

/// One figure for each group: mean F1 over pairs of documents for gold read by people, F1 over all
/// links together for the others.
///
/// @param left_out  a topic whose tasks do not count. @param only  if not empty, the only topic.
[[nodiscard]] std::map<std::string, double> figures(const std::vector<Task>& tasks,
                                                    const std::vector<Counts>& counts,
                                                    const std::string& left_out = {},
                                                    const std::string& only = {});

}  // namespace paralign::training
