#pragma once

#include <span>
#include <string>

namespace paralign::apps {

/// What the program returns to its caller.
enum class ExitCode : int {
  done = 0,
  found = 1,         ///< check found something at or above `--fail-on`
  usage = 2,         ///< an option or argument that cannot be used
  unreadable = 3,    ///< an input that cannot be used; the others were still done
  some_failed = 4,   ///< files or jobs of a batch; the others were still done
  not_written = 5,   ///< an output that could not be completed
  bug = 70,          ///< should not happen
  interrupted = 130  ///< by the user
};

/// One subcommand. `arguments` are those behind its name.
/// @throws UsageError, paralign::Error
ExitCode run_segment(std::span<const std::string> arguments);
ExitCode run_align(std::span<const std::string> arguments);
ExitCode run_check(std::span<const std::string> arguments);
ExitCode run_trace(std::span<const std::string> arguments);
ExitCode run_batch(std::span<const std::string> arguments);
ExitCode run_merge(std::span<const std::string> arguments);
ExitCode run_evaluate(std::span<const std::string> arguments);
ExitCode run_learn(std::span<const std::string> arguments);

}  // namespace paralign::apps
