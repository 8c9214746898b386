#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "apps/batch/checksum.hpp"
#include "apps/output_file.hpp"

namespace paralign::apps {

/// How many jobs are in a part, and what became of them.
struct PartCounts {
  std::uint64_t jobs = 0;
  std::uint64_t failed = 0;
  std::uint64_t to_repeat = 0;  ///< of the failed ones: what they need was lost from the cache
  friend bool operator==(const PartCounts&, const PartCounts&) = default;
};

/// A part while it is written: a line for each job, then a line with the counts, the length and a
/// checksum. A loss of power may leave it torn, which its readers see.
class PartWriter {
 public:
  PartWriter(const std::string& path, const std::string& temporary)
      : output_(path, temporary, false) {}

  /// @param line  with its end. @throws Error(not_written)
  void add(std::string_view line, bool failed, bool to_repeat);
  [[nodiscard]] std::uint64_t jobs() const noexcept { return counts_.jobs; }
  /// @throws Error(not_written)
  void commit();

 private:
  OutputFile output_;
  Checksum checksum_{};
  PartCounts counts_{};
  std::uint64_t length_ = 0;
};

enum class PartState : std::uint8_t { missing, whole, damaged };

struct PartLook {
  PartState state = PartState::missing;
  PartCounts counts{};  ///< if it is whole
};

/// A part by its length and its last line, whatever its size.
/// @param jobs  that it should have.
[[nodiscard]] PartLook look_at_part(const std::string& path, std::uint64_t jobs);

/// The same from all its bytes.
[[nodiscard]] PartLook read_part(const std::string& path, std::uint64_t jobs);

}  // namespace paralign::apps
