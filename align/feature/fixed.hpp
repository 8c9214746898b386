#pragma once

#include <cstdint>
#include <vector>

#include "align/feature/layout.hpp"
#include "paralign/align.hpp"

namespace paralign::detail {

/// The links that the caller gave, and for each unit the one that holds it.
struct Fixed {
  FixedLinks links{};                    ///< no unit twice; positions of the two documents at hand
  std::vector<std::uint32_t> rows{};     ///< of each unit a position in `links`, or kNoOwner
  std::vector<std::uint32_t> columns{};  ///< both are empty where nothing is fixed

  [[nodiscard]] bool row(std::size_t i) const { return !rows.empty() && rows[i] != kNoOwner; }
  [[nodiscard]] bool column(std::size_t j) const {
    return !columns.empty() && columns[j] != kNoOwner;
  }
  /// True if one link holds both.
  [[nodiscard]] bool together(std::size_t i, std::size_t j) const {
    return row(i) && column(j) && rows[i] == columns[j];
  }
};

/// @param links  no unit twice, each side ascending, positions under `rows` and `columns`.
[[nodiscard]] inline Fixed make_fixed(FixedLinks links, std::size_t rows, std::size_t columns) {
  Fixed fixed;
  if (links.empty()) return fixed;
  fixed.rows.resize(rows, kNoOwner);
  fixed.columns.resize(columns, kNoOwner);
  for (std::uint32_t at = 0; at < links.size(); ++at) {
    for (const std::uint32_t i : links[at].source) fixed.rows[i] = at;
    for (const std::uint32_t j : links[at].target) fixed.columns[j] = at;
  }
  fixed.links = std::move(links);
  return fixed;
}

}  // namespace paralign::detail
