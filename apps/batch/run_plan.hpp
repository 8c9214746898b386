#pragma once

#include <cstdint>
#include <istream>
#include <map>
#include <string>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/document_store.hpp"
#include "apps/batch/line_list.hpp"
#include "apps/batch/spilled_records.hpp"
#include "paralign/corpus.hpp"
#include "paralign/corpus_summary.hpp"
#include "paralign/export.hpp"

namespace paralign::apps {

/// All documents of a corpus, without their texts, and what became of the files.
struct CorpusInput {
  DocumentStore documents;
  FileCounts counts{};  ///< without what was skipped
};

/// A job and whether its pairing is known or to be found by evidence.
struct PlannedJob {
  CorpusJob job{};
  bool by_evidence = false;
};

/// Who is aligned with whom: `CorpusPlan` on the disk.
/// @par Thread safety  Reading: any thread.
class RunPlan {
 public:
  /// @param folder  for temporary files.
  explicit RunPlan(const std::string& folder) : jobs_(folder), unpaired_(folder) {}

  /// @throws Error(not_written)
  void add(const CorpusJob& job, bool by_evidence = false);
  /// @throws Error(not_written)
  void add(const UnpairedDocument& unpaired);
  /// Nothing is added any more. @throws Error(not_written)
  void finish();

  [[nodiscard]] std::uint32_t jobs() const { return static_cast<std::uint32_t>(jobs_.size()); }
  [[nodiscard]] PlannedJob job(std::uint32_t position) const;
  [[nodiscard]] std::uint32_t unpaired() const {
    return static_cast<std::uint32_t>(unpaired_.size());
  }
  [[nodiscard]] UnpairedDocument unpaired(std::uint32_t position) const;

 private:
  SpilledRecords jobs_;
  SpilledRecords unpaired_;
};

/// The hash of a job with all that its record depends on but the options of aligning.
[[nodiscard]] std::string job_hash(const PlannedJob& planned, const CorpusInput& input);

/// OUT/plan.tsv and OUT/unpaired.tsv, piece by piece.
void write_plan_table(const RunPlan& plan, const CorpusInput& input, const TextSink& write);
void write_unpaired_table(const RunPlan& plan, const CorpusInput& input, const TextSink& write);

/// The run as `merge` finds it: OUT/cache/plan.tsv.
struct RunRecord {
  std::string plan_hash{};     ///< of all jobs
  std::string options_hash{};  ///< of aligning
  GivenOptions output{};
  GivenOptions about{};  ///< what else is worth to know of the run: options, hash of the lexicon
  std::map<std::string, std::string> tables{};  ///< "plan.tsv" to its key in the cache
  std::string learnt{};  ///< key of the folder's own lexicon; empty: none was asked for
  LineList jobs{};       ///< their ids, in order
  LineList singles{};    ///< "KEY:POSITION" of documents that stand alone
  FileCounts counts{};
};

/// The record as text, piece by piece.
void write_run_record(const RunRecord& record, const TextSink& write);

/// @throws Error(bad_format)
[[nodiscard]] RunRecord parse_run_record(std::istream& text, const std::string& file);

/// @throws Error(unreadable) where there is none, Error(bad_format)
[[nodiscard]] RunRecord load_run_record(const Workspace& workspace);

}  // namespace paralign::apps
