#pragma once

// The automatic numbers of a Word file, paragraph by paragraph.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "tokenize/read/docx_lists.hpp"
#include "tokenize/read/docx_styles.hpp"

namespace paralign::detail {

/// What a paragraph says of its number itself.
struct ParagraphNumbering {
  std::string_view style{};              ///< `w:pStyle`; empty: the default style
  std::optional<std::uint32_t> list{};   ///< `w:numId`; kNoList takes the number of the style away
  std::optional<std::uint32_t> level{};  ///< `w:ilvl`
  bool inserted = false;                 ///< the number is a tracked insertion
};

/// The same of a `w:pPr`, which the view of the style points into; empty for an empty node.
[[nodiscard]] ParagraphNumbering paragraph_numbering(const pugi::xml_node& properties);

struct ListNumber {
  std::string printed{};    ///< "12.", "(a)"; a bullet is U+2022
  std::uint32_t value = 0;  ///< what it counts in its level
  std::uint32_t level = 0;  ///< from 0
};

/// Counts the lists of one text. A copy counts on by itself from where the original stood: one for
/// the text before and one after the tracked changes, or for notes.
class DocxNumbering {
 public:
  /// @param numbering  null where the file has none. Neither argument is needed afterwards.
  DocxNumbering(const pugi::xml_document* numbering, const DocxStyles& styles);

  /// The number of the next paragraph in document order, or nothing where it has or shows none.
  /// What is longer than kLongest bytes is no number. Counts also what is not shown.
  [[nodiscard]] std::optional<ListNumber> next(const ParagraphNumbering& own);

  static constexpr std::size_t kLongest = 64;

 private:
  struct Definitions {
    DocxStyles styles;
    DocxLists lists;
  };
  struct Counter {
    std::array<std::uint32_t, kDocxLevels> value{};
    std::array<bool, kDocxLevels> running{};  // else the next number is the first
  };

  [[nodiscard]] std::size_t level_of(const ParagraphNumbering& own, std::size_t list) const;
  const Counter& count(std::size_t list, std::size_t level);
  [[nodiscard]] std::string print(std::size_t list, const DocxLevel& level,
                                  const Counter& counter) const;
  [[nodiscard]] std::string print_part(std::size_t list, std::size_t level, bool legal,
                                       const Counter& counter) const;

  std::shared_ptr<const Definitions> definitions_;
  std::unordered_map<std::size_t, Counter> counters_{};  // by abstract definition
  // By list: the levels that it has been used at.
  std::unordered_map<std::size_t, std::array<bool, kDocxLevels>> started_{};
};

}  // namespace paralign::detail
