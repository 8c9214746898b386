#pragma once

// The styles of an OpenDocument text, as far as they decide what its text is: what is hidden, what
// is set high, and how lists count (ODF 1.2, part 1, sections 16 and 20).

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tokenize/read/list_number.hpp"
#include "tokenize/read/odt_package.hpp"

namespace paralign::detail {

/// What a style says of its text; nothing where it leaves that to what is around it.
struct OdtTextStyle {
  std::optional<bool> hidden{};
  std::optional<bool> superscript{};
};

struct OdtParagraphStyle {
  OdtTextStyle text{};
  std::string_view list_style{};    ///< of lists that name none
  std::uint32_t outline_level = 0;  ///< of headings; 0: none
  bool own_list_style = false;      ///< an automatic style says itself which list style it has, or
                                    ///< that it has none: no number of the outline
};

constexpr std::size_t kOdtListLevels = 10;

struct OdtListLevel {
  std::size_t level = 0;  ///< from 0
  NumberFormat format = NumberFormat::decimal;
  PastZ past_z = PastZ::positional;
  std::string_view prefix{};
  std::string_view suffix{};
  std::optional<std::string_view> pattern{};  ///< "%1%.%2%", ODF 1.3: goes before the above
  std::uint32_t start = 1;
  std::size_t shown_levels = 1;
};

struct OdtListStyle {
  std::vector<OdtListLevel> levels{};

  /// The level, or one that counts in decimals where the style has none.
  [[nodiscard]] const OdtListLevel& level(std::size_t index) const noexcept;
};

/// How footnotes or endnotes count.
struct OdtNoteNumbers {
  NumberFormat format = NumberFormat::decimal;
  PastZ past_z = PastZ::positional;
  std::uint32_t first = 1;
  bool through_document = true;  ///< not anew on each page or in each chapter
};

/// Views into the trees, which must outlive it.
class OdtStyles {
 public:
  explicit OdtStyles(const OdtTrees& trees);

  [[nodiscard]] OdtTextStyle text(std::string_view name) const;
  [[nodiscard]] OdtParagraphStyle paragraph(std::string_view name) const;
  /// Null where there is none of that name.
  [[nodiscard]] const OdtListStyle* list(std::string_view name) const;
  /// How headings count; null where they do not.
  [[nodiscard]] const OdtListStyle* outline() const noexcept;
  [[nodiscard]] const OdtNoteNumbers& footnotes() const noexcept { return footnotes_; }
  [[nodiscard]] const OdtNoteNumbers& endnotes() const noexcept { return endnotes_; }

 private:
  struct Style {
    OdtTextStyle text{};
    std::optional<std::string_view> list_style{};
    std::uint32_t outline_level = 0;
    std::string_view parent{};
    bool automatic = false;
  };
  using Styles = std::unordered_map<std::string_view, Style>;

  void load(const pugi::xml_node& part, bool automatic);
  void load_style(const pugi::xml_node& node, bool automatic);
  void load_notes(const pugi::xml_node& node);

  Styles texts_{};
  Styles paragraphs_{};
  std::unordered_map<std::string_view, OdtListStyle> lists_{};
  std::optional<OdtListStyle> outline_{};
  OdtNoteNumbers footnotes_{};
  OdtNoteNumbers endnotes_{NumberFormat::lower_roman};
};

/// The whole number that `text` is; `otherwise` where it is none or over 2^31.
[[nodiscard]] std::uint32_t odt_number(std::string_view text, std::uint32_t otherwise) noexcept;

}  // namespace paralign::detail
