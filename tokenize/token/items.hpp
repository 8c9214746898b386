#pragma once

// A unit's text, folded once, cut into runs of letters, runs of digits and single marks. Words,
// anchors and leads are read off these items; no item owns memory.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/document.hpp"

namespace paralign::detail {

enum class ItemKind : std::uint8_t { word, digits, mark };

struct Item {
  ItemKind kind = ItemKind::mark;
  bool blank_before = false;  ///< white space, or the start of the text, stands before it
  std::string_view folded{};  ///< in `FoldedText::folded`
  Span span{};                ///< in the text
};

/// Folded text and its items. Reused from unit to unit, so that no item costs an allocation.
class FoldedText {
 public:
  /// Folds and cuts `text`, which must outlive the use of the items' spans.
  void assign(std::string_view text);

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::string_view folded() const noexcept { return folded_; }
  [[nodiscard]] const std::vector<Item>& items() const noexcept { return items_; }

 private:
  void cut();

  std::string_view text_;
  std::string folded_;
  std::vector<std::size_t> origin_;
  std::vector<Item> items_;
};

}  // namespace paralign::detail
