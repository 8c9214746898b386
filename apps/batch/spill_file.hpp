#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace paralign::apps {

/// Bytes on the disk for as long as the object lives: the file has no name, so that nothing is left
/// behind, whatever ends the program.
class SpillFile {
 public:
  /// @param folder  exists and can be written to.
  /// @throws Error(not_written)
  explicit SpillFile(std::string folder);
  ~SpillFile();
  SpillFile(SpillFile&& other) noexcept;
  SpillFile& operator=(SpillFile&& other) noexcept;
  SpillFile(const SpillFile&) = delete;
  SpillFile& operator=(const SpillFile&) = delete;

  /// @throws Error(not_written)
  void append(std::span<const std::byte> bytes);
  /// Reads as many bytes as `into` holds from `offset` on; fewer at the end of the file. May be
  /// called from several threads.
  /// @throws Error(not_written) if the disk fails.
  [[nodiscard]] std::size_t read(std::uint64_t offset, std::span<std::byte> into) const;
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

 private:
  [[noreturn]] void fail(int error) const;

  std::string folder_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace paralign::apps
