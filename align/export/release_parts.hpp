#pragma once

#include <string>
#include <string_view>

namespace paralign::detail {

/// `text` as a scalar of YAML in double quotation marks, on one line.
[[nodiscard]] std::string quoted(std::string_view text);

/// True if it looks like an identifier of the SPDX list ("CC-BY-4.0") and not like words.
[[nodiscard]] bool is_spdx(std::string_view licence) noexcept;

}  // namespace paralign::detail
