#pragma once

// Tab-separated lines as people and spreadsheets write them. Spreadsheets put fields with commas or
// quotes into quotes, end lines with CR LF and leave empty fields at the end of a line out.

#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

/// `text` without the blanks and the CR around it.
[[nodiscard]] std::string_view trimmed_field(std::string_view text) noexcept;

/// The fields of a line as a spreadsheet shows them: outer quotes gone, doubled ones single.
[[nodiscard]] std::vector<std::string> spreadsheet_fields(std::string_view line);

}  // namespace paralign::detail
