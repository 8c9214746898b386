#pragma once

#include <string>
#include <vector>

#include "tests/training/counts.hpp"

namespace paralign::training {

/// A weight and its name in `align/data/weights.inc`.
struct Named {
  const char* name;
  float detail::Weights::*weight;
  float step;  ///< by which training changes it first
};

/// All weights, in the order of the struct.
[[nodiscard]] const std::vector<Named>& named_weights();

/// Where training starts: set by hand, looking at the seeds and the gold of the General Assembly
/// series; leaving a topic out says nothing about that.
extern const detail::Weights kStart;

/// What training raises: a weighted mean of the figures of all groups.
[[nodiscard]] double objective(const std::vector<Task>& tasks, const std::vector<Counts>& counts,
                               const std::string& left_out = {});

/// Coordinate ascent: each weight in turn is moved by its step up or down while that raises the
/// objective, then steps are halved. Deterministic.
class Trainer {
 public:
  explicit Trainer(const std::vector<Task>& tasks) : tasks_(tasks) {}

  [[nodiscard]] detail::Weights train(detail::Weights start, const std::string& left_out = {});

  /// Counts of all tasks; those of one setting are made once.
  const std::vector<Counts>& counts(const detail::Weights& weights);

 private:
  const std::vector<Task>& tasks_;
  std::map<std::vector<float>, std::vector<Counts>> known_;
};

/// The weights as `align/data/weights.inc` holds them.
[[nodiscard]] std::string to_include_file(const detail::Weights& weights);

}  // namespace paralign::training
