#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "tests/support/make_document.hpp"

namespace paralign::testing {

inline const std::vector<std::string> kWords{
    "lighthouse", "keeper",  "harbour", "requests", "welcomes", "2031",   "12/7",
    "council",    "session", "report",  "islands",  "training", "budget", "the"};

/// Less than `most` paragraphs of few words, so that many are alike. To be called in a property.
inline std::vector<Line> random_lines(int most) {
  const auto count = *rc::gen::inRange(0, most);
  std::vector<Line> lines;
  for (int i = 0; i < count; ++i) {
    const auto words = *rc::gen::container<std::vector<std::size_t>>(
        rc::gen::inRange<std::size_t>(0, kWords.size()));
    std::string text;
    for (const std::size_t word : words) text += kWords[word] + ' ';
    const bool operative = *rc::gen::arbitrary<bool>();
    const std::string number = std::to_string(i + 1);
    lines.push_back({operative ? Kind::operative : Kind::preamble,
                     (operative ? "OP" : "PP") + number, operative ? number : "", text});
  }
  return lines;
}

}  // namespace paralign::testing
