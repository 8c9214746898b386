#pragma once

#include <string>
#include <vector>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/progress.hpp"
#include "apps/batch/run_plan.hpp"
#include "apps/batch/shard_record.hpp"
#include "apps/batch/stop_signals.hpp"
#include "paralign/lexicon.hpp"

namespace paralign::apps {

/// The jobs of a shard and the parts they are written in.
struct ShardJobs {
  ShardRecord record{};
  std::vector<std::uint32_t> jobs{};  ///< positions in the plan, of all parts one after the other
};

/// Cuts the jobs of a shard into parts. Where a part ends depends on ids alone, so that jobs that
/// are added or taken away change the parts around them and no others.
[[nodiscard]] ShardJobs jobs_of_shard(const RunPlan& plan, const CorpusInput& input,
                                      const Shard& shard, const std::string& plan_hash,
                                      const std::string& options_hash);

/// A job that could not be done, as a line of a part.
struct FailedJob {
  std::string id{};
  std::string file{};  ///< of its first document
  std::string code{};
  std::string message{};
};

[[nodiscard]] std::string failed_job_to_line(const FailedJob& job);
/// Nothing for a line that is a record.
[[nodiscard]] std::optional<FailedJob> parse_failed_job(std::string_view line);

/// Aligns the jobs of all parts that are not there. Each part appears whole or not at all.
/// @throws Stopped where a signal asks for it; Error(not_written)
void run_pairs_stage(const ShardJobs& shard, const RunPlan& plan, const CorpusInput& input,
                     const Lexicon& lexicon, const BatchOptions& options, const Task& task,
                     const StopSignals& stop, Progress& progress);

}  // namespace paralign::apps
