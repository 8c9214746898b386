#include "align/export/json_parts.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using Json = detail::OrderedJson;

Json counts_of(const std::map<std::string, std::uint64_t>& counts) {
  Json object = Json::object();
  for (const auto& [name, count] : counts) object[name] = count;
  return object;
}

Json files_of(const FileCounts& files) {
  std::map<std::string, std::uint64_t> failures;
  for (const CorpusFailure& failure : files.failures) ++failures[failure.code];
  Json object{{"files", files.files},
              {"done", files.done},
              {"failed", files.failures.size()},
              {"failures", counts_of(failures)},
              {"skipped", counts_of(files.skipped)},
              {"languages", counts_of(files.languages)},
              {"readers", counts_of(files.readers)}};
  return object;
}

Json language_pairs_of(const CorpusSummary& summary) {
  Json object = Json::object();
  for (const auto& [name, pair] : summary.language_pairs) {
    object[name] = {{"rows", pair.rows},
                    {"first_bytes", pair.first_bytes},
                    {"second_bytes", pair.second_bytes},
                    {"relations", counts_of(pair.relations)},
                    {"kinds", counts_of(pair.kinds)}};
  }
  return object;
}

Json coverage_of(const CorpusSummary& summary) {
  Json object = Json::object();
  for (const auto& [language, counts] : summary.coverage) {
    object[language] = {
        {"documents", counts.documents},
        {"paragraphs", counts.paragraphs},
        {"covered", counts.covered},
        {"share", detail::six_decimals(share_of(counts.covered, counts.paragraphs))}};
  }
  return object;
}

Json duplicates_of(const CorpusSummary& summary) {
  Json object = Json::object();
  for (std::size_t column = 0; column < kDuplicateColumns; ++column) {
    const auto name = duplicate_column_name(static_cast<DuplicateColumn>(column));
    object[std::string(name)] = summary.duplicates[column];
  }
  return object;
}

Json split_of(const CorpusSummary& summary) {
  Json object = Json::object();
  for (const CorpusSplit split : {CorpusSplit::train, CorpusSplit::dev, CorpusSplit::test}) {
    const SplitCounts& counts = summary.split.at(static_cast<std::size_t>(split));
    Json part{{"rows", counts.rows}};
    if (split != CorpusSplit::train) part["leaks"] = counts.leaks;
    object[std::string(split_name(split))] = std::move(part);
  }
  return object;
}

Json kept_of(const ProbabilityCounts& probabilities) {
  Json kept = Json::array();
  for (const KeptRows& rows : kept_rows(probabilities)) {
    kept.push_back({{"min_probability", rows.min_probability},
                    {"rows", rows.rows},
                    {"expected_precision", detail::six_decimals(rows.expected_precision)}});
  }
  return kept;
}

Json checks_of(const CheckCounts& checks) {
  Json findings = Json::object();
  for (const auto& [name, counts] : checks.findings)
    findings[name] = {{"error", counts[2]}, {"warning", counts[1]}, {"note", counts[0]}};
  Json worst = Json::array();
  for (const DocumentErrors& document : checks.worst)
    worst.push_back({{"file", document.file}, {"errors", document.errors}});
  return {{"jobs", checks.jobs},
          {"clean", checks.clean},
          {"accepted", checks.accepted},
          {"findings", std::move(findings)},
          {"worst", std::move(worst)}};
}

Json trial_of(const WordTrial& trial) { return {{"right", trial.right}, {"wrong", trial.wrong}}; }

Json lexicon_of(const OwnLexicon& lexicon) {
  const LexiconTrial& trial = lexicon.trial;
  return {{"used", lexicon.used},
          {"outcome", lexicon.outcome},
          {"jobs", lexicon.jobs},
          {"links", lexicon.links},
          {"entries", lexicon.entries},
          {"tried",
           {{"paragraphs", trial.without.paragraphs},
            {"without", trial_of(trial.without)},
            {"with", trial_of(trial.with)},
            {"series", trial.series},
            {"better", trial.better},
            {"worse", trial.worse}}}};
}

}  // namespace

std::string summary_to_json(const CorpusSummary& summary) {
  Json object{{"files", files_of(summary.files)},
              {"jobs", summary.jobs},
              {"pairings", counts_of(summary.pairings)},
              {"rows", summary.rows},
              {"dropped", summary.dropped},
              {"language_pairs", language_pairs_of(summary)},
              {"kept", kept_of(summary.probabilities)},
              {"coverage", coverage_of(summary)},
              {"duplicates", duplicates_of(summary)},
              {"split", split_of(summary)}};
  if (summary.checks) object["checks"] = checks_of(*summary.checks);
  if (summary.lexicon) object["lexicon"] = lexicon_of(*summary.lexicon);
  return object.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace paralign
