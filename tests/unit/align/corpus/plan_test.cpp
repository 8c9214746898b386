#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "paralign/corpus.hpp"
#include "paralign/export.hpp"
#include "tests/support/corpus_documents.hpp"

namespace paralign {
namespace {

using testing::corpus_document;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Documents = std::vector<CorpusDocument>;

const std::string kIceland =
    "Technical assistance and capacity-building for Iceland in the field "
    "of lighthouses";
const std::string kIcelandFrench =
    "Assistance technique et renforcement des capacit\u00E9s en "
    "faveur de l\u2019Islande dans le domaine des phares";
const std::string kIcelandArabic =
    "\u0627\u0644\u0645\u0633\u0627\u0639\u062F\u0629 "
    "\u0627\u0644\u062A\u0642\u0646\u064A\u0629 \u0648\u0628\u0646\u0627\u0621 "
    "\u0627\u0644\u0642\u062F\u0631\u0627\u062A \u0641\u064A \u0645\u064A\u062F\u0627\u0646 "
    "\u0627\u0644\u0645\u0646\u0627\u0631\u0627\u062A \u0641\u064A "
    "\u0622\u064A\u0633\u0644\u0646\u062F\u0627";
const std::string kChile =
    "Technical assistance and capacity-building for Chile in the field of "
    "lighthouses";

// "en/12-7 + fr/12-7 translation", a line a job.
std::vector<std::string> shown(const CorpusPlan& plan, const Documents& documents) {
  std::vector<std::string> lines;
  for (const CorpusJob& job : plan.jobs) {
    std::string line;
    for (const std::uint32_t d : job.documents) {
      if (!line.empty()) line += " + ";
      line += documents[d].language + ":" + documents[d].number;
    }
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> planned(const Documents& documents, PairChoice pairs = PairChoice::all) {
  return shown(plan_corpus(documents, {pairs, {}}), documents);
}

std::string reason(const Documents& documents, std::uint32_t document,
                   const PlanOptions& options = {}) {
  const CorpusPlan plan = plan_corpus(documents, options);
  const auto found = std::ranges::find(plan.unpaired, document, &UnpairedDocument::document);
  return found == plan.unpaired.end() ? "" : found->reason;
}

TEST(PlanCorpus, OfNothingIsEmpty) {
  const CorpusPlan plan = plan_corpus({});
  EXPECT_THAT(plan.jobs, IsEmpty());
  EXPECT_THAT(plan.unpaired, IsEmpty());
}

TEST(PlanCorpus, TakesTheFirstByNameOfTheTextsInOneFile) {
  Documents documents{corpus_document("12/7", "en", kIceland),
                      corpus_document("12/7", "en", kChile),
                      corpus_document("12/7", "fr", kIcelandFrench)};
  documents[0].name = "b";
  documents[1].name = "a";
  const CorpusPlan plan = plan_corpus(documents);
  ASSERT_THAT(plan.jobs, SizeIs(1));
  EXPECT_THAT(plan.jobs[0].documents, ElementsAre(1, 2));
  std::swap(documents[0], documents[1]);
  EXPECT_THAT(plan_corpus(documents).jobs[0].documents, ElementsAre(0, 2));
  std::swap(documents[0], documents[2]);  // files do not ascend
  EXPECT_THAT(plan_corpus(documents).jobs[0].documents, ElementsAre(2, 0));
}

TEST(PlanCorpus, MakesOneJobOfTheTranslationsOfASymbol) {
  const Documents documents{corpus_document("12/7", "ar", kIcelandArabic),
                            corpus_document("12/7", "en", kIceland),
                            corpus_document("12/7", "fr", kIcelandFrench)};
  const CorpusPlan plan = plan_corpus(documents);
  EXPECT_THAT(shown(plan, documents), ElementsAre("en:12/7 + fr:12/7 + ar:12/7"));
  EXPECT_EQ(plan.jobs[0].pairing, Pairing::translation);
  EXPECT_EQ(plan.jobs[0].series, "C/RES/12/7");
  EXPECT_EQ(plan.jobs[0].reason, "symbol C/RES/12/7");
  EXPECT_THAT(plan.unpaired, IsEmpty());
}

TEST(PlanCorpus, JoinsADocumentWithoutASymbolToTheOneWithItsNumberAndDate) {
  Documents documents{corpus_document("12/7", "en", kIceland, "2031-03-13"),
                      corpus_document("12/7", "fr", kIcelandFrench, "2031-03-19")};
  documents[1].symbol.clear();
  EXPECT_THAT(planned(documents), ElementsAre("en:12/7 + fr:12/7"));
  documents[1].date.clear();
  EXPECT_THAT(planned(documents), ElementsAre("en:12/7 + fr:12/7"));
  documents[1].date = "2009-03-19";
  EXPECT_THAT(planned(documents, PairChoice::translations), IsEmpty());
}

// 58/30 of the General Assembly and of the Human Rights Council.
TEST(PlanCorpus, TellsOneNumberOfTwoOrgansApartByDate) {
  Documents documents{corpus_document("58/30", "en", "Care of lamps", "2003-12-08"),
                      corpus_document("58/30", "fr", "Entretien des lampes", "2003-12-08"),
                      corpus_document("58/30", "en", kIceland, "2025-04-04"),
                      corpus_document("58/30", "fr", kIcelandFrench, "2025-04-04")};
  for (CorpusDocument& document : documents) document.symbol.clear();
  const CorpusPlan plan = plan_corpus(documents);
  ASSERT_THAT(plan.jobs, SizeIs(2));
  EXPECT_THAT(plan.jobs[0].documents, ElementsAre(0, 1));
  EXPECT_THAT(plan.jobs[1].documents, ElementsAre(2, 3));
}

TEST(PlanCorpus, PairsNeighboursOfASeriesInTimeAcrossLanguagesWhereNoneIsShared) {
  const Documents documents{corpus_document("24/3", "en", kIceland, "2036-03-13"),
                            corpus_document("12/7", "en", kIceland, "2031-03-13"),
                            corpus_document("18/2", "fr", kIcelandFrench, "2034-03-13"),
                            corpus_document("15/4", "ar", kIcelandArabic, "2032-03-11")};
  const CorpusPlan plan = plan_corpus(documents);
  EXPECT_THAT(shown(plan, documents),
              ElementsAre("en:12/7 + ar:15/4", "ar:15/4 + fr:18/2", "fr:18/2 + en:24/3"));
  for (const CorpusJob& job : plan.jobs) {
    EXPECT_EQ(job.pairing, Pairing::revision);
    EXPECT_EQ(job.series, "C/RES/12/7");
  }
  EXPECT_EQ(plan.jobs[1].reason, "follows 15/4");
}

TEST(PlanCorpus, PairsNeighboursInEachLanguageThatBothHave) {
  const Documents documents{corpus_document("12/7", "en", kIceland, "2031-03-13"),
                            corpus_document("12/7", "fr", kIcelandFrench, "2031-03-13"),
                            corpus_document("15/4", "ar", kIcelandArabic, "2032-03-11"),
                            corpus_document("15/4", "en", kIceland, "2032-03-11"),
                            corpus_document("15/4", "fr", kIcelandFrench, "2032-03-11")};
  EXPECT_THAT(planned(documents, PairChoice::series),
              ::testing::UnorderedElementsAre("en:12/7 + en:15/4", "fr:12/7 + fr:15/4"));
  EXPECT_EQ(reason(documents, 2, {PairChoice::series, {}}),
            "its neighbours in the series are paired in another language");
  EXPECT_THAT(planned(documents), SizeIs(4));
  EXPECT_THAT(planned(documents, PairChoice::translations),
              ElementsAre("en:12/7 + fr:12/7", "en:15/4 + fr:15/4 + ar:15/4"));
}

TEST(PlanCorpus, OrdersASeriesByNumberWhereDatesAreMissing) {
  const Documents documents{corpus_document("12/7", "en", kIceland),
                            corpus_document("9/5", "en", kIceland),
                            corpus_document("15/4", "en", kIceland)};
  EXPECT_THAT(planned(documents), ElementsAre("en:9/5 + en:12/7", "en:12/7 + en:15/4"));
}

TEST(PlanCorpus, KeepsASeriesTogetherWhenItsTitleChanges) {
  EXPECT_THAT(planned({corpus_document("12/7", "en", kIceland, "2031-03-13"),
                       corpus_document("15/4", "en",
                                       "Advisory services and technical assistance for Iceland",
                                       "2032-03-11")}),
              SizeIs(1));
  EXPECT_THAT(
      planned({corpus_document("12/7", "fr", kIcelandFrench, "2031-03-13"),
               corpus_document("15/4", "fr",
                               "Services consultatifs et assistance technique pour l\u2019Islande",
                               "2032-03-11")}),
      SizeIs(1));
}

TEST(PlanCorpus, NeverJoinsTwoCountriesWithTheSameWordsAround) {
  const std::string french =
      "Assistance technique et renforcement des capacit\u00E9s en faveur du "
      "Chili dans le domaine des phares";
  Documents documents{corpus_document("12/7", "en", kIceland, "2031-03-13"),
                      corpus_document("15/4", "en", kChile, "2032-03-11"),
                      corpus_document("18/2", "fr", french, "2033-03-11")};
  documents[1].cited = {"12/7"};
  documents[2].cited = {"12/7", "15/4"};
  EXPECT_THAT(planned(documents), ElementsAre("en:15/4 + fr:18/2"));
}

TEST(PlanCorpus, KeepsSubjectsOfOneSessionApart) {
  const Documents documents{
      corpus_document("12/7", "en", "Situation of lighthouses in Iceland", "2031-03-13"),
      corpus_document("12/8", "en", "Technical assistance for Iceland", "2031-03-13"),
      corpus_document("15/4", "en", "Situation of lighthouses in Iceland", "2032-03-11"),
      corpus_document("15/5", "en", "Technical assistance for Iceland", "2032-03-11")};
  EXPECT_THAT(planned(documents), ElementsAre("en:12/7 + en:15/4", "en:12/8 + en:15/5"));
}

TEST(PlanCorpus, KeepsOrgansApart) {
  Documents documents{corpus_document("12/7", "en", kIceland, "2031-03-13"),
                      corpus_document("15/4", "en", kIceland, "2032-03-11")};
  documents[1].symbol = "D/RES/15/4";
  EXPECT_THAT(planned(documents), IsEmpty());
}

TEST(PlanCorpus, LetsCitationsDecideWhatTitlesLeaveOpen) {
  Documents documents{corpus_document("12/7", "en", "Lamps and their keepers", "2031-03-13"),
                      corpus_document("15/4", "en", "Lamps, buoys and beacons", "2032-03-11")};
  EXPECT_THAT(planned(documents), IsEmpty());
  documents[0].cited = {"3/11", "6/2", "9/5"};
  documents[1].cited = {"12/7", "3/11", "6/2", "9/5"};
  EXPECT_THAT(planned(documents), SizeIs(1));
}

TEST(PlanCorpus, FindsASeriesWithoutTitlesByCitations) {
  Documents documents{corpus_document("2100 (2013)", "en", "", "2013-04-25"),
                      corpus_document("2164 (2014)", "en", "", "2014-06-25"),
                      corpus_document("2165 (2014)", "en", "", "2014-07-14")};
  documents[0].cited = {"2056 (2012)", "2085 (2012)"};
  documents[1].cited = {"2056 (2012)", "2085 (2012)", "2100 (2013)"};
  documents[2].cited = {"2139 (2014)"};
  EXPECT_THAT(planned(documents), ElementsAre("en:2100 (2013) + en:2164 (2014)"));
}

TEST(PlanCorpus, TakesTheNewestRevision) {
  Documents documents{corpus_document("12/7", "en", kIceland),
                      corpus_document("12/7", "en", kIceland),
                      corpus_document("12/7", "fr", kIcelandFrench)};
  documents[0].sha256 = "older";
  documents[1].revision = 2;
  documents[1].file = "en/12-7-rev2.txt";
  documents[2].revision = 2;
  const CorpusPlan plan = plan_corpus(documents);
  ASSERT_THAT(plan.jobs, SizeIs(1));
  EXPECT_THAT(plan.jobs[0].documents, ElementsAre(1, 2));
  EXPECT_EQ(reason(documents, 0), "older revision: en/12-7-rev2.txt is Rev.2");
}

TEST(PlanCorpus, TakesTheRevisionThatAllLanguagesHave) {
  Documents documents{corpus_document("12/7", "en", kIceland),
                      corpus_document("12/7", "en", kIceland),
                      corpus_document("12/7", "fr", kIcelandFrench)};
  documents[1].revision = 2;
  EXPECT_THAT(plan_corpus(documents).jobs.at(0).documents, ElementsAre(0, 2));
  EXPECT_EQ(reason(documents, 1), "newer revision than in other languages: en/12/7.txt is taken");
  documents[0].revision = 1;
  const CorpusPlan plan = plan_corpus(documents);
  EXPECT_THAT(plan.jobs.at(0).documents, ElementsAre(1, 2));
  EXPECT_EQ(plan.jobs.at(0).reason, "symbol C/RES/12/7; en is Rev.2, fr is the first text");
}

TEST(PlanCorpus, KeepsAddendaAndDecisionsOfOneNumberApart) {
  Documents documents{corpus_document("12/7", "en", kIceland, "2031-03-13"),
                      corpus_document("12/7", "fr", kIcelandFrench, "2031-03-13"),
                      corpus_document("12/7", "fr", kIcelandFrench, "2031-03-13"),
                      corpus_document("12/7", "fr", kIcelandFrench, "2031-03-13"),
                      corpus_document("12/7", "ar", kIcelandArabic, "2031-03-13")};
  documents[1].symbol = "C/RES/12/7/Add.1";
  documents[2].symbol = "C/DEC/12/7";
  documents[2].genre = Genre::decision;
  documents[2].sha256 = "decision";
  documents[4].symbol.clear();
  const CorpusPlan plan = plan_corpus(documents);
  ASSERT_THAT(plan.jobs, SizeIs(1));
  EXPECT_THAT(plan.jobs[0].documents, ElementsAre(0, 3, 4));
  EXPECT_EQ(reason(documents, 1), "no other language and no neighbour in a series");
  EXPECT_EQ(reason(documents, 2), "no other language and no neighbour in a series");
}

// Two conversions of one text, say.
TEST(PlanCorpus, JoinsNoTextsOfOneDayThatHaveNoNumber) {
  Documents documents{corpus_document("", "en", kIceland, "2031-03-13"),
                      corpus_document("", "en", kIceland, "2031-03-13"),
                      corpus_document("15/4", "en", kIceland, "2032-03-11")};
  documents[1].file = "en/other.txt";
  documents[1].sha256 = "other";
  EXPECT_THAT(planned(documents), SizeIs(1));
  EXPECT_THAT(planned({documents[0], documents[1]}), IsEmpty());
  EXPECT_EQ(reason({documents[0], documents[1]}, 0),
            "no symbol or number found and no neighbour in a series");
  documents[1].date = "2030-03-13";
  EXPECT_THAT(planned(documents), SizeIs(2));
}

TEST(PlanCorpus, CallsASeriesByTheSymbolOfItsFirstResolution) {
  Documents documents{corpus_document("58/30", "en", "Care of lamps", "2003-12-08"),
                      corpus_document("58/30", "fr", "Entretien des lampes", "2003-12-08"),
                      corpus_document("58/30", "en", kIceland, "2025-04-04"),
                      corpus_document("58/30", "fr", kIcelandFrench, "2025-04-04"),
                      corpus_document("12/7", "en", kChile, "2031-03-13"),
                      corpus_document("12/7", "fr", kChile, "2031-03-13")};
  for (CorpusDocument& document : documents) document.symbol.clear();
  const auto names = [&documents] {
    std::vector<std::string> found;
    for (const CorpusJob& job : plan_corpus(documents).jobs) found.push_back(job.series);
    return found;
  };
  EXPECT_THAT(names(), ElementsAre("A/RES/58/30", "A/HRC/RES/58/30", "12/7 of 2031"));
  documents[1].symbol = "A/RES/58/30";
  documents[5].symbol = "C/RES/12/7";
  EXPECT_THAT(names(), ElementsAre("A/RES/58/30", "A/HRC/RES/58/30", "C/RES/12/7"));
}

TEST(PlanCorpus, ListsCorrigenda) {
  Documents documents{corpus_document("12/7", "en", kIceland),
                      corpus_document("12/7", "fr", kIceland)};
  documents[1].corrigendum = true;
  EXPECT_THAT(planned(documents), IsEmpty());
  EXPECT_EQ(reason(documents, 1),
            "corrigendum of C/RES/12/7: lists changes and is no version of the text");
}

TEST(PlanCorpus, TakesTheFirstOfEqualFiles) {
  Documents documents{corpus_document("12/7", "en", kIceland),
                      corpus_document("12/7", "en", kIceland),
                      corpus_document("12/7", "fr", kIcelandFrench)};
  documents[0].file = "b.txt";
  documents[1].file = "a.txt";
  EXPECT_EQ(reason(documents, 0), "same content as a.txt");
  EXPECT_THAT(plan_corpus(documents).jobs.at(0).documents, ElementsAre(1, 2));
}

TEST(PlanCorpus, TakesTypedTextBeforePdfAndThenTheLongerOne) {
  Documents documents{
      corpus_document("12/7", "en", kIceland), corpus_document("12/7", "en", kIceland),
      corpus_document("12/7", "en", kIceland), corpus_document("12/7", "fr", kIcelandFrench)};
  for (std::size_t i = 0; i < 3; ++i) documents[i].sha256 = std::to_string(i);
  documents[0].reader = "pdf with pdftotext";
  documents[0].paragraphs = 30;
  documents[2].paragraphs = 20;
  documents[2].file = "z.docx";
  EXPECT_THAT(plan_corpus(documents).jobs.at(0).documents, ElementsAre(2, 3));
  EXPECT_EQ(reason(documents, 0), "another text of C/RES/12/7 in en: z.docx is taken");
}

TEST(PlanCorpus, SaysWhyADocumentIsAlone) {
  Documents documents{corpus_document("12/7", "en", kIceland)};
  EXPECT_EQ(reason(documents, 0), "no other language and no neighbour in a series");
  EXPECT_EQ(reason(documents, 0, {PairChoice::translations, {}}), "no other language");
  EXPECT_EQ(reason(documents, 0, {PairChoice::series, {}}), "no neighbour in a series");
  EXPECT_EQ(reason(documents, 0, {PairChoice::all, {Genre::draft}}),
            "genre resolution is not wanted");
  documents[0].language = "es";
  EXPECT_EQ(reason(documents, 0), "language without data: es");
  documents[0].language = "und";
  EXPECT_EQ(reason(documents, 0), "language not detected");
  documents[0].language = "en";
  documents[0].genre = Genre::other;
  EXPECT_EQ(reason(documents, 0), "not a resolution, decision or draft");
  documents[0].genre = Genre::resolution;
  documents[0].number = documents[0].symbol = "";
  documents[0].title_terms.clear();
  EXPECT_EQ(reason(documents, 0), "no symbol, number or title found");
}

TEST(PlanCorpus, KeepsDraftsOutOfTheSeriesOfWhatWasAdopted) {
  Documents documents{corpus_document("12/7", "en", kIceland, "2031-03-13"),
                      corpus_document("", "en", kIceland, "2032-03-01"),
                      corpus_document("15/4", "en", kIceland, "2032-03-11")};
  documents[1].symbol = "C/15/L.2";
  documents[1].genre = Genre::draft;
  EXPECT_THAT(planned(documents), ElementsAre("en:12/7 + en:15/4"));
}

TEST(PlanToTsv, IsAManifest) {
  const Documents documents{corpus_document("12/7", "en", kIceland, "2031-03-13"),
                            corpus_document("12/7", "fr", kIcelandFrench, "2031-03-13"),
                            corpus_document("12/7", "ar", kIcelandArabic, "2031-03-13"),
                            corpus_document("15/4", "en", kIceland, "2032-03-11")};
  const CorpusPlan plan = plan_corpus(documents);
  const std::string tsv = plan_to_tsv(plan, documents);
  EXPECT_THAT(tsv, HasSubstr("job\tsource\ttarget\tpairing\tsource_language\ttarget_language\t"
                             "series\treason\tsource_part\ttarget_part\n"));
  EXPECT_THAT(tsv, HasSubstr(plan.jobs[0].id + "\tfr/12/7.txt\tar/12/7.txt\ttranslation\tfr\tar\t"
                                               "C/RES/12/7\tsymbol C/RES/12/7\t\t\n"));
  const auto lines = parse_manifest(tsv, "plan.tsv");
  ASSERT_THAT(lines, SizeIs(4));
  EXPECT_EQ(lines[3].source, "en/12/7.txt");
  EXPECT_EQ(lines[3].target, "en/15/4.txt");
  EXPECT_EQ(lines[3].pairing, Pairing::revision);
  EXPECT_EQ(lines[3].target_language, "en");
}

TEST(PlanToTsv, SaysWhichDocumentOfAFile) {
  Documents documents{corpus_document("12/7", "en", kIceland, "2031-03-13"),
                      corpus_document("15/4", "en", kIceland, "2032-03-11")};
  for (CorpusDocument& document : documents) document.file = "both.txt";
  documents[0].part = 1;
  documents[1].part = 2;
  const auto lines = parse_manifest(plan_to_tsv(plan_corpus(documents), documents), "plan.tsv");
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_EQ(lines[0].source_part, 1U);
  EXPECT_EQ(lines[0].target_part, 2U);
}

// "segment --to jsonl" may put all languages of a resolution into one file.
TEST(JobId, TellsLanguagesOfOneFileApart) {
  Documents documents{
      corpus_document("12/7", "en", kIceland), corpus_document("15/4", "en", kIceland),
      corpus_document("12/7", "fr", kIceland), corpus_document("15/4", "fr", kIceland)};
  for (CorpusDocument& document : documents) document.sha256 = "one file";
  const std::vector<std::uint32_t> english{0, 1};
  const std::vector<std::uint32_t> french{2, 3};
  EXPECT_NE(job_id(documents, english, Pairing::revision),
            job_id(documents, french, Pairing::revision));
}

TEST(UnpairedToTsv, NamesFileDocumentLanguageAndReason) {
  Documents documents{corpus_document("12/7", "en", kIceland)};
  documents[0].file = "odd\tname.txt";
  EXPECT_EQ(unpaired_to_tsv(plan_corpus(documents), documents),
            "file\tdocument\tlanguage\treason\n"
            "odd name.txt\t12/7\ten\tno other language and no neighbour in a series\n");
}

}  // namespace
}  // namespace paralign
