#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "apps/batch/spill_file.hpp"

namespace paralign::apps {

/// Records of any length on the disk, by the order in which they were added. Eight bytes of each
/// are kept in memory.
class SpilledRecords {
 public:
  /// @param folder  as of `SpillFile`.
  explicit SpilledRecords(std::string folder) : file_(std::move(folder)) {}

  /// @throws Error(not_written)
  void add(std::string_view record);
  /// No record is added any more; now several threads may read. @throws Error(not_written)
  void finish();

  [[nodiscard]] std::size_t size() const noexcept { return begins_.size(); }
  /// A record, or its beginning if it is longer than `most`. @throws Error(not_written)
  [[nodiscard]] std::string at(std::size_t position, std::size_t most = std::string::npos) const;

 private:
  void write();

  SpillFile file_;
  std::string last_{};  // not yet written
  std::deque<std::uint64_t> begins_{};
};

}  // namespace paralign::apps
