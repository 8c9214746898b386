#pragma once

#include <string>
#include <vector>

#include "paralign/document.hpp"

namespace paralign::checks {

/// Two translations of one text in which nothing is wrong, as far as is known.
struct CleanPair {
  std::string corpus{};  ///< "samples", "unv1", "sdg"
  std::string name{};
  Document source{};
  Document target{};
};

/// "en-fr".
[[nodiscard]] std::string languages_of(const CleanPair& pair);

/// The samples as they are printed, unv1 a document each, sdg in parts of 45 lines; en-fr, en-ar
/// and fr-ar of each.
///
/// @param corpus  folder of real documents; empty: the samples alone. @param project  root of this
/// project.
[[nodiscard]] std::vector<CleanPair> load_clean(const std::string& corpus,
                                                const std::string& project);

}  // namespace paralign::checks
