#pragma once

// Pages that were written as XML.

#include <string>
#include <string_view>

namespace paralign::detail {

[[nodiscard]] bool has_xml_declaration(std::string_view page);

/// `page` with an end tag behind each tag of XML for an empty element: "<a id='x'/>" becomes
/// "<a id='x'></a>". An HTML parser takes it for a start tag, and all up to an end tag that never
/// comes for what the element holds: a script without end would be the rest of the page.
[[nodiscard]] std::string close_empty_elements(std::string_view page);

}  // namespace paralign::detail
