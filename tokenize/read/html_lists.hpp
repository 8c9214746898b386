#pragma once

// The numbers that a browser prints before the items of lists.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/read/html_tree.hpp"

namespace paralign::detail {

/// The whole number that an attribute begins with, as browsers read it.
[[nodiscard]] std::optional<std::int32_t> html_integer(std::string_view value);

struct HtmlItemNumber {
  std::string printed{};    ///< "1.", "a.", U+2022; "" if the list prints none
  std::uint32_t value = 0;  ///< what it counts; 0 of bullets, and of zero and less
};

/// The lists that are open. Calls come in the order of the page.
class HtmlLists {
 public:
  explicit HtmlLists(const HtmlTree& tree) : tree_(tree) {}

  /// @param items  how many it has; looked at where it counts down.
  void begin(std::uint32_t list, std::uint32_t items);
  void end();

  /// The number of an item, the next one of the innermost list.
  [[nodiscard]] HtmlItemNumber next(std::uint32_t item);

 private:
  struct List {
    std::string type{};  // as a style or an attribute names it
    std::int64_t next = 1;
    std::int64_t step = 1;
  };

  [[nodiscard]] std::string type_of(std::uint32_t node, std::string_view otherwise) const;

  const HtmlTree& tree_;
  std::vector<List> lists_{};
};

}  // namespace paralign::detail
