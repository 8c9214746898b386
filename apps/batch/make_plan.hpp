#pragma once

#include <optional>
#include <string>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/manifest_plan.hpp"
#include "apps/batch/run_plan.hpp"

namespace paralign::apps {

/// What a corpus is made of.
struct BatchInput {
  InputFiles folder{};
  std::optional<Manifest> manifest{};  ///< none: a folder

  [[nodiscard]] const InputFiles& files() const { return manifest ? manifest->files() : folder; }
};

/// The files of a folder, or those that a manifest names, which are relative to its folder.
/// @throws Error(unreadable), Error(bad_format)
[[nodiscard]] BatchInput batch_input(const BatchOptions& options);

/// Who is aligned with whom: as `plan_corpus` says, or as the manifest says.
/// @param folder  for temporary files.
[[nodiscard]] RunPlan make_plan(const BatchInput& batch, const CorpusInput& input,
                                const BatchOptions& options, const std::string& folder);

/// What `merge` needs of a run.
/// @param options_hash  of aligning. @param lexicon_hash  of a file of words; empty: none.
[[nodiscard]] RunRecord make_run_record(const RunPlan& plan, const CorpusInput& input,
                                        const BatchOptions& options,
                                        const std::string& options_hash,
                                        const std::string& lexicon_hash);

}  // namespace paralign::apps
