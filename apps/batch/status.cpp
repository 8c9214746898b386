#include "apps/batch/status.hpp"

#include <fmt/format.h>

#include "apps/batch/part_file.hpp"
#include "apps/batch/run_plan.hpp"
#include "apps/batch/shard_record.hpp"
#include "apps/input.hpp"

namespace paralign::apps {
namespace {

struct ShardState {
  std::uint64_t jobs = 0;
  std::uint64_t done = 0;
  std::uint64_t failed = 0;
  std::vector<std::string> damaged{};  // files
};

ShardState state_of(const Workspace& workspace, const ShardRecord& record) {
  ShardState state;
  for (const Part& part : record.parts) {
    state.jobs += part.jobs;
    const std::string path = workspace.part(part.key);
    const PartLook found = look_at_part(path, part.jobs);
    if (found.state == PartState::damaged) state.damaged.push_back(path);
    if (found.state != PartState::whole) continue;
    state.done += part.jobs;
    state.failed += found.counts.failed;
  }
  return state;
}

}  // namespace

std::string status_of(const Workspace& workspace) {
  const RunRecord run = load_run_record(workspace);
  std::string out = fmt::format("files\t{}\tdone {}\tfailed {}\njobs\t{}\n", run.counts.files,
                                run.counts.done, run.counts.failures.size(), run.jobs.size());
  const ShardRecords records = load_shard_records(workspace);
  for (const ShardRecord& record : records.all) {
    const ShardState state = state_of(workspace, record);
    const bool foreign =
        record.plan_hash != run.plan_hash || record.options_hash != run.options_hash;
    out += fmt::format("shard {}/{}\t{}\tdone {}\tmissing {}\tfailed {}{}\n", record.shard.index,
                       record.shard.count, state.jobs, state.done, state.jobs - state.done,
                       state.failed, foreign ? "\tof another run" : "");
    for (const std::string& path : state.damaged) out += fmt::format("damaged\t{}\n", path);
  }
  return out;
}

}  // namespace paralign::apps
