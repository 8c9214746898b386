#pragma once

// Tracked changes (ODF 1.2, part 1, section 5.5): what each version of the text leaves out, and
// what the original has besides. Deleted text is kept aside, with a point in the text where it was,
// or, as LibreOffice writes it, stays in the text between two marks.

#include <cstdint>
#include <pugixml.hpp>
#include <string_view>
#include <unordered_map>

namespace paralign::detail {

enum class OdtVersion : std::uint8_t { final_text, original };

class OdtChanges {
 public:
  /// A view into `text` (office:text), which must outlive it.
  explicit OdtChanges(const pugi::xml_node& text);

  [[nodiscard]] bool any() const noexcept { return insertions_ + deletions_ > 0; }
  [[nodiscard]] std::size_t insertions() const noexcept { return insertions_; }
  [[nodiscard]] std::size_t deletions() const noexcept { return deletions_; }
  /// Marks that have no counterpart: they are passed over, and the text behind them is kept.
  [[nodiscard]] std::size_t stray_marks() const noexcept { return stray_marks_; }

  /// True if `version` is without the text between the two marks of that change.
  [[nodiscard]] bool leaves_out(std::string_view id, OdtVersion version) const;

  /// text:deletion, whose content the original has at the point of that change; else empty.
  [[nodiscard]] pugi::xml_node deleted(std::string_view id) const;

  /// False where the last paragraph of `deleted` ends in front of the text behind the point.
  [[nodiscard]] bool merges_last_paragraph(std::string_view id) const;

 private:
  struct Region {
    pugi::xml_node node{};
    bool insertion = false;
    bool deletion = false;
    pugi::xml_node start_flow{};
    bool started = false;
    bool whole = false;  // has one start and, behind it in the same flow of text, one end
    bool broken = false;
  };

  void load(const pugi::xml_node& region);
  void find_marks(const pugi::xml_node& parent, const pugi::xml_node& flow);
  void start(std::string_view id, const pugi::xml_node& flow);
  void end(std::string_view id, const pugi::xml_node& flow);

  std::unordered_map<std::string_view, Region> regions_{};
  std::size_t insertions_ = 0;
  std::size_t deletions_ = 0;
  std::size_t stray_marks_ = 0;
};

}  // namespace paralign::detail
