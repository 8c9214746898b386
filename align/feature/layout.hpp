#pragma once

#include <cstdint>
#include <vector>

#include "paralign/unit.hpp"

namespace paralign::detail {

/// No unit.
inline constexpr std::uint32_t kNoOwner = 0xFFFFFFFF;

/// Where the units of a document stand, as far as scores ask.
struct UnitLayout {
  std::vector<std::uint32_t> annex{};  ///< 0 in the body, else the annex number
  std::vector<float> position{};       ///< among the units of the same kind and annex, 0 to 1
  std::vector<float> overall{};        ///< among all units, 0 to 1
  std::vector<bool> only_one{};        ///< the only unit of its kind in its annex
  std::vector<std::uint32_t>
      owner{};  ///< unit of the chapeau, or of the paragraph that cites the note; or kNoOwner
  std::vector<float>
      log_length{};    ///< ln of the letters that the unit would have in English, and 5
  bool typed = false;  ///< kinds are of a whole segmentation, not of single lines
};

/// The letters that a unit would have in English, by the usual ratio of its language.
[[nodiscard]] float english_length(const UnitDocument& document, std::size_t unit) noexcept;

[[nodiscard]] UnitLayout make_layout(const UnitDocument& document);

/// The paragraph of a unit.
[[nodiscard]] inline const Paragraph& paragraph_of(const UnitDocument& document, std::size_t unit) {
  return document.document.paragraphs[document.units[unit].paragraph];
}

}  // namespace paralign::detail
