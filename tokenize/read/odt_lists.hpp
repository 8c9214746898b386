#pragma once

// The numbers of lists and headings (ODF 1.2, part 1, sections 5.3 and 19.880), counted as
// LibreOffice does: paragraphs count, not items, so that a list nested in an item without a
// paragraph of its own begins at the inner level.

#include <array>
#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tokenize/read/odt_styles.hpp"

namespace paralign::detail {

/// Where a paragraph stands in its list: what decides its number once it is known to be one.
struct OdtListPlace {
  std::size_t item = 0;
  std::size_t list = 0;
  std::size_t counters = 0;
  std::size_t level = 0;  ///< from 0
  const OdtListStyle* style = nullptr;
  std::optional<std::uint32_t> start{};
  bool restart = false;  ///< by its own attribute
};

struct OdtNumber {
  std::string printed{};
  std::uint32_t value = 0;
};

class OdtLists {
 public:
  /// The lists that are open at a point of the text.
  struct Open {
    std::size_t list = 0;
    std::size_t counters = 0;
    std::size_t level = 0;
    std::string_view style{};
    std::size_t item = 0;  // 0: none or a header
    std::string_view item_style{};
    std::optional<std::uint32_t> item_start{};
    std::size_t lists_in_item = 0;
  };
  using Context = std::vector<Open>;

  explicit OdtLists(const OdtStyles& styles);

  void open_list(const pugi::xml_node& list);
  void close_list();
  /// An item or, without a number, a header.
  void open_item(const pugi::xml_node& item);
  /// text:numbered-paragraph: list and item in one; `close_list` ends it.
  void open_numbered_paragraph(const pugi::xml_node& node);

  /// The place of a paragraph that begins here; nothing where it takes no number.
  [[nodiscard]] std::optional<OdtListPlace> place(const OdtParagraphStyle& style) const;
  /// The same for a heading outside of lists.
  [[nodiscard]] std::optional<OdtListPlace> heading(const pugi::xml_node& node,
                                                    const OdtParagraphStyle& style);

  /// The place of an item of its own next to that one.
  [[nodiscard]] OdtListPlace beside(OdtListPlace place);

  /// Counts the paragraph; nothing if another one of its item was counted before.
  [[nodiscard]] std::optional<OdtNumber> take(const OdtListPlace& place);

  /// Lists go on with the last one of their style, as if they said so: deleted items come back.
  void continue_lists(bool on) noexcept { continue_ = on; }

  [[nodiscard]] bool inside() const noexcept { return !open_.empty(); }
  /// Notes, text boxes and cells begin outside of all lists; what is returned goes back to
  /// `resume`.
  [[nodiscard]] Context suspend();
  void resume(Context context);

 private:
  struct Counters {
    std::array<std::uint32_t, kOdtListLevels> value{};
    std::size_t used = 0;  // levels that count at present
  };

  [[nodiscard]] std::size_t find_counters(const pugi::xml_node& list, std::string_view style);
  [[nodiscard]] std::size_t new_counters();
  [[nodiscard]] std::size_t new_item();
  [[nodiscard]] std::size_t new_list(bool restart);
  [[nodiscard]] std::uint32_t count(const OdtListPlace& place);

  const OdtStyles& styles_;
  Context open_{};
  std::vector<Counters> counters_{};
  std::vector<bool> taken_{};    // by item
  std::vector<bool> restart_{};  // by list: its next number is the first one
  std::unordered_map<std::string_view, std::size_t> by_id_{};  // counters
  std::string_view last_style_{};
  std::optional<std::size_t> last_counters_{};
  bool continue_ = false;
};

}  // namespace paralign::detail
