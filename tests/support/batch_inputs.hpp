#pragma once

// What the stage of documents hands on, without any files, and plans of it in words.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "apps/batch/run_plan.hpp"

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
  document.symbol = "C/RES/" + number;
  document.name = number;
  document.genre = Genre::resolution;
  return document;
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

/// "a.txt", "a.txt#2"
inline std::string name_of(const CorpusDocument& document) {
  return document.part == 0 ? document.file : document.file + '#' + std::to_string(document.part);
}

/// "translation: a.txt b.txt (SERIES, REASON)" for each job; "c.txt: REASON" for what is in none.
inline std::vector<std::string> in_words(const apps::RunPlan& plan,
                                         const apps::CorpusInput& input) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < plan.plan.jobs.size(); ++i) {
    const CorpusJob& job = plan.plan.jobs[i];
    const bool by_evidence = !plan.by_evidence.empty() && plan.by_evidence[i];
    std::string line =
        (by_evidence ? "perhaps " : "") + std::string(pairing_name(job.pairing)) + ':';
    for (const std::uint32_t d : job.documents) line += ' ' + name_of(input.documents[d]);
    lines.push_back(line + " (" + job.series + ", " + job.reason + ')');
  }
  for (const UnpairedDocument& unpaired : plan.plan.unpaired) {
    lines.push_back(name_of(input.documents[unpaired.document]) + ": " + unpaired.reason);
  }
  return lines;
}

}  // namespace paralign::testing
