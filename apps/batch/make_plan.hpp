#pragma once

#include <optional>
#include <string>
#include <vector>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/run_plan.hpp"

namespace paralign::apps {

/// Two files of a manifest.
struct FilePair {
  std::size_t source = 0;  ///< position in the files
  std::size_t target = 0;
  std::optional<Pairing> pairing{};  ///< empty: by evidence
};

/// What a corpus is made of.
struct BatchInput {
  InputFiles files{};
  bool is_manifest = false;
  std::vector<FilePair> pairs{};  ///< of a manifest, in its order
};

/// The files of a folder, or those that a manifest names, which are relative to its folder.
/// @throws Error(unreadable), Error(bad_format)
[[nodiscard]] BatchInput batch_input(const BatchOptions& options);

/// Who is aligned with whom: as `plan_corpus` says, or as the manifest says, its lines in order and
/// without repeats.
[[nodiscard]] RunPlan make_plan(const BatchInput& batch, const CorpusInput& input,
                                const BatchOptions& options);

/// What `merge` needs of a run.
/// @param options_hash  of aligning.
[[nodiscard]] RunRecord make_run_record(const RunPlan& plan, const CorpusInput& input,
                                        const std::string& options_hash,
                                        const GivenOptions& output);

}  // namespace paralign::apps
