#pragma once

#include <memory>
#include <string>

#include "apps/batch/lending.hpp"
#include "apps/batch/run_plan.hpp"
#include "apps/batch/workspace.hpp"
#include "paralign/lexicon.hpp"

namespace paralign::apps {

/// Makes jobs of a plan into alignments, with their documents from the cache.
/// @par Thread safety  Any thread.
class JobAligner {
 public:
  /// @param check  with findings.
  JobAligner(const RunPlan& plan, const CorpusInput& input, const Lexicon& lexicon,
             const Workspace& workspace, bool check = false)
      : plan_(plan), input_(input), lexicon_(lexicon), workspace_(workspace), check_(check) {}

  [[nodiscard]] const CorpusJob& job(std::uint32_t position) const {
    return plan_.plan.jobs[position];
  }
  /// The file of its first document.
  [[nodiscard]] const std::string& first_file(std::uint32_t position) const {
    return input_.documents[job(position).documents.front()].file;
  }

  /// A job and its documents, not yet aligned.
  /// @throws Error(bad_format), Error(unreadable) where the cache is damaged.
  [[nodiscard]] CorpusAlignment loaded(std::uint32_t position) const;
  /// @throws as `loaded`
  [[nodiscard]] CorpusAlignment aligned(std::uint32_t position) const;

 private:
  const RunPlan& plan_;
  const CorpusInput& input_;
  const Lexicon& lexicon_;
  const Workspace& workspace_;
  bool check_;
  mutable Lending<UnitMaker> makers_{[] { return std::make_unique<UnitMaker>(); }};
};

}  // namespace paralign::apps
