#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "paralign/corpus_export.hpp"
#include "paralign/export.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::numbered_rows;
using testing::three_languages;
using testing::two_years;

std::string memory_of(const CorpusAlignment& job, std::span<const MarkedRow> rows) {
  std::string out;
  append_corpus_tmx(out, job, rows);
  return out;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

TEST(CorpusTmx, HasAUnitForEachRowOfTwoDocuments) {
  const CorpusAlignment job = two_years();
  EXPECT_THAT(memory_of(job, numbered_rows(job, 41)),
              ::testing::StartsWith("<tu tuid=\"41\">\n"
                                    "<prop type=\"x-relation\">amended</prop>\n"
                                    "<prop type=\"x-probability\">0.987654</prop>\n"
                                    "<prop type=\"x-pairing\">revision</prop>\n"
                                    "<prop type=\"x-series\">9/4</prop>\n"
                                    "<prop type=\"x-job\">d4e5f6</prop>\n"
                                    "<prop type=\"x-split\">train</prop>\n"
                                    "<tuv xml:lang=\"en\">\n"
                                    "<prop type=\"x-document\">12/7</prop>\n"
                                    "<prop type=\"x-labels\">T</prop>\n"
                                    "<prop type=\"x-kind\">title</prop>\n"
                                    "<prop type=\"x-date\">2031-03-19</prop>\n"
                                    "<prop type=\"x-file\">en/12/7.txt</prop>\n"
                                    "<prop type=\"x-sha256\">dden</prop>\n"
                                    "<prop type=\"x-reader\">text</prop>\n"
                                    "<seg>12/7. Lighthouse keepers</seg>\n"
                                    "</tuv>\n"
                                    "<tuv xml:lang=\"fr\">\n"));
}

TEST(CorpusTmx, HasOneUnitOfThreeVariantsForARowOfThreeLanguages) {
  const CorpusAlignment job = three_languages();
  const std::string memory = memory_of(job, numbered_rows(job));
  EXPECT_EQ(count(memory, "<tu "), 3U);
  EXPECT_EQ(count(memory, "<tuv "), 9U);
  EXPECT_THAT(memory, HasSubstr("<prop type=\"x-rows\">1,4,7</prop>\n"));
  EXPECT_THAT(memory, HasSubstr("<prop type=\"x-probability\">0.85</prop>\n"));
}

TEST(CorpusTmx, LeavesOutALanguageThatNoGivenRowReaches) {
  const CorpusAlignment job = three_languages();
  const auto rows = numbered_rows(job);
  const std::string memory = memory_of(job, std::span(rows).last(3));  // en-fr
  EXPECT_EQ(count(memory, "<tuv "), 6U);
  EXPECT_THAT(memory, Not(HasSubstr("xml:lang=\"ar\"")));
  EXPECT_THAT(memory, HasSubstr("<prop type=\"x-probability\">0.9</prop>\n"));
}

TEST(CorpusTmx, KeepsAVariantThatOnePairReaches) {
  const CorpusAlignment job = three_languages();
  auto rows = numbered_rows(job);
  rows.erase(rows.begin() + 3, rows.end());  // ar-en alone
  rows.push_back(numbered_rows(job)[6]);     // en-fr, the title
  const std::string memory = memory_of(job, rows);
  EXPECT_EQ(count(memory, "<tu "), 3U);
  EXPECT_EQ(count(memory, "xml:lang=\"fr\""), 1U);
}

TEST(CorpusTmx, LeavesOutWhatJoinsTwoRows) {
  CorpusAlignment job = three_languages();
  job.alignment.pairs[0].links[1].target = {2};
  auto rows = numbered_rows(job);
  EXPECT_EQ(count(memory_of(job, std::span(rows).first(3)), "<tu "), 2U);
}

TEST(CorpusTmx, LeavesHintsOut) {
  RowFilter hints;
  hints.relations = {Relation::partial};
  EXPECT_EQ(memory_of(two_years(), numbered_rows(two_years(), 1, hints)), "");
}

TEST(CorpusTmx, HasTheHeadAndTailOfAMemory) {
  EXPECT_THAT(corpus_tmx_head(), HasSubstr("srclang=\"*all*\""));
  EXPECT_THAT(corpus_tmx_head("fr"), HasSubstr("srclang=\"fr\""));
  Alignment empty;
  EXPECT_EQ(corpus_tmx_head() + std::string(corpus_tmx_tail()), rows_to_tmx(empty));
}

TEST(JobFileName, SaysSymbolLanguagesAndId) {
  EXPECT_EQ(job_file_name(three_languages()), "A_LHC_RES_12_7.ar-en-fr.a1b2c3");
  EXPECT_EQ(job_file_name(two_years()), "12_7--15_4.en-fr.d4e5f6");
}

TEST(JobFileName, StaysInItsFolderAndShort) {
  CorpusAlignment job = two_years();
  job.documents[0].number = "../" + std::string(300, 'x');
  const std::string name = job_file_name(job);
  EXPECT_EQ(name.find('/'), std::string::npos);
  EXPECT_NE(name.front(), '.');
  EXPECT_LT(name.size(), 200U);
}

}  // namespace
}  // namespace paralign
