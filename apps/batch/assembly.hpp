#pragma once

#include <cstdint>
#include <vector>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/progress.hpp"
#include "apps/batch/run_plan.hpp"
#include "apps/batch/shard_record.hpp"
#include "apps/batch/stop_signals.hpp"
#include "apps/notes.hpp"

namespace paralign::apps {

/// How a corpus is put together.
struct AssemblyOptions {
  OutputSettings output{};
  std::size_t workers = 1;
};

/// Writes the files of the corpus from the parts of all shards: rows, duplicates, figures,
/// failures. Bytes depend on plan, parts and settings alone.
/// @param shards  of one division, by index.
/// @return how many files and jobs failed.
/// @throws Stopped where a signal asks for it; Error(not_written), Error(bad_format)
[[nodiscard]] std::uint64_t assemble(const RunRecord& run, const std::vector<ShardRecord>& shards,
                                     const AssemblyOptions& options, const Task& task,
                                     const StopSignals& stop, Progress& progress,
                                     const Notes& notes);

}  // namespace paralign::apps
