#include "apps/batch/child.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace paralign::apps {
namespace {

using Why = ChildEnded::Why;

constexpr std::uint32_t kMegabytes = 256;
constexpr std::uint32_t kSeconds = 100;

volatile std::size_t sink = 0;

std::size_t fall(std::size_t depth) {
  volatile char frame[4096] = {};
  frame[depth % sizeof frame] = 1;
  const std::size_t below = sink == 1 ? 0 : fall(depth + 1);  // it never is
  return depth + below + static_cast<std::size_t>(frame[0]);
}

// What may befall a reader.
std::string answer(std::string_view request) {
  if (request == "abort") std::abort();
  if (request == "throw") throw std::runtime_error("nobody catches this");
  if (request == "leave") ::_exit(3);
  if (request == "fall") sink = fall(0);
  if (request == "loop") {
    for (;;) sink = sink + 1;
  }
  if (request == "eat") {
    for (std::vector<std::string> food;;) food.emplace_back(std::size_t{1} << 20U, 'x');
  }
  if (request == "swallow") sink = std::string(std::size_t{1} << 40U, 'x').size();
  if (request == "number") return std::to_string(::getpid());
  if (request == "descriptors") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
      count += entry.path().empty() ? 0U : 1U;
    }
    return std::to_string(count);
  }
  if (request == "long") return std::string(2 * kMostInAMessage, 'x');
  return "said " + std::string(request);
}

bool never() { return false; }

// Nothing where it was answered.
std::optional<ChildEnded> end_of(Child& child, const std::string& request,
                                 std::uint32_t seconds = kSeconds) {
  try {
    static_cast<void>(child.ask(request, seconds, never));
    return std::nullopt;
  } catch (const ChildEnded& ended) {
    return ended;
  }
}

Why why_of(Child& child, const std::string& request, std::uint32_t seconds = kSeconds) {
  const auto ended = end_of(child, request, seconds);
  EXPECT_TRUE(ended.has_value()) << request;
  return ended ? ended->why : Why::stopped;
}

pid_t number_of(Child& child) {
  return static_cast<pid_t>(std::stol(child.ask("number", kSeconds, never)));
}

// As /proc says; 0 for a process that is not there.
char state_of(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::stringstream text;
  text << file.rdbuf();
  const std::size_t end = text.str().rfind(')');
  return end == std::string::npos || end + 2 >= text.str().size() ? '\0' : text.str()[end + 2];
}

bool is_gone_soon(pid_t process) {
  for (int i = 0; i < 1000; ++i) {
    const char state = state_of(process);
    if (state == '\0' || state == 'Z') return true;  // who inherits it buries it
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

std::size_t open_descriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

TEST(Child, AnswersOneRequestAfterTheOtherInOneProcess) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  EXPECT_EQ(child.ask("this", kSeconds, never), "said this");
  EXPECT_EQ(child.ask("that", kSeconds, never), "said that");
  const pid_t process = number_of(child);
  EXPECT_EQ(number_of(child), process);
  EXPECT_NE(process, ::getpid());
}

TEST(Child, IsReplacedWhateverEndsIt) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  for (const char* request : {"abort", "throw", "leave", "fall"}) {
    EXPECT_EQ(why_of(child, request), Why::crashed) << request;
    EXPECT_EQ(child.ask("next", kSeconds, never), "said next") << "after " << request;
  }
}

TEST(Child, TellsHowItEnded) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  const auto aborted = end_of(child, "abort");
  ASSERT_TRUE(aborted);
  EXPECT_TRUE(WIFSIGNALED(aborted->status) && WTERMSIG(aborted->status) == SIGABRT);
  const auto left = end_of(child, "leave");
  ASSERT_TRUE(left);
  EXPECT_TRUE(WIFEXITED(left->status) && WEXITSTATUS(left->status) == 3);
}

TEST(Child, IsEndedWhenItsTimeIsOver) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  const pid_t process = number_of(child);
  EXPECT_EQ(why_of(child, "loop", 1), Why::timed_out);
  EXPECT_EQ(state_of(process), '\0');
  EXPECT_EQ(child.ask("next", kSeconds, never), "said next");
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // they map what they like
TEST(Child, HasAsMuchMemoryAsItMayTake) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  EXPECT_EQ(why_of(child, "eat"), Why::out_of_memory);
  EXPECT_EQ(why_of(child, "swallow"), Why::out_of_memory);
  EXPECT_EQ(child.ask("next", kSeconds, never), "said next");
}
#endif

TEST(Child, IsEndedWhereTheProgramIsToStop) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  const pid_t process = number_of(child);
  try {
    static_cast<void>(child.ask("loop", kSeconds, [] { return true; }));
    FAIL();
  } catch (const ChildEnded& ended) {
    EXPECT_EQ(ended.why, Why::stopped);
  }
  EXPECT_EQ(state_of(process), '\0');
}

TEST(Child, MayBeKilledBetweenTwoRequests) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  const pid_t process = number_of(child);
  ::kill(process, SIGKILL);
  while (state_of(process) != 'Z') std::this_thread::yield();
  EXPECT_EQ(child.ask("next", kSeconds, never), "said next");
}

TEST(Child, DoesNotHearCtrlC) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  const pid_t process = number_of(child);
  EXPECT_NE(::getpgid(process), ::getpgid(0));
  for (const int signal : {SIGINT, SIGHUP, SIGQUIT}) ::kill(process, signal);
  EXPECT_EQ(number_of(child), process);
}

TEST(Child, HoldsNoFileOfTheProgramOpen) {
  std::ofstream file(std::filesystem::temp_directory_path() / "paralign-child-test");
  ForkServer server(answer, kMegabytes);
  Child first(server);
  Child second(server);
  EXPECT_EQ(first.ask("this", kSeconds, never), "said this");
  // The three standard ones, its socket, and the folder that it lists.
  EXPECT_EQ(second.ask("descriptors", kSeconds, never), "5");
}

TEST(Child, CutsOffWhatIsTooLong) {
  ForkServer server(answer, kMegabytes);
  Child child(server);
  EXPECT_EQ(child.ask("long", kSeconds, never).size(), kMostInAMessage);
  EXPECT_EQ(child.ask("next", kSeconds, never), "said next");
}

TEST(Child, LeavesNeitherProcessNorDescriptorBehind) {
  const std::size_t before = open_descriptors();
  std::vector<pid_t> processes;
  {
    ForkServer server(answer, kMegabytes);
    Child idle(server);
    processes.push_back(number_of(idle));
    for (int i = 0; i < 20; ++i) {
      Child child(server);
      processes.push_back(number_of(child));
      EXPECT_EQ(why_of(child, "abort"), Why::crashed);
    }
    for (std::size_t i = 1; i < processes.size(); ++i) EXPECT_EQ(state_of(processes[i]), '\0');
  }
  EXPECT_EQ(open_descriptors(), before);
  EXPECT_EQ(state_of(processes.front()), '\0');
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a zombie";
}

TEST(Child, ServesManyThreads) {
  ForkServer server(answer, kMegabytes);
  std::atomic<int> answered = 0;
  std::atomic<int> crashed = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 8; ++t) {
      threads.emplace_back([&, t] {
        Child child(server);
        for (int i = 0; i < 60; ++i) {
          if (i % 10 == t) {
            crashed += end_of(child, "abort") ? 1 : 0;
          } else {
            const std::string request = std::to_string(100 * t + i);
            answered += child.ask(request, kSeconds, never) == "said " + request ? 1 : 0;
          }
        }
      });
    }
  }
  EXPECT_EQ(answered, 8 * 54);
  EXPECT_EQ(crashed, 8 * 6);
}

// A program that is killed while its child is at work.
TEST(Child, EndsWithTheProgram) {
  for (const std::string request : {"loop", "idle"}) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const pid_t program = ::fork();
    if (program == 0) {
      ForkServer server(answer, kMegabytes);
      Child child(server);
      const pid_t process = number_of(child);
      if (::write(ends[1], &process, sizeof process) != sizeof process) ::_exit(1);
      if (request == "loop") static_cast<void>(end_of(child, request));
      for (;;) ::pause();
    }
    pid_t process = -1;
    ASSERT_EQ(::read(ends[0], &process, sizeof process), static_cast<ssize_t>(sizeof process));
    ::kill(program, SIGKILL);
    ::waitpid(program, nullptr, 0);
    EXPECT_TRUE(is_gone_soon(process)) << request;
    ::close(ends[0]);
    ::close(ends[1]);
  }
}

}  // namespace
}  // namespace paralign::apps
