#pragma once

// JSON Lines, read one line at a time with errors that name file and line.

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace paralign::detail {

/// Where a value stands, for messages.
struct JsonPlace {
  std::string_view file;
  std::size_t line = 0;
};

/// Throws Error(bad_format): "FILE:LINE: found X, expected Y".
[[noreturn]] void refuse_json(const JsonPlace& place, const std::string& found,
                              const std::string& expected);

/// Calls `use` for the object of each line that is not blank; a byte order mark is passed over.
/// @return how many objects there were.
/// @throws Error(bad_format) for a line that is no JSON object.
std::size_t for_each_object(
    std::string_view text, std::string_view file,
    const std::function<void(const nlohmann::json&, const JsonPlace&)>& use);

/// The text of `object[key]`; null and a missing key are "", a whole number is its digits.
/// @throws Error(bad_format) for any other type.
[[nodiscard]] std::string text_at(const nlohmann::json& object, const char* key,
                                  const JsonPlace& place);

/// A JSON value as an id, a whole number from 0 to 4294967295.
/// @throws Error(bad_format) for anything else.
[[nodiscard]] std::uint32_t id_of(const nlohmann::json& value, const char* key,
                                  const JsonPlace& place);

}  // namespace paralign::detail
