#include "paralign/lexicon.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "paralign/error.hpp"
#include "paralign/language.hpp"
#include "paralign/unit.hpp"

namespace paralign {
namespace {

std::vector<ConceptId> concepts(const Lexicon& lexicon, const std::string& text,
                                const std::string& language) {
  const auto stems = stem_hashes(text, language);
  const auto match = lexicon.find(stems, language_index(language));
  if (match.length != stems.size()) return {};
  return {match.concepts.begin(), match.concepts.end()};
}

bool share(const std::vector<ConceptId>& a, const std::vector<ConceptId>& b) {
  return std::ranges::any_of(a, [&](ConceptId id) { return std::ranges::find(b, id) != b.end(); });
}

TEST(Lexicon, LinksRenderingsOfOneTermInThreeLanguages) {
  const Lexicon lexicon = Lexicon::built_in();
  const auto peace = concepts(lexicon, "peace", "en");
  EXPECT_TRUE(share(peace, concepts(lexicon, "paix", "fr")));
  EXPECT_TRUE(share(peace, concepts(lexicon, "\u0627\u0644\u0633\u0644\u0627\u0645", "ar")));
  EXPECT_FALSE(share(peace, concepts(lexicon, "budget", "fr")));
}

TEST(Lexicon, FindsTheLongestPhrase) {
  const Lexicon lexicon = Lexicon::built_in();
  const auto stems = stem_hashes("human rights of migrants", "en");
  EXPECT_EQ(lexicon.find(stems, language_index("en")).length, 2U);
}

TEST(Lexicon, KnowsCountriesFromTheLocaleData) {
  const Lexicon lexicon = Lexicon::built_in();
  EXPECT_TRUE(share(concepts(lexicon, "Iceland", "en"), concepts(lexicon, "Islande", "fr")));
}

TEST(Lexicon, FindsNothingInALanguageWithoutData) {
  EXPECT_EQ(Lexicon::built_in().find(stem_hashes("Frieden", "de"), language_index("de")).length,
            0U);
}

TEST(Lexicon, TakesEntriesOnTop) {
  const Lexicon lexicon =
      Lexicon::built_in().with_entries("en\tfr\nfoghorn|fog signal\tcorne de brume\n", "t.tsv");
  EXPECT_TRUE(share(concepts(lexicon, "foghorn", "en"), concepts(lexicon, "corne de brume", "fr")));
  EXPECT_TRUE(share(concepts(lexicon, "peace", "en"), concepts(lexicon, "paix", "fr")));
  EXPECT_TRUE(concepts(Lexicon::built_in(), "foghorn", "en").empty());
}

TEST(Lexicon, AddsToAnEntryThatIsBuiltIn) {
  const Lexicon lexicon = Lexicon::built_in().with_entries("en\tfr\npeace\tquietude\n", "t.tsv");
  EXPECT_TRUE(share(concepts(lexicon, "peace", "en"), concepts(lexicon, "quietude", "fr")));
  EXPECT_TRUE(share(concepts(lexicon, "peace", "en"), concepts(lexicon, "paix", "fr")));
}

TEST(Lexicon, RefusesALineWithAnotherNumberOfFields) {
  try {
    static_cast<void>(Lexicon::built_in().with_entries("en\tfr\nlight\n", "mine.tsv"));
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_format);
    EXPECT_EQ(std::string(error.what()), "mine.tsv:2: found 1 fields, expected 2 as in the header");
  }
}

TEST(Lexicon, SkipsAByteOrderMark) {
  const Lexicon lexicon = Lexicon::built_in().with_entries(
      "\xEF\xBB\xBF"
      "en\tfr\nfoghorn\tcorne\n",
      "t.tsv");
  EXPECT_TRUE(share(concepts(lexicon, "foghorn", "en"), concepts(lexicon, "corne", "fr")));
}

TEST(Lexicon, ShortensWhatItFoundInMessages) {
  try {
    static_cast<void>(
        Lexicon::built_in().with_entries("\x1B\xFF" + std::string(90, 'x') + "\tfr\n", "t.tsv"));
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()),
              "t.tsv:1: found '??" + std::string(38, 'x') +
                  "...' in the header, expected language codes such as 'en'");
  }
}

TEST(Lexicon, RefusesAHeaderThatIsNoLanguageCode) {
  EXPECT_THROW(static_cast<void>(Lexicon::built_in().with_entries("english\tfr\n", "mine.tsv")),
               Error);
  EXPECT_THROW(static_cast<void>(Lexicon::built_in().with_entries("", "mine.tsv")), Error);
}

TEST(Lexicon, HoldsNothingWhereItIsEmpty) {
  EXPECT_TRUE(concepts(Lexicon::empty(), "peace", "en").empty());
  const Lexicon lexicon = Lexicon::empty().with_entries("en\tfr\npeace\tquietude\n", "t.tsv");
  EXPECT_TRUE(share(concepts(lexicon, "peace", "en"), concepts(lexicon, "quietude", "fr")));
  EXPECT_TRUE(concepts(lexicon, "paix", "fr").empty());
}

TEST(Lexicon, TakesEmptyCells) {
  const Lexicon lexicon =
      Lexicon::empty().with_entries("en\tfr\tar\nfoghorn\tcorne\t\n\tphare\t\n", "t.tsv");
  EXPECT_TRUE(share(concepts(lexicon, "foghorn", "en"), concepts(lexicon, "corne", "fr")));
  EXPECT_FALSE(share(concepts(lexicon, "foghorn", "en"), concepts(lexicon, "phare", "fr")));
}

TEST(Lexicon, PassesOverColumnsForPeople) {
  const Lexicon lexicon = Lexicon::empty().with_entries(
      "en\t#score\tfr\t#note\nfoghorn\t0.9\tcorne\tlook again\n", "t.tsv");
  EXPECT_TRUE(share(concepts(lexicon, "foghorn", "en"), concepts(lexicon, "corne", "fr")));
  EXPECT_THROW(static_cast<void>(Lexicon::empty().with_entries("en\t#score\n", "t.tsv")), Error);
}

TEST(Lexicon, TakesEntriesAsValues) {
  LexiconEntries entries{{"fr", "de", "en"}, {}};
  entries.entries.emplace_back().texts = {"corne|trompe", "Horn", "foghorn"};
  const Lexicon lexicon = Lexicon::empty().with_entries(entries);
  EXPECT_TRUE(share(concepts(lexicon, "foghorn", "en"), concepts(lexicon, "trompe", "fr")));
  entries.entries.front().texts.pop_back();
  EXPECT_THROW(static_cast<void>(Lexicon::empty().with_entries(entries)), Error);
}

}  // namespace
}  // namespace paralign
