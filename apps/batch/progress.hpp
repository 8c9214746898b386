#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace paralign::apps {

/// How far a run is, on standard error: one line that is written again and again on a terminal,
/// elsewhere a line now and then; nothing if quiet.
class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// @param what  what is counted: "documents", "pairs".
  void begin(std::string what, std::uint64_t total);
  /// One or more are done.
  void step(std::uint64_t count, std::uint64_t bytes, std::uint64_t failures = 0);
  /// They were done before: they do not count for the speed.
  void skip(std::uint64_t count);
  /// The last line of what was begun.
  void end();

 private:
  using Clock = std::chrono::steady_clock;
  void print();
  [[nodiscard]] std::string line() const;

  bool quiet_;
  bool terminal_;
  bool begun_ = false;
  std::string what_;
  std::uint64_t total_ = 0;
  std::uint64_t done_ = 0;
  std::uint64_t skipped_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t failures_ = 0;
  Clock::time_point start_{};
  Clock::time_point printed_{};
};

}  // namespace paralign::apps
