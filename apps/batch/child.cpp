#include "apps/batch/child.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>

#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// True once there is something to receive, be it the end.
bool wait_for(int socket, milliseconds time) {
  pollfd polled{socket, POLLIN, 0};
  return ::poll(&polled, 1, static_cast<int>(time.count())) > 0;
}

// A process that the system did not run for a while has not used that time.
class Patience {
 public:
  explicit Patience(std::uint32_t seconds) : left_(std::chrono::seconds(seconds)) {}

  [[nodiscard]] bool is_over() const noexcept { return left_.count() <= 0; }
  [[nodiscard]] milliseconds turn() const noexcept { return std::min(left_, kTurn); }
  void take_turn_since(Clock::time_point begin) {
    const auto taken = std::chrono::duration_cast<milliseconds>(Clock::now() - begin);
    left_ -= std::clamp(taken, milliseconds(1), 2 * kTurn);
  }

 private:
  static constexpr milliseconds kTurn{100};
  milliseconds left_;
};

}  // namespace

Child::Child(ForkServer& server) : server_(server) {}

Child::~Child() {
  if (child_.process < 0) return;
  try {
    end();
  } catch (const Error&) {  // the server is gone, and its children with it
  }
}

int Child::end() {
  // Time to end a helper program and to clear away what it left.
  constexpr milliseconds kGrace{2000};
  ::kill(child_.process, SIGTERM);
  const Clock::time_point begin = Clock::now();
  while (Clock::now() - begin < kGrace) {
    if (!wait_for(child_.socket, milliseconds(100))) continue;
    if (::recv(child_.socket, received_.data(), received_.size(), MSG_DONTWAIT) <= 0) break;
  }
  ::close(child_.socket);
  const pid_t process = child_.process;
  child_ = {};
  return server_.end(process);
}

void Child::lose(ChildEnded::Why why) {
  const int status = end();
  if (why == ChildEnded::Why::crashed && WIFEXITED(status) && WEXITSTATUS(status) == kNoMemory) {
    why = ChildEnded::Why::out_of_memory;
  }
  throw ChildEnded{why, status};
}

void Child::send(std::string_view request) {
  if (child_.process < 0) child_ = server_.start();
  if (::send(child_.socket, request.data(), request.size(), MSG_NOSIGNAL) < 0) {
    end();  // it was lost between two requests, which is no fault of this one
    child_ = server_.start();
    if (::send(child_.socket, request.data(), request.size(), MSG_NOSIGNAL) < 0) {
      lose(ChildEnded::Why::crashed);
    }
  }
}

std::string Child::ask(std::string_view request, std::uint32_t seconds,
                       const std::function<bool()>& stop) {
  send(request);
  for (Patience patience(seconds); !patience.is_over();) {
    const Clock::time_point begin = Clock::now();
    if (wait_for(child_.socket, patience.turn())) {
      const ssize_t count = ::recv(child_.socket, received_.data(), received_.size(), 0);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) lose(ChildEnded::Why::crashed);
      return received_.substr(0, static_cast<std::size_t>(count));
    }
    if (stop()) lose(ChildEnded::Why::stopped);
    patience.take_turn_since(begin);
  }
  lose(ChildEnded::Why::timed_out);
}

}  // namespace paralign::apps
