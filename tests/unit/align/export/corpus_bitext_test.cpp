#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/corpus_export.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Key;
using ::testing::Not;
using testing::numbered_rows;
using testing::three_languages;
using testing::two_years;

std::map<std::string, MosesLines> moses_of(const CorpusAlignment& job, bool by_split = false) {
  std::map<std::string, MosesLines> files;
  append_moses(files, job, numbered_rows(job), by_split);
  return files;
}

TEST(Moses, HasThreeFilesForEachTwoLanguages) {
  const auto files = moses_of(three_languages());
  EXPECT_THAT(files, ElementsAre(Key("corpus.ar-en"), Key("corpus.ar-fr"), Key("corpus.en-fr")));
  const MosesLines& lines = files.at("corpus.en-fr");
  EXPECT_EQ(lines.first_ending, "en");
  EXPECT_EQ(lines.second_ending, "fr");
  EXPECT_EQ(lines.first,
            "12/7. Lighthouse keepers\nThanks the 12 keepers & their <families>;\nDecides to "
            "meet.\n");
  EXPECT_THAT(lines.ids, ::testing::StartsWith("7\ta1b2c3\ten/12/7.txt\tT\tfr/12/7.txt\tT\t"));
  EXPECT_THAT(lines.ids, HasSubstr("\n8\ta1b2c3\ten/12/7.txt\tOP1\tfr/12/7.txt\tOP1\t"));
  EXPECT_THAT(lines.ids, HasSubstr("\n9\ta1b2c3\ten/12/7.txt\tOP2\tfr/12/7.txt\tOP2\t"));
}

TEST(Moses, SaysOfEachLineWhereItComesFrom) {
  const CorpusAlignment job = two_years();
  const CorpusDocument& first = job.documents[0];
  const CorpusDocument& second = job.documents[1];
  const std::string& ids = moses_of(job).begin()->second.ids;
  EXPECT_THAT(ids.substr(0, ids.find('\n')),
              ::testing::EndsWith("\t0\t" + first.symbol + '\t' + second.symbol + '\t' +
                                  first.sha256 + '\t' + second.sha256 + "\ttext\ttext"));
}

TEST(Moses, IsNamedByThePartOnRequest) {
  EXPECT_THAT(moses_of(two_years(), true), ElementsAre(Key("train.en-fr")));
}

TEST(Moses, PutsTheLanguagesInTheOrderOfTheAlphabet) {
  CorpusAlignment job = two_years();
  job.documents[0].language = "fr";
  job.documents[1].language = "ar";
  const auto files = moses_of(job);
  ASSERT_THAT(files, ElementsAre(Key("corpus.ar-fr")));
  EXPECT_THAT(files.at("corpus.ar-fr").second, HasSubstr("Lighthouse"));
  EXPECT_THAT(files.at("corpus.ar-fr").ids,
              HasSubstr("1\td4e5f6\tfr/15/4.txt\tT\ten/12/7.txt\tT\t"));
}

TEST(Moses, CallsTwoTextsOfOneLanguageSourceAndTarget) {
  CorpusAlignment job = two_years();
  job.documents[1].language = "en";
  const auto files = moses_of(job);
  ASSERT_THAT(files, ElementsAre(Key("corpus.en-en")));
  EXPECT_EQ(files.at("corpus.en-en").first_ending, "source");
  EXPECT_EQ(files.at("corpus.en-en").second_ending, "target");
}

TEST(Moses, KeepsARowOnALineWhateverTheTextHolds) {
  CorpusAlignment job = two_years();
  job.alignment.documents[0].document.paragraphs[0].text =
      std::string("a\nb\r\nc\0d\u2028e\u0085f", 15);
  EXPECT_THAT(moses_of(job).at("corpus.en-fr").first, HasSubstr("a b  c d e f\nThanks"));
}

std::map<std::string, std::string> xces_of(const CorpusAlignment& job,
                                           const RowFilter& filter = {}) {
  std::map<std::string, std::string> files;
  append_xces(files, job, numbered_rows(job, 1, filter));
  return files;
}

TEST(Xces, LinksSentencesOfTwoDocuments) {
  const CorpusAlignment job = two_years();
  const std::string links = xces_of(job).at("en-fr");
  EXPECT_EQ(links, "<linkGrp targType=\"s\" fromDoc=\"" + opus_document_path(job.documents[0]) +
                       "\" toDoc=\"" + opus_document_path(job.documents[1]) +
                       "\">\n"
                       "<link id=\"SL1\" certainty=\"0.987654\" xtargets=\"0;0\"/>\n"
                       "<link id=\"SL2\" certainty=\"1\" xtargets=\"2;1 2\"/>\n"
                       "</linkGrp>\n");
}

TEST(Xces, TurnsLinksRoundWhereTheAlphabetDoes) {
  CorpusAlignment job = two_years();
  job.documents[0].language = "fr";
  job.documents[1].language = "en";
  EXPECT_THAT(xces_of(job).at("en-fr"), HasSubstr("xtargets=\"1 2;2\""));
}

TEST(Xces, HasAGroupForEachPairAndNoHints) {
  const auto files = xces_of(three_languages());
  EXPECT_THAT(files, ElementsAre(Key("ar-en"), Key("ar-fr"), Key("en-fr")));
  RowFilter hints;
  hints.relations = {Relation::partial};
  EXPECT_TRUE(xces_of(two_years(), hints).empty());
}

TEST(OpusDocuments, HaveAnSForEachParagraph) {
  const CorpusAlignment job = three_languages();
  EXPECT_THAT(document_to_opus_xml(job.documents[1], job.alignment.documents[1].document),
              HasSubstr("<p id=\"p1\" label=\"OP1\" type=\"operative\"><s id=\"1\">Thanks the 12 "
                        "keepers &amp; their &lt;families&gt;;</s></p>\n"));
}

TEST(OpusDocuments, AreNamedByContentAndLanguage) {
  CorpusAlignment job = three_languages();
  const std::string path = opus_document_path(job.documents[2]);
  EXPECT_THAT(path, ::testing::MatchesRegex("fr/[0-9a-f][0-9a-f]/A_LHC_RES_12_7\\..*\\.xml"));
  job.documents[2].file = "elsewhere.txt";
  EXPECT_EQ(opus_document_path(job.documents[2]), path);
  job.documents[2].sha256 = "other";
  EXPECT_NE(opus_document_path(job.documents[2]), path);
}

TEST(OpusDocuments, HaveNamesThatStayInTheirFolder) {
  CorpusAlignment job = three_languages();
  job.documents[2].symbol = "../../etc/passwd";
  job.documents[2].language = "";
  EXPECT_THAT(opus_document_path(job.documents[2]),
              ::testing::MatchesRegex("und/[0-9a-f]+/_._.._etc_passwd\\..*"));
}

}  // namespace
}  // namespace paralign
