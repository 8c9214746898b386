#pragma once

// The styles of a Word file (word/styles.xml), with what they inherit: ISO/IEC 29500-1, section
// 17.7. Elements are known by their local names, so that strict and transitional files are one.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

/// Levels of a list are 0 to 8.
inline constexpr std::size_t kDocxLevels = 9;

/// The number that `value` is; nothing for what is none, is negative or has more than 31 bits.
[[nodiscard]] std::optional<std::uint32_t> docx_number(std::string_view value) noexcept;

/// The `w:val` of `w:numId`: nothing where `element` is empty, kNoList where the value is no
/// number.
[[nodiscard]] std::optional<std::uint32_t> docx_list_id(const pugi::xml_node& element);
inline constexpr std::uint32_t kNoList = 0;

/// The `w:val` of `w:ilvl`: nothing where `element` is empty or no such level can be.
[[nodiscard]] std::optional<std::uint32_t> docx_level(const pugi::xml_node& element);

/// A switch such as `w:vanish`: nothing where `element` is empty, true without a value.
[[nodiscard]] std::optional<bool> docx_switch(const pugi::xml_node& element);

/// What a style says, and where it is silent the nearest style that it is based on.
struct DocxStyle {
  std::optional<std::uint32_t> list{};     ///< `w:numId`; kNoList: none
  std::optional<std::uint32_t> level{};    ///< `w:ilvl`
  std::optional<std::uint32_t> heading{};  ///< 1 for the uppermost; 0: body text
  std::optional<bool> hidden{};            ///< `w:vanish`
  std::optional<bool> superscript{};       ///< `w:vertAlign`
};

class DocxStyles {
 public:
  /// @param styles  null where the file has none; not needed afterwards. Of styles with one id the
  /// first counts, and of all the first kMost. A chain of `w:basedOn` is followed for kDeepest
  /// steps, so that a cycle ends.
  explicit DocxStyles(const pugi::xml_document* styles);

  /// The paragraph style with that id; the default one where there is none of that id.
  [[nodiscard]] const DocxStyle& paragraph(std::string_view id) const;

  /// The character style with that id; a silent one where there is none.
  [[nodiscard]] const DocxStyle& character(std::string_view id) const;

  /// The list that the numbering style with that id stands for.
  [[nodiscard]] std::optional<std::uint32_t> numbering(std::string_view id) const;

  struct Numbered {
    std::string_view id{};
    std::optional<std::uint32_t> level{};  ///< its own
  };

  /// Of a paragraph style (found as by `paragraph`) and those that it is based on, nearest first:
  /// which have a `w:numPr` of their own.
  [[nodiscard]] std::vector<Numbered> numbered(std::string_view id) const;

  static constexpr std::size_t kDeepest = 32;
  static constexpr std::size_t kMost = 100'000;

 private:
  enum class Type : std::uint8_t { paragraph, character, table, numbering };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct Entry {
    std::string id{};
    Type type = Type::paragraph;
    std::string based_on{};
    std::size_t base = kNone;
    DocxStyle own{};
    DocxStyle resolved{};
  };

  [[nodiscard]] std::size_t find(std::string_view id, Type type) const;
  [[nodiscard]] std::size_t find_paragraph(std::string_view id) const;
  [[nodiscard]] DocxStyle resolve(const Entry& entry) const;
  static Entry read(const pugi::xml_node& style);

  std::vector<Entry> entries_{};
  std::map<std::string, std::size_t, std::less<>> index_{};
  std::size_t default_paragraph_ = kNone;
};

}  // namespace paralign::detail
