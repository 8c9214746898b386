#pragma once

// The many names of encodings.

#include <optional>
#include <string>
#include <string_view>

namespace paralign::detail {

/// The encoding that `label` names, as browsers read it: "latin1" is windows-1252, "utf-16" is
/// UTF-16LE. Case and ASCII white space around it do not matter.
///
/// @param label  a label of the WHATWG Encoding Standard or a name registered with IANA.
/// @return a name that `decode` takes: "UTF-8", "windows-1256", "ISO-8859-6"; nothing if the label
/// is not known, or names what no text file is in (UTF-7, SCSU, BOCU-1).
[[nodiscard]] std::optional<std::string> encoding_of_label(std::string_view label);

}  // namespace paralign::detail
