#pragma once

#include <string>
#include <unordered_map>

#include "apps/batch/workspace.hpp"

namespace paralign::apps {

/// Keeps a file of accepted findings in the workspace, so that `merge` has it too.
/// @return the SHA-256 of its bytes, by which `load_accepted` finds it.
/// @throws Error(unreadable), Error(bad_format) as `parse_accepted`, Error(not_written)
[[nodiscard]] std::string keep_accepted(const Task& task, const std::string& path);

/// Reasons by the keys of findings.
/// @param sha256  of `keep_accepted`; empty: none.
/// @throws Error(unreadable), also where the bytes are not those that were kept.
[[nodiscard]] std::unordered_map<std::string, std::string> load_accepted(const Workspace& workspace,
                                                                         const std::string& sha256);

}  // namespace paralign::apps
