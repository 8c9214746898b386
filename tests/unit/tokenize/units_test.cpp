#include <gtest/gtest.h>

#include <algorithm>

#include "paralign/unit.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

Unit unit_of(const std::string& text, const std::string& language) {
  return testing::make_document("12/7", language, {{Kind::preamble, "PP1", "", text}})
      .units.front();
}

TEST(Units, GiveEqualKeysToTextThatDiffersInFormOnly) {
  EXPECT_EQ(unit_of("The State's report, 2031;", "en").key,
            unit_of("the  state\u2019s report 2031", "en").key);
  EXPECT_NE(unit_of("The report", "en").key, unit_of("The reports", "en").key);
}

TEST(Units, GiveInflectedWordsOneStem) {
  const Unit one = unit_of("encourages", "en");
  const Unit other = unit_of("encouraging", "en");
  EXPECT_EQ(one.words.front().stem, other.words.front().stem);
  EXPECT_NE(one.words.front().form, other.words.front().form);
}

TEST(Units, ReadTheLeadBehindAPrintedNumber) {
  EXPECT_NE(unit_of("12. Requests the Council", "en").lead_classes, 0U);
  EXPECT_EQ(unit_of("12. Requests the Council", "en").lead_classes,
            unit_of("Requests the Council", "en").lead_classes);
}

TEST(Units, TakeTheArticleOffArabicWords) {
  const Unit bare = unit_of("\u062F\u0648\u0644\u0629", "ar");
  const Unit with_article = unit_of("\u0648\u0627\u0644\u062F\u0648\u0644\u0629", "ar");
  EXPECT_EQ(bare.words.front().stem, with_article.words.front().stem);
}

TEST(Units, KnowBrokenPlurals) {
  EXPECT_EQ(unit_of("\u0627\u0644\u062F\u0648\u0644", "ar").words.front().stem,
            unit_of("\u062F\u0648\u0644\u0629", "ar").words.front().stem);
  EXPECT_EQ(unit_of("women", "en").words.front().stem, unit_of("woman", "en").words.front().stem);
}

TEST(Units, TellFunctionWordsFromContent) {
  const Unit unit = unit_of("the keepers of the lights", "en");
  std::vector<bool> content;
  std::ranges::transform(unit.words, std::back_inserter(content), &Word::content);
  EXPECT_EQ(content, (std::vector<bool>{false, true, false, false, true}));
}

TEST(Units, MarkTheBytesOfEachWord) {
  const Unit unit = unit_of("l\u2019\u00E9tat", "fr");
  ASSERT_EQ(unit.words.size(), 2U);
  EXPECT_EQ(unit.words[0].span, (Span{0, 1}));
  EXPECT_EQ(unit.words[1].span, (Span{4, 9}));
}

TEST(Units, MeasureScriptsAndTheLastMark) {
  const Unit unit = unit_of("\u0645\u062C\u0644\u0633 WMO\u061B ", "ar");
  EXPECT_NEAR(unit.arabic, 4.0F / 7, 1e-6);
  EXPECT_NEAR(unit.latin, 3.0F / 7, 1e-6);
  EXPECT_EQ(unit.last_mark, 0x61BU);
  EXPECT_EQ(unit.letters, 7U);
}

TEST(Units, AreMadeOfEmptyText) {
  const Unit unit = unit_of("", "en");
  EXPECT_TRUE(unit.words.empty());
  EXPECT_EQ(unit.letters, 0U);
  EXPECT_EQ(unit.last_mark, 0U);
}

TEST(StemHashes, KeepFunctionWordsInPlace) {
  EXPECT_EQ(stem_hashes("rule of law", "en").size(), 3U);
}

using Stems = std::vector<std::uint64_t>;

TEST(StemHashes, GiveFrenchParticiplesOneStem) {
  const Stems stem = stem_hashes("adopt\u00E9", "fr");
  EXPECT_EQ(stem_hashes("adopt\u00E9e", "fr"), stem);
  EXPECT_EQ(stem_hashes("adopt\u00E9es", "fr"), stem);
}

TEST(StemHashes, KeepTheArmyApartFromTheWeapon) {
  EXPECT_NE(stem_hashes("arm\u00E9e", "fr"), stem_hashes("arme", "fr"));
}

TEST(StemHashes, GiveArabicImperfectsOfHeAndSheOneStem) {
  EXPECT_EQ(stem_hashes("\u062A\u0634\u062C\u0639", "ar"),
            stem_hashes("\u064A\u0634\u062C\u0639", "ar"));
  EXPECT_EQ(stem_hashes("\u062A\u0633\u062A\u0645\u0631", "ar"),
            stem_hashes("\u064A\u0633\u062A\u0645\u0631", "ar"));
}

TEST(StemHashes, KeepArabicNounsThatBeginLikeAnImperfect) {
  EXPECT_NE(stem_hashes("\u062A\u0639\u0627\u0648\u0646", "ar"),
            stem_hashes("\u064A\u0639\u0627\u0648\u0646", "ar"));
}

TEST(StemHashes, FindABrokenPluralBehindItsPronoun) {
  EXPECT_EQ(stem_hashes("\u062C\u0647\u0648\u062F\u0647\u0627", "ar"),
            stem_hashes("\u062C\u0647\u0648\u062F", "ar"));
  EXPECT_EQ(stem_hashes("\u062C\u0647\u0648\u062F\u0647\u0627", "ar"),
            stem_hashes("\u062C\u0647\u062F", "ar"));
}

TEST(Units, TryArabicWordsWithoutConjunctionAndPreposition) {
  const Unit joined = unit_of("\u0648\u0628\u0625\u0646\u0634\u0627\u0621", "ar");
  EXPECT_EQ(Stems{joined.words.front().alternative},
            stem_hashes("\u0625\u0646\u0634\u0627\u0621", "ar"));
}

TEST(Units, TryArabicWordsWithoutTheAlefOfTheAccusative) {
  const Unit accusative = unit_of("\u0648\u0637\u0646\u064A\u0627", "ar");
  EXPECT_EQ(Stems{accusative.words.front().alternative},
            stem_hashes("\u0648\u0637\u0646\u064A", "ar"));
}

// All that is derived from the text, by position.
std::vector<std::uint64_t> facts_of(const UnitDocument& document) {
  std::vector<std::uint64_t> facts;
  for (const Unit& unit : document.units) {
    for (const Word& word : unit.words) {
      facts.insert(facts.end(), {word.form, word.stem, word.alternative, word.prefix,
                                 word.content ? 1U : 0U, word.span.begin, word.span.end});
    }
    for (const Anchor& anchor : unit.anchors) facts.push_back(anchor.key);
    for (const Clause& clause : unit.clauses) facts.push_back(clause.lead_classes);
    facts.insert(facts.end(), {unit.paragraph, unit.lead_classes, unit.lead_near, unit.key,
                               unit.letters, unit.last_mark});
  }
  return facts;
}

Document words_document(const std::string& language, std::uint32_t first, std::uint32_t count) {
  const std::string stem =
      language == "ar" ? "\u0648\u0627\u0644\u062A\u0642\u0631\u064A\u0631" : "requesting";
  std::string text = language == "en" ? "Requests" : stem;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::string word = stem;
    for (std::uint32_t n = first + i; n > 0; n /= 20) word += static_cast<char>('a' + n % 20);
    text += ' ' + word;
  }
  Document document;
  document.language = language;
  document.paragraphs.push_back({.text = text});
  return document;
}

TEST(UnitMaker, GivesWhatMakeUnitsGivesWhateverItMetBefore) {
  UnitMaker maker;
  for (std::uint32_t i = 0; i < 4; ++i) {  // more words than it remembers, some met twice
    for (const std::string language : {"en", "ar", "fr", "es", "en"}) {
      const Document document = words_document(language, i * 9000, 12000);
      ASSERT_EQ(facts_of(maker.make(document)), facts_of(make_units(document))) << language << i;
    }
  }
}

}  // namespace
}  // namespace paralign
