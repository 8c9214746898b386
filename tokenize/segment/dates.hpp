#pragma once

// Dates of mastheads and adoption lines.

#include <string>
#include <string_view>
#include <vector>

#include "tokenize/text/tables.hpp"

namespace paralign::detail {

/// The ISO 8601 dates in `text`, in text order; of a range both ends ("26 February-5 April 2024").
[[nodiscard]] std::vector<std::string> find_dates(std::string_view text,
                                                  const LanguageTables& tables);

}  // namespace paralign::detail
