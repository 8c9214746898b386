#pragma once

#include <string>
#include <string_view>

namespace paralign::apps {

/// Writes bytes to standard output.
/// @throws Error(not_written)
void write_to_standard_output(std::string_view bytes);

/// Writes bytes to standard error; a failure there is nobody's to hear.
void write_to_standard_error(std::string_view bytes) noexcept;

/// An output that appears whole or not at all: bytes go to a temporary file beside `path`, and
/// `commit` makes them durable and moves them into place. What is no regular file (a pipe, a
/// device) is written directly, and "" is standard output.
class OutputFile {
 public:
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// @throws Error(not_written)
  void write(std::string_view bytes);
  /// @throws Error(not_written)
  void commit();

 private:
  void open();
  [[noreturn]] void fail(int error) const;

  std::string path_;
  std::string target_;     // path_ with symbolic links followed
  std::string temporary_;  // empty where bytes are written directly
  int descriptor_ = -1;
};

/// Makes the program leave no temporary file behind when it is interrupted, and return
/// ExitCode::interrupted then.
void handle_interrupts();

}  // namespace paralign::apps
