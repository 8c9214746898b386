#pragma once

// The plan of a corpus that is too large to be held: documents are asked for one by one, and jobs
// are given away as they are found. What planning itself keeps of a document are some small
// numbers.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

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

/// Takes a plan piece by piece.
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

}  // namespace paralign
