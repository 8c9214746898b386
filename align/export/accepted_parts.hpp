#pragma once

// What the files of findings that people accept or may accept have in common.

#include <string>
#include <string_view>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"

namespace paralign::detail {

/// A finding as a line for `parse_accepted`.
[[nodiscard]] AcceptedFinding accepted_line_of(const Alignment& alignment,
                                               const CheckFinding& finding);

/// `text` as a field of a table that spreadsheets read: on one line, and in quotation marks where
/// it starts with one, which would else open a field that goes on to the next.
[[nodiscard]] std::string field(std::string_view text);

}  // namespace paralign::detail
