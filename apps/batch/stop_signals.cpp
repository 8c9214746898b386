#include "apps/batch/stop_signals.hpp"

#include <signal.h>

#include <array>

namespace paralign::apps {
namespace {

constexpr std::array<int, 3> kSignals{SIGINT, SIGTERM, SIGHUP};

}  // namespace

StopSignals::StopSignals() {
  sigemptyset(&held_);
  for (const int signal : kSignals) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    if (action.sa_handler != SIG_IGN) sigaddset(&held_, signal);  // blocked, it would wait for ever
  }
  ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

StopSignals::~StopSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool StopSignals::requested() const noexcept {
  sigset_t waiting;
  sigemptyset(&waiting);
  ::sigpending(&waiting);
  for (const int signal : kSignals) {
    if (sigismember(&held_, signal) == 1 && sigismember(&waiting, signal) == 1) return true;
  }
  return false;
}

}  // namespace paralign::apps
