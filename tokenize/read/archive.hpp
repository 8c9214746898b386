#pragma once

// The parts of a ZIP file that lies in memory. Nothing is written, and no name in the archive is
// ever used as a path.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

/// What is refused before anything is unpacked.
struct ArchiveLimits {
  std::size_t entries = 20'000;
  std::size_t part_bytes = std::size_t{64} << 20U;
  std::size_t all_bytes = std::size_t{160} << 20U;  ///< of the parts that are read
  std::size_t ratio = 400;                          ///< unpacked to packed, of parts over 1 MB
};

/// Names are compared without regard to ASCII case, as ISO/IEC 29500-2 section 6.2.2 asks; of two
/// parts of one name the first counts.
class Archive {
 public:
  /// @param bytes  must outlive the archive.
  /// @param file   for messages.
  /// @throws Error(unreadable) if it is no ZIP file, is cut off, or has too many parts.
  Archive(std::string_view bytes, std::string_view file, const ArchiveLimits& limits = {});
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  [[nodiscard]] bool has(std::string_view name) const;

  /// The names of all parts, as they stand in the directory.
  [[nodiscard]] std::vector<std::string> names() const;

  /// The content of a part; nothing where there is none of that name.
  /// @throws Error(unreadable) for a part that is damaged, encrypted or over the limits.
  [[nodiscard]] std::optional<std::string> read(std::string_view name);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace paralign::detail
