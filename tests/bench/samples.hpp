#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "paralign/read.hpp"
#include "paralign/segment.hpp"
#include "paralign/unit.hpp"

namespace paralign::bench {

/// The bytes of a sample document: "12-7.en".
inline std::string sample(const std::string& name) {
  const std::string path = std::string(PARALIGN_SAMPLES) + "/" + name + ".txt";
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

/// A sample document, segmented.
inline Document document(const std::string& name) {
  return std::move(segment(read_text(sample(name), name)).at(0));
}

/// Bytes of a file, or of a sample without a folder in its name.
inline std::string bytes_of(const std::string& name) {
  if (name.find('/') == std::string::npos) return sample(name);
  std::ifstream in(name, std::ios::binary);
  if (!in) throw std::runtime_error(name + ": cannot be read");
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

/// What the name of a document is in a label: no folder.
inline std::string shown(const std::string& name) { return name.substr(name.rfind('/') + 1); }

/// So many units, one a line: the words of a sample's paragraphs in turn, with numbers of their own
/// and, from the second time on, in another order, so that no two lines are alike.
inline UnitDocument lines(const std::string& name, std::size_t count) {
  const Document from = document(name);
  std::mt19937 random(20250404);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& paragraph = from.paragraphs[i % from.paragraphs.size()].text;
    std::istringstream in(paragraph);
    std::vector<std::string> words{std::istream_iterator<std::string>(in), {}};
    if (i >= from.paragraphs.size()) std::shuffle(words.begin(), words.end(), random);
    words.resize(std::min<std::size_t>(words.size(), 40));
    for (const std::string& word : words) text += word + ' ';
    text += std::to_string(random() % 100'000) + '\n';
  }
  return make_units(std::move(segment(read_lines(text, name)).at(0)));
}

inline UnitDocument units(const std::string& name) { return make_units(document(name)); }

}  // namespace paralign::bench
