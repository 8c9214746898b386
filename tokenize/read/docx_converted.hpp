#pragma once

// DOCX that LibreOffice made of RTF or of an old Word file.

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "paralign/read.hpp"

namespace paralign::detail {

/// Puts back what gets lost on the way, where it can be told from what is left: the change of a
/// paragraph's end goes with that of all its text, and a note whose own mark is blank is numbered.
void mend_converted(pugi::xml_document& document);

/// As `read_docx`, for a file that LibreOffice made.
[[nodiscard]] std::vector<Reading> read_converted_docx(std::string_view bytes,
                                                       std::string_view file,
                                                       const ReadOptions& options);

}  // namespace paralign::detail
