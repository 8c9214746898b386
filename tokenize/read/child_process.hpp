#pragma once

// Helper programs: pdftotext, soffice. No shell is involved, and none outlives its time.

#include <csignal>
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
  std::span<const std::string> variables{};           ///< "HOME=/x": in place of ours of that name
};

enum class ProcessEnd : std::uint8_t {
  exited,       ///< by itself: see `code`
  missing,      ///< there is no such program
  killed,       ///< by a signal that was not ours: see `code`
  timed_out,    ///< by us
  too_much,     ///< by us, for its output
  interrupted,  ///< by us, for a signal that wants our own end
  not_started   ///< the system refused: see `errors`
};

struct ProcessResult {
  ProcessEnd end = ProcessEnd::not_started;
  int code = 0;          ///< exit code or signal
  std::string output{};  ///< standard output
  std::string errors{};  ///< standard error, its first 64 kB
};

/// While one lives, SIGINT, SIGTERM and SIGHUP wait in this thread (but for those that are
/// ignored), so that what must not be left behind can be cleared away first.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

  [[nodiscard]] const sigset_t& signals() const noexcept { return signals_; }

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

/// Runs `command` (program looked up on the PATH, then its arguments) to its end.
///
/// The program runs in a process group of its own, in the locale C.UTF-8, and inherits no other
/// descriptors than the standard three. SIGINT, SIGTERM and SIGHUP end it at once, and reach us
/// afterwards.
///
/// @par Thread safety  Safe to call from several threads at once.
[[nodiscard]] ProcessResult run_process(std::span<const std::string> command,
                                        const ProcessOptions& options);

}  // namespace paralign::detail
