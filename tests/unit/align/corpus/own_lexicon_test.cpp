#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "paralign/corpus_lexicon.hpp"
#include "tests/support/corpus_jobs.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;
using ::testing::SizeIs;
using testing::three_languages;
using testing::two_years;

// Jobs of two documents: English and French, or English and English.
struct Plan {
  CorpusPlan plan{};
  std::vector<CorpusDocument> documents{};
};

Plan plan_of(std::size_t jobs, const std::string& second_language) {
  Plan made;
  for (std::uint32_t i = 0; i < jobs; ++i) {
    CorpusJob job;
    job.id = "job" + std::to_string(i);
    job.documents = {2 * i, 2 * i + 1};
    made.plan.jobs.push_back(job);
    made.documents.resize(2 * i + 2);
    made.documents[2 * i].language = "en";
    made.documents[2 * i + 1].language = second_language;
  }
  return made;
}

TEST(LearningSample, TakesJobsInTwoLanguagesWithData) {
  const Plan mixed = plan_of(5, "fr");
  EXPECT_THAT(learning_sample(mixed.plan, mixed.documents, 9), SizeIs(5));
  const Plan same = plan_of(5, "en");
  EXPECT_THAT(learning_sample(same.plan, same.documents, 9), IsEmpty());
  const Plan foreign = plan_of(5, "ru");
  EXPECT_THAT(learning_sample(foreign.plan, foreign.documents, 9), IsEmpty());
}

TEST(LearningSample, DoesNotChangeWhereOtherJobsComeBeforeIt) {
  Plan made = plan_of(20, "fr");
  const auto ids_of = [&made](const std::vector<std::uint32_t>& jobs) {
    std::vector<std::string> ids;
    for (const std::uint32_t job : jobs) ids.push_back(made.plan.jobs[job].id);
    return ids;
  };
  const auto before = ids_of(learning_sample(made.plan, made.documents, 6));
  EXPECT_THAT(before, SizeIs(6));
  std::ranges::reverse(made.plan.jobs);
  EXPECT_EQ(ids_of(learning_sample(made.plan, made.documents, 6)), before);
}

TEST(LearningHalf, IsOneForAllJobsOfASeries) {
  CorpusJob job;
  job.series = "9/4";
  const std::uint32_t half = learning_half(job);
  std::size_t in_first = 0;
  for (int i = 0; i < 100; ++i) {
    job.id = std::to_string(i);
    EXPECT_EQ(learning_half(job), half);
    CorpusJob other;
    other.series = std::to_string(i) + "/1";
    in_first += learning_half(other) == 0 ? 1U : 0U;
  }
  EXPECT_GT(in_first, 25U);
  EXPECT_LT(in_first, 75U);
}

TEST(TranslatedLinks, AreTheSureOnesOfTwoLanguages) {
  CorpusAlignment job = three_languages();
  EXPECT_THAT(translated_links(job).segments, IsEmpty());  // all of 0.9
  for (Link& link : job.alignment.pairs[2].links) link.probability = 0.95;
  const ParallelText text = translated_links(job);
  EXPECT_THAT(text.languages, ElementsAre("ar", "en", "fr"));
  ASSERT_THAT(text.segments, SizeIs(3));
  EXPECT_EQ(text.segments[2].document, job.job.id);
  EXPECT_THAT(text.segments[2].texts,
              ElementsAre("", "Decides to meet.", "D\u00E9cide de se r\u00E9unir."));
}

TEST(TranslatedLinks, AreNeitherSplitNorAmended) {
  CorpusAlignment job = two_years();
  for (Link& link : job.alignment.pairs[0].links) link.probability = 1;
  EXPECT_THAT(translated_links(job).segments, IsEmpty());
  job.alignment.pairs[0].links[0].relation = Relation::same;
  EXPECT_THAT(translated_links(job).segments, SizeIs(1));
}

// Words that no lexicon has.
constexpr int kParagraphs = 6;

std::string word(const std::string& begin, int i) { return begin + static_cast<char>('a' + i); }

UnitDocument invented(const std::string& language, const std::string& begin) {
  std::vector<Line> lines;
  for (int i = 0; i < kParagraphs; ++i) {
    const std::string number = std::to_string(i + 1);
    lines.push_back(
        {Kind::operative, "OP" + number, number,
         word(begin, i) + " " + word(begin, (i + 2) % kParagraphs) + "q " + word(begin, i) + "z"});
  }
  return make_document("12/7", language, lines);
}

Lexicon all_words() {
  LexiconEntries entries;
  entries.languages = {"en", "fr"};
  for (int i = 0; i < kParagraphs; ++i) {
    for (const std::string end : {"", "q", "z"})
      entries.entries.push_back({{word("blorv", i) + end, word("tramn", i) + end}, 1, 0, 0});
  }
  return Lexicon::empty().with_entries(entries);
}

TEST(TryWords, FindsPartnersByWordsThatTheLexiconHas) {
  const WordTrial trial = try_words(invented("en", "blorv"), invented("fr", "tramn"), all_words());
  EXPECT_EQ(trial.paragraphs, 6U);
  EXPECT_EQ(trial.right, 6U);
  EXPECT_EQ(trial.wrong, 0U);
}

TEST(TryWords, FindsFewPartnersWithoutThemWhateverTheNumbersSay) {
  const WordTrial trial =
      try_words(invented("en", "blorv"), invented("fr", "tramn"), Lexicon::empty());
  EXPECT_EQ(trial.paragraphs, 6U);
  EXPECT_LT(trial.right, 3U);
}

TEST(TryWords, PassesOverParagraphsWhoseNumbersDisagree) {
  UnitDocument french = invented("fr", "tramn");
  french.document.paragraphs[2].number = "4";
  EXPECT_EQ(try_words(invented("en", "blorv"), french, all_words()).paragraphs, 0U);
}

TEST(TryWords, PassesOverTextsThatStandTwice) {
  const std::vector<Line> lines{{Kind::operative, "OP1", "1", "blorva blorvb"},
                                {Kind::operative, "OP2", "2", "blorvc blorvd"},
                                {Kind::operative, "OP3", "3", "blorva blorvb"}};
  const UnitDocument english = make_document("12/7", "en", lines);
  EXPECT_EQ(try_words(english, english, Lexicon::empty()).paragraphs, 1U);
}

JobTrial trial(const std::string& series, std::uint64_t without, std::uint64_t with) {
  return {series, {10, without, 0}, {10, with, 0}};
}

TEST(LexiconTrial, CountsSeriesNotJobs) {
  const LexiconTrial sum =
      sum_of(std::vector{trial("a", 5, 6), trial("a", 5, 6), trial("b", 7, 6), trial("c", 4, 4)});
  EXPECT_EQ(sum.series, 3U);
  EXPECT_EQ(sum.better, 1U);
  EXPECT_EQ(sum.worse, 1U);
  EXPECT_EQ(sum.without.right, 21U);
  EXPECT_EQ(sum.with.right, 22U);
}

TEST(LexiconTrial, CountsWrongLinksAgainstIt) {
  const LexiconTrial sum = sum_of(std::vector<JobTrial>{{"a", {10, 5, 0}, {10, 6, 3}}});
  EXPECT_EQ(sum.worse, 1U);
}

TEST(LexiconTrial, PassesOverJobsThatSayNothing) {
  EXPECT_EQ(sum_of(std::vector<JobTrial>{{"a", {}, {}}}).series, 0U);
}

TEST(Helps, AsksForMoreThanChance) {
  LexiconTrial sum;
  sum.with.right = 100;
  sum.better = 4;
  EXPECT_TRUE(helps(sum));
  sum.better = 3;
  EXPECT_FALSE(helps(sum));
  sum.better = 60;
  sum.worse = 40;
  EXPECT_TRUE(helps(sum));
  sum.better = 59;
  sum.worse = 41;
  EXPECT_FALSE(helps(sum));
  sum.better = 0;
  sum.worse = 100;
  EXPECT_FALSE(helps(sum));
}

}  // namespace
}  // namespace paralign
