#pragma once

// Drawings, old pictures (VML) and embedded objects: their text boxes, and what of them is no text.

#include <cstddef>
#include <pugixml.hpp>
#include <vector>

namespace paralign::detail {

struct DrawingContent {
  std::vector<pugi::xml_node> text_boxes{};  ///< w:txbxContent, in order
  std::size_t images = 0;
  std::size_t objects = 0;  ///< embedded files, charts, diagrams, controls
};

/// @param drawing  w:drawing, w:pict or w:object.
[[nodiscard]] DrawingContent drawing_content(const pugi::xml_node& drawing);

}  // namespace paralign::detail
