#pragma once

#include <string>
#include <vector>

#include "paralign/lexicon.hpp"
#include "tests/checks/clean.hpp"

namespace paralign::checks {

/// The weights of align/data/missing_end.inc: a logistic regression on paragraphs that were cut and
/// on whole ones, fitted on one half of the documents; what they find in the other half stands in
/// comments.
[[nodiscard]] std::string fit_missing_end(const std::vector<CleanPair>& pairs,
                                          const Lexicon& lexicon);

}  // namespace paralign::checks
