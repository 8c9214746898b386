#pragma once

#include <string>
#include <string_view>

namespace paralign::detail {

/// Appends `text` as a string of JSON, in quotation marks; what is not UTF-8 becomes U+FFFD. For
/// writers of many lines: objects cost ten times as much.
/// @see RFC 8259, section 7
void append_json_string(std::string& out, std::string_view text);

}  // namespace paralign::detail
