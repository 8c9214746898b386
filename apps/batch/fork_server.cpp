#include "apps/batch/fork_server.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <new>
#include <vector>

#include "paralign/error.hpp"

namespace paralign::apps {

namespace {

constexpr int kControl = 3;  // the server's descriptor; 0 to 2 lead nowhere

// An order is the number of a child to kill and bury, or 0: start one that talks through the
// descriptor that is sent along. The answer is an int: a status, or the number of the new child.
struct Message {
  iovec bytes{};
  msghdr header{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> space{};

  explicit Message(pid_t& process) : bytes{&process, sizeof process} {
    header.msg_iov = &bytes;
    header.msg_iovlen = 1;
    header.msg_control = space.data();
    header.msg_controllen = space.size();
  }
  Message(const Message&) = delete;
  Message& operator=(const Message&) = delete;
  // In `space`, which starts with it.
  cmsghdr* control() noexcept { return reinterpret_cast<cmsghdr*>(space.data()); }
};

[[noreturn]] void fail(std::string_view what, int error) {
  throw Error(ErrorCode::not_written,
              fmt::format("{}: {}; start the command again, which goes on where it was", what,
                          std::strerror(error)));
}

template <class Call>
auto until_done(Call call) {
  while (true) {
    const auto result = call();
    if (result >= 0 || errno != EINTR) return result;
  }
}

bool send_order(int socket, pid_t process, int descriptor) {
  Message message(process);
  if (descriptor >= 0) {
    *message.control() = {CMSG_LEN(sizeof descriptor), SOL_SOCKET, SCM_RIGHTS};
    std::memcpy(CMSG_DATA(message.control()), &descriptor, sizeof descriptor);
  } else {
    message.header.msg_controllen = 0;
  }
  return until_done([&] { return ::sendmsg(socket, &message.header, MSG_NOSIGNAL); }) >= 0;
}

// False at the end of the program.
bool take_order(int socket, pid_t& process, int& descriptor) {
  Message message(process);
  const auto count =
      until_done([&] { return ::recvmsg(socket, &message.header, MSG_CMSG_CLOEXEC); });
  descriptor = -1;
  if (count != sizeof process) return false;
  if (message.header.msg_controllen >= CMSG_LEN(sizeof descriptor)) {
    std::memcpy(&descriptor, CMSG_DATA(message.control()), sizeof descriptor);
  }
  return true;
}

// Sanitizers map far more than they use: under them there is no limit.
bool is_mapped_beyond(std::uint64_t bytes) {
  std::ifstream file("/proc/self/statm");
  std::uint64_t pages = 0;
  file >> pages;
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) > bytes;
}

void limit_child(std::uint32_t megabytes) {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  const rlim_t bytes = rlim_t{megabytes} << 20U;
  constexpr rlim_t kMostMapped = rlim_t{1} << 40U;
  rlimit limit{};
  ::getrlimit(RLIMIT_DATA, &limit);
  if (bytes >= limit.rlim_max || is_mapped_beyond(kMostMapped)) return;
  limit = {bytes, bytes};
  ::setrlimit(RLIMIT_DATA, &limit);
  std::set_new_handler(+[] { ::_exit(kNoMemory); });
}

[[noreturn]] void run_child(int socket, pid_t server, const Answerer& answer,
                            std::uint32_t megabytes) {
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (::getppid() != server) ::_exit(0);
  limit_child(megabytes);
  std::string request(kMostInAMessage, '\0');
  while (true) {
    const auto count =
        until_done([&] { return ::recv(socket, request.data(), request.size(), 0); });
    if (count <= 0) ::_exit(0);
    try {
      std::string said =
          answer(std::string_view(request).substr(0, static_cast<std::size_t>(count)));
      said.resize(std::min(said.size(), kMostInAMessage));
      if (until_done([&] { return ::send(socket, said.data(), said.size(), MSG_NOSIGNAL); }) < 0)
        ::_exit(0);
    } catch (const std::bad_alloc&) {
      ::_exit(kNoMemory);
    }
  }
}

// Nothing of the program's stays open but `control`: no lock, no output, no other child's socket.
void keep_only(int control) {
  constexpr int kMost = 65536;
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, standard);
  if (control != kControl) ::dup2(control, kControl);
  if (::close_range(kControl + 1, ~0U, 0) == 0) return;
  for (int i = kControl + 1; i < kMost; ++i) ::close(i);  // an old system
}

void set_signals() {
  ::setpgid(0, 0);
  for (const int signal : {SIGINT, SIGHUP, SIGQUIT}) ::signal(signal, SIG_IGN);
  for (const int signal : {SIGTERM, SIGPIPE, SIGCHLD}) ::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

// Those that clear something away have a moment for it.
void end_children(const std::vector<pid_t>& children) {
  constexpr int kTurns = 200;
  constexpr useconds_t kTurn = 10'000;
  for (const pid_t child : children) ::kill(child, SIGTERM);
  for (const pid_t child : children) {
    for (int i = 0; i < kTurns && ::waitpid(child, nullptr, WNOHANG) == 0; ++i) ::usleep(kTurn);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }
}

[[noreturn]] void run_server(const Answerer& answer, std::uint32_t megabytes) {
  std::vector<pid_t> children;
  const pid_t server = ::getpid();
  pid_t process = 0;
  int socket = -1;
  while (take_order(kControl, process, socket)) {
    int said = 0;
    if (process == 0) {
      said = ::fork();
      if (said == 0) {
        ::close(kControl);
        run_child(socket, server, answer, megabytes);
      }
      if (said < 0) said = -errno;
      if (said > 0) children.push_back(said);
      ::close(socket);
    } else {
      ::kill(process, SIGKILL);  // of no effect on one that has ended
      ::waitpid(process, &said, 0);
      std::erase(children, process);
    }
    if (::send(kControl, &said, sizeof said, MSG_NOSIGNAL) < 0) break;
  }
  end_children(children);
  ::_exit(0);
}

}  // namespace

ForkServer::ForkServer(const Answerer& answer, std::uint32_t megabytes) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    fail("processes that read files are not started", errno);
  }
  server_ = ::fork();
  if (server_ == 0) {
    set_signals();
    keep_only(ends[1]);
    run_server(answer, megabytes);
  }
  const int error = errno;
  ::close(ends[1]);
  socket_ = ends[0];
  if (server_ > 0) return;
  ::close(socket_);
  fail("processes that read files are not started", error);
}

ForkServer::~ForkServer() {
  ::close(socket_);
  until_done([this] { return ::waitpid(server_, nullptr, 0); });
}

int ForkServer::obey(pid_t process, int descriptor) {
  const std::lock_guard lock(mutex_);
  int said = 0;
  if (!send_order(socket_, process, descriptor)) fail("the reading of files ended", errno);
  const auto count = until_done([&] { return ::recv(socket_, &said, sizeof said, 0); });
  if (count != sizeof said) fail("the reading of files ended", count < 0 ? errno : EPIPE);
  return said;
}

ForkServer::Child ForkServer::start() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    fail("a process that reads files is not started", errno);
  }
  Child child{-1, ends[0]};
  try {
    child.process = obey(0, ends[1]);
  } catch (const Error&) {
    ::close(ends[0]);
    ::close(ends[1]);
    throw;
  }
  ::close(ends[1]);
  if (child.process > 0) return child;
  ::close(ends[0]);
  fail("a process that reads files is not started", -child.process);
}

int ForkServer::end(pid_t child) { return obey(child, -1); }

}  // namespace paralign::apps
