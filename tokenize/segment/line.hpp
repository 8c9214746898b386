#pragma once

// The printed lines of a reading, with what stands before each.

#include <cstdint>
#include <vector>

#include "paralign/read.hpp"
#include "tokenize/segment/fragment.hpp"

namespace paralign::detail {

struct Line {
  Span span{};  ///< in Reading::text, line end left out
  Break before = Break::line;
  std::uint32_t page = 0;        ///< from 1 where a page end was seen, else 0
  bool first = false;            ///< of its block
  const Block* block = nullptr;  ///< it stands in, in the reading
};

/// The lines that hold more than white space, in text order.
[[nodiscard]] std::vector<Line> lines_of(const Reading& reading);

}  // namespace paralign::detail
