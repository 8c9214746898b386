#pragma once

// What the stage of documents hands on, without any files, and plans of it in words.

#include <filesystem>
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
  for (const auto& [path, documents] : contents) files.files.add({path, {}});
  files.files.sort();
  return files;
}

/// For temporary files.
inline std::string any_folder() { return std::filesystem::temp_directory_path().native(); }

/// The key in the cache of a file is "key of PATH".
inline apps::CorpusInput gathered(const apps::InputFiles& files, const Contents& contents) {
  apps::DocumentStore store(any_folder(), files.files.size());
  for (std::uint32_t i = 0; i < files.files.size(); ++i) {
    const std::string path(files.files[i].path);
    apps::FileOutcome outcome;
    outcome.key = "key of " + path;
    const auto found = contents.find(path);
    if (found == contents.end() || found->second.empty()) {
      outcome.code = "unreadable";
      store.put(i, outcome);
      continue;
    }
    for (CorpusDocument document : found->second) {
      document.file = path;
      if (!files.files[i].language.empty()) document.language = files.files[i].language;
      outcome.documents.push_back(
          {std::move(document), 100 * outcome.documents.size(), std::uint64_t{100}});
    }
    store.put(i, outcome);
  }
  FileCounts counts = store.finish(files);
  return {std::move(store), std::move(counts)};
}

/// A plan by hand.
struct HandJob {
  CorpusJob job{};
  bool by_evidence = false;
};

inline apps::RunPlan plan_of(const std::vector<HandJob>& jobs) {
  apps::RunPlan plan(any_folder());
  for (const HandJob& one : jobs) plan.add(one.job, one.by_evidence);
  plan.finish();
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
  apps::CorpusInput input = gathered(batch.files(), contents);
  apps::RunPlan plan = apps::make_plan(batch, input, options, any_folder());
  return {std::move(input), std::move(plan)};
}

inline std::vector<std::string> lines_of(const apps::LineList& lines) {
  std::vector<std::string> all;
  for (auto reader = lines.reader(); const auto line = reader.next();) all.emplace_back(*line);
  return all;
}
inline apps::LineList as_lines(const std::vector<std::string>& lines) {
  apps::LineList all;
  for (const std::string& line : lines) all.add(line);
  return all;
}

/// "a.txt", "a.txt#2"
inline std::string name_of(const CorpusDocument& document) {
  return document.part == 0 ? document.file : document.file + '#' + std::to_string(document.part);
}

/// "translation: a.txt b.txt (SERIES, REASON)" for each job; "c.txt: REASON" for what is in none.
inline std::vector<std::string> in_words(const Planned& all) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 0; i < all.plan.jobs(); ++i) {
    const auto [job, by_evidence] = all.plan.job(i);
    std::string line =
        (by_evidence ? "perhaps " : "") + std::string(pairing_name(job.pairing)) + ':';
    for (const std::uint32_t d : job.documents) line += ' ' + name_of(all.input.documents.at(d));
    lines.push_back(line + " (" + job.series + ", " + job.reason + ')');
  }
  for (std::uint32_t i = 0; i < all.plan.unpaired(); ++i) {
    const UnpairedDocument unpaired = all.plan.unpaired(i);
    lines.push_back(name_of(all.input.documents.at(unpaired.document)) + ": " + unpaired.reason);
  }
  return lines;
}

}  // namespace paralign::testing
