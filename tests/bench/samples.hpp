#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

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

inline UnitDocument units(const std::string& name) { return make_units(document(name)); }

}  // namespace paralign::bench
