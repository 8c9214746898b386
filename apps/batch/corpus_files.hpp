#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "apps/batch/spill_file.hpp"
#include "apps/batch/workspace.hpp"
#include "apps/file_hash.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign::apps {

/// The files of a corpus while they are written. None is in its place before `commit`, which
/// replaces the folders of an earlier run ("tmx/...") as a whole and removes its other files.
/// Memory does not grow with the files that are written whole.
class CorpusFiles {
 public:
  explicit CorpusFiles(const Task& task);

  [[nodiscard]] bool has(const std::string& name) const { return files_.contains(name); }
  /// True where nothing was written into that file, or it is not there.
  [[nodiscard]] bool is_empty(const std::string& name) const;
  /// @param name  relative to the folder of the corpus, with '/'.
  /// @throws Error(not_written), also where the name's folder is there and of no earlier run.
  void append(const std::string& name, std::string_view bytes);
  /// A whole file in a folder.
  /// @throws Error(not_written) as `append`.
  void write(const std::string& name, std::string_view bytes);
  /// True for a file that `write` has written.
  [[nodiscard]] bool is_written(const std::string& name) const;
  /// A file that people may change: if they did since the last run, or if it is theirs, it stays.
  /// @return false if so. @throws Error(not_written)
  bool offer(const std::string& name, std::string_view bytes);

  /// How many files there are, by their folder or, of those in none, their name.
  [[nodiscard]] const std::map<std::string, std::uint64_t>& counts() const { return counts_; }
  /// Ends all files there are so far.
  /// @return the SHA-256 of the lines that they have in SHA256SUMS.
  /// @throws Error(not_written)
  [[nodiscard]] std::string finish();
  /// Moves all into place, with SHA256SUMS. @throws Error(not_written)
  void commit();

 private:
  struct File {
    std::unique_ptr<OutputFile> output{};
    Sha256 hash{};
    bool is_empty = true;
  };

  [[nodiscard]] std::string place_of(const std::string& name);
  [[nodiscard]] std::string place_in_folder(const std::string& name) const;
  void claim(const std::string& folder);
  void end_files();
  [[nodiscard]] std::string sums_of_named_files() const;
  template <typename Take>
  void for_sums(Take take) const;
  void replace_folders() const;
  void remove_others() const;
  void write_list(bool with_earlier) const;
  void write_sums() const;

  const Task& task_;
  std::map<std::string, std::string> earlier_{};  // name to SHA-256; "tmx/" for a folder
  std::map<std::string, File> files_{};
  std::map<std::string, std::string> done_{};  // name to SHA-256
  std::map<std::string, std::string> kept_{};  // the same, as the file is
  std::set<std::string> folders_{};            // "tmx/"
  std::map<std::string, std::uint64_t> counts_{};
  SpillFile whole_sums_;  // lines of files that were written whole
};

}  // namespace paralign::apps
