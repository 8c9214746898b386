#pragma once

#include <string>

#include "apps/batch/workspace.hpp"

namespace paralign::apps {

/// How far the run in a workspace is: files, jobs, each shard; for people.
/// @throws Error(unreadable) where there is no run.
[[nodiscard]] std::string status_of(const Workspace& workspace);

}  // namespace paralign::apps
