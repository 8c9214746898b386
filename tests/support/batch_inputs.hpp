#pragma once

// What the stage of documents hands on, without any files, and plans of it in words.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "apps/batch/make_plan.hpp"

namespace paralign::testing {

/// What files hold, by their paths; those with nothing failed.
using Contents = std::map<std::string, std::vector<CorpusDocument>>;

/// One document that is like no other.
inline CorpusDocument said_document(const std::string& language, const std::string& number,
                                    const std::string& sha256) {
  CorpusDocument document;
  document.sha256 = sha256;
  document.language = language;
  document.number = number;
  document.symbol = number.empty() ? "" : "C/RES/" + number;
  document.name = number;
  document.genre = Genre::resolution;
  return document;
}

inline std::vector<CorpusDocument> documents_of(const Contents& contents) {
  std::vector<CorpusDocument> all;
  for (const auto& [path, documents] : contents) {
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
      CorpusDocument& document = all.emplace_back(documents[i]);
      document.file = path;
      document.part = documents.size() > 1 ? i + 1 : 0;
    }
  }
  return all;
}

inline apps::InputFiles files_of(const Contents& contents) {
  apps::InputFiles files;
  for (const auto& [path, documents] : contents) files.files.push_back({path, {}});
  return files;
}

/// The key in the cache of a file is "key of PATH".
inline apps::CorpusInput gathered(const apps::InputFiles& files, const Contents& contents) {
  std::vector<apps::FileOutcome> outcomes;
  for (const apps::InputFile& file : files.files) {
    apps::FileOutcome& outcome = outcomes.emplace_back();
    outcome.key = "key of " + file.path;
    const auto found = contents.find(file.path);
    if (found == contents.end() || found->second.empty()) {
      outcome.code = "unreadable";
      continue;
    }
    for (CorpusDocument document : found->second) {
      document.file = file.path;
      if (!file.language.empty()) document.language = file.language;
      outcome.documents.push_back(
          {std::move(document), 100 * outcome.documents.size(), std::uint64_t{100}});
    }
  }
  return apps::gather_documents(files, std::move(outcomes));
}

/// A plan by hand.
struct HandJob {
  CorpusJob job{};
  bool by_evidence = false;
};

inline apps::RunPlan plan_of(const std::vector<HandJob>& jobs) {
  apps::RunPlan plan;
  for (const HandJob& one : jobs) {
    plan.plan.jobs.push_back(one.job);
    plan.by_evidence.push_back(one.by_evidence);
  }
  return plan;
}

/// Documents and who is aligned with whom.
struct Planned {
  apps::CorpusInput input;
  apps::RunPlan plan;

  [[nodiscard]] apps::RunRecord record(const apps::BatchOptions& options = {},
                                       const std::string& lexicon_hash = {}) const {
    return apps::make_run_record(plan, input, options, "options0", lexicon_hash);
  }
};

/// Of a folder that holds just these, or of the manifest that `options` name as input.
inline Planned planned(const Contents& contents, const apps::BatchOptions& options = {}) {
  apps::BatchInput batch{files_of(contents), {}};
  if (!options.input.empty()) batch = apps::batch_input(options);
  apps::CorpusInput input = gathered(batch.files, contents);
  apps::RunPlan plan = apps::make_plan(batch, input, options);
  return {std::move(input), std::move(plan)};
}

inline std::vector<std::string> lines_of(const std::vector<std::string>& lines) { return lines; }
inline std::vector<std::string> as_lines(std::vector<std::string> lines) { return lines; }

/// "a.txt", "a.txt#2"
inline std::string name_of(const CorpusDocument& document) {
  return document.part == 0 ? document.file : document.file + '#' + std::to_string(document.part);
}

/// "translation: a.txt b.txt (SERIES, REASON)" for each job; "c.txt: REASON" for what is in none.
inline std::vector<std::string> in_words(const Planned& all) {
  std::vector<std::string> lines;
  const CorpusPlan& plan = all.plan.plan;
  for (std::size_t i = 0; i < plan.jobs.size(); ++i) {
    const CorpusJob& job = plan.jobs[i];
    const bool by_evidence = !all.plan.by_evidence.empty() && all.plan.by_evidence[i];
    std::string line =
        (by_evidence ? "perhaps " : "") + std::string(pairing_name(job.pairing)) + ':';
    for (const std::uint32_t d : job.documents) line += ' ' + name_of(all.input.documents[d]);
    lines.push_back(line + " (" + job.series + ", " + job.reason + ')');
  }
  for (const UnpairedDocument& unpaired : plan.unpaired) {
    lines.push_back(name_of(all.input.documents[unpaired.document]) + ": " + unpaired.reason);
  }
  return lines;
}

}  // namespace paralign::testing
