#pragma once

// Where in a file its documents begin, and where the title, the opener and the body of each stand.

#include <cstddef>
#include <vector>

#include "tokenize/segment/layout.hpp"
#include "tokenize/segment/opening.hpp"

namespace paralign::detail {

inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

struct Frame {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t title = kNowhere;   ///< first fragment of the title
  std::size_t opener = kNowhere;  ///< "The General Assembly,"
  std::size_t body = 0;           ///< first fragment behind masthead, title and opener
};

/// The documents of a file; at least one if there is a fragment.
[[nodiscard]] std::vector<Frame> find_frames(const std::vector<Fragment>& fragments,
                                             const std::vector<Opening>& openings,
                                             const Layout& layout, const Rules& rules);

/// The fragments of the mastheads of the second and further documents, running headers not out yet.
[[nodiscard]] std::vector<bool> later_mastheads(const std::vector<Fragment>& fragments,
                                                const std::vector<Opening>& openings,
                                                const Rules& rules);

}  // namespace paralign::detail
