#pragma once

#include <string>
#include <vector>

#include "paralign/unit.hpp"

namespace paralign::testing {

struct Line {
  Kind kind;
  std::string label;
  std::string number;
  std::string text;
};

/// A document of those paragraphs, its units made.
inline UnitDocument make_document(const std::string& name, const std::string& language,
                                  const std::vector<Line>& lines) {
  Document document;
  document.name = name;
  document.language = language;
  document.metadata.number = name;
  for (const Line& line : lines) {
    Paragraph paragraph;
    paragraph.id = static_cast<std::uint32_t>(document.paragraphs.size());
    paragraph.kind = line.kind;
    paragraph.label = line.label;
    paragraph.number = line.number;
    paragraph.text = line.text;
    document.paragraphs.push_back(std::move(paragraph));
  }
  return make_units(std::move(document));
}

}  // namespace paralign::testing
