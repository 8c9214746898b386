#pragma once

// Readings of small pages, as lines that a test can compare.

#include <string>
#include <string_view>
#include <vector>

#include "paralign/read.hpp"

namespace paralign {

using Lines = std::vector<std::string>;

/// A block as one line: "# " before headings, "NOTE 1: " before notes, "<1.>" for a list number,
/// "{1}" where a note is cited, "/" for a line end and "|" for a tab.
inline std::string line_of(const Block& block) {
  std::string text = block.text;
  for (std::size_t i = block.notes.size(); i-- > 0;) {
    text.insert(block.notes[i].at, "{" + block.notes[i].mark + "}");
  }
  for (char& c : text) {
    if (c == '\n') c = '/';
    if (c == '\t') c = '|';
  }
  std::string line = block.heading ? "# " : "";
  if (!block.note_mark.empty()) line += "NOTE " + block.note_mark + ": ";
  if (!block.list_number.empty()) line += "<" + block.list_number + ">";
  return line + text;
}

inline Lines lines_of(const Reading& reading) {
  Lines lines;
  for (const Block& block : reading.blocks) lines.push_back(line_of(block));
  return lines;
}

inline Reading read_page(std::string_view page, const ReadOptions& options = {}) {
  return read_html(page, "page.html", options).front();
}

inline Lines lines_of_page(std::string_view page) { return lines_of(read_page(page)); }

inline const Finding* finding_of(const Reading& reading, std::string_view code) {
  for (const Finding& finding : reading.findings) {
    if (finding.code == code) return &finding;
  }
  return nullptr;
}

}  // namespace paralign
