#include <algorithm>
#include <set>
#include <utility>

#include "paralign/corpus_summary.hpp"

namespace paralign {
namespace {

constexpr std::size_t kMostDocuments = 50;

// The files that a finding is about.
std::set<std::string> files_of(const CorpusAlignment& job, const CheckFinding& finding) {
  std::set<std::string> files;
  if (finding.pair) {
    const PairLinks& pair = job.alignment.pairs.at(*finding.pair);
    files = {job.documents.at(pair.first).file, job.documents.at(pair.second).file};
  }
  for (const auto& place : {finding.source, finding.target}) {
    if (place) files.insert(job.documents.at(place->document).file);
  }
  return files;
}

// The most errors first.
bool is_worse(const DocumentErrors& a, const DocumentErrors& b) {
  return a.errors != b.errors ? a.errors > b.errors : a.file < b.file;
}

}  // namespace

CheckTally::CheckTally(std::unordered_map<std::string, std::string> accepted)
    : accepted_(std::move(accepted)) {}

std::vector<CheckFinding> CheckTally::take(const CorpusAlignment& job) {
  if (job.job.series.empty() || job.job.series != series_) end_series();
  series_ = job.job.series;
  std::vector<CheckFinding> findings;
  bool clean = true;
  for (const CheckFinding& finding : job.findings) {
    const bool accepted = accepted_.contains(finding.key);
    if (!accepted && finding.severity != Severity::note) clean = false;
    if (is_told(job, finding)) continue;
    if (accepted) {
      ++counts_.accepted;
      continue;
    }
    count(job, finding);
    findings.push_back(finding);
  }
  ++counts_.jobs;
  counts_.clean += clean ? 1U : 0U;
  return findings;
}

bool CheckTally::is_told(const CorpusAlignment& job, const CheckFinding& finding) {
  if (finding.pair) return false;
  std::string identity = finding.key + '\n' + finding.message;
  for (const auto& place : {finding.source, finding.target}) {
    if (!place) continue;
    identity += '\n' + job.documents.at(place->document).file;
    if (place->unit) identity += ' ' + std::to_string(*place->unit);
    identity += ' ' + std::to_string(place->span.begin);
  }
  return !told_.insert(std::move(identity)).second;
}

void CheckTally::count(const CorpusAlignment& job, const CheckFinding& finding) {
  auto& by_severity = counts_.findings[finding.code + ' ' + finding.name];
  ++by_severity.at(static_cast<std::size_t>(finding.severity));
  if (finding.severity != Severity::error) return;
  for (const std::string& file : files_of(job, finding)) ++errors_[file];
}

void CheckTally::end_series() {
  auto& worst = counts_.worst;
  for (const auto& [file, errors] : errors_) {
    const auto known = std::ranges::find(worst, file, &DocumentErrors::file);
    if (known == worst.end()) {
      worst.push_back({file, errors});
    } else {
      known->errors += errors;
    }
  }
  std::ranges::sort(worst, is_worse);
  if (worst.size() > kMostDocuments) worst.resize(kMostDocuments);
  errors_.clear();
  told_.clear();
}

CheckCounts CheckTally::finish() {
  end_series();
  return counts_;
}

}  // namespace paralign
