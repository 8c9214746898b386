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
/// device) is written directly; "" and "-" are standard output.
class OutputFile {
 public:
  explicit OutputFile(std::string path);
  /// The bytes go to `temporary`, on the same disk; what a killed run left of that name is
  /// replaced. For programs with several threads: an interruption does not remove it.
  /// @param durable  false: a loss of power may leave the file empty or torn.
  OutputFile(std::string path, std::string temporary, bool durable = true);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// @throws Error(not_written)
  void write(std::string_view bytes);
  /// @throws Error(not_written)
  void commit();

 private:
  [[nodiscard]] bool is_standard_output() const noexcept { return path_.empty(); }
  void open();
  void open_chosen();
  [[noreturn]] void fail(int error) const;

  std::string path_;
  std::string target_;     // path_ with symbolic links followed
  std::string temporary_;  // empty where bytes are written directly
  std::string chosen_{};   // what the caller wants as temporary_
  bool durable_ = true;
  int descriptor_ = -1;
};

/// Opens what the caller closed of standard input, output and error, so that no file of ours takes
/// such a number and gets what is meant for the other. Reading and writing there goes on to fail.
void reserve_standard_descriptors() noexcept;

/// Makes the program leave no temporary file behind when it is interrupted, and return
/// ExitCode::interrupted then. A limit on the size of files is an error of writing, no signal.
void handle_interrupts();

}  // namespace paralign::apps
