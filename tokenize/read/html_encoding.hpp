#pragma once

// The bytes of a web page as UTF-8, in the encoding that a browser would take.

#include <string>
#include <string_view>
#include <vector>

#include "paralign/document.hpp"
#include "paralign/read.hpp"

namespace paralign::detail {

struct DeclaredEncoding {
  std::string encoding{};  ///< as `decode` takes it; "" where the page says none that is known
  std::string unknown{};   ///< the first label that is not
};

/// What a page says of its encoding itself: in a meta element or the XML declaration. Looked at are
/// 1024 bytes, and more of them as long as the head of the page goes on.
/// @par Source  WHATWG HTML, section 13.2.3.2, "prescan a byte stream to determine its encoding".
[[nodiscard]] DeclaredEncoding declared_encoding(std::string_view bytes);

/// The text of a page: `options.encoding` decides, else a byte order mark, else what the page
/// declares unless its bytes are well-formed UTF-8, else as any text. A few NUL bytes are left out.
/// Empty elements of a page with an XML declaration ("<a id='x'/>") get an end tag.
///
/// @param findings  receives R101, R102, R111 and R122.
/// @throws Error(bad_option) for an encoding in the options that is not known; Error(unreadable)
/// for binary data.
[[nodiscard]] std::string decode_page(std::string_view bytes, std::string_view file,
                                      const ReadOptions& options, std::vector<Finding>& findings);

}  // namespace paralign::detail
