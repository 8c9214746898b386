#pragma once

// What kind of paragraph opens here: by table, number, mark and place.

#include <vector>

#include "tokenize/segment/draft.hpp"
#include "tokenize/segment/frame.hpp"

namespace paralign::detail {

enum class Zone : std::uint8_t { front, body, annex, closing };

inline constexpr std::size_t kLongestHeading = 200;

/// A document on its way: what was read of it so far.
struct Progress {
  std::vector<Fragment>& fragments;
  const std::vector<Opening>& openings;
  const Frame& frame;
  Context context;
  Zone zone = Zone::front;
  bool operative_seen = false;
  bool bare_numbers = false;       ///< paragraphs are numbered "1.", not "(1)"
  std::size_t current = kNowhere;  ///< the paragraph that the next line may go on with
  std::vector<Draft> drafts{};

  [[nodiscard]] const Draft* last() const {
    return current == kNowhere ? nullptr : &drafts[current];
  }
};

/// Before the body: masthead, adoption, title, opener.
[[nodiscard]] Kind front_kind(const Progress& progress, const Fragment& fragment,
                              const Opening& opening, std::size_t index);

/// In the body and behind it; tells in `draft` whether the text goes on behind a list.
[[nodiscard]] Kind body_kind(const Progress& progress, const Fragment& fragment,
                             const Opening& opening, std::size_t index, Draft& draft);

/// A short line of its own, without a final mark, that no lead or number opens, before one that
/// opens a paragraph.
[[nodiscard]] bool stands_as_heading(const Progress& progress, const Fragment& fragment,
                                     const Opening& opening, std::size_t index);

}  // namespace paralign::detail
