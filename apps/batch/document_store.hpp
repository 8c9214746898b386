#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "apps/batch/document_cache.hpp"
#include "apps/batch/input_files.hpp"
#include "apps/batch/spilled_records.hpp"
#include "paralign/corpus_plan.hpp"
#include "paralign/corpus_summary.hpp"

namespace paralign::apps {

/// Where a document's text is.
struct DocumentPlace {
  std::uint32_t file = 0;      ///< position in the files
  std::uint32_t position = 0;  ///< of the document in its file, from 0
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::string key{};  ///< of the file in the cache
};

/// All documents of a corpus, in the order of the files: on the disk, without their texts.
/// @par Thread safety  Reading: any thread.
class DocumentStore final : public DocumentSource {
 public:
  /// @param folder  for a temporary file. @param files  how many there are.
  DocumentStore(std::string folder, std::size_t files) : records_(std::move(folder)) {
    first_.resize(files, kNone);
  }

  /// Takes the outcome of a file; in any order of the files. @throws Error(not_written)
  void put(std::uint32_t file, const FileOutcome& outcome);
  /// Gives the documents their positions. No outcome is put any more.
  /// @return the figures, without what was skipped. @throws Error(not_written)
  [[nodiscard]] FileCounts finish(const InputFiles& files);

  [[nodiscard]] std::uint32_t size() const override {
    return static_cast<std::uint32_t>(order_.size());
  }
  /// All that is known of a document. @throws Error(not_written)
  [[nodiscard]] CorpusDocument at(std::uint32_t position) const override;
  /// The same without what is of use for the plan alone.
  [[nodiscard]] CorpusDocument about(std::uint32_t position) const;
  [[nodiscard]] DocumentPlace place(std::uint32_t position) const;
  /// The first document of each file; `kNone` for files that failed.
  [[nodiscard]] const std::vector<std::uint32_t>& first() const noexcept { return first_; }

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

 private:
  SpilledRecords records_;
  std::vector<std::uint32_t> first_{};             // records; documents, once finished
  std::map<std::uint32_t, std::uint32_t> more_{};  // documents of files that have several
  std::map<std::uint32_t, CorpusFailure> failures_{};
  std::vector<std::uint32_t> order_{};  // the record of each document
  FileCounts counts_{};
};

}  // namespace paralign::apps
