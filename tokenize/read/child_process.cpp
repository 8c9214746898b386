#include "tokenize/read/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <vector>

extern char** environ;

namespace paralign::detail {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostErrors = std::size_t{64} << 10U;

struct Descriptor {
  int value = -1;
  Descriptor() = default;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (value >= 0) ::close(value);
    value = -1;
  }
};

struct Pipe {
  Descriptor read{};
  Descriptor write{};
  bool open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read.value = ends[0];
    write.value = ends[1];
    return true;
  }
};

// Closed again by itself.
struct SpawnSetup {
  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
  SpawnSetup() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
  }
  ~SpawnSetup() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
  SpawnSetup(const SpawnSetup&) = delete;
  SpawnSetup& operator=(const SpawnSetup&) = delete;
};

// Ours but for what is given, with the locale set: messages and names are then the same everywhere.
std::vector<std::string> child_environment(std::span<const std::string> given) {
  std::vector<std::string> variables{"LC_ALL=C.UTF-8", "LANGUAGE="};
  variables.insert(variables.end(), given.begin(), given.end());
  const std::size_t ours = variables.size();
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view variable(*entry);
    const std::string_view name = variable.substr(0, variable.find('=') + 1);
    const auto has_name = [name](const std::string& other) { return other.starts_with(name); };
    if (!std::any_of(variables.begin(), variables.begin() + static_cast<std::ptrdiff_t>(ours),
                     has_name)) {
      variables.emplace_back(variable);
    }
  }
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (std::string& string : strings) result.push_back(string.data());
  result.push_back(nullptr);
  return result;
}

struct Child {
  Pipe in{};
  Pipe out{};
  Pipe err{};
  pid_t pid = -1;

  // 0, or what errno says.
  int start(std::span<const std::string> command, const ProcessOptions& options);
};

int Child::start(std::span<const std::string> command, const ProcessOptions& options) {
  if (command.empty()) return ENOENT;
  if (!in.open() || !out.open() || !err.open()) return errno;
  SpawnSetup setup;
  posix_spawn_file_actions_adddup2(&setup.actions, in.read.value, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&setup.actions, out.write.value, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&setup.actions, err.write.value, STDERR_FILENO);
  const std::string directory(options.directory);
  if (!directory.empty()) {
    posix_spawn_file_actions_addchdir_np(&setup.actions, directory.c_str());
  }
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setflags(&setup.attributes,
                           POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup(&setup.attributes, 0);
  posix_spawnattr_setsigmask(&setup.attributes, &none);
  posix_spawnattr_setsigdefault(&setup.attributes, &all);
  std::vector<std::string> arguments(command.begin(), command.end());
  std::vector<std::string> variables = child_environment(options.variables);
  std::vector<char*> argv = pointers(arguments);
  std::vector<char*> envp = pointers(variables);
  const int status =
      posix_spawnp(&pid, argv.front(), &setup.actions, &setup.attributes, argv.data(), envp.data());
  in.read.close();
  out.write.close();
  err.write.close();
  return status;
}

// Appends what is there to read; false at the end.
bool drain(Descriptor& from, std::string& to, std::size_t most) {
  std::array<char, 65536> buffer{};
  const ssize_t count = ::read(from.value, buffer.data(), buffer.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  if (count == 0) return false;
  const std::size_t room = most > to.size() ? most - to.size() : 0;
  to.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
  return true;
}

// A closed pipe is no signal for us: SIGPIPE is blocked in this thread while we write.
class PipeSignalBlocked {
 public:
  PipeSignalBlocked() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    sigset_t pending;
    sigpending(&pending);
    was_pending_ = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~PipeSignalBlocked() {
    if (!was_pending_) {
      const timespec now{};
      while (sigtimedwait(&pipe_, nullptr, &now) > 0) {
      }
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  PipeSignalBlocked(const PipeSignalBlocked&) = delete;
  PipeSignalBlocked& operator=(const PipeSignalBlocked&) = delete;

 private:
  sigset_t pipe_{};
  sigset_t before_{};
  bool was_pending_ = false;
};

// Writes what fits; false when there is no more to write.
bool feed(Descriptor& to, std::string_view& input) {
  if (input.empty()) return false;
  const ssize_t count = ::write(to.value, input.data(), input.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  input.remove_prefix(static_cast<std::size_t>(count));
  return !input.empty();
}

// Both outputs read and the input written, until the outputs end or we end it.
ProcessEnd converse(Child& child, const ProcessOptions& options, const Descriptor& signals,
                    ProcessResult& result) {
  const PipeSignalBlocked blocked;
  std::string_view input = options.input;
  if (input.empty()) {
    child.in.write.close();
  } else {
    ::fcntl(child.in.write.value, F_SETFL, O_NONBLOCK);
  }
  const Clock::time_point deadline = Clock::now() + std::chrono::seconds(options.seconds);
  while (child.out.read.value >= 0 || child.err.read.value >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ProcessEnd::timed_out;
    std::array<pollfd, 4> polled{{{child.out.read.value, POLLIN, 0},
                                  {child.err.read.value, POLLIN, 0},
                                  {child.in.write.value, POLLOUT, 0},
                                  {signals.value, POLLIN, 0}}};
    if (::poll(polled.data(), polled.size(), static_cast<int>(std::min<long>(left, 1000))) < 0 &&
        errno != EINTR) {
      return ProcessEnd::not_started;
    }
    if (polled[3].revents != 0) return ProcessEnd::interrupted;
    if (polled[0].revents != 0 && !drain(child.out.read, result.output, options.most_output + 1)) {
      child.out.read.close();
    }
    if (result.output.size() > options.most_output) return ProcessEnd::too_much;
    if (polled[1].revents != 0 && !drain(child.err.read, result.errors, kMostErrors)) {
      child.err.read.close();
    }
    if (polled[2].revents != 0 && !feed(child.in.write, input)) child.in.write.close();
  }
  return ProcessEnd::exited;
}

// The program may close its outputs and go on: it still has only its time.
ProcessEnd wait_until(pid_t pid, Clock::time_point deadline, const Descriptor& signals,
                      int& status) {
  constexpr int kMilliseconds = 2;
  while (true) {
    const pid_t done = ::waitpid(pid, &status, WNOHANG);
    if (done == pid || (done < 0 && errno != EINTR)) return ProcessEnd::exited;
    if (Clock::now() >= deadline) return ProcessEnd::timed_out;
    pollfd polled{signals.value, POLLIN, 0};
    if (::poll(&polled, 1, kMilliseconds) > 0) return ProcessEnd::interrupted;
  }
}

}  // namespace

SignalsHeld::SignalsHeld() {
  sigemptyset(&signals_);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    if (action.sa_handler != SIG_IGN) sigaddset(&signals_, signal);
  }
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

SignalsHeld::~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

ProcessResult run_process(std::span<const std::string> command, const ProcessOptions& options) {
  ProcessResult result;
  const SignalsHeld held;
  Descriptor signals;
  signals.value = ::signalfd(-1, &held.signals(), SFD_CLOEXEC | SFD_NONBLOCK);
  Child child;
  const Clock::time_point deadline = Clock::now() + std::chrono::seconds(options.seconds);
  if (const int error = child.start(command, options); error != 0) {
    result.end = error == ENOENT ? ProcessEnd::missing : ProcessEnd::not_started;
    result.errors = std::strerror(error);
    return result;
  }
  result.end = converse(child, options, signals, result);
  child.in.write.close();
  int status = 0;
  if (result.end == ProcessEnd::exited) {
    result.end = wait_until(child.pid, deadline, signals, status);
  }
  ::kill(-child.pid, SIGKILL);  // also what it started and left behind
  if (result.end != ProcessEnd::exited) {
    ::waitpid(child.pid, &status, 0);
    return result;
  }
  if (WIFSIGNALED(status)) {
    result.end = ProcessEnd::killed;
    result.code = WTERMSIG(status);
  } else {
    result.code = WEXITSTATUS(status);
  }
  return result;
}

}  // namespace paralign::detail
