#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/corpus_files.hpp"
#include "paralign/corpus_rows.hpp"

namespace paralign::apps {

/// Bytes for the files of a corpus, compressed, by name.
using FileBytes = std::map<std::string, std::string>;

/// A job in the forms that are asked for.
class RowWriter {
 public:
  explicit RowWriter(const OutputSettings& settings);

  /// What stands before the first job, in the files that are there whatever the jobs.
  [[nodiscard]] FileBytes heads() const;
  /// What a job gives. @par Thread safety  Any thread.
  [[nodiscard]] FileBytes of(const CorpusAlignment& job, std::span<const MarkedRow> rows) const;
  /// A resolution on a line of its own. @par Thread safety  Any thread.
  [[nodiscard]] FileBytes of_resolution(const CorpusAlignment& job) const;
  /// The files that the job has for itself, whole: its translation memory, "tmx/4f/NAME.tmx",
  /// unless that has no unit. @par Thread safety  Any thread.
  [[nodiscard]] FileBytes files_of(const CorpusAlignment& job,
                                   std::span<const MarkedRow> rows) const;
  /// What stands behind the last job in that file; empty for most.
  /// @param is_empty  nothing was written into it.
  [[nodiscard]] std::string tail_of(const std::string& name, bool is_empty) const;
  /// What stands at the beginning of a file that is there only for what jobs give.
  [[nodiscard]] std::string head_of(const std::string& name) const;
  [[nodiscard]] bool has(std::string_view form) const;

 private:
  void put(FileBytes& out, std::string name, std::string_view bytes) const;
  void put_moses(FileBytes& out, const CorpusAlignment& job, std::span<const MarkedRow> rows) const;

  OutputSettings settings_;
};

}  // namespace paralign::apps
