#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "apps/output_file.hpp"
#include "paralign/export.hpp"

namespace paralign::apps {

/// Holds a file locked for as long as it lives.
class FileLock {
 public:
  /// @throws Error(not_written) where another process holds it: "WHAT is running already".
  FileLock(const std::string& path, std::string_view what);
  /// Together with others who do, waiting while somebody holds it alone.
  /// @throws Error(not_written)
  [[nodiscard]] static std::unique_ptr<FileLock> shared(const std::string& path);
  /// Alone; null if anybody holds it or it cannot be locked.
  [[nodiscard]] static std::unique_ptr<FileLock> unless_held(const std::string& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_ = -1;
};

/// The folder of a corpus: where its parts are. Nothing is created but by `create`.
///
///     OUT/corpus.tsv ...                  what is for people
///     OUT/cache/documents/ab/abcd.jsonl   a file's documents, by key
///     OUT/cache/parts/abcd.jsonl          alignments of some jobs, by key
///     OUT/cache/plan.tsv                  the run: jobs in order, options of output
///     OUT/cache/shards/1-of-3.tsv         what a shard has done
///     OUT/cache/files.tsv                 what is for people, as it was written
///     OUT/cache/lexica/abcd.tsv           a lexicon of the folder's own, by key
///     OUT/cache/accepted/abcd.tsv         findings that were accepted, by hash
///     OUT/cache/locks, OUT/cache/temporary
class Workspace {
 public:
  explicit Workspace(std::string out) : out_(std::move(out)) {}

  [[nodiscard]] const std::string& out() const noexcept { return out_; }
  [[nodiscard]] std::string output(std::string_view name) const;
  [[nodiscard]] std::string document(const std::string& key) const;
  [[nodiscard]] std::string parts() const { return in_cache("parts"); }
  [[nodiscard]] std::string part(const std::string& key) const;
  [[nodiscard]] std::string plan() const { return in_cache("plan.tsv"); }
  [[nodiscard]] std::string shards() const { return in_cache("shards"); }
  [[nodiscard]] std::string shard(const std::string& name) const;
  /// A file of accepted findings, by the SHA-256 of its bytes.
  [[nodiscard]] std::string accepted(const std::string& sha256) const;
  /// A table for people that belongs to the run, by the hash of its bytes.
  [[nodiscard]] std::string table(const std::string& key) const;
  /// A table of a dry run where OUT holds a finished corpus, by its name.
  [[nodiscard]] std::string dry_run(std::string_view name) const;
  /// What was learnt from the folder, by key.
  [[nodiscard]] std::string lexicon(const std::string& key) const;
  [[nodiscard]] std::string lock(const std::string& task) const;
  [[nodiscard]] std::string temporaries(const std::string& task) const;

  /// @throws Error(not_written)
  void create() const;

 private:
  [[nodiscard]] std::string in_cache(std::string_view name) const;

  std::string out_;
};

/// The right to write for one task ("1-of-3", "merge") in a workspace, and its temporary files:
/// those of killed runs are removed at the beginning, all at the end.
class Task {
 public:
  /// @throws Error(not_written) where another process does it.
  Task(const Workspace& workspace, const std::string& name, std::string_view what);
  ~Task();
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;

  [[nodiscard]] const Workspace& workspace() const noexcept { return workspace_; }
  [[nodiscard]] const std::string& temporaries() const noexcept { return temporaries_; }
  /// A path for bytes on their way to `path`: one for each path.
  [[nodiscard]] std::string temporary_for(const std::string& path) const;
  /// Writes a whole file. @par Thread safety  Any thread, the same file too.
  /// @throws Error(not_written)
  void write(const std::string& path, std::string_view bytes, bool durable = true) const;
  /// The same for a file that is too long to hold.
  /// @param produce  is called with what takes the next bytes.
  /// @throws Error(not_written), what `produce` throws
  void write(const std::string& path, const std::function<void(const TextSink&)>& produce) const;

 private:
  Workspace workspace_;
  FileLock lock_;
  std::string temporaries_;
  mutable std::atomic<std::uint64_t> next_temporary_{0};
};

/// True for a regular file.
[[nodiscard]] bool file_exists(const std::string& path);

}  // namespace paralign::apps
