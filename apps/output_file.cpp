#include "apps/output_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

// The one mutable global of the program: a signal handler can reach nothing else.
std::array<char, 4096> interrupted_file{};

void remember(std::string_view path) noexcept {
  interrupted_file[0] = '\0';
  if (path.size() >= interrupted_file.size()) return;
  std::memcpy(interrupted_file.data() + 1, path.data() + 1, path.size() - 1);
  interrupted_file[path.size()] = '\0';
  std::atomic_signal_fence(std::memory_order_release);
  interrupted_file[0] = path.front();  // last: a path is seen whole or not at all
}

void forget() noexcept { interrupted_file[0] = '\0'; }

extern "C" void on_interrupt(int signal) {
  if (interrupted_file[0] != '\0') ::unlink(interrupted_file.data());
  ::_exit(128 + signal);
}

// 0, or the error.
int write_all(int descriptor, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

[[noreturn]] void refuse(std::string_view name, int error) {
  throw Error(
      ErrorCode::not_written,
      fmt::format("{}: not written: {}; check the path, the rights and the room on the disk", name,
                  std::strerror(error)));
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

// The file that a path means, links followed; the path itself where there is none yet.
std::string resolved(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string result = real;
  std::free(real);
  return result;
}

}  // namespace

void write_to_standard_output(std::string_view bytes) {
  const int error = write_all(STDOUT_FILENO, bytes);
  if (error != 0) refuse("standard output", error);
}

void write_to_standard_error(std::string_view bytes) noexcept {
  static_cast<void>(write_all(STDERR_FILENO, bytes));
}

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
  if (path_ == "-") path_.clear();
  if (is_standard_output()) descriptor_ = STDOUT_FILENO;
}

OutputFile::OutputFile(std::string path, std::string temporary, bool durable)
    : path_(std::move(path)), chosen_(std::move(temporary)), durable_(durable) {}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0 && !is_standard_output()) ::close(descriptor_);
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
    if (chosen_.empty()) forget();
  }
}

void OutputFile::fail(int error) const {
  refuse(is_standard_output() ? "standard output" : path_, error);
}

void OutputFile::open_chosen() {
  target_ = path_;
  descriptor_ = ::open(chosen_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail(errno);
  temporary_ = chosen_;
}

void OutputFile::open() {
  if (descriptor_ >= 0) return;
  if (!chosen_.empty()) {
    open_chosen();
    return;
  }
  target_ = resolved(path_);
  struct stat status {};
  const bool exists = ::stat(target_.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail(errno);
    return;
  }
  if (exists && ::access(target_.c_str(), W_OK) != 0) fail(errno);
  std::string name = fmt::format("{}.tmp-{}", target_, ::getpid());
  descriptor_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail(errno);
  temporary_ = std::move(name);
  remember(temporary_);
  if (exists) static_cast<void>(::fchmod(descriptor_, status.st_mode & 07777U));
}

void OutputFile::write(std::string_view bytes) {
  open();
  const int error = write_all(descriptor_, bytes);
  if (error != 0) fail(error);
}

void OutputFile::commit() {
  open();
  if (is_standard_output()) return;
  const int descriptor = descriptor_;
  if (temporary_.empty()) {
    descriptor_ = -1;
    if (::close(descriptor) != 0) fail(errno);
    return;
  }
  if (durable_ && ::fsync(descriptor) != 0) fail(errno);
  descriptor_ = -1;
  if (::close(descriptor) != 0) fail(errno);
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  if (chosen_.empty()) forget();
  temporary_.clear();
  if (!durable_) return;
  const int folder = ::open(folder_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {  // some file systems cannot: the file itself is safe already
    static_cast<void>(::fsync(folder));
    ::close(folder);
  }
}

void reserve_standard_descriptors() noexcept {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
    // The lowest free number is this one. Opened the wrong way round: no byte is lost unseen.
    static_cast<void>(::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

void handle_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);  // nohup stays
  }
  struct sigaction ignored {};
  ignored.sa_handler = SIG_IGN;
  ::sigaction(SIGXFSZ, &ignored, nullptr);
}

}  // namespace paralign::apps
