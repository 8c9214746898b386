#include "paralign/learn.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"

namespace paralign {
namespace {

const std::string kArabicLamp = "\u0632\u0646\u062F\u0628\u0648\u0644";   // letters, no word
const std::string kArabicTower = "\u063A\u0631\u0645\u0632\u0627\u0646";  // letters, no word

// Words that no lexicon has: "blorvik" = "tramule", "zandorp" = "quiffon".
ParallelText two_words() {
  ParallelText text;
  text.languages = {"en", "fr"};
  text.segments = {{"1", {"The blorvik burns", "La tramule brille"}},
                   {"1", {"A blorvik and a zandorp", "Une tramule et un quiffon"}},
                   {"2", {"The zandorp stands", "Le quiffon demeure"}},
                   {"2", {"No blorvik fell", "Aucune tramule ne tomba"}},
                   {"3", {"Every zandorp leans", "Chaque quiffon penche"}}};
  return text;
}

const LexiconEntry* find(const LexiconEntries& lexicon, const std::string& first) {
  const auto it = std::ranges::find_if(lexicon.entries, [&first](const LexiconEntry& entry) {
    return entry.texts.front() == first;
  });
  return it == lexicon.entries.end() ? nullptr : &*it;
}

TEST(Learn, LinksWordsThatStandInTheSameSegments) {
  const Learning learning = learn(two_words(), Lexicon::built_in());
  const LexiconEntry* lamp = find(learning.lexicon, "blorvik");
  const LexiconEntry* tower = find(learning.lexicon, "zandorp");
  ASSERT_NE(lamp, nullptr);
  ASSERT_NE(tower, nullptr);
  EXPECT_EQ(lamp->texts[1], "tramule");
  EXPECT_EQ(tower->texts[1], "quiffon");
  EXPECT_EQ(lamp->count, 3U);
  EXPECT_EQ(lamp->documents, 2U);
}

TEST(Learn, AsksForTwoDocuments) {
  ParallelText text = two_words();
  for (ParallelSegment& segment : text.segments) segment.document = "1";
  EXPECT_TRUE(learn(text, Lexicon::built_in()).lexicon.entries.empty());
}

TEST(Learn, TakesEachSegmentOfAnUnknownDocumentForOneOfItsOwn) {
  ParallelText text = two_words();
  for (ParallelSegment& segment : text.segments) segment.document.clear();
  const Learning learning = learn(text, Lexicon::built_in());
  EXPECT_NE(find(learning.lexicon, "blorvik"), nullptr);
  EXPECT_EQ(learning.pairs.front().documents, 5U);
}

TEST(Learn, CountsRepeatedSegmentsOnce) {
  ParallelText text = two_words();
  for (int i = 0; i < 3; ++i) text.segments.push_back(text.segments.front());
  const Learning learning = learn(text, Lexicon::built_in());
  EXPECT_EQ(learning.pairs.front().segments, 5U);
  EXPECT_EQ(find(learning.lexicon, "blorvik")->count, 3U);
}

TEST(Learn, LeavesOutAndCountsSegmentsOfMoreThanAThousandWords) {
  ParallelText text = two_words();
  std::string first;
  std::string second;
  for (int i = 0; i < 20'000; ++i) {
    std::string word;
    for (int rest = i + 26; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
    first += "blor" + word + " ";
    second += "tram" + word + " ";
  }
  text.segments.push_back({"8", {first, second}});
  text.segments.push_back({"9", {first, "la tramule"}});
  const Learning learning = learn(text, Lexicon::built_in());
  EXPECT_EQ(learning.pairs.front().too_long, 2U);
  EXPECT_EQ(learning.pairs.front().segments, 5U);
  EXPECT_EQ(learning.pairs.front().documents, 3U);
  ASSERT_NE(find(learning.lexicon, "blorvik"), nullptr);
  EXPECT_EQ(find(learning.lexicon, "blorvik")->count, 3U);
}

TEST(Learn, RepeatsNothingThatIsKnown) {
  const Lexicon known = Lexicon::empty().with_entries("en\tfr\nblorvik\ttramules\n", "t.tsv");
  const Learning learning = learn(two_words(), known);
  EXPECT_EQ(find(learning.lexicon, "blorvik"), nullptr);
  EXPECT_NE(find(learning.lexicon, "zandorp"), nullptr);
}

TEST(Learn, NeedsNoEntryForWordsThatAreWrittenAlike) {
  ParallelText text = two_words();
  for (ParallelSegment& segment : text.segments) segment.texts[1] = segment.texts[0];
  EXPECT_TRUE(learn(text, Lexicon::built_in()).lexicon.entries.empty());
}

TEST(Learn, ShowsTheMostFrequentPrintedForm) {
  ParallelText text = two_words();
  text.segments.push_back({"3", {"Both blorviks burn", "Deux tramules brillent"}});
  EXPECT_NE(find(learn(text, Lexicon::built_in()).lexicon, "blorvik"), nullptr);
  text.segments.push_back({"4", {"Our Blorviks", "Nos tramules"}});
  text.segments.push_back({"5", {"Their Blorviks", "Leurs tramules"}});
  text.segments.push_back({"6", {"Six Blorviks", "Six tramules"}});
  text.segments.push_back({"7", {"Ten Blorviks", "Dix tramules"}});
  const Learning learning = learn(text, Lexicon::built_in());
  ASSERT_NE(find(learning.lexicon, "Blorviks"), nullptr);
  EXPECT_EQ(find(learning.lexicon, "Blorviks")->texts[1], "tramules");
}

TEST(Learn, JoinsThreeLanguagesThroughEnglish) {
  ParallelText text;
  text.languages = {"fr", "ar", "en"};
  for (const std::string document : {"1", "2", "3"}) {
    text.segments.push_back(
        {document,
         {"la tramule " + document, kArabicLamp + " " + document, "blorvik " + document}});
    text.segments.push_back(
        {document,
         {"le quiffon " + document, kArabicTower + " " + document, "zandorp " + document}});
  }
  const Learning learning = learn(text, Lexicon::empty());
  ASSERT_EQ(learning.lexicon.entries.size(), 2U);
  EXPECT_EQ(learning.lexicon.entries[0].texts,
            (std::vector<std::string>{"quiffon", kArabicTower, "zandorp"}));
  EXPECT_EQ(learning.lexicon.entries[1].texts,
            (std::vector<std::string>{"tramule", kArabicLamp, "blorvik"}));
}

TEST(Learn, LeavesOutLanguagesWithTooLittleText) {
  LearnOptions options;
  options.least_segments = 6;
  const Learning learning = learn(two_words(), Lexicon::built_in(), options);
  EXPECT_TRUE(learning.pairs.front().left_out);
  EXPECT_EQ(learning.pairs.front().segments, 5U);
  EXPECT_TRUE(learning.lexicon.entries.empty());
}

TEST(Learn, TakesNothingFromALanguageWithoutData) {
  ParallelText text = two_words();
  text.languages[1] = "de";
  const Learning learning = learn(text, Lexicon::built_in());
  EXPECT_TRUE(learning.pairs.empty());
  EXPECT_TRUE(learning.lexicon.entries.empty());
}

TEST(Learn, DoesNotLearnTheEndingsOfOrdinals) {
  ParallelText text;
  text.languages = {"en", "fr"};
  for (const std::string document : {"1", "2", "3", "4"}) {
    text.segments.push_back({document, {"the " + document + "th", "la " + document + "eme"}});
  }
  EXPECT_TRUE(learn(text, Lexicon::empty()).lexicon.entries.empty());
}

TEST(Learn, RefusesOptionsOutsideTheirRange) {
  LearnOptions options;
  options.min_score = 1.5;
  EXPECT_THROW(static_cast<void>(learn(two_words(), Lexicon::built_in(), options)), Error);
  options = {};
  options.min_count = 0;
  EXPECT_THROW(static_cast<void>(learn(two_words(), Lexicon::built_in(), options)), Error);
  ParallelText text = two_words();
  text.segments.front().texts.pop_back();
  EXPECT_THROW(static_cast<void>(learn(text, Lexicon::built_in())), Error);
}

TEST(Learn, WritesWhatALexiconReads) {
  const Learning learning = learn(two_words(), Lexicon::built_in());
  const std::string tsv = lexicon_to_tsv(learning.lexicon, {"from\ttwo words"});
  EXPECT_TRUE(tsv.starts_with("# from two words\nen\tfr\t#score\t#count\t#documents\n"));
  const Lexicon lexicon = Lexicon::empty().with_entries(tsv, "t.tsv");
  EXPECT_TRUE(without_known(learning.lexicon, lexicon).entries.empty());
  EXPECT_EQ(without_known(learning.lexicon, Lexicon::empty()).entries.size(), 2U);
}

TEST(LexiconTsv, LeavesOutVariantsThatWouldMakeACommentOfTheirLine) {
  const LexiconEntries lexicon{{"en", "fr", "ar"},
                               {{{"#one", "un", ""}},
                                {{"#two|#2|two|#deux", "deux", ""}},
                                {{"#three", "trois", "x"}},
                                {{"four", "#quatre", ""}}}};
  EXPECT_EQ(lexicon_to_tsv(lexicon),
            "en\tfr\tar\ntwo|#deux\tdeux\t\n\ttrois\tx\nfour\t#quatre\t\n");
}

TEST(Append, PutsTextsUnderTheirLanguages) {
  ParallelText text = two_words();
  append({{"ar", "en-GB"}, {{"9", {kArabicLamp, "lamp"}}}}, text);
  EXPECT_EQ(text.languages, (std::vector<std::string>{"en", "fr", "ar"}));
  EXPECT_EQ(text.segments.front().texts.size(), 3U);
  EXPECT_EQ(text.segments.back().texts, (std::vector<std::string>{"lamp", "", kArabicLamp}));
}

TEST(SureLinks, AreOneToOneAndProbable) {
  Document english;
  english.language = "en";
  Document french;
  french.language = "fr";
  for (const char* text : {"One", "Two", "Three"}) {
    english.paragraphs.emplace_back().text = text;
    french.paragraphs.emplace_back().text = std::string("le ") + text;
  }
  Alignment alignment;
  alignment.documents = {make_units(english), make_units(french)};
  alignment.pairs.emplace_back().second = 1;
  const auto add = [&alignment](std::vector<std::uint32_t> source,
                                std::vector<std::uint32_t> target, double probability) {
    Link& link = alignment.pairs.front().links.emplace_back();
    link.source = std::move(source);
    link.target = std::move(target);
    link.relation = Relation::translation;
    link.probability = probability;
  };
  add({0}, {0}, 0.97);
  add({1}, {1}, 0.94);
  add({2}, {}, 1);
  add({1}, {1, 2}, 1);
  const ParallelText text = sure_links(alignment, 0.95, "58/30");
  ASSERT_EQ(text.segments.size(), 1U);
  EXPECT_EQ(text.segments[0].document, "58/30");
  EXPECT_EQ(text.segments[0].texts, (std::vector<std::string>{"One", "le One"}));
}

TEST(ParallelTsv, TakesLanguagesAndDocumentAndIgnoresTheRest) {
  const ParallelText text = parse_parallel_tsv(
      "# fold\tdocument\ten\tfr\n1\tA/1\tpeace\tpaix\n\n# a remark\n2\tA/2\t\tguerre\n", "p.tsv");
  EXPECT_EQ(text.languages, (std::vector<std::string>{"en", "fr"}));
  ASSERT_EQ(text.segments.size(), 2U);
  EXPECT_EQ(text.segments[0].document, "A/1");
  EXPECT_EQ(text.segments[1].texts, (std::vector<std::string>{"", "guerre"}));
}

TEST(ParallelTsv, RefusesWhatHasNoTwoLanguages) {
  for (const char* tsv : {"", "en\tfold\nx\ty\n", "en\tde\nx\ty\n", "en\ten-GB\nx\ty\n"}) {
    EXPECT_THROW(static_cast<void>(parse_parallel_tsv(tsv, "p.tsv")), Error) << tsv;
  }
  try {
    static_cast<void>(parse_parallel_tsv("en\tfr\npeace\n", "p.tsv"));
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(
        std::string(error.what()),
        "p.tsv:2: found 1 fields, expected 2 as in the header; mend the line or start it with "
        "#");
  }
}

}  // namespace
}  // namespace paralign
