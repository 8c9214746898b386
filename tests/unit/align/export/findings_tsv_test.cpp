#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/corpus_export.hpp"
#include "paralign/import.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::StartsWith;
using testing::three_languages;

CheckFinding sample_finding() {
  CheckFinding finding;
  finding.code = "N102";
  finding.name = "number-differs";
  finding.severity = Severity::error;
  finding.message = "12 in the English text,\t13 in the French text";
  finding.pair = 2;
  finding.source = CheckPlace{1, 1U, {}};
  finding.target = CheckPlace{2, 1U, {}};
  finding.key = "N102-0123456789abcdef";
  return finding;
}

std::string line_of(const CheckFinding& finding) {
  std::string out;
  append_findings_tsv(out, three_languages(), std::vector{finding});
  return out;
}

TEST(FindingsTsv, NamesJobFilesPlacesAndKey) {
  EXPECT_EQ(line_of(sample_finding()),
            "a1b2c3\ten/12/7.txt\tfr/12/7.txt\tN102\tnumber-differs\terror\t12/7 en, 12/7 fr\t"
            "en OP1, fr OP1\t12 in the English text, 13 in the French text\t"
            "Thanks the 12 keepers & their <families>;\tRemercie les 12 gardiens\u00A0;\t"
            "N102-0123456789abcdef\t\n");
}

TEST(FindingsTsv, NamesTheFileOfWhatOneDocumentSays) {
  CheckFinding finding = sample_finding();
  finding.pair.reset();
  finding.source.reset();
  EXPECT_THAT(line_of(finding), StartsWith("a1b2c3\t\tfr/12/7.txt\t"));
}

TEST(FindingsTsv, CanBeAccepted) {
  std::string line = line_of(sample_finding());
  line.insert(line.size() - 1, "the corrigendum says so");
  const auto accepted = parse_accepted(findings_tsv_header() + line, "findings.tsv");
  ASSERT_EQ(accepted.size(), 1U);
  EXPECT_EQ(accepted.front().key, "N102-0123456789abcdef");
  EXPECT_EQ(accepted.front().reason, "the corrigendum says so");
  EXPECT_EQ(accepted.front().documents, "12/7 en, 12/7 fr");
}

}  // namespace
}  // namespace paralign
