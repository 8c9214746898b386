#pragma once

// Footnotes and endnotes: their texts, and the marks that are counted for them (ISO/IEC 29500-1,
// clause 17.11).

#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/read/list_number.hpp"

namespace paralign::detail {

enum class NoteKind : std::uint8_t { footnote, endnote };

/// The notes of a part by their ids; separators are none.
class NoteTexts {
 public:
  /// @param part  must outlive this; null where the file has none.
  explicit NoteTexts(const pugi::xml_document* part);

  /// An empty node where there is none of that id.
  [[nodiscard]] pugi::xml_node find(std::string_view id) const;

 private:
  std::map<std::string, pugi::xml_node, std::less<>> notes_{};
};

/// Counts the marks. What starts again on each page cannot be known and is counted on.
class NoteMarks {
 public:
  /// @param document, settings  null where the file has none.
  NoteMarks(NoteKind kind, const pugi::xml_document* document, const pugi::xml_document* settings);

  /// The mark of the next note: digits are Western whatever the series.
  [[nodiscard]] std::string next();

  /// A section of the document ends here.
  void end_section();

 private:
  struct Form {
    NumberFormat format = NumberFormat::decimal;
    bool signs = false;  ///< asterisk, dagger, double dagger, section sign
    std::uint32_t start = 1;
    bool each_section = false;
  };

  static void read(const pugi::xml_node& properties, Form& form);
  void find_sections(const pugi::xml_node& node, std::string_view name, const Form& base);
  [[nodiscard]] const Form& form() const;

  std::vector<Form> sections_{};
  std::size_t section_ = 0;
  std::uint32_t next_ = 1;
};

}  // namespace paralign::detail
