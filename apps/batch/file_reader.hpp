#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/child.hpp"
#include "apps/batch/fork_server.hpp"
#include "apps/batch/input_files.hpp"
#include "apps/batch/workspace.hpp"

namespace paralign::apps {

/// What a look at a file's content tells.
struct FileLook {
  std::uint64_t size = 0;
  std::string sha256{};
  std::optional<Format> format{};  ///< nothing: JSON Lines, or it cannot be told
};

/// Reads, segments and describes files, as a child process is to do it. All but the path of a file
/// is known from before the fork.
/// @param files, task, options  must outlive the processes.
[[nodiscard]] Answerer file_reading(const InputFiles& files, const Task& task,
                                    const BatchOptions& options);

/// Has files read by a child process. What the files do to it is thrown as ChildEnded, what is
/// wrong with them as Error, and errors of the program as std::runtime_error.
class FileReader {
 public:
  FileReader(ForkServer& server, std::uint32_t seconds, std::function<bool()> stop);

  /// Opens a file and keeps its content, those of others being forgotten.
  FileLook look(std::size_t position);
  /// The same, the others being kept.
  FileLook look_at_another(std::size_t position);
  /// Has LibreOffice convert all that are kept, `count` of them.
  void convert(std::size_t count);
  /// Puts the documents of a file that was looked at into the cache, under that key.
  void make(std::size_t position, const std::string& key, const std::optional<Format>& format);

 private:
  std::string ask(const std::string& request, std::uint32_t seconds);
  FileLook look_by(std::string_view order, std::size_t position);

  Child child_;
  std::uint32_t seconds_;
  std::function<bool()> stop_;
};

}  // namespace paralign::apps
