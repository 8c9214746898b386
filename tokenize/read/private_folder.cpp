#include "tokenize/read/private_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

struct Descriptor {
  int value = -1;
  ~Descriptor() {
    if (value >= 0) ::close(value);
  }
};

std::string folder_of_temporary_files() {
  const char* given = std::getenv("TMPDIR");
  std::error_code error;
  const std::filesystem::path folder =
      std::filesystem::absolute(given == nullptr || *given == '\0' ? "/tmp" : given, error);
  return error ? "/tmp" : folder.native();
}

}  // namespace

PrivateFolder::PrivateFolder(std::string_view file) : file_(file) {
  std::string name = folder_of_temporary_files() + "/paralign-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) refuse(errno);
  path_ = std::move(name);
}

// A process that was just killed may still be writing its last file.
PrivateFolder::~PrivateFolder() {
  constexpr int kMostTries = 50;
  constexpr useconds_t kPause = 20'000;
  for (int i = 0; i < kMostTries; ++i) {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
    if (!error) return;
    ::usleep(kPause);
  }
}

std::string PrivateFolder::url(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "/-._~";
  std::string url = "file://";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain) {
      url += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      url += '%';
      url += kHex[byte >> 4U];
      url += kHex[byte & 0xFU];
    }
  }
  return url;
}

void PrivateFolder::refuse(int error) const {
  throw Error(ErrorCode::unreadable,
              file_ + ": no temporary files: " + std::strerror(error) +
                  "; set TMPDIR to a folder with room and the right to write");
}

void PrivateFolder::add_folder(std::string_view name) const {
  const std::string path = path_ + '/' + std::string(name);
  if (::mkdir(path.c_str(), 0700) != 0) refuse(errno);
}

void PrivateFolder::write(std::string_view name, std::string_view bytes) const {
  const std::string path = path_ + '/' + std::string(name);
  const Descriptor to{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
  if (to.value < 0) refuse(errno);
  while (!bytes.empty()) {
    const ssize_t count = ::write(to.value, bytes.data(), bytes.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      refuse(errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::optional<std::string> PrivateFolder::read(std::string_view name, std::size_t most) const {
  const std::string path = path_ + '/' + std::string(name);
  const Descriptor from{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
  struct stat status {};
  if (from.value < 0 || ::fstat(from.value, &status) != 0 || !S_ISREG(status.st_mode) ||
      static_cast<std::size_t>(status.st_size) > most) {
    return std::nullopt;
  }
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t count = ::read(from.value, bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    filled += static_cast<std::size_t>(count);
  }
  return bytes;
}

}  // namespace paralign::detail
