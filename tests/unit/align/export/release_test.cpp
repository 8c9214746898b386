#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/corpus_export.hpp"
#include "paralign/version.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Sha256Sums, AreSortedByName) {
  EXPECT_EQ(sha256sums({{"b.tsv", "02"}, {"a/c.tsv", "01"}}), "01  a/c.tsv\n02  b.tsv\n");
}

TEST(Sha256Sums, EscapeNamesAsCoreutilsDoes) {
  EXPECT_EQ(sha256sums({{"a\nb\\c", "01"}}), "\\01  a\\nb\\\\c\n");
}

TEST(Citation, HoldsWhatIsKnown) {
  ReleaseOptions options;
  options.title = "Keepers \"of\" light";
  options.version = "2";
  options.licence = "CC-BY-4.0";
  options.authors = {"Council of Lighthouse Keepers"};
  const std::string cff = citation_cff(options);
  EXPECT_THAT(cff, ::testing::StartsWith("cff-version: 1.2.0\nmessage: "));
  EXPECT_THAT(cff, HasSubstr("type: dataset\ntitle: \"Keepers \\\"of\\\" light\"\nauthors:\n"
                             "  - name: \"Council of Lighthouse Keepers\"\n"
                             "version: \"2\"\nlicense: \"CC-BY-4.0\"\n"));
}

TEST(Citation, LeavesOutALicenceInWords) {
  ReleaseOptions options;
  options.licence = "as the council allows";
  EXPECT_THAT(citation_cff(options), Not(HasSubstr("license")));
  EXPECT_THAT(citation_cff(options), HasSubstr("  - name: \"to be filled in\"\n"));
}

CorpusSummary sample_summary() {
  CorpusSummary summary;
  const CorpusAlignment job = testing::three_languages();
  add_job(summary, job, testing::numbered_rows(job));
  return summary;
}

TEST(DatasetCard, SaysLanguagesCountsAndColumns) {
  const std::string card = dataset_card(sample_summary(), {});
  EXPECT_THAT(card, HasSubstr("language:\n- \"ar\"\n- \"en\"\n- \"fr\"\n"));
  EXPECT_THAT(card, HasSubstr("size_categories:\n- n<1K\n"));
  EXPECT_THAT(card, HasSubstr("| en-fr | 3 |"));
  EXPECT_THAT(card, HasSubstr("| 1 | `row` |"));
  EXPECT_THAT(card, HasSubstr("`target_text` |"));
  EXPECT_THAT(card, HasSubstr("| 0.90 | 9 | 90.0 % |"));
}

TEST(DatasetCard, LeavesTheLicenceToTheUser) {
  EXPECT_THAT(dataset_card(sample_summary(), {}), HasSubstr("To be filled in"));
  ReleaseOptions options;
  options.licence = "CC-BY-4.0";
  const std::string card = dataset_card(sample_summary(), options);
  EXPECT_THAT(card, HasSubstr("license: \"cc-by-4.0\"\n"));
  EXPECT_THAT(card, HasSubstr("## Licence\n\nCC-BY-4.0\n"));
}

TEST(DatasetCard, NamesTheProgramAndItsSettings) {
  ReleaseOptions options;
  options.settings = {"--min-probability 0.5"};
  const std::string card = dataset_card(sample_summary(), options);
  EXPECT_THAT(card, HasSubstr("paralign " + std::string(version())));
  EXPECT_THAT(card, HasSubstr("- `--min-probability 0.5`\n"));
}

}  // namespace
}  // namespace paralign
