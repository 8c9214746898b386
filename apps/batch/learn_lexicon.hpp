#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "apps/batch/batch_options.hpp"
#include "apps/batch/progress.hpp"
#include "apps/batch/run_plan.hpp"
#include "apps/batch/stop_signals.hpp"
#include "apps/batch/workspace.hpp"
#include "paralign/corpus_lexicon.hpp"

namespace paralign::apps {

/// What was learnt from a folder, and what it is worth.
struct LearntLexicon {
  OwnLexicon about{};
  std::string tsv{};  ///< as OUT/lexicon.tsv; empty where it is not used
};

[[nodiscard]] std::string learnt_to_text(const LearntLexicon& learnt);

/// @throws Error(bad_format) also where a byte is not as it was written.
[[nodiscard]] LearntLexicon parse_learnt(std::string_view text, const std::string& file);

/// What the cache has; nothing where it is not there or damaged.
[[nodiscard]] std::optional<LearntLexicon> find_learnt(const Workspace& workspace,
                                                       const std::string& key);

/// The name of what `learn_lexicon` learns: of the jobs it looks at, and of the versions.
/// @param options_hash  of aligning, with the lexicon that is given.
[[nodiscard]] std::string learnt_key(const RunPlan& plan, const CorpusInput& input,
                                     const std::string& options_hash);

/// Learns a lexicon from the sure links of at most 500 jobs and tries it: what one half of the
/// series taught on the other half. Does not depend on threads and shards.
/// @param known  what need not be learnt.
/// @throws Stopped where a signal asks for it; Error of a damaged cache
[[nodiscard]] LearntLexicon learn_lexicon(const RunPlan& plan, const CorpusInput& input,
                                          const Lexicon& known, const Workspace& workspace,
                                          std::size_t workers, const StopSignals& stop,
                                          Progress& progress);

}  // namespace paralign::apps
