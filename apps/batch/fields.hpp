#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/error.hpp"

namespace paralign::apps {

/// The fields of a line; one, at least.
[[nodiscard]] std::vector<std::string> split_at_tabs(std::string_view line);

/// Digits alone, as a number.
[[nodiscard]] std::optional<std::uint64_t> whole_number(std::string_view text);

/// `text` for a field: blanks in place of tabs, line ends and other controls.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// The first 128 bits of the SHA-256 of `text` in hexadecimal: a name for what it describes.
[[nodiscard]] std::string short_hash(std::string_view text);

/// The name of a code as failed.tsv prints it: "unreadable".
[[nodiscard]] std::string code_name(ErrorCode code);

}  // namespace paralign::apps
