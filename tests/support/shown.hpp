#pragma once

// What a reading says, a line for each block.

#include <string>
#include <vector>

#include "paralign/read.hpp"

namespace paralign::testing {

/// "{1} text" of a note, "1. text" of a numbered paragraph, "[^1]" where a note is cited.
inline std::string shown(const Block& block) {
  std::string text = block.text;
  for (auto it = block.notes.rbegin(); it != block.notes.rend(); ++it) {
    text.insert(it->at, "[^" + it->mark + "]");
  }
  std::string line;
  if (!block.note_mark.empty()) line += "{" + block.note_mark + "} ";
  if (!block.list_number.empty()) line += block.list_number + " ";
  return line + text;
}

inline std::vector<std::string> shown(const Reading& reading) {
  std::vector<std::string> lines;
  for (const Block& block : reading.blocks) lines.push_back(shown(block));
  return lines;
}

/// The messages of the findings with that code.
inline std::vector<std::string> messages(const Reading& reading, std::string_view code) {
  std::vector<std::string> found;
  for (const Finding& finding : reading.findings) {
    if (finding.code == code) found.push_back(finding.message);
  }
  return found;
}

}  // namespace paralign::testing
