#include "apps/batch/accepted_findings.hpp"

#include <fmt/format.h>

#include "apps/file_hash.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign::apps {

std::string keep_accepted(const Task& task, const std::string& path) {
  const std::string bytes = read_bytes(path);
  static_cast<void>(parse_accepted(bytes, shown_name(path)));  // before any work
  std::string sha256 = sha256_of(bytes);
  task.write(task.workspace().accepted(sha256), bytes);
  return sha256;
}

std::unordered_map<std::string, std::string> load_accepted(const Workspace& workspace,
                                                           const std::string& sha256) {
  std::unordered_map<std::string, std::string> reasons;
  if (sha256.empty()) return reasons;
  const std::string path = workspace.accepted(sha256);
  const std::string bytes = read_bytes(path);
  if (sha256_of(bytes) != sha256) {
    throw Error(ErrorCode::unreadable,
                fmt::format("{}: found other bytes than were kept, expected the file of accepted "
                            "findings; give it to --ignore again",
                            path));
  }
  for (AcceptedFinding& line : parse_accepted(bytes, path)) {
    reasons.emplace(std::move(line.key), std::move(line.reason));
  }
  return reasons;
}

}  // namespace paralign::apps
