#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/document_cache.hpp"
#include "apps/batch/input_files.hpp"
#include "paralign/corpus.hpp"
#include "paralign/corpus_summary.hpp"
#include "paralign/export.hpp"

namespace paralign::apps {

/// Where a document's text is.
struct DocumentPlace {
  std::uint32_t file = 0;  ///< position in `CorpusInput::keys`
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

/// All documents of a corpus, without their texts.
struct CorpusInput {
  std::vector<std::string> keys{};          ///< of each file in the cache
  std::vector<CorpusDocument> documents{};  ///< in the order of the files
  std::vector<DocumentPlace> places{};      ///< of each document
  FileCounts counts{};                      ///< without what was skipped
};

/// @throws Error(bad_option) for more documents than can be counted.
[[nodiscard]] CorpusInput gather_documents(const InputFiles& files,
                                           std::vector<FileOutcome> outcomes);

inline constexpr std::uint32_t kNoDocument = 0xFFFFFFFF;

/// The first document of each file; `kNoDocument` for files that failed.
[[nodiscard]] std::vector<std::uint32_t> first_documents(const CorpusInput& input);

/// Takes out of the documents what is of use for the plan alone.
void forget_content(CorpusInput& input);

/// Who is aligned with whom, and whether the pairing is known or found by evidence.
struct RunPlan {
  CorpusPlan plan{};
  std::vector<bool> by_evidence{};  ///< for each job; empty: none
};

/// The hash of a job with all that its record depends on but the options of aligning.
[[nodiscard]] std::string job_hash(const CorpusJob& job, const CorpusInput& input);

/// The run as `merge` finds it: OUT/cache/plan.tsv.
struct RunRecord {
  std::string plan_hash{};     ///< of all jobs
  std::string options_hash{};  ///< of aligning
  GivenOptions output{};
  GivenOptions about{};  ///< what else is worth to know of the run: options, hash of the lexicon
  std::map<std::string, std::string> tables{};  ///< "plan.tsv" to its key in the cache
  std::string learnt{};             ///< key of the folder's own lexicon; empty: none was asked for
  std::vector<std::string> jobs{};  ///< their ids, in order
  std::vector<std::string> singles{};  ///< "KEY:POSITION" of documents that stand alone
  FileCounts counts{};
};

/// The record as text, piece by piece.
void write_run_record(const RunRecord& record, const TextSink& write);

/// @throws Error(bad_format)
[[nodiscard]] RunRecord parse_run_record(std::string_view text, const std::string& file);

/// @throws Error(unreadable) where there is none, Error(bad_format)
[[nodiscard]] RunRecord load_run_record(const Workspace& workspace);

}  // namespace paralign::apps
