#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "apps/batch/workspace.hpp"
#include "apps/file_hash.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign::apps {

/// The files of a corpus while they are written. None is in its place before `commit`.
class CorpusFiles {
 public:
  explicit CorpusFiles(const Task& task) : task_(task) {}

  [[nodiscard]] bool has(const std::string& name) const { return files_.contains(name); }
  /// @param name  relative to the folder of the corpus, with '/'.
  /// @throws Error(not_written)
  void append(const std::string& name, std::string_view bytes);
  /// A whole file, which is in its place at once.
  /// @throws Error(not_written)
  void write(const std::string& name, std::string_view bytes);
  /// Moves all into place, and removes what an earlier run wrote and this one did not.
  /// @return the files, ascending by name.
  /// @throws Error(not_written)
  std::vector<FileHash> commit();

 private:
  struct File {
    std::unique_ptr<OutputFile> output{};
    Sha256 hash{};
  };

  void make_room_for(const std::string& name) const;
  void remove_others(const std::vector<FileHash>& written) const;

  const Task& task_;
  std::map<std::string, File> files_;
  std::vector<FileHash> done_;
};

}  // namespace paralign::apps
