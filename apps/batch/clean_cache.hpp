#pragma once

#include <memory>
#include <string_view>

#include "apps/batch/run_plan.hpp"
#include "apps/batch/workspace.hpp"

namespace paralign::apps {

inline constexpr std::string_view kCacheInUse =
    "the cache was not removed: a shard is running in it; 'paralign merge OUT --clean' does it "
    "later";

/// Holds what is in the cache: nobody removes anything while somebody does. Waits while somebody
/// is removing.
/// @throws Error(not_written)
[[nodiscard]] std::unique_ptr<FileLock> hold_cache(const Workspace& workspace);

/// Removes what a finished corpus has no use for: records of shards and tables of other runs, and
/// parts that no record names; or, if `all`, all but the list of the corpus' files. Does nothing
/// while somebody holds the cache.
/// @pre No other process puts the corpus together.
/// @return false if somebody does.
bool clean_cache(const Workspace& workspace, const RunRecord& run, bool all);

}  // namespace paralign::apps
