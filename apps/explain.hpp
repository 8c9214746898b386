#pragma once

#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::apps {

/// The links of the first pair that `--explain` asks for, in the order asked.
///
/// @param wanted  "all", or items with commas: a label or id of the first document, ":" and one of
///                the second, or both, "OP3:OP5": those two, linked or not.
/// @throws UsageError for a paragraph that is not there.
[[nodiscard]] std::vector<Link> links_to_explain(const Alignment& alignment,
                                                 std::string_view wanted);

}  // namespace paralign::apps
