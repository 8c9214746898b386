#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "paralign/corpus_export.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::numbered_rows;
using testing::three_languages;
using testing::two_years;

CorpusSummary sample_summary() {
  CorpusSummary summary;
  const CorpusAlignment first = three_languages();
  const CorpusAlignment second = two_years();
  auto rows = numbered_rows(first);
  rows[8].split = CorpusSplit::test;
  rows[8].leaks = true;
  rows[8].duplicates[0] = {3, 2};
  add_job(summary, first, rows);
  add_job(summary, second, numbered_rows(second, 10), 1);
  summary.files.files = 7;
  summary.files.done = 5;
  summary.files.failures = {{"broken<1>.pdf", "unreadable", "no text in it"}};
  summary.files.skipped = {{"language without data", 1}};
  return summary;
}

TEST(Summary, CountsByLanguagesRelationAndKind) {
  const CorpusSummary summary = sample_summary();
  EXPECT_EQ(summary.jobs, 2U);
  EXPECT_EQ(summary.rows, 11U);
  EXPECT_EQ(summary.dropped, 1U);
  EXPECT_EQ(summary.language_pairs.at("ar-en").rows, 3U);
  EXPECT_EQ(summary.language_pairs.at("en-fr").rows, 5U);
  EXPECT_EQ(summary.language_pairs.at("en-fr").relations.at("split"), 1U);
  EXPECT_EQ(summary.language_pairs.at("en-fr").kinds.at("title"), 2U);
  EXPECT_EQ(summary.pairings.at("translation"), 3U);
}

TEST(Summary, CountsParagraphsThatAreInARowOnce) {
  const CorpusSummary summary = sample_summary();
  EXPECT_EQ(summary.coverage.at("ar").paragraphs, 3U);
  EXPECT_EQ(summary.coverage.at("ar").covered, 3U);
  EXPECT_EQ(summary.coverage.at("en").documents, 2U);
  EXPECT_EQ(summary.coverage.at("en").paragraphs, 7U);
  EXPECT_EQ(summary.coverage.at("en").covered, 5U);
}

TEST(Summary, CountsDuplicatesAndLeaks) {
  const CorpusSummary summary = sample_summary();
  EXPECT_EQ(summary.duplicates[0], 1U);
  EXPECT_EQ(summary.duplicates[1], 0U);
  EXPECT_EQ(summary.split[2].rows, 1U);
  EXPECT_EQ(summary.split[2].leaks, 1U);
}

TEST(KeptRows, ExpectsTheMeanProbabilityOfWhatIsKept) {
  ProbabilityCounts counts;
  counts.rows[100] = 1;
  counts.millionths[100] = 1'000'000;
  counts.rows[95] = 1;
  counts.millionths[95] = 950'000;
  counts.rows[20] = 2;
  counts.millionths[20] = 400'000;
  const auto kept = kept_rows(counts);
  EXPECT_EQ(kept.front().rows, 4U);
  EXPECT_DOUBLE_EQ(kept.front().expected_precision, 2.35 / 4);
  EXPECT_DOUBLE_EQ(kept.back().min_probability, 0.99);
  EXPECT_EQ(kept.back().rows, 1U);
  EXPECT_DOUBLE_EQ(kept.back().expected_precision, 1);
  const auto at = std::ranges::find(kept, 0.95, &KeptRows::min_probability);
  ASSERT_NE(at, kept.end());
  EXPECT_EQ(at->rows, 2U);
}

TEST(KeptRows, AreNoneOfNothing) {
  EXPECT_EQ(kept_rows({}).front().rows, 0U);
  EXPECT_EQ(kept_rows({}).front().expected_precision, 0);
}

TEST(SummaryJson, HoldsTheFigures) {
  const auto json = nlohmann::json::parse(summary_to_json(sample_summary()));
  EXPECT_EQ(json["files"]["failures"]["unreadable"], 1);
  EXPECT_EQ(json["language_pairs"]["en-fr"]["rows"], 5);
  EXPECT_EQ(json["kept"][0]["rows"], 11);
  EXPECT_EQ(json["coverage"]["en"]["share"], 0.714286);
  EXPECT_EQ(json["duplicates"]["source"], 1);
  EXPECT_EQ(json["split"]["test"]["leaks"], 1);
  EXPECT_FALSE(json["split"]["train"].contains("leaks"));
}

TEST(SummaryHtml, ShowsTotalsFailuresAndProbabilities) {
  const std::string page = summary_to_html(sample_summary(), "Keepers & co");
  EXPECT_THAT(page, HasSubstr("<h1>Keepers &amp; co</h1>"));
  EXPECT_THAT(page, HasSubstr("<td>files failed</td><td class=\"n\">1</td>"));
  EXPECT_THAT(page, HasSubstr("<td>broken&lt;1&gt;.pdf</td><td>unreadable</td>"));
  EXPECT_THAT(page, HasSubstr("<td>0.90</td><td class=\"n\">9</td>"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("http")));
}

TEST(SummaryHtml, ShowsTheFirstFailuresAndCountsTheRest) {
  CorpusSummary summary;
  for (int i = 0; i < 203; ++i)
    summary.files.failures.push_back({std::to_string(i) + ".doc", "unreadable", "x"});
  const std::string page = summary_to_html(summary, "T");
  EXPECT_THAT(page, HasSubstr("<td>199.doc</td>"));
  EXPECT_THAT(page, Not(HasSubstr("<td>200.doc</td>")));
  EXPECT_THAT(page, HasSubstr("And 3 more, in failed.tsv."));
}

CorpusSummary checked_summary() {
  CorpusSummary summary;
  summary.checks.emplace();
  summary.checks->jobs = 3;
  summary.checks->clean = 1;
  summary.checks->findings["N102 number-differs"] = {0, 2, 5};
  summary.checks->worst = {{"a<b>.txt", 5}};
  summary.lexicon.emplace();
  summary.lexicon->outcome = "7 pairs of words & no harm";
  summary.lexicon->entries = 7;
  summary.lexicon->trial.series = 4;
  summary.lexicon->trial.with = {20, 19, 1};
  return summary;
}

TEST(SummaryJson, HoldsFindingsAndTheLexiconWhereThereAreSome) {
  const auto json = nlohmann::json::parse(summary_to_json(checked_summary()));
  EXPECT_EQ(json["checks"]["findings"]["N102 number-differs"]["error"], 5);
  EXPECT_EQ(json["checks"]["findings"]["N102 number-differs"]["note"], 0);
  EXPECT_EQ(json["checks"]["clean"], 1);
  EXPECT_EQ(json["checks"]["worst"][0]["file"], "a<b>.txt");
  EXPECT_EQ(json["lexicon"]["used"], false);
  EXPECT_EQ(json["lexicon"]["tried"]["with"]["right"], 19);
  const auto without = nlohmann::json::parse(summary_to_json(sample_summary()));
  EXPECT_FALSE(without.contains("checks"));
  EXPECT_FALSE(without.contains("lexicon"));
}

TEST(SummaryHtml, ShowsFindingsAndTheLexicon) {
  const std::string page = summary_to_html(checked_summary(), "T");
  EXPECT_THAT(page, HasSubstr("<td>N102 number-differs</td><td class=\"n\">5</td>"
                              "<td class=\"n\">2</td><td class=\"n\">0</td>"));
  EXPECT_THAT(page, HasSubstr("1 of 3 jobs are without errors and warnings"));
  EXPECT_THAT(page, HasSubstr("<td>a&lt;b&gt;.txt</td><td class=\"n\">5</td>"));
  EXPECT_THAT(page, HasSubstr("7 pairs of words &amp; no harm"));
}

TEST(SummaryHtml, IsAPageWithoutFigures) {
  EXPECT_THAT(summary_to_html({}, "T"), HasSubstr("</html>"));
}

}  // namespace
}  // namespace paralign
