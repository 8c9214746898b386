#pragma once

// What trace and matrix share: the order of the documents, the rows, and what two cells say of each
// other.

#include <optional>
#include <vector>

#include "paralign/trace.hpp"

namespace paralign::detail {

class LinkTable;

/// The documents of an alignment as a series in time.
struct Series {
  explicit Series(const Alignment& alignment);

  std::vector<std::size_t> newest_first{};  ///< positions in `Alignment::documents`
  /// Of each document: which resolution of the series it is, from 0, the oldest. Translations of
  /// one resolution have one.
  std::vector<std::size_t> resolution{};
};

/// The rows of an alignment in the reading order of the newest document; of two documents those
/// that their links make, of one its units.
///
/// @param newest_first  as in `Series`.
[[nodiscard]] std::vector<Row> series_rows(const Alignment& alignment,
                                           const std::vector<std::size_t>& newest_first);

/// The cells of a row, for each of `Series::newest_first`, without word changes.
[[nodiscard]] std::vector<std::optional<Appearance>> appearances_of(const Alignment& alignment,
                                                                    const Series& series,
                                                                    const LinkTable& links,
                                                                    const Row& row);

}  // namespace paralign::detail
