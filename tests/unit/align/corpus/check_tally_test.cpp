#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/corpus_summary.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;
using testing::three_languages;

CheckFinding of_pair(std::size_t pair, Severity severity, const std::string& key) {
  CheckFinding finding;
  finding.code = "N102";
  finding.name = "number-differs";
  finding.severity = severity;
  finding.pair = pair;
  finding.key = key;
  return finding;
}

CheckFinding of_document(std::size_t document, const std::string& key) {
  CheckFinding finding;
  finding.code = "S201";
  finding.name = "number-gap";
  finding.severity = Severity::error;
  finding.source = CheckPlace{document, 1U, {}};
  finding.key = key;
  return finding;
}

CorpusAlignment job_with(std::vector<CheckFinding> findings, const std::string& series = "9/4") {
  CorpusAlignment job = three_languages();
  job.job.series = series;
  job.findings = std::move(findings);
  return job;
}

TEST(CheckTally, CountsByCodeAndSeverity) {
  CheckTally tally;
  tally.take(job_with({of_pair(0, Severity::error, "a"), of_pair(1, Severity::note, "b"),
                       of_pair(2, Severity::note, "c")}));
  EXPECT_THAT(tally.finish().findings,
              ElementsAre(Pair("N102 number-differs", ElementsAre(2U, 0U, 1U))));
}

TEST(CheckTally, TellsWhatOneDocumentSaysOnceInASeries) {
  CheckTally tally;
  EXPECT_EQ(tally.take(job_with({of_document(0, "a")})).size(), 1U);
  EXPECT_EQ(tally.take(job_with({of_document(0, "a")})).size(), 0U);
  EXPECT_EQ(tally.take(job_with({of_document(1, "a")})).size(), 1U);
  const CheckCounts counts = tally.finish();
  EXPECT_EQ(counts.findings.at("S201 number-gap")[2], 2U);
  EXPECT_EQ(counts.jobs, 3U);
}

TEST(CheckTally, TellsWhatPairsSayEachTime) {
  CheckTally tally;
  EXPECT_EQ(tally.take(job_with({of_pair(0, Severity::error, "a")})).size(), 1U);
  EXPECT_EQ(tally.take(job_with({of_pair(0, Severity::error, "a")})).size(), 1U);
}

TEST(CheckTally, TakesAJobWithNotesAloneForClean) {
  CheckTally tally;
  tally.take(job_with({}));
  tally.take(job_with({of_pair(0, Severity::note, "a")}));
  tally.take(job_with({of_pair(0, Severity::warning, "b")}));
  const CheckCounts counts = tally.finish();
  EXPECT_EQ(counts.jobs, 3U);
  EXPECT_EQ(counts.clean, 2U);
}

TEST(CheckTally, KeepsSilentOfWhatIsAccepted) {
  CheckTally tally(std::unordered_map<std::string, std::string>{{"a", "the corrigendum says so"}});
  const auto told =
      tally.take(job_with({of_pair(0, Severity::error, "a"), of_pair(0, Severity::note, "b")}));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.front().key, "b");
  const CheckCounts counts = tally.finish();
  EXPECT_EQ(counts.accepted, 1U);
  EXPECT_EQ(counts.clean, 1U);
  EXPECT_TRUE(counts.worst.empty());
}

TEST(CheckTally, NamesDocumentsByTheirErrorsMostFirst) {
  CheckTally tally;
  tally.take(job_with({of_pair(0, Severity::error, "a"), of_document(1, "b")}));
  tally.take(job_with({of_document(2, "c"), of_document(2, "d"), of_document(2, "e")}, "1/1"));
  EXPECT_THAT(tally.finish().worst,
              ElementsAre(DocumentErrors{"fr/12/7.txt", 3}, DocumentErrors{"en/12/7.txt", 2},
                          DocumentErrors{"ar/12/7.txt", 1}));
}

TEST(CheckTally, NamesFiftyDocumentsAtMost) {
  CheckTally tally;
  for (int i = 0; i < 60; ++i) {
    CorpusAlignment job = job_with({of_document(0, "a")}, std::to_string(i));
    job.documents[0].file = "f" + std::to_string(i);
    tally.take(job);
  }
  EXPECT_EQ(tally.finish().worst.size(), 50U);
}

}  // namespace
}  // namespace paralign
