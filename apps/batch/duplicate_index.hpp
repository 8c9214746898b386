#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "apps/batch/external_sort.hpp"
#include "paralign/corpus_rows.hpp"

namespace paralign::apps {

/// Who duplicates whom in a corpus of any size, in bounded memory. The rows are gone through twice.
///
///     DuplicateIndex index(folder, 64 << 20);
///     index.add(job, digest, id, split);   // first time: each row
///     index.finish();
///     index.mark(row);                     // second time: each row, by ascending id
class DuplicateIndex {
 public:
  /// @param folder  exists; temporary files go there and are gone with the object.
  /// @param memory  in bytes; about the most that the index takes.
  DuplicateIndex(const std::string& folder, std::size_t memory);

  /// @throws Error(not_written)
  void add(const CorpusAlignment& job, const RowDigest& digest, std::uint64_t row,
           CorpusSplit split);
  /// @throws Error(not_written)
  void finish();
  /// Sets the groups of the row and whether it leaks.
  void mark(MarkedRow& row);

 private:
  std::optional<ExternalSort<DuplicateRecord>> records_;
  ExternalSort<DuplicateMark> marks_;
  std::optional<ExternalSort<DuplicateMark>::Stream> stream_{};
  std::optional<DuplicateMark> next_{};
};

}  // namespace paralign::apps
