#pragma once

// A temporary folder that nobody else may look into, gone with all it holds at the end.

#include <optional>
#include <string>
#include <string_view>

namespace paralign::detail {

class PrivateFolder {
 public:
  /// Under TMPDIR, else /tmp.
  /// @throws Error(unreadable) "FILE: found no room ..." if there can be none.
  explicit PrivateFolder(std::string_view file);
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  /// Absolute.
  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  /// "file:///tmp/..." of a path.
  [[nodiscard]] static std::string url(std::string_view path);

  /// Makes a folder in it. `name` is ours, and so are those below: never a name from outside.
  /// @throws Error(unreadable)
  void add_folder(std::string_view name) const;
  /// @throws Error(unreadable)
  void write(std::string_view name, std::string_view bytes) const;
  /// The bytes of a file; nothing where there is none or it has more than `most`.
  [[nodiscard]] std::optional<std::string> read(std::string_view name, std::size_t most) const;

 private:
  [[noreturn]] void refuse(int error) const;

  std::string file_;
  std::string path_;
};

}  // namespace paralign::detail
