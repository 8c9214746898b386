#pragma once

#include <memory>
#include <string>
#include <utility>

#include "apps/batch/lending.hpp"
#include "apps/batch/run_plan.hpp"
#include "apps/batch/workspace.hpp"
#include "paralign/error.hpp"
#include "paralign/lexicon.hpp"

namespace paralign::apps {

/// A document that is no longer in the cache or was damaged there. The next run reads its file
/// again.
class LostDocument : public Error {
 public:
  explicit LostDocument(std::string file)
      : Error(ErrorCode::unreadable,
              file +
                  ": found no sound document of it in the cache, expected one; run the command "
                  "again, which reads the file anew"),
        file_(std::move(file)) {}
  /// As outputs name it.
  [[nodiscard]] const std::string& file() const noexcept { return file_; }

 private:
  std::string file_;
};

/// Makes jobs of a plan into alignments, with their documents from the cache.
/// @par Thread safety  Any thread.
class JobAligner {
 public:
  /// @param check  with findings.
  JobAligner(const RunPlan& plan, const CorpusInput& input, const Lexicon& lexicon,
             const Workspace& workspace, bool check = false)
      : plan_(plan), input_(input), lexicon_(lexicon), workspace_(workspace), check_(check) {}

  [[nodiscard]] CorpusJob job(std::uint32_t position) const { return plan_.job(position).job; }
  /// The file of its first document.
  [[nodiscard]] std::string first_file(const CorpusJob& job) const {
    return input_.documents.about(job.documents.front()).file;
  }

  /// A job and its documents, not yet aligned.
  /// @throws LostDocument
  [[nodiscard]] CorpusAlignment loaded(std::uint32_t position) const;
  /// @throws as `loaded`
  [[nodiscard]] CorpusAlignment aligned(std::uint32_t position) const;

 private:
  [[nodiscard]] Document document(std::uint32_t position) const;
  [[nodiscard]] CorpusAlignment loaded(CorpusJob job) const;

  const RunPlan& plan_;
  const CorpusInput& input_;
  const Lexicon& lexicon_;
  const Workspace& workspace_;
  bool check_;
  mutable Lending<UnitMaker> makers_{[] { return std::make_unique<UnitMaker>(); }};
};

}  // namespace paralign::apps
