#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "apps/batch/run_plan.hpp"
#include "paralign/corpus_plan.hpp"

namespace paralign::apps {

/// A document that a manifest names.
struct FilePart {
  std::uint32_t file = 0;  ///< position in the files
  std::uint32_t part = 0;  ///< from 1; 0: the first
  friend bool operator==(const FilePart&, const FilePart&) = default;
};

/// What the lines of a job in a manifest say.
struct ManifestJob {
  std::size_t line = 0;               ///< the first of them
  std::vector<FilePart> documents{};  ///< two or more, in the order of the lines
  std::optional<Pairing> pairing{};   ///< empty: by evidence
  std::string series{};               ///< empty: that of the first document
  std::string reason{};
};

/// A manifest and the files that it names.
class Manifest {
 public:
  /// @throws Error(unreadable), Error(bad_format)
  explicit Manifest(const std::string& path);

  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  /// Relative to the folder of the manifest.
  [[nodiscard]] const InputFiles& files() const noexcept { return files_; }
  /// In the order of their first lines.
  void for_each_job(const std::function<void(const ManifestJob&)>& visit) const;

 private:
  struct Line {
    std::uint32_t job = 0;     // its first line
    std::uint32_t number = 0;  // in the file, from 1
    std::uint64_t begin = 0;   // in the bytes
  };

  [[nodiscard]] ManifestLine read(const Line& line) const;

  std::string path_;
  std::string bytes_;
  ManifestReader reader_;
  InputFiles files_{};
  std::vector<Line> lines_{};  // by job
};

/// Adds the jobs of a manifest in its order, without repeats. What is named and in no job is
/// listed.
/// @throws Error(bad_format) for a part that a file does not have.
void plan_by_manifest(const Manifest& manifest, const CorpusInput& input, RunPlan& plan);

}  // namespace paralign::apps
