#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace paralign::apps {

/// What a child process says to a request. It may keep what it likes from one to the next; what it
/// throws ends the process.
using Answerer = std::function<std::string(std::string_view request)>;

/// Bytes of a request or an answer, at most; what is more of an answer is cut off.
inline constexpr std::size_t kMostInAMessage = std::size_t{64} << 10U;

/// The code with which a child ends that gets no more memory.
inline constexpr int kNoMemory = 12;

/// Starts child processes for a program that has threads: they are forked from a process of one
/// thread, which was itself forked when the program had no other.
///
/// Children write nothing to standard error or output, hold no file of the program open, leave no
/// core behind, and are in a process group of their own, so that Ctrl-C reaches the program alone.
/// They end when the program ends, whatever ended it. SIGTERM ends a child, after what it has begun
/// with a helper program is cleared away.
class ForkServer {
 public:
  struct Child {
    pid_t process = -1;
    int socket = -1;  ///< SOCK_SEQPACKET; the end of the program, to be closed by the caller
  };

  /// Forks: to be called before any thread is started.
  /// @param megabytes  of memory that a child, or a helper program of it, may take.
  /// @throws Error(not_written) where the system has no more processes.
  ForkServer(const Answerer& answer, std::uint32_t megabytes);
  /// All children are to be ended before.
  ~ForkServer();
  ForkServer(const ForkServer&) = delete;
  ForkServer& operator=(const ForkServer&) = delete;

  /// @throws Error(not_written)  @par Thread safety  Any thread.
  [[nodiscard]] Child start();

  /// Kills a child, if it still lives, and returns how it ended, as wait(2) says.
  /// @throws Error(not_written)  @par Thread safety  Any thread.
  int end(pid_t child);

 private:
  int obey(pid_t process, int descriptor);

  std::mutex mutex_{};
  pid_t server_ = -1;
  int socket_ = -1;
};

}  // namespace paralign::apps
