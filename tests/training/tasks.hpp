#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "align/feature/score.hpp"

namespace paralign::training {

/// Two documents with known links.
struct Task {
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  std::string group{};  ///< "seeds", "series", "silver", "samples", "clean", "perturbed en-fr",
                        ///< "unordered en-fr" (the same, taken for a revision)
  std::string topic{};  ///< what is left out together
  std::string name{};
  UnitDocument first{};
  UnitDocument second{};
  Pairing pairing = Pairing::revision;
  detail::PairFeatures features{};
  std::vector<Pair> sure{};          ///< positions of units, sorted
  std::vector<Pair> possible{};      ///< sorted
  std::vector<bool> first_counts{};  ///< units that are compared
  std::vector<bool> second_counts{};
};

/// The bytes of a file.
[[nodiscard]] std::string content_of(const std::string& path);

/// All tasks that the corpus and the samples hold, features made.
///
/// @param corpus   folder of real documents. @param project  root of this project.
/// @param more     further pairs, one paragraph a line: a table of `group topic first second
/// languages gold`, separated by tabs, paths as they are and languages as "en,fr"; empty: none. A
/// group that starts with "extra" is measured alone, never trained or fitted on.
[[nodiscard]] std::vector<Task> load_tasks(const std::string& corpus, const std::string& project,
                                           const std::string& more, const Lexicon& lexicon);

}  // namespace paralign::training
