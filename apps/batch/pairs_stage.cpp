#include "apps/batch/pairs_stage.hpp"

#include <fmt/format.h>

#include <utility>

#include "apps/batch/fields.hpp"
#include "apps/batch/job_aligner.hpp"
#include "apps/batch/ordered_workers.hpp"
#include "apps/batch/part_file.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"

namespace paralign::apps {
namespace {

constexpr std::string_view kFailed = "#failed";

// A job on its way into a part.
struct Work {
  std::uint32_t job = 0;
  std::uint32_t part = 0;
};

struct Done {
  std::uint32_t part = 0;
  std::string line{};
  bool failed = false;
  bool to_repeat = false;
};

struct WorkList {
  std::vector<Work> work{};
  std::uint64_t failed = 0;  // jobs of the other parts
};

// Of parts that are to be done.
WorkList work_of(const ShardJobs& shard, const Workspace& workspace, bool retry,
                 const Notes& notes) {
  WorkList list;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < shard.record.parts.size(); ++i) {
    const Part& part = shard.record.parts[i];
    const std::string path = workspace.part(part.key);
    const PartLook found = read_part(path, part.jobs);
    if (found.state == PartState::damaged) notes.say(path + ": damaged; made again");
    const bool done = found.state == PartState::whole && found.counts.to_repeat == 0 &&
                      !(retry && found.counts.failed != 0);
    if (done) list.failed += found.counts.failed;
    for (std::uint64_t k = 0; k < part.jobs; ++k, ++next) {
      if (!done) list.work.push_back({shard.jobs[next], i});
    }
  }
  return list;
}

// A job as a line of its part.
class LineMaker {
 public:
  explicit LineMaker(const JobAligner& aligner) : aligner_(aligner) {}

  [[nodiscard]] Done operator()(const Work& work) const {
    const CorpusJob job = aligner_.job(work.job);
    FailedJob failed{job.id, aligner_.first_file(job), "bug", {}};
    try {
      return {work.part, corpus_alignment_to_json(aligner_.aligned(work.job))};
    } catch (const LostDocument& lost) {
      failed.file = lost.file();
      failed.code = code_name(lost.code());
      failed.message = lost.what();
      return {work.part, failed_job_to_line(failed), true, true};
    } catch (const Error& error) {
      if (error.code() == ErrorCode::not_written) throw;  // a temporary file is lost
      failed.code = code_name(error.code());
      failed.message = error.what();
    } catch (const std::exception& error) {
      failed.message = error.what();
    }
    return {work.part, failed_job_to_line(failed), true};
  }

 private:
  const JobAligner& aligner_;
};

}  // namespace

ShardJobs jobs_of_shard(const RunPlan& plan, const CorpusInput& input, const Shard& shard,
                        const std::string& plan_hash, const std::string& options_hash) {
  constexpr std::uint32_t kUsualJobs = 32;  // in a part
  ShardJobs result;
  result.record = {shard, plan_hash, options_hash, {}};
  std::string material;
  std::uint64_t count = 0;
  const auto end_part = [&] {
    if (count == 0) return;
    result.record.parts.push_back({short_hash(options_hash + '\n' + material), count});
    material.clear();
    count = 0;
  };
  for (std::uint32_t i = 0; i < plan.jobs(); ++i) {
    const PlannedJob planned = plan.job(i);
    const std::string& id = planned.job.id;
    if (part_of(id, shard.count) != shard.index) continue;
    result.jobs.push_back(i);
    material += job_hash(planned, input) + (planned.by_evidence ? " by evidence\n" : "\n");
    ++count;
    if (part_of(id + '.', kUsualJobs) == 0) end_part();
  }
  end_part();
  return result;
}

std::string failed_job_to_line(const FailedJob& job) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\n", kFailed, job.id, job.code, on_one_line(job.file),
                     on_one_line(job.message));
}

std::optional<FailedJob> parse_failed_job(std::string_view line) {
  if (!line.starts_with(kFailed)) return std::nullopt;
  std::vector<std::string> fields = split_at_tabs(line);
  fields.resize(5);
  return FailedJob{fields[1], fields[3], fields[2], fields[4]};
}

std::uint64_t run_pairs_stage(const ShardJobs& shard, const RunPlan& plan, const CorpusInput& input,
                              const Lexicon& lexicon, const BatchOptions& options, const Task& task,
                              const StopSignals& stop, Progress& progress, const Notes& notes) {
  const Workspace& workspace = task.workspace();
  auto [work, failed] = work_of(shard, workspace, options.retry, notes);
  progress.begin("jobs", shard.jobs.size());
  progress.skip(shard.jobs.size() - work.size());
  std::optional<PartWriter> output;
  const JobAligner aligner(plan, input, lexicon, workspace, options.check);
  const LineMaker make_line(aligner);
  run_ordered(
      options.workers, positions_under(work.size()),
      [&](std::size_t i) { return make_line(work[i]); },
      [&](const Done& done) {
        if (stop.requested()) throw Stopped();
        const Part& part = shard.record.parts[done.part];
        const std::string path = workspace.part(part.key);
        if (!output) output.emplace(path, task.temporary_for(path));
        output->add(done.line, done.failed, done.to_repeat);
        if (output->jobs() == part.jobs) {
          output->commit();
          output.reset();
        }
        if (done.failed) ++failed;
        progress.step(1, done.line.size(), done.failed ? 1 : 0);
        return true;
      });
  progress.end();
  return failed;
}

}  // namespace paralign::apps
