#include "tokenize/read/child_process.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <thread>
#include <vector>

namespace paralign::detail {
namespace {

using Command = std::vector<std::string>;

ProcessResult run(const Command& command, ProcessOptions options = {}) {
  return run_process(command, options);
}

TEST(ChildProcess, GivesBackOutputErrorsAndCode) {
  const ProcessResult result = run({"sh", "-c", "echo out; echo err >&2; exit 3"});
  EXPECT_EQ(result.end, ProcessEnd::exited);
  EXPECT_EQ(result.code, 3);
  EXPECT_EQ(result.output, "out\n");
  EXPECT_EQ(result.errors, "err\n");
}

TEST(ChildProcess, PassesMoreInputThanAPipeHolds) {
  const std::string input(3'000'000, 'x');
  ProcessOptions options;
  options.input = input;
  EXPECT_EQ(run({"cat"}, options).output, input);
}

TEST(ChildProcess, OutlivesAProgramThatDoesNotReadItsInput) {
  const std::string input(3'000'000, 'x');
  ProcessOptions options;
  options.input = input;
  EXPECT_EQ(run({"true"}, options).end, ProcessEnd::exited);
}

TEST(ChildProcess, SaysThatAProgramIsMissing) {
  EXPECT_EQ(run({"no-such-program-anywhere"}).end, ProcessEnd::missing);
}

TEST(ChildProcess, IsKilledWithAllItStartedAtItsTime) {
  ProcessOptions options;
  options.seconds = 1;
  const ProcessResult result = run({"sh", "-c", "sleep 100 & sleep 100"}, options);
  EXPECT_EQ(result.end, ProcessEnd::timed_out);
}

TEST(ChildProcess, IsKilledAtItsTimeThoughItClosedItsOutputs) {
  ProcessOptions options;
  options.seconds = 1;
  const ProcessResult result = run({"sh", "-c", "exec >&- 2>&-; sleep 100"}, options);
  EXPECT_EQ(result.end, ProcessEnd::timed_out);
}

TEST(ChildProcess, IsStoppedWhenItSaysTooMuch) {
  ProcessOptions options;
  options.most_output = 1000;
  EXPECT_EQ(run({"sh", "-c", "while :; do echo xxxxxxxxxxxxxxx; done"}, options).end,
            ProcessEnd::too_much);
}

TEST(ChildProcess, SaysByWhichSignalItDied) {
  const ProcessResult result = run({"sh", "-c", "kill -SEGV $$"});
  EXPECT_EQ(result.end, ProcessEnd::killed);
  EXPECT_EQ(result.code, SIGSEGV);
}

TEST(ChildProcess, RunsInSeveralThreadsAtOnce) {
  std::vector<ProcessResult> results(8);
  {
    std::vector<std::jthread> threads;
    for (ProcessResult& result : results) {
      threads.emplace_back([&result] { result = run({"sh", "-c", "sleep 0.1; echo done"}); });
    }
  }
  for (const ProcessResult& result : results) EXPECT_EQ(result.output, "done\n");
}

}  // namespace
}  // namespace paralign::detail
