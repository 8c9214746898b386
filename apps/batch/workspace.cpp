#include "apps/batch/workspace.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

void create_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (!error && fs::is_directory(path, error)) return;
  throw Error(ErrorCode::not_written,
              fmt::format("{}: not created: {}; name a folder that can be written to", path,
                          error ? error.message() : "found a file, expected a folder"));
}

int open_lock(const std::string& path) {
  return ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
}

[[noreturn]] void refuse_lock(const std::string& path, int error) {
  throw Error(ErrorCode::not_written,
              fmt::format("{}: not locked: {}; the folder must allow flock(2)", path,
                          std::strerror(error)));
}

}  // namespace

FileLock::FileLock(const std::string& path, std::string_view what) : descriptor_(open_lock(path)) {
  const bool held = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
  if (held) return;
  const int error = errno;
  if (descriptor_ >= 0) ::close(descriptor_);
  if (error == EWOULDBLOCK) {
    throw Error(ErrorCode::not_written,
                fmt::format("{}: {} is running already; wait for it, or end it first", path, what));
  }
  refuse_lock(path, error);
}

std::unique_ptr<FileLock> FileLock::shared(const std::string& path) {
  const int descriptor = open_lock(path);
  int result = -1;
  do {
    result = descriptor < 0 ? -1 : ::flock(descriptor, LOCK_SH);
  } while (result != 0 && descriptor >= 0 && errno == EINTR);
  if (result == 0) return std::unique_ptr<FileLock>(new FileLock(descriptor));
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  refuse_lock(path, error);
}

std::unique_ptr<FileLock> FileLock::unless_held(const std::string& path) {
  const int descriptor = open_lock(path);
  if (descriptor < 0) return nullptr;
  std::unique_ptr<FileLock> lock(new FileLock(descriptor));
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) lock.reset();
  return lock;
}

FileLock::~FileLock() { ::close(descriptor_); }

std::string Workspace::in_cache(std::string_view name) const {
  return fmt::format("{}/cache/{}", out_, name);
}
std::string Workspace::output(std::string_view name) const {
  return fmt::format("{}/{}", out_, name);
}
std::string Workspace::document(const std::string& key) const {
  return in_cache(fmt::format("documents/{}/{}.jsonl", key.substr(0, 2), key));
}
std::string Workspace::part(const std::string& key) const {
  return in_cache(fmt::format("parts/{}.jsonl", key));
}
std::string Workspace::shard(const std::string& name) const {
  return in_cache(fmt::format("shards/{}.tsv", name));
}
std::string Workspace::accepted(const std::string& sha256) const {
  return in_cache(fmt::format("accepted/{}.tsv", sha256));
}
std::string Workspace::table(const std::string& key) const {
  return in_cache(fmt::format("tables/{}.tsv", key));
}
std::string Workspace::dry_run(std::string_view name) const {
  return in_cache(fmt::format("dry-run/{}", name));
}
std::string Workspace::lexicon(const std::string& key) const {
  return in_cache(fmt::format("lexica/{}.tsv", key));
}
std::string Workspace::lock(const std::string& task) const {
  return in_cache(fmt::format("locks/{}", task));
}
std::string Workspace::temporaries(const std::string& task) const {
  return in_cache(fmt::format("temporary/{}", task));
}

void Workspace::create() const {
  for (const char* name :
       {"parts", "shards", "tables", "dry-run", "lexica", "accepted", "locks", "temporary"})
    create_folder(in_cache(name));
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (const char high : kDigits) {
    for (const char low : kDigits)
      create_folder(in_cache(fmt::format("documents/{}{}", high, low)));
  }
}

Task::Task(const Workspace& workspace, const std::string& name, std::string_view what)
    : workspace_(workspace),
      lock_(workspace.lock(name), what),
      temporaries_(workspace.temporaries(name)) {
  std::error_code error;
  fs::remove_all(temporaries_, error);
  create_folder(temporaries_);
}

Task::~Task() {
  std::error_code error;
  fs::remove_all(temporaries_, error);
}

std::string Task::temporary_for(const std::string& path) const {
  const std::string relative = path.substr(std::min(workspace_.out().size() + 1, path.size()));
  std::string name = relative;
  std::ranges::replace(name, '/', '+');
  return fmt::format("{}/{}", temporaries_, name);
}

void Task::write(const std::string& path, std::string_view bytes, bool durable) const {
  // Two processes or threads may write the same: files of one content whose names are printed
  // alike.
  const std::uint64_t number = next_temporary_++;
  OutputFile file(path, fmt::format("{}-{}-{}", temporary_for(path), ::getpid(), number), durable);
  file.write(bytes);
  file.commit();
}

void Task::write(const std::string& path,
                 const std::function<void(const TextSink&)>& produce) const {
  OutputFile file(path, temporary_for(path));
  produce([&file](std::string_view bytes) { file.write(bytes); });
  file.commit();
}

bool file_exists(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

}  // namespace paralign::apps
