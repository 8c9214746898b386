#include "apps/batch/progress.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <utility>

#include "apps/output_file.hpp"

namespace paralign::apps {
namespace {

constexpr std::string_view kEraseLine = "\r\x1B[K";

std::string shown_time(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

// A line that is longer than the terminal is wide could not be erased.
std::string cut_to_terminal(std::string text) {
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1 &&
      text.size() >= size.ws_col) {
    text.resize(size.ws_col - 1U);  // ASCII
  }
  return text;
}

}  // namespace

Progress::Progress(bool quiet) : quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (begun_ && !quiet_ && terminal_) write_to_standard_error("\n");
}

void Progress::begin(std::string what, std::uint64_t total) {
  what_ = std::move(what);
  total_ = total;
  done_ = skipped_ = bytes_ = failures_ = 0;
  start_ = printed_ = Clock::now();
  begun_ = true;
}

void Progress::step(std::uint64_t count, std::uint64_t bytes, std::uint64_t failures) {
  done_ += count;
  bytes_ += bytes;
  failures_ += failures;
  const auto every = terminal_ ? std::chrono::milliseconds(200) : std::chrono::milliseconds(15'000);
  if (!quiet_ && Clock::now() - printed_ >= every) print();
}

void Progress::skip(std::uint64_t count) {
  done_ += count;
  skipped_ += count;
}

void Progress::end() {
  if (begun_ && !quiet_) {
    print();
    if (terminal_) write_to_standard_error("\n");
  }
  begun_ = false;
}

std::string Progress::line() const {
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  const auto fresh = static_cast<double>(done_ - skipped_);
  std::string text = fmt::format("{}: {} of {}", what_, done_, total_);
  if (done_ < total_) text += fmt::format(", {} %", done_ * 100 / total_);
  if (skipped_ != 0) text += fmt::format(" ({} done before)", skipped_);
  if (failures_ != 0) text += fmt::format(", {} failed", failures_);
  if (fresh > 0 && seconds > 0) {
    const double rate = fresh / seconds;
    text += fmt::format(", {:.0f}/s", rate);
    if (bytes_ != 0)
      text += fmt::format(", {:.1f} MB/s", static_cast<double>(bytes_) / seconds / 1e6);
    if (done_ < total_) {
      text += fmt::format(", {} left", shown_time(static_cast<double>(total_ - done_) / rate));
    } else {
      text += fmt::format(", in {}", shown_time(seconds));
    }
  }
  return text;
}

void Progress::print() {
  printed_ = Clock::now();
  const std::string text = line();
  write_to_standard_error(terminal_ ? fmt::format("{}{}", kEraseLine, cut_to_terminal(text))
                                    : fmt::format("{}\n", text));
}

}  // namespace paralign::apps
