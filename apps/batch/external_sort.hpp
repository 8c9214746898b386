#pragma once

// More records than memory holds, in order: they are gathered in memory, sorted when it is full,
// and written as a run; in the end the runs are merged. Too many runs for one merge (each wants a
// buffer and an open file) are first merged to fewer.
//
// Knuth, The Art of Computer Programming 3, section 5.4: sorting by merging.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <queue>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "apps/batch/spill_file.hpp"

namespace paralign::apps {

/// Records of a fixed size in ascending order.
///
///     ExternalSort<Record> sort(folder, 64 << 20);
///     sort.add(record);  // as often as there are records
///     sort.finish();
///     for (auto stream = sort.stream(); auto record = stream.next();) ...
///
/// Memory: `memory` bytes while records are added; while streams are read half of it each, but for
/// 4 KiB a run at the least. Room on the disk: the size of the records, twice where there are more
/// than kFanIn runs.
template <typename Record>
  requires std::is_trivially_copyable_v<Record>
class ExternalSort {
 public:
  static constexpr std::size_t kFanIn = 128;

  /// @param folder  exists; temporary files go there and are gone with the object.
  ExternalSort(std::string folder, std::size_t memory)
      : folder_(std::move(folder)),
        memory_(memory),
        room_(std::max<std::size_t>(2, records(memory))) {}

  /// @throws Error(not_written)
  void add(const Record& record) {
    if (buffer_.empty()) buffer_.reserve(room_);
    buffer_.push_back(record);
    if (buffer_.size() >= room_) write_run();
  }

  /// No record is added after it. @throws Error(not_written)
  void finish() {
    if (runs_.empty()) {
      std::ranges::sort(buffer_);
      return;
    }
    if (!buffer_.empty()) write_run();
    std::vector<Record>().swap(buffer_);
    while (runs_.size() > kFanIn) merge_some();
  }

  /// A run of records on the disk, or the buffer, read once from its beginning.
  class Reader {
   public:
    Reader(const SpillFile& file, std::size_t block) : file_(&file), block_(block) {}

    std::optional<Record> next() {
      if (at_ == held_.size()) fill();
      if (at_ == held_.size()) return std::nullopt;
      return held_[at_++];
    }

   private:
    void fill() {
      held_.resize(block_);
      const std::size_t count = file_->read(offset_, std::as_writable_bytes(std::span(held_)));
      offset_ += count;
      held_.resize(count / sizeof(Record));
      at_ = 0;
    }

    const SpillFile* file_;
    std::size_t block_;
    std::uint64_t offset_ = 0;
    std::vector<Record> held_{};
    std::size_t at_ = 0;
  };

  /// All records, ascending, once. It must not outlive the sort.
  class Stream {
   public:
    explicit Stream(std::span<const Record> sorted) : sorted_(sorted) {}
    Stream(std::span<const SpillFile> runs, std::size_t block) {
      for (const SpillFile& run : runs) {
        readers_.emplace_back(run, block);
        push(readers_.size() - 1);
      }
    }

    std::optional<Record> next() {
      if (at_ < sorted_.size()) return sorted_[at_++];
      if (heads_.empty()) return std::nullopt;
      const Head head = heads_.top();
      heads_.pop();
      push(head.reader);
      return head.record;
    }

   private:
    struct Head {
      Record record;
      std::size_t reader;
    };
    struct Later {
      bool operator()(const Head& a, const Head& b) const {
        if (b.record < a.record) return true;
        return !(a.record < b.record) && b.reader < a.reader;
      }
    };

    void push(std::size_t reader) {
      if (const auto record = readers_[reader].next()) heads_.push({*record, reader});
    }

    std::span<const Record> sorted_{};
    std::size_t at_ = 0;
    std::vector<Reader> readers_{};
    std::priority_queue<Head, std::vector<Head>, Later> heads_{};
  };

  /// Any number of streams may be read at a time. @pre `finish` was called.
  [[nodiscard]] Stream stream() const {
    if (runs_.empty()) return Stream(buffer_);
    return Stream(runs_, block_of(runs_.size()));
  }

  [[nodiscard]] std::size_t runs() const noexcept { return runs_.size(); }

 private:
  static std::size_t records(std::size_t bytes) { return bytes / sizeof(Record); }

  [[nodiscard]] std::size_t block_of(std::size_t runs) const {
    return std::max(records(4096), records(memory_ / 2 / runs));
  }

  void write_run() {
    std::ranges::sort(buffer_);
    SpillFile run(folder_);
    run.append(std::as_bytes(std::span(buffer_)));
    runs_.push_back(std::move(run));
    buffer_.clear();
  }

  // The first kFanIn runs become one, behind the others.
  void merge_some() {
    const std::span<const SpillFile> first(runs_.data(), kFanIn);
    SpillFile merged(folder_);
    const std::size_t block = block_of(kFanIn);
    std::vector<Record> out;
    out.reserve(block);
    for (Stream stream(first, block); const auto record = stream.next();) {
      out.push_back(*record);
      if (out.size() < block) continue;
      merged.append(std::as_bytes(std::span(out)));
      out.clear();
    }
    merged.append(std::as_bytes(std::span(out)));
    runs_.erase(runs_.begin(), runs_.begin() + kFanIn);
    runs_.push_back(std::move(merged));
  }

  std::string folder_;
  std::size_t memory_;
  std::size_t room_;
  std::vector<Record> buffer_{};
  std::vector<SpillFile> runs_{};
};

}  // namespace paralign::apps
