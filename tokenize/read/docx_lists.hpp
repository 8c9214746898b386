#pragma once

// The list definitions of a Word file (word/numbering.xml): ISO/IEC 29500-1, section 17.9. A list
// (w:num) takes its levels from an abstract definition (w:abstractNum), which may take them from
// the list of a numbering style, and replaces some of them or their first numbers.

#include <array>
#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/read/docx_styles.hpp"
#include "tokenize/read/list_number.hpp"

namespace paralign::detail {

/// A level of a list: w:lvl.
struct DocxLevel {
  std::uint32_t level = 0;
  std::uint32_t start = 0;
  NumberFormat format = NumberFormat::decimal;
  std::optional<std::uint32_t> restart{};  ///< w:lvlRestart: after a level above that one; 0: never
  bool legal = false;                      ///< w:isLgl: all numbers in it are decimal
  bool picture = false;                    ///< the bullet is a picture
  bool hidden = false;                     ///< the number counts, and is not shown
  std::string text{};                      ///< w:lvlText: "(%2)"; at most kLongestText bytes
  std::string style{};                     ///< w:pStyle: paragraphs of that style are of this level

  static constexpr std::size_t kLongestText = 256;
};

class DocxLists {
 public:
  /// @param numbering  null where the file has none; not needed afterwards. Of definitions with one
  /// id the first counts, and of all the first kMost.
  DocxLists(const pugi::xml_document* numbering, const DocxStyles& styles);

  /// The position of the list with that `w:numId`, for the functions below.
  [[nodiscard]] std::optional<std::size_t> find(std::uint32_t id) const;

  /// Lists with one abstract definition count on together: its position.
  [[nodiscard]] std::size_t abstract_of(std::size_t list) const { return lists_[list].abstract; }

  /// The definition of a level, null where there is none.
  [[nodiscard]] const DocxLevel* definition(std::size_t list, std::size_t level) const;

  /// The paragraph style that is linked to each level; empty where none is.
  [[nodiscard]] std::array<std::string_view, kDocxLevels> linked_styles(std::size_t list) const;

  /// With what number the list itself starts that level anew.
  [[nodiscard]] std::optional<std::uint32_t> start_override(std::size_t list,
                                                            std::size_t level) const;

  /// The first number of a level by its definition.
  [[nodiscard]] std::uint32_t start(std::size_t list, std::size_t level) const;

  static constexpr std::size_t kMost = 200'000;

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct Abstract {
    std::vector<DocxLevel> levels{};
    std::string style_link{};
    std::size_t linked = kNone;  // the list that the levels come from
  };
  struct Override {
    std::uint32_t level = 0;
    std::optional<std::uint32_t> start{};
    std::optional<DocxLevel> definition{};
  };
  struct List {
    std::uint32_t id = 0;
    std::size_t abstract = 0;
    std::vector<Override> overrides{};
  };

  void read_lists(const pugi::xml_node& root);
  static std::vector<Override> read_overrides(const pugi::xml_node& num);
  [[nodiscard]] const DocxLevel* own_level(const List& list, std::size_t level) const;

  std::vector<Abstract> abstracts_{};
  std::vector<List> lists_{};  // by id
};

}  // namespace paralign::detail
