#pragma once

// The parts of an OpenDocument text (ODF 1.2, part 3), or the one tree of a flat file.

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace paralign::detail {

struct OdtTrees {
  pugi::xml_document content{};  ///< content.xml, or the whole flat file
  pugi::xml_document styles{};   ///< styles.xml; empty where it is missing, damaged or part of the
                                 ///< flat file
  std::string damage{};          ///< what was wrong with styles.xml; else empty

  /// office:document-content or office:document.
  [[nodiscard]] pugi::xml_node root() const;
  /// office:text.
  [[nodiscard]] pugi::xml_node text() const;
  /// office:styles, wherever it is.
  [[nodiscard]] pugi::xml_node common_styles() const;
  /// office:automatic-styles of the text.
  [[nodiscard]] pugi::xml_node automatic_styles() const;
};

/// Fills `trees`.
/// @throws Error(unreadable) for what is no text document, is encrypted, damaged or over the
/// limits.
void load_odt(std::string_view bytes, std::string_view file, OdtTrees& trees);

}  // namespace paralign::detail
