#pragma once

#include "apps/batch/batch_options.hpp"
#include "apps/batch/document_store.hpp"
#include "apps/batch/input_files.hpp"
#include "apps/batch/progress.hpp"
#include "apps/batch/stop_signals.hpp"

namespace paralign::apps {

/// Reads and segments each file once and puts it into the cache; what lies there is not read again.
/// A file that fails is an outcome with a code, and the others go on.
///
/// Files of the shard come first, so that several processes share the work; with
/// `Stage::documents` the others are left out.
/// @return what became of each file; of those left out nothing.
/// @throws Stopped where a signal asks for it; Error(not_written)
[[nodiscard]] DocumentStore run_documents_stage(const InputFiles& files,
                                                const BatchOptions& options, const Task& task,
                                                const StopSignals& stop, Progress& progress);

}  // namespace paralign::apps
