#include "apps/batch/manifest_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "apps/batch/fields.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

// The language of a file of several documents is that of each of them: it is not given.
InputFile file_of(const std::string& path, const std::string& language, std::uint32_t part) {
  return {path, part == 0 ? language : std::string()};
}

InputFile source_of(const ManifestLine& line) {
  return file_of(line.source, line.source_language, line.source_part);
}

InputFile target_of(const ManifestLine& line) {
  return file_of(line.target, line.target_language, line.target_part);
}

std::size_t position_of(const std::vector<InputFile>& files, const InputFile& file) {
  return static_cast<std::size_t>(std::ranges::lower_bound(files, file) - files.begin());
}

// The job that a line belongs to, made where it is the first.
ManifestJob& job_for(const ManifestLine& line, std::vector<ManifestJob>& jobs,
                     std::unordered_map<std::string_view, std::size_t>& named) {
  if (!line.job.empty()) {
    const auto [place, is_new] = named.emplace(line.job, jobs.size());
    if (!is_new) return jobs[place->second];
  }
  return jobs.emplace_back(ManifestJob{line.line, {}, line.pairing, line.series, line.reason});
}

void add_once(std::vector<FilePart>& documents, const FilePart& document) {
  if (std::ranges::find(documents, document) == documents.end()) documents.push_back(document);
}

// What the text alone suggests; alignment weighs more evidence.
Pairing likely_pairing(const CorpusDocument& source, const CorpusDocument& target) {
  const bool other_number =
      !source.number.empty() && !target.number.empty() && source.number != target.number;
  return other_number || is_same_language(source.language, target.language) ? Pairing::revision
                                                                            : Pairing::translation;
}

class ManifestPlanner {
 public:
  ManifestPlanner(const Manifest& manifest, const CorpusInput& input)
      : manifest_(manifest),
        input_(input),
        first_(first_documents(input)),
        used_(input.documents.size()),
        reasons_(input.documents.size()) {}

  RunPlan plan() {
    for (const ManifestJob& job : manifest_.jobs) add(job);
    for (std::uint32_t i = 0; i < used_.size(); ++i) {
      if (used_[i]) continue;
      if (reasons_[i].empty()) reasons_[i] = "no line names it: not the first document of its file";
      plan_.plan.unpaired.push_back({i, std::move(reasons_[i])});
    }
    return std::move(plan_);
  }

 private:
  // kNoDocument for a file that failed.
  [[nodiscard]] std::uint32_t position(const ManifestJob& job, const FilePart& named) const {
    const std::uint32_t first = first_[named.file];
    if (first == kNoDocument || named.part < 2) return first;
    const std::uint64_t place = std::uint64_t{first} + named.part - 1;
    if (place < input_.places.size() && input_.places[place].file == named.file) {
      return static_cast<std::uint32_t>(place);
    }
    throw Error(
        ErrorCode::bad_format,
        fmt::format("{}:{}: found part {} of {}, which has no such document; make the plan "
                    "again, or leave the line out",
                    manifest_.path, job.line, named.part, manifest_.files.name(named.file)));
  }

  [[nodiscard]] auto content(std::uint32_t i) const {
    const CorpusDocument& document = input_.documents[i];
    return std::tuple(std::string_view(document.sha256), document.part,
                      std::string_view(document.language));
  }

  // The documents of a job that could be read, without copies.
  std::vector<std::uint32_t> documents_of(const ManifestJob& job) {
    std::vector<std::uint32_t> documents;
    for (const FilePart& named : job.documents) {
      const std::uint32_t document = position(job, named);
      if (document == kNoDocument) continue;
      const auto copy = std::ranges::find_if(
          documents, [&](std::uint32_t other) { return content(other) == content(document); });
      if (copy == documents.end()) {
        documents.push_back(document);
      } else if (*copy != document) {
        say_copy(document, *copy);
      }
    }
    return documents;
  }

  void say(std::uint32_t document, std::string reason) {
    if (reasons_[document].empty()) reasons_[document] = std::move(reason);
  }

  void say_copy(std::uint32_t document, std::uint32_t taken) {
    say(document, "same content as " + input_.documents[taken].file);
  }

  void add(const ManifestJob& said) {
    std::vector<std::uint32_t> documents = documents_of(said);
    if (documents.size() < 2) {
      const bool failed = std::ranges::any_of(said.documents, [this](const FilePart& named) {
        return first_[named.file] == kNoDocument;
      });
      for (const std::uint32_t document : documents) {
        say(document, failed ? "its partner could not be read" : "its partner is a copy of it");
      }
      return;
    }
    CorpusJob job = made(said, documents);
    const auto [known, is_new] = ids_.emplace(job.id, plan_.plan.jobs.size());
    if (!is_new) {
      const std::vector<std::uint32_t>& taken = plan_.plan.jobs[known->second].documents;
      for (std::size_t i = 0; i < documents.size(); ++i) say_copy(documents[i], taken[i]);
      return;
    }
    for (const std::uint32_t document : documents) used_[document] = true;
    plan_.plan.jobs.push_back(std::move(job));
    plan_.by_evidence.push_back(!said.pairing);
  }

  [[nodiscard]] CorpusJob made(const ManifestJob& said,
                               const std::vector<std::uint32_t>& documents) const {
    const CorpusDocument& first = input_.documents[documents[0]];
    CorpusJob job;
    job.documents = documents;
    job.pairing =
        said.pairing ? *said.pairing : likely_pairing(first, input_.documents[documents[1]]);
    job.series = said.series;
    if (job.series.empty()) job.series = first.symbol.empty() ? first.number : first.symbol;
    job.reason = said.reason.empty() ? "manifest" : said.reason;
    job.id = job_id(input_.documents, documents, job.pairing);
    if (!said.pairing) job.id = short_hash("by evidence\n" + job.id);
    return job;
  }

  const Manifest& manifest_;
  const CorpusInput& input_;
  std::vector<std::uint32_t> first_;
  std::vector<bool> used_;
  std::vector<std::string> reasons_;
  std::unordered_map<std::string, std::size_t> ids_{};
  RunPlan plan_{};
};

}  // namespace

Manifest read_manifest(const std::string& path) {
  const auto lines = parse_manifest(read_bytes(path), path);
  Manifest manifest{path, {}, {}};
  manifest.files.root = std::filesystem::path(path).parent_path().native();
  std::vector<InputFile>& files = manifest.files.files;
  for (const ManifestLine& line : lines) {
    files.push_back(source_of(line));
    files.push_back(target_of(line));
  }
  std::ranges::sort(files);
  files.erase(std::ranges::unique(files).begin(), files.end());
  std::unordered_map<std::string_view, std::size_t> named;
  for (const ManifestLine& line : lines) {
    std::vector<FilePart>& documents = job_for(line, manifest.jobs, named).documents;
    add_once(documents, {position_of(files, source_of(line)), line.source_part});
    add_once(documents, {position_of(files, target_of(line)), line.target_part});
  }
  if (manifest.jobs.empty()) {
    throw Error(ErrorCode::unreadable,
                fmt::format("{}: found no pair, expected lines below the header", path));
  }
  return manifest;
}

RunPlan manifest_plan(const Manifest& manifest, const CorpusInput& input) {
  return ManifestPlanner(manifest, input).plan();
}

}  // namespace paralign::apps
