#pragma once

#include <string>
#include <vector>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/progress.hpp"
#include "apps/batch/run_plan.hpp"
#include "apps/batch/shard_record.hpp"
#include "apps/batch/stop_signals.hpp"
#include "apps/notes.hpp"
#include "paralign/lexicon.hpp"

namespace paralign::apps {

/// The jobs of a shard and the parts they are written in.
struct ShardJobs {
  ShardRecord record{};
  std::vector<std::uint32_t> jobs{};  ///< positions in the plan, of all parts one after the other
};

/// Cuts the jobs of a shard into parts of some 32. Where a part ends depends on the id of its last
/// job alone, so that jobs that are added, changed or taken away change the parts that they are in
/// and no others.
[[nodiscard]] ShardJobs jobs_of_shard(const RunPlan& plan, const CorpusInput& input,
                                      const Shard& shard, const std::string& plan_hash,
                                      const std::string& options_hash);

/// A job that could not be done, as a line of a part.
struct FailedJob {
  std::string id{};
  std::string file{};  ///< of its first document, or of the one to blame
  std::string code{};
  std::string message{};
};

[[nodiscard]] std::string failed_job_to_line(const FailedJob& job);
/// Nothing for a line that is a record.
[[nodiscard]] std::optional<FailedJob> parse_failed_job(std::string_view line);

/// Aligns the jobs of all parts that are not there or damaged. Each part appears whole or not at
/// all.
/// @return how many jobs of the shard failed, those of parts that were there too.
/// @throws Stopped where a signal asks for it; Error(not_written)
[[nodiscard]] std::uint64_t run_pairs_stage(const ShardJobs& shard, const RunPlan& plan,
                                            const CorpusInput& input, const Lexicon& lexicon,
                                            const BatchOptions& options, const Task& task,
                                            const StopSignals& stop, Progress& progress,
                                            const Notes& notes);

}  // namespace paralign::apps
