#pragma once

#include <string>
#include <vector>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/run_plan.hpp"

namespace paralign::apps {

/// failed.tsv: a line for each file and each job that failed.
[[nodiscard]] std::string failures_to_tsv(const std::vector<CorpusFailure>& files,
                                          const std::vector<CorpusFailure>& jobs);

/// run.json: what made the corpus, from what, how.
[[nodiscard]] std::string run_to_json(const RunRecord& run);

/// True for a file that starts as `run_to_json` does: a run has made what is beside it.
[[nodiscard]] bool is_run_json(const std::string& path);

/// The options of the run as on a command line: "--to tsv,tmx".
[[nodiscard]] std::vector<std::string> settings_of(const RunRecord& run);

}  // namespace paralign::apps
