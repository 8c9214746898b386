#pragma once

#include <csignal>

namespace paralign::apps {

/// While one lives, SIGINT, SIGTERM and SIGHUP wait (but for those that are ignored): what runs
/// asks `requested`, clears up and returns. They take effect when it dies, so that the program ends
/// as if it had been interrupted then. Threads that are started meanwhile hold them back too.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// True if one of them waits. @par Thread safety  Any thread.
  [[nodiscard]] bool requested() const noexcept;

 private:
  sigset_t held_{};
  sigset_t before_{};
};

/// Thrown to end a run that was asked to stop.
struct Stopped {};

}  // namespace paralign::apps
