#pragma once

// Helper programs: pdftotext, soffice. No shell is involved, and none outlives its time.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace paralign::detail {

struct ProcessOptions {
  std::string_view input{};    ///< standard input; empty: none
  std::uint32_t seconds = 60;  ///< after that the program and all it started are killed
  std::size_t most_output = std::size_t{128} << 20U;  ///< bytes; more is an end by `too_much`
  std::string_view directory{};                       ///< to work in; empty: the current one
};

enum class ProcessEnd : std::uint8_t {
  exited,      ///< by itself: see `code`
  missing,     ///< there is no such program
  killed,      ///< by a signal that was not ours: see `code`
  timed_out,   ///< by us
  too_much,    ///< by us, for its output
  not_started  ///< the system refused: see `errors`
};

struct ProcessResult {
  ProcessEnd end = ProcessEnd::not_started;
  int code = 0;          ///< exit code or signal
  std::string output{};  ///< standard output
  std::string errors{};  ///< standard error, its first 64 kB
};

/// Runs `command` (program looked up on the PATH, then its arguments) to its end.
///
/// The program runs in a process group of its own, in the locale C.UTF-8, and inherits no other
/// descriptors than the standard three.
///
/// @par Thread safety  Safe to call from several threads at once.
[[nodiscard]] ProcessResult run_process(std::span<const std::string> command,
                                        const ProcessOptions& options);

}  // namespace paralign::detail
