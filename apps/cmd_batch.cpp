#include <fmt/format.h>

#include <functional>
#include <map>
#include <optional>

#include "apps/batch/accepted_findings.hpp"
#include "apps/batch/assembly.hpp"
#include "apps/batch/clean_cache.hpp"
#include "apps/batch/documents_stage.hpp"
#include "apps/batch/fields.hpp"
#include "apps/batch/learn_lexicon.hpp"
#include "apps/batch/make_plan.hpp"
#include "apps/batch/pairs_stage.hpp"
#include "apps/batch/reports.hpp"
#include "apps/batch/status.hpp"
#include "apps/commands.hpp"
#include "apps/file_hash.hpp"
#include "apps/input.hpp"
#include "apps/lexicon_file.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/version.hpp"

namespace paralign::apps {
namespace {

// Raised whenever records or the work on them change.
constexpr int kForm = 3;

std::string options_hash(const std::string& lexicon_hash, bool check) {
  return short_hash(fmt::format("align {}\n{}\n{}\n{}\n{}", kForm, version(), icu_version(),
                                lexicon_hash, check ? "check\n" : ""));
}

class Batch {
 public:
  Batch(const BatchOptions& options, const StopSignals& stop)
      : options_(options),
        stop_(stop),
        workspace_(options.out),
        notes_(options.quiet),
        progress_(options.quiet),
        lexicon_(Lexicon::built_in()) {
    if (options.lexicon.empty()) return;
    lexicon_ = with_lexicon_file(lexicon_, options.lexicon, std::vector<UnitDocument>());
    lexicon_hash_ = sha256_of(read_bytes(options.lexicon));
  }

  ExitCode run() {
    BatchInput batch = batch_input(options_);
    for (const std::string& folder : batch.files().corpora) {
      notes_.print(printable(folder) + ": passed over: a corpus of an earlier run, no documents");
    }
    workspace_.create();
    in_use_ = hold_cache(workspace_);
    const Task task(workspace_, shard_name(options_.shard),
                    options_.sharded ? fmt::format("shard {}", shard_name(options_.shard))
                                     : std::string("this command"));
    RunRecord run;
    if (const auto code = plan_and_align(task, batch, run)) return *code;
    return put_together(run);
  }

 private:
  // What is known of documents and jobs is gone when the corpus is put together.
  // @return the code to end with; nothing where the corpus is to be put together.
  std::optional<ExitCode> plan_and_align(const Task& task, BatchInput& batch, RunRecord& run) {
    CorpusInput input{run_documents_stage(batch.files(), options_, task, stop_, progress_)};
    input.counts = input.documents.finish(batch.files());
    batch.folder = {};
    if (options_.stage == Stage::documents) return code_of(input.counts.failures.size());
    const RunPlan plan = make_plan(batch, input, options_, task.temporaries());
    batch.manifest.reset();
    std::string learnt;
    if (options_.learn_lexicon && !options_.dry_run) learnt = take_own_lexicon(task, plan, input);
    if (options_.stage == Stage::lexicon) return code_of(input.counts.failures.size());
    run = make_run_record(plan, input, options_, options_hash(lexicon_hash_, options_.check),
                          lexicon_hash_);
    run.learnt = learnt;
    if (!options_.ignore.empty()) run.about["ignore_sha256"] = keep_accepted(task, options_.ignore);
    if (options_.dry_run) {
      show_plan(task, plan, input, run);
    } else {
      keep_plan(task, plan, input, run);
    }
    notes_.say(fmt::format("{} jobs of {} documents; {} documents are in none", run.jobs.size(),
                           input.documents.size(), plan.unpaired()));
    if (options_.dry_run) return code_of(run.counts.failures.size());
    const std::uint64_t failed = align_jobs(task, plan, input, run);
    if (!options_.sharded && options_.stage != Stage::pairs) return std::nullopt;
    notes_.say(fmt::format("{} jobs failed; 'paralign merge {}' puts the corpus together{}", failed,
                           options_.out, options_.sharded ? " when all shards are done" : ""));
    return code_of(run.counts.failures.size() + failed);
  }

  [[nodiscard]] ExitCode code_of(std::uint64_t failed) const {
    return failed == 0 || options_.tolerate ? ExitCode::done : ExitCode::some_failed;
  }

  // Learns a lexicon from the folder, or takes what was learnt before, and uses it if it helps.
  // @return its key.
  std::string take_own_lexicon(const Task& task, const RunPlan& plan, const CorpusInput& input) {
    std::string key = learnt_key(plan, input, options_hash({}, false));
    std::optional<LearntLexicon> learnt = find_learnt(workspace_, key);
    if (!learnt) {
      if (options_.sharded) {
        throw Error(ErrorCode::unreadable,
                    workspace_.out() +
                        ": --lexicon auto with --shard: found no lexicon of these documents, "
                        "expected one; run 'paralign batch --lexicon auto --stage lexicon' first, "
                        "once for all shards");
      }
      learnt = learn_lexicon(plan, input, lexicon_, workspace_, options_.workers, stop_, progress_);
      task.write(workspace_.lexicon(key), learnt_to_text(*learnt));
    }
    notes_.say(learnt->about.outcome);
    if (!learnt->about.used) return key;
    lexicon_ = lexicon_.with_entries(learnt->tsv, "lexicon.tsv");
    lexicon_hash_ = sha256_of(learnt->tsv);
    return key;
  }

  using Table = std::function<void(const TextSink&)>;

  static std::map<std::string, Table> tables_of(const RunPlan& plan, const CorpusInput& input) {
    return {
        {"plan.tsv", [&](const TextSink& sink) { write_plan_table(plan, input, sink); }},
        {"unpaired.tsv", [&](const TextSink& sink) { write_unpaired_table(plan, input, sink); }}};
  }

  // For people; a finished corpus stays as it is.
  void show_plan(const Task& task, const RunPlan& plan, const CorpusInput& input,
                 const RunRecord& run) const {
    const bool finished = file_exists(workspace_.output("SHA256SUMS"));
    const auto place = [&](std::string_view name) {
      return finished ? workspace_.dry_run(name) : workspace_.output(name);
    };
    for (const auto& [name, table] : tables_of(plan, input)) task.write(place(name), table);
    task.write(place("failed.tsv"), failures_to_tsv(run.counts.failures, {}));
    if (finished) notes_.print("the corpus stays as it is; the plan is in " + place("plan.tsv"));
  }

  // For the assembly.
  static void keep_plan(const Task& task, const RunPlan& plan, const CorpusInput& input,
                        RunRecord& run) {
    const Workspace& workspace = task.workspace();
    for (const auto& [name, table] : tables_of(plan, input)) {
      Sha256 hash;
      table([&](std::string_view bytes) { hash.add(bytes); });
      const std::string key = run.tables[name] = hash.digest().substr(0, 32);
      task.write(workspace.table(key), table);
    }
    task.write(workspace.plan(), [&](const TextSink& sink) { write_run_record(run, sink); });
  }

  std::uint64_t align_jobs(const Task& task, const RunPlan& plan, const CorpusInput& input,
                           const RunRecord& run) {
    const ShardJobs shard =
        jobs_of_shard(plan, input, options_.shard, run.plan_hash, run.options_hash);
    task.write(workspace_.shard(shard_name(options_.shard)), shard_record_to_text(shard.record));
    return run_pairs_stage(shard, plan, input, lexicon_, options_, task, stop_, progress_, notes_);
  }

  ExitCode put_together(const RunRecord& run) {
    const Task task(workspace_, "merge", "putting the corpus together");
    const auto shards = complete_division(workspace_, run.plan_hash, run.options_hash);
    const AssemblyOptions options{parse_output_settings(run.output), options_.workers};
    const std::uint64_t failed = assemble(run, shards, options, task, stop_, progress_, notes_);
    in_use_.reset();
    if (!clean_cache(workspace_, run, options_.clean) && options_.clean) {
      notes_.print(kCacheInUse);
    }
    return code_of(failed);
  }

  const BatchOptions& options_;
  const StopSignals& stop_;
  Workspace workspace_;
  Notes notes_;
  Progress progress_;
  Lexicon lexicon_;
  std::string lexicon_hash_{};
  std::unique_ptr<FileLock> in_use_{};  // of the cache
};

ExitCode print_status(const CommandLine& line) {
  const std::string out = line.files().empty() ? line.text("output") : line.files().front();
  if (out.empty() || line.files().size() > 1) {
    throw UsageError("--status: found no folder, expected one: --status OUT");
  }
  write_to_standard_output(status_of(Workspace(out)));
  return ExitCode::done;
}

}  // namespace

ExitCode run_batch(std::span<const std::string> arguments) {
  CommandLine line(
      "paralign batch FOLDER|MANIFEST.tsv -o OUT [options]\n"
      "       paralign batch --status OUT",
      "Makes a parallel corpus of a folder of documents, or of the pairs of a manifest:\n"
      "finds what belongs together, aligns it, writes the corpus into the folder OUT.\n"
      "A run that was ended goes on where it was.",
      "paralign batch resolutions -o corpus");
  line.set_output("OUT", "the folder for the corpus; made if it is not there");
  add_batch_options(line);
  if (!line.parse(arguments)) return ExitCode::done;
  if (line.has("status")) return print_status(line);
  const BatchOptions options = parse_batch_options(line);
  const StopSignals stop;
  try {
    return Batch(options, stop).run();
  } catch (const Stopped&) {
    return ExitCode::interrupted;
  }
}

}  // namespace paralign::apps
