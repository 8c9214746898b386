#pragma once

#include <string>
#include <vector>

#include "align/relate/calibration.hpp"
#include "tests/training/tasks.hpp"

namespace paralign::training {

/// A link or a unit left alone, and whether that was right.
struct Outcome {
  detail::Setting setting = detail::Setting::translation;
  bool alone = false;
  double score = 0;
  bool right = false;
  std::string topic{};
};

/// What the engine decides for all tasks whose gold says all.
[[nodiscard]] std::vector<Outcome> outcomes(const std::vector<Task>& tasks);

/// The curve that makes those outcomes most likely, with a weak pull of the slope towards 20.
[[nodiscard]] detail::Curve fit(const std::vector<const Outcome*>& outcomes, bool falling);

/// The table of `align/data/calibration.inc`.
[[nodiscard]] std::string calibration_file(const std::vector<Outcome>& outcomes);

/// Reliability, expected calibration error and risk by coverage as Markdown; each outcome is judged
/// by a curve fitted without its topic.
[[nodiscard]] std::string calibration_report(const std::vector<Outcome>& outcomes);

}  // namespace paralign::training
