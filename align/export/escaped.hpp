#pragma once

#include <string>
#include <string_view>

namespace paralign::detail {

/// `text` for the content and the attributes (in double quotation marks) of XML and HTML: reserved
/// characters escaped, tabs and line ends as blanks, and U+FFFD for ill-formed UTF-8 and for
/// characters that XML 1.0 forbids.
[[nodiscard]] std::string escaped(std::string_view text);

/// The same behind what is in `out`.
void append_escaped(std::string& out, std::string_view text);

}  // namespace paralign::detail
