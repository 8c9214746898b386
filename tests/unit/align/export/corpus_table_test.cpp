#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "paralign/corpus_export.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::numbered_rows;
using testing::three_languages;
using testing::two_years;

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields{""};
  for (const char c : line) {
    if (c == separator) {
      fields.emplace_back();
    } else if (c != '\n') {
      fields.back() += c;
    }
  }
  return fields;
}

// The first row by the names of the columns.
std::map<std::string, std::string> first_row(const CorpusAlignment& job,
                                             const std::vector<MarkedRow>& rows) {
  std::string table;
  append_corpus_tsv(table, job, std::span(rows).first(1));
  const auto names = split(corpus_tsv_header(), '\t');
  const auto fields = split(table, '\t');
  EXPECT_EQ(names.size(), fields.size());
  std::map<std::string, std::string> row;
  for (std::size_t i = 0; i < std::min(names.size(), fields.size()); ++i) row[names[i]] = fields[i];
  EXPECT_EQ(row.size(), names.size()) << "a name comes twice";
  return row;
}

TEST(CorpusTsv, NamesEachFieldForWhatItIs) {
  const CorpusAlignment job = two_years();
  auto rows = numbered_rows(job, 5);
  rows[0].split = CorpusSplit::dev;
  rows[0].leaks = true;
  rows[0].duplicates[2] = {3, 4};
  auto row = first_row(job, rows);
  EXPECT_EQ(row["row"], "5");
  EXPECT_EQ(row["source_language"], "en");
  EXPECT_EQ(row["target_language"], "fr");
  EXPECT_EQ(row["relation"], "amended");
  EXPECT_EQ(row["probability"], "0.987654");
  EXPECT_EQ(row["split"], "dev");
  EXPECT_EQ(row["pairing"], "revision");
  EXPECT_EQ(row["repaired"], "0");
  EXPECT_EQ(row["source_kinds"], "title");
  EXPECT_EQ(row["target_labels"], "T");
  EXPECT_EQ(row["dup_of_source"], "5");
  EXPECT_EQ(row["dup_count_source"], "1");
  EXPECT_EQ(row["dup_of_pair"], "3");
  EXPECT_EQ(row["dup_count_pair"], "4");
  EXPECT_EQ(row["leaks"], "1");
  EXPECT_EQ(row["series"], "9/4");
  EXPECT_EQ(row["job"], "d4e5f6");
  EXPECT_EQ(row["target_document"], "15/4");
  EXPECT_EQ(row["source_date"], "2031-03-19");
  EXPECT_EQ(row["source_file"], "en/12/7.txt");
  EXPECT_EQ(row["target_sha256"], "ddfr");
  EXPECT_EQ(row["source_reader"], "text");
  EXPECT_EQ(row["source_text"], "12/7. Lighthouse keepers");
  EXPECT_EQ(row["target_text"], "15/4. Gardiens de phare");
}

TEST(CorpusTsv, NamesSeveralUnitsAndFlags) {
  const CorpusAlignment job = two_years();
  const auto rows = numbered_rows(job);
  auto row = first_row(job, {rows[1]});
  EXPECT_EQ(row["target_ids"], "1,2");
  EXPECT_EQ(row["target_labels"], "OP1,OP2");
  EXPECT_EQ(row["target_kinds"], "operative,operative");
  EXPECT_EQ(row["flags"], "renumbered,low-margin");
}

TEST(CorpusTsv, HasTheTextsLastAndWhatIsChosenByFirst) {
  const auto names = split(corpus_tsv_header(), '\t');
  EXPECT_THAT(
      std::vector<std::string>(names.begin(), names.begin() + 6),
      ElementsAre("row", "source_language", "target_language", "relation", "probability", "split"));
  EXPECT_THAT(std::vector<std::string>(names.end() - 2, names.end()),
              ElementsAre("source_text", "target_text"));
}

TEST(CorpusTsv, KeepsARowOnALineWhateverItsNamesHold) {
  CorpusAlignment job = two_years();
  job.documents[0].file = "a\tb\nc.txt";
  job.job.series = "9\t4";
  const auto rows = numbered_rows(job);
  EXPECT_EQ(first_row(job, rows)["source_file"], "a b c.txt");
}

TEST(CorpusJsonl, HoldsTheFactsOfTheTable) {
  const CorpusAlignment job = three_languages();
  std::string out;
  append_corpus_jsonl(out, job, numbered_rows(job));
  const auto first = nlohmann::json::parse(out.substr(0, out.find('\n')));
  EXPECT_EQ(first["row"], 1);
  EXPECT_EQ(first["relation"], "translation");
  EXPECT_EQ(first["probability"], 0.9);
  EXPECT_EQ(first["source"]["language"], "ar");
  EXPECT_EQ(first["source"]["sha256"], "aa11");
  EXPECT_EQ(first["target"]["symbol"], "A/LHC/RES/12/7");
  EXPECT_EQ(first["target"]["labels"], nlohmann::json::array({"T"}));
  EXPECT_EQ(first["target"]["text"], "12/7. Lighthouse keepers");
  EXPECT_EQ(first["duplicates"]["pair_digits"]["dup_of"], 1);
  EXPECT_EQ(first["leaks"], false);
}

TEST(CorpusJsonl, EscapesWhatJsonReserves) {
  CorpusAlignment job = two_years();
  job.job.series = "a\"b\\c\n\t\r\x01\x7F\u064A";
  job.documents[0].file = "caf\xE9.txt";
  std::string out;
  const auto rows = numbered_rows(job);
  append_corpus_jsonl(out, job, std::span(rows).first(1));
  const auto first = nlohmann::json::parse(out);
  EXPECT_EQ(first["series"], job.job.series);
  EXPECT_EQ(first["source"]["file"], "caf\uFFFD.txt");
}

TEST(Resolution, HoldsAllLanguagesAndTheRowsBetweenThem) {
  const CorpusAlignment job = three_languages();
  std::string out;
  append_resolution(out, job);
  const auto line = nlohmann::json::parse(out);
  EXPECT_EQ(line["symbol"], "A/LHC/RES/12/7");
  ASSERT_EQ(line["documents"].size(), 3U);
  EXPECT_EQ(line["documents"][1]["language"], "en");
  EXPECT_EQ(line["documents"][1]["paragraphs"][2]["text"], "Decides to meet.");
  EXPECT_EQ(line["rows"][1]["ids"].dump(), "[[1],[1],[1]]");
}

TEST(Resolution, OfTwoLanguagesKeepsWhatHasNoPartner) {
  CorpusAlignment job = two_years();
  std::string out;
  append_resolution(out, job);
  const auto rows = nlohmann::json::parse(out)["rows"];
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[1]["ids"].dump(), "[[1],[]]");
  EXPECT_EQ(rows[2]["ids"].dump(), "[[2],[1,2]]");
}

TEST(Resolution, MayBeInOneLanguage) {
  CorpusAlignment job = three_languages();
  job.documents.resize(1);
  job.alignment.documents.resize(1);
  job.alignment.pairs.clear();
  job.alignment.rows.clear();
  std::string out;
  append_resolution(out, job);
  EXPECT_THAT(out, HasSubstr("\"rows\":[]}\n"));
}

TEST(Resolution, TakesItsSymbolFromTheLanguageThatHasIt) {
  CorpusAlignment job = three_languages();
  job.documents[0].symbol = "";
  std::string out;
  append_resolution(out, job);
  EXPECT_THAT(out, ::testing::StartsWith("{\"symbol\":\"A/LHC/RES/12/7\""));
}

}  // namespace
}  // namespace paralign
