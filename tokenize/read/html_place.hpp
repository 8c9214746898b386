#pragma once

// Where in a page the text of a note begins and ends.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "tokenize/read/html_tree.hpp"

namespace paralign::detail {

/// The nodes from `first` up to `end`.
struct HtmlRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool contains(std::uint32_t node) const { return first <= node && node < end; }
};

/// Answers of one tree; what it shows must not change meanwhile.
class HtmlPlaces {
 public:
  explicit HtmlPlaces(const HtmlTree& tree);

  /// The innermost block that a node is or stands in.
  [[nodiscard]] std::uint32_t block_around(std::uint32_t node) const;

  /// True if no text stands in `outer` before `node`, which is inside.
  [[nodiscard]] bool opens(std::uint32_t outer, std::uint32_t node) const {
    return next_text_[outer] >= node;
  }

  /// What a link to `target` leads to, if that is a note: the paragraph, list item, row or block
  /// that it opens, or the text behind it up to the end of the paragraph.
  /// @param others  all targets, sorted: a note ends where the next one begins.
  [[nodiscard]] HtmlRange note_at(std::uint32_t target,
                                  std::span<const std::uint32_t> others) const;

  /// The text of a range, or its first `limit` bytes.
  [[nodiscard]] std::string text(const HtmlRange& range, std::size_t limit) const;

 private:
  [[nodiscard]] std::uint32_t first_block(std::uint32_t target) const;
  [[nodiscard]] std::uint32_t widened(std::uint32_t block,
                                      std::span<const std::uint32_t> others) const;
  [[nodiscard]] std::uint32_t loose_end(std::uint32_t target, const HtmlRange& range) const;
  [[nodiscard]] std::uint32_t described_end(const HtmlRange& term) const;

  const HtmlTree& tree_;
  std::vector<std::uint32_t> next_text_{};  // the first node from there on that prints text
};

}  // namespace paralign::detail
