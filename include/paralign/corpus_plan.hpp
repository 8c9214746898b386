#pragma once

// The plan of a corpus that is too large to be held: documents are asked for one by one, and jobs
// are given away as they are found. What planning itself keeps of a document are some small
// numbers.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "paralign/corpus.hpp"

namespace paralign {

/// Documents by their positions, wherever they are.
class DocumentSource {
 public:
  virtual ~DocumentSource() = default;
  [[nodiscard]] virtual std::uint32_t size() const = 0;
  /// Is called several times for each document. @pre position < size()
  [[nodiscard]] virtual CorpusDocument at(std::uint32_t position) const = 0;

 protected:
  DocumentSource() = default;
  DocumentSource(const DocumentSource&) = default;
  DocumentSource& operator=(const DocumentSource&) = default;
};

/// Takes a plan piece by piece; pieces for which there is no function are not wanted.
struct PlanSink {
  std::function<void(CorpusJob)> job{};  ///< in the order of `CorpusPlan::jobs`
  /// In the order of `CorpusPlan::unpaired`, behind all jobs.
  std::function<void(UnpairedDocument)> unpaired{};
};

/// Gives `sink` what `plan_corpus` of all documents at once gives.
///
/// @par Complexity  O(n log n) documents. Memory: documents that come in ascending order of their
/// files take a few hundred bytes each, however long they are; in another order their names are
/// held for a time, too.
/// @throws what `documents` and `sink` throw. @par Thread safety  No shared state.
void plan_corpus(const DocumentSource& documents, const PlanOptions& options, const PlanSink& sink);

/// The first line of `plan_to_tsv`.
[[nodiscard]] std::string_view plan_tsv_header() noexcept;

/// Appends the lines of a job.
/// @param documents  of the job, in its order.
void append_plan_tsv(std::string& out, const CorpusJob& job,
                     std::span<const CorpusDocument> documents);

/// The first line of `unpaired_to_tsv`.
[[nodiscard]] std::string_view unpaired_tsv_header() noexcept;

/// Appends the line of a document.
void append_unpaired_tsv(std::string& out, const CorpusDocument& document, std::string_view reason);

/// Reads a manifest line by line, as `parse_manifest` reads it whole. Of a job it keeps what its
/// other lines are compared with, in some sixty bytes.
class ManifestReader {
 public:
  /// @param file  its name, for errors.
  explicit ManifestReader(std::string file) : file_(std::move(file)) {}

  /// Takes the next line of the file; line ends may be missing.
  /// @return nothing for a header, a comment and a blank line.
  /// @throws Error(bad_format) as `parse_manifest`
  std::optional<ManifestLine> next(std::string_view line);
  /// The number of the first line of the job that the last line is of.
  [[nodiscard]] std::size_t first_of_job() const noexcept { return first_of_job_; }
  /// A line that was taken already, once more. @pre `next` took it.
  /// @param number  of the line, from 1.
  [[nodiscard]] ManifestLine again(std::string_view line, std::size_t number) const;
  /// No further line is taken. @throws Error(bad_format) where there was no header.
  void finish();

 private:
  struct JobSaid {
    std::size_t line = 0;  // the first of them
    std::uint64_t series = 0;
    std::optional<Pairing> pairing{};
  };

  void compare_with_job(const ManifestLine& line);

  std::string file_;
  std::size_t number_ = 0;  // of the last line
  std::size_t first_of_job_ = 0;
  std::vector<std::size_t> columns_{};                 // where each stands; none: no header yet
  std::size_t fields_ = 0;                             // in the header
  std::unordered_map<std::uint64_t, JobSaid> jobs_{};  // by hash of their names
};

}  // namespace paralign
