#pragma once

// What the properties of a run (ISO/IEC 29500-1, clause 17.3.2) change of its text.

#include <pugixml.hpp>
#include <string_view>

#include "tokenize/read/docx_styles.hpp"

namespace paralign::detail {

struct RunForm {
  bool hidden = false;
  bool superscript = false;
  std::string_view font{};  ///< where the run names it itself
};

/// @param properties  w:rPr of a run or of the mark of a paragraph; may be empty.
[[nodiscard]] RunForm run_form(const pugi::xml_node& properties, const DocxStyle& paragraph,
                               const DocxStyles& styles);

}  // namespace paralign::detail
