#pragma once

// Complex fields (ISO/IEC 29500-1, clause 17.16.18): begin, instruction, separate, result, end, one
// inside another. Only results are text; a field without a result shows nothing.

#include <pugixml.hpp>
#include <unordered_set>
#include <vector>

#include "tokenize/read/docx_version.hpp"

namespace paralign::detail {

class Fields {
 public:
  /// @param story  the body, a note or a text box: fields begin and end in one of these. A field
  /// that never ends is none, so that it hides nothing.
  Fields(const pugi::xml_node& story, Version version);

  /// w:fldChar.
  void meet(const pugi::xml_node& character);

  /// False inside instructions.
  [[nodiscard]] bool showing() const noexcept { return instructions_ == 0; }

 private:
  void find_unended(const pugi::xml_node& node, Version version,
                    std::vector<const void*>& open) const;

  std::unordered_set<const void*> unended_{};
  std::vector<bool> in_result_{};
  std::size_t instructions_ = 0;
};

}  // namespace paralign::detail
