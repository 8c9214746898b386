#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "apps/batch/fork_server.hpp"

namespace paralign::apps {

/// Thrown where a child process ended instead of answering.
struct ChildEnded {
  enum class Why : std::uint8_t {
    crashed,        ///< by itself, or by a signal that is not ours
    timed_out,      ///< by us
    out_of_memory,  ///< it got no more of it
    stopped         ///< by us, for the program is to end
  };
  Why why = Why::crashed;
  int status = 0;  ///< as wait(2) says
};

/// A child process that answers one request after the other. It is started when it is first needed,
/// and again when one was lost. @par Thread safety  One thread at a time.
class Child {
 public:
  explicit Child(ForkServer& server);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// What it says.
  /// @param request  not empty, at most `kMostInAMessage` bytes.
  /// @param seconds  after that it is killed. Time in which the program itself does not run, as
  /// when it is stopped at a terminal, does not count.
  /// @param stop  asked several times a second: true to give up.
  /// @throws ChildEnded; Error(not_written) where no process can be started.
  [[nodiscard]] std::string ask(std::string_view request, std::uint32_t seconds,
                                const std::function<bool()>& stop);

 private:
  void send(std::string_view request);
  // How it ended.
  int end();
  [[noreturn]] void lose(ChildEnded::Why why);

  ForkServer& server_;
  ForkServer::Child child_{};
  std::string received_ = std::string(kMostInAMessage, '\0');
};

}  // namespace paralign::apps
