#pragma once

// What the rows of a whole corpus say of each other: which text came before, and which rows are for
// training. A corpus is read twice: once to collect records, once to mark the rows.
//
//   split_of           by series                       CorpusSplit
//   duplicate_records  six of each row                 DuplicateRecord, sorted by the caller
//   find_duplicates    one pass over the sorted ones   DuplicateMark, sorted by the caller
//   MarkedRow          a row with its marks            what the writers take

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "paralign/corpus.hpp"

namespace paralign {

/// What a row is for.
enum class CorpusSplit : std::uint8_t { train, dev, test };

/// "train", "dev" or "test".
[[nodiscard]] std::string_view split_name(CorpusSplit split) noexcept;

/// Parts of the whole, which is their sum; the sum is not 0.
struct SplitShares {
  std::uint32_t train = 1;
  std::uint32_t dev = 0;
  std::uint32_t test = 0;
};

/// "90,5,5", or nothing if it is anything but three numbers whose sum is 1 to 1,000,000.
[[nodiscard]] std::optional<SplitShares> parse_split_shares(std::string_view text);

/// The part that a job is in: the same for all jobs of a series, whatever other series are in the
/// corpus. A series is called by its oldest resolution: an older one renames it and may move it. A
/// job without a series goes by its id.
/// @par Source  XXH3 of the series, modulo the sum of the shares.
[[nodiscard]] CorpusSplit split_of(const CorpusJob& job, const SplitShares& shares) noexcept;

/// What of two rows is compared. Rows of other languages are never compared, and sources never with
/// targets.
enum class DuplicateColumn : std::uint8_t {
  source,         ///< letters and digits
  target,         ///< letters and digits
  pair,           ///< letters and digits of both
  source_digits,  ///< as above, with all digits alike
  target_digits,
  pair_digits,
};
inline constexpr std::size_t kDuplicateColumns = 6;

/// "source", "target", "pair", "source_digits", ...
[[nodiscard]] std::string_view duplicate_column_name(DuplicateColumn column) noexcept;

/// A row as one column sees it. The order is the one that `find_duplicates` wants.
struct DuplicateRecord {
  std::uint32_t column = 0;  ///< a DuplicateColumn
  std::uint32_t split = 0;   ///< a CorpusSplit
  std::uint64_t key = 0;     ///< of languages and text
  std::uint64_t row = 0;
  friend auto operator<=>(const DuplicateRecord& a, const DuplicateRecord& b) noexcept {
    if (const auto order = a.column <=> b.column; order != 0) return order;
    if (const auto order = a.key <=> b.key; order != 0) return order;
    return a.row <=> b.row;
  }
  friend bool operator==(const DuplicateRecord&, const DuplicateRecord&) = default;
};

/// What there is to say of a row in one column if it is not alone. The order is that of the rows.
struct DuplicateMark {
  std::uint64_t row = 0;
  std::uint64_t first = 0;   ///< the smallest row of its group
  std::uint64_t count = 0;   ///< rows in its group, 2 or more
  std::uint32_t column = 0;  ///< a DuplicateColumn
  std::uint32_t seen_else =
      0;  ///< 1: the row is for dev or test, and one of its group for training
  friend auto operator<=>(const DuplicateMark& a, const DuplicateMark& b) noexcept {
    if (const auto order = a.row <=> b.row; order != 0) return order;
    return a.column <=> b.column;
  }
  friend bool operator==(const DuplicateMark&, const DuplicateMark&) = default;
};

/// The next of a stream, or nothing at its end.
using DuplicateRecordStream = std::function<std::optional<DuplicateRecord>()>;

/// Says who duplicates whom: for each record whose group, all of one column and key, has two or
/// more, calls `found`.
///
/// Two streams of the same records, so that no group is ever held: `ahead` counts, `behind` tells.
/// @param ahead, behind  the same records, ascending.
/// @par Complexity  Linear in the records; no memory.
void find_duplicates(const DuplicateRecordStream& ahead, const DuplicateRecordStream& behind,
                     const std::function<void(const DuplicateMark&)>& found);

/// The rows that are equal to a row in one column.
struct DuplicateGroup {
  std::uint64_t first = 0;  ///< the smallest of them: the row itself if it is the first
  std::uint64_t count = 1;  ///< how many, with the row
};

/// A row of the corpus, with what the corpus says of it.
struct MarkedRow {
  std::uint64_t id = 0;  ///< from 1, in the order of the plan, before duplicates are dropped
  CorpusRow row{};
  CorpusSplit split = CorpusSplit::train;
  std::array<DuplicateGroup, kDuplicateColumns> duplicates{};  ///< by DuplicateColumn
  /// The row is for dev or test, and its source or its target stands in a row for training too.
  bool leaks = false;
};

/// A row that nothing is known to duplicate yet: each of its groups is itself.
[[nodiscard]] MarkedRow marked_row(CorpusRow row, std::uint64_t id, CorpusSplit split);

/// What to sort of a row.
/// @param row  its `MarkedRow::id`. @param digest  of it.
[[nodiscard]] std::array<DuplicateRecord, kDuplicateColumns> duplicate_records(
    const CorpusAlignment& job, const RowDigest& digest, std::uint64_t row, CorpusSplit split);

/// Takes one mark of this row over.
void apply_mark(const DuplicateMark& mark, MarkedRow& row) noexcept;

/// True if an earlier row has the same source and the same target: what `--dedupe` drops. All
/// groups of the rows that are left have their first row among them.
[[nodiscard]] bool is_duplicate_pair(const MarkedRow& row) noexcept;

/// The name of the two languages, in the order of the alphabet: "en-fr".
[[nodiscard]] std::string language_pair_of(const CorpusAlignment& job, const CorpusRow& row);

}  // namespace paralign
