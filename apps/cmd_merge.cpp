#include <fmt/format.h>

#include "apps/batch/accepted_findings.hpp"
#include "apps/batch/assembly.hpp"
#include "apps/batch/clean_cache.hpp"
#include "apps/batch/workspace.hpp"
#include "apps/commands.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"

namespace paralign::apps {

ExitCode run_merge(std::span<const std::string> arguments) {
  CommandLine line(
      "paralign merge OUT [options]",
      "Joins the shards of 'paralign batch --shard' to a corpus. Options of output are\n"
      "those of the run, unless they are given here.",
      "paralign merge corpus");
  line.set_output({}, {});
  line.add("jobs,j", "N", "threads (default: as many as there are processors)");
  add_output_options(line);
  line.add("without", "NAME[,NAME...]",
           "options of output of the run that do not hold: dedupe,split");
  line.add_flag("tolerate", "return 0 though some failed");
  if (!line.parse(arguments)) return ExitCode::done;
  if (line.files().size() != 1) {
    throw UsageError(fmt::format("found {} folders, expected one: the corpus is written into it",
                                 line.files().size()));
  }
  const StopSignals stop;
  const Workspace workspace(line.files().front());
  RunRecord run = load_run_record(workspace);
  for (const std::string& name : parse_without(line)) run.output.erase(name);
  for (auto& [name, value] : given_output_options(line)) run.output[name] = value;
  const Task task(workspace, "merge", "putting the corpus together");
  if (line.has("ignore") && !run.about.contains("check")) {
    throw UsageError("--ignore: found a run without --check, expected one with it");
  }
  if (line.has("ignore")) run.about["ignore_sha256"] = keep_accepted(task, line.text("ignore"));
  const AssemblyOptions options{parse_output_settings(run.output), parse_workers(line)};
  const auto shards = complete_division(workspace, run.plan_hash, run.options_hash);
  Progress progress(line.quiet());
  const Notes notes(line.quiet());
  try {
    const std::uint64_t failed = assemble(run, shards, options, task, stop, progress, notes);
    const bool clean = line.has("clean");
    if (!clean_cache(workspace, run, clean) && clean) notes.print(kCacheInUse);
    return failed == 0 || line.has("tolerate") ? ExitCode::done : ExitCode::some_failed;
  } catch (const Stopped&) {
    return ExitCode::interrupted;
  }
}

}  // namespace paralign::apps
