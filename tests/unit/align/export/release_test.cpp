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

TEST(Citation, NamesTheCorpusByItsHash) {
  ReleaseOptions options;
  options.digest = "0123";
  EXPECT_THAT(citation_cff(options),
              HasSubstr("identifiers:\n  - type: other\n    value: \"sha256:0123\"\n"));
  EXPECT_THAT(citation_cff({}), Not(HasSubstr("identifiers")));
}

CorpusSummary sample_summary() {
  CorpusSummary summary;
  const CorpusAlignment job = testing::three_languages();
  add_job(summary, job, testing::numbered_rows(job));
  return summary;
}

TEST(DatasetCard, SaysLanguagesCountsAndColumns) {
  ReleaseOptions options;
  options.files = {{"corpus.tsv.gz", 1}, {"tmx/", 12}};
  const std::string card = dataset_card(sample_summary(), options);
  EXPECT_THAT(card, HasSubstr("language:\n- \"ar\"\n- \"en\"\n- \"fr\"\n"));
  EXPECT_THAT(card, HasSubstr("size_categories:\n- n<1K\n"));
  EXPECT_THAT(card, HasSubstr("| en-fr | 3 |"));
  EXPECT_THAT(card, HasSubstr("| 1 | `row` |"));
  EXPECT_THAT(card, HasSubstr("`target_text` |"));
  EXPECT_THAT(card, HasSubstr("| 0.90 | 9 | 90.0 % |"));
}

TEST(DatasetCard, SaysWhichFilesThereAreAndWhichToLoad) {
  ReleaseOptions options;
  options.files = {{"corpus.tsv.gz", 1}, {"tmx/", 12}};
  const std::string card = dataset_card(sample_summary(), options);
  EXPECT_THAT(card, HasSubstr("configs:\n- config_name: default\n  data_files: \"corpus.tsv.gz\"\n"
                              "  sep: \"\\t\"\n  quoting: 3\n"));
  EXPECT_THAT(card, HasSubstr("| `tmx/` | 12 files: translation memories"));
  EXPECT_THAT(card, HasSubstr("## Columns of corpus.tsv.gz\n"));
}

TEST(DatasetCard, SaysNothingOfATableThatIsNotThere) {
  ReleaseOptions options;
  options.files = {{"corpus.jsonl", 1}, {"corpus.tmx", 1}};
  const std::string card = dataset_card(sample_summary(), options);
  EXPECT_THAT(card, Not(HasSubstr("## Columns")));
  EXPECT_THAT(card, HasSubstr("data_files: \"corpus.jsonl\"\n---"));
}

TEST(DatasetCard, HasCodesOfLanguagesAsCataloguesListThem) {
  CorpusSummary summary;
  summary.coverage["zh-Hans"];
  summary.coverage["und"];
  EXPECT_THAT(dataset_card(summary, {}), HasSubstr("language:\n- \"zh\"\ntask_categories"));
}

TEST(DatasetCard, KeepsALicenceInWordsApart) {
  ReleaseOptions options;
  options.licence = "as the council allows";
  EXPECT_THAT(dataset_card(sample_summary(), options),
              HasSubstr("license: other\nlicense_name: \"as the council allows\"\n"));
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
