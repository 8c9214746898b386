#pragma once

#include <string>

#include "apps/batch/workspace.hpp"

namespace paralign::apps {

/// How far the run in a workspace is: files, jobs, each shard, parts that are torn; for people.
/// Parts are judged by their last line: those with a bit that is flipped are found by who reads
/// them.
/// @throws Error(unreadable) where there is no run.
[[nodiscard]] std::string status_of(const Workspace& workspace);

}  // namespace paralign::apps
