#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/batch/run_plan.hpp"

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
struct Manifest {
  std::string path{};
  InputFiles files{};  ///< relative to the folder of the manifest
  std::vector<ManifestJob> jobs{};
};

/// @throws Error(unreadable), Error(bad_format)
[[nodiscard]] Manifest read_manifest(const std::string& path);

/// Adds the jobs of a manifest in its order, without repeats. What is named and in no job is
/// listed.
/// @throws Error(bad_format) for a part that a file does not have.
void plan_by_manifest(const Manifest& manifest, const CorpusInput& input, RunPlan& plan);

}  // namespace paralign::apps
