#include <gtest/gtest.h>

#include "align/feature/anchor_agreement.hpp"
#include "align/feature/joint_coverage.hpp"
#include "align/feature/layout.hpp"
#include "align/feature/pairing.hpp"
#include "align/feature/score.hpp"
#include "paralign/language.hpp"
#include "tests/support/make_document.hpp"

namespace paralign::detail {
namespace {

using testing::Line;
using testing::make_document;

float agreement(const std::string& first, const std::string& second) {
  const auto a = make_document("12/7", "en", {{Kind::preamble, "PP1", "", first}});
  const auto b = make_document("15/4", "en", {{Kind::preamble, "PP1", "", second}});
  return anchor_agreement(a.units, b.units)(0, 0);
}

TEST(AnchorAgreement, IsOneForEqualAnchorsAndNegativeForNone) {
  EXPECT_FLOAT_EQ(agreement("on 14 May 2028 in C/12/34", "C/12/34, 14 May 2028"), 1);
  EXPECT_FLOAT_EQ(agreement("on 14 May 2028", "on 15 May 2028"), -0.3F);
  EXPECT_EQ(agreement("no anchor here", "on 15 May 2028"), 0);
}

TEST(Layout, CountsAnAnnexApartFromTheBody) {
  const auto document = make_document("12/7", "en",
                                      {{Kind::operative, "OP1", "1", "Decides"},
                                       {Kind::annex, "A1", "", "Annex"},
                                       {Kind::operative, "A1.OP1", "1", "The keeper"},
                                       {Kind::operative, "A1.OP2", "2", "The lamp"}});
  const UnitLayout layout = make_layout(document);
  EXPECT_EQ(layout.annex, (std::vector<std::uint32_t>{0, 1, 1, 1}));
  EXPECT_FLOAT_EQ(layout.position[3], 1);
  EXPECT_TRUE(layout.only_one[0]);
  EXPECT_FALSE(layout.only_one[2]);
}

TEST(Layout, FindsTheParagraphThatCitesANoteAndTheChapeauOfAnItem) {
  Document document;
  document.language = "en";
  Paragraph citing;
  citing.id = 0;
  citing.kind = Kind::operative;
  citing.notes = {"1"};
  Paragraph item;
  item.id = 1;
  item.kind = Kind::subparagraph;
  item.parent = 0;
  Paragraph note;
  note.id = 2;
  note.kind = Kind::footnote;
  note.number = "1";
  document.paragraphs = {citing, item, note};
  const UnitLayout layout = make_layout(make_units(document));
  EXPECT_EQ(layout.owner, (std::vector<std::uint32_t>{kNoOwner, 0, 0}));
}

TEST(LengthAgreement, ExpectsArabicToBeShorter) {
  const std::string english(100, 'a');
  std::string arabic;
  for (int i = 0; i < 78; ++i) arabic += "\u0645";
  const auto a = make_document("12/7", "en", {{Kind::preamble, "PP1", "", english}});
  const auto b = make_document("12/7", "ar", {{Kind::preamble, "PP1", "", arabic}});
  const auto c = make_document("12/7", "en", {{Kind::preamble, "PP1", "", "aaaa"}});
  EXPECT_NEAR(length_agreement(make_features(a, b, Lexicon::built_in()), 0, 0), 1, 1e-3);
  EXPECT_LT(length_agreement(make_features(a, c, Lexicon::built_in()), 0, 0), 0.1);
}

TEST(Pairing, DecidesBySharedNumbersWhereNoDocumentPrintsItsOwn) {
  const std::vector<Line> lines{{Kind::other, "L0", "", "12/7, 9/3 and 14 May 2028"},
                                {Kind::other, "L1", "", "61 of 240"}};
  auto other = lines;
  other[0].text = "13/7, 10/3 and 15 May 2029";
  other[1].text = "62 of 250";
  other.push_back({Kind::other, "L2", "", "99"});
  const auto first = make_document("", "en", lines);
  EXPECT_EQ(guess_pairing(first, make_document("", "fr", lines), {}).pairing, Pairing::translation);
  EXPECT_EQ(guess_pairing(first, make_document("", "fr", other), {}).pairing, Pairing::revision);
  EXPECT_EQ(guess_pairing(first, make_document("", "fr", other), Pairing::translation).pairing,
            Pairing::translation);
}

TEST(Pairing, CallsTwoDocumentsOfOneLanguageARevision) {
  const auto document = make_document("12/7", "en", {{Kind::other, "L0", "", "text"}});
  EXPECT_EQ(guess_pairing(document, document, {}).pairing, Pairing::revision);
}

TEST(Pairing, TakesTwoSpellingsOfACodeForOneLanguage) {
  const std::vector<Line> lines{{Kind::title, "T", "12/7", "12/7. Lighthouses"}};
  const auto first = make_document("12/7", "en", lines);
  EXPECT_EQ(guess_pairing(first, make_document("12/7", "en-GB", lines), {}).pairing,
            Pairing::revision);
  EXPECT_EQ(guess_pairing(first, make_document("12/7", "EN", lines), {}).pairing,
            Pairing::revision);
}

TEST(Rounded, KeepsSixDecimals) { EXPECT_EQ(rounded(0.12345678), 0.123457); }

TEST(Pairing, WithoutNumbersAsksForAsManyUnits) {
  const std::vector<Line> lines{{Kind::other, "L0", "", "one line"},
                                {Kind::other, "L1", "", "another line"}};
  auto longer = lines;
  longer.push_back({Kind::other, "L2", "", "a third line"});
  const auto first = make_document("", "en", lines);
  EXPECT_EQ(guess_pairing(first, make_document("", "fr", lines), {}).pairing, Pairing::translation);
  EXPECT_EQ(guess_pairing(first, make_document("", "fr", longer), {}).pairing, Pairing::revision);
}

TEST(SameLanguage, IsNotSaidOfTwoThatAreUnknown) {
  EXPECT_FALSE(is_same_language(kUndetermined, kUndetermined));
  EXPECT_TRUE(is_same_language("en", "en-GB"));
}

TEST(JointCoverage, CountsWhatThePartAddsToThePartner) {
  const auto whole = make_document(
      "12/7", "en", {{Kind::operative, "OP1", "1", "harbour lantern keeper; foghorn ferry"}});
  const auto parts = make_document("15/4", "en",
                                   {{Kind::operative, "OP1", "1", "harbour lantern keeper"},
                                    {Kind::operative, "OP2", "2", "foghorn keeper"},
                                    {Kind::operative, "OP3", "3", "lantern harbour"}});
  const PairFeatures features = make_features(whole, parts, Lexicon::empty());
  const auto joint = [&](std::uint32_t part) {
    return joint_coverage(features.first_terms, 0, features.second_terms, 0, part);
  };
  EXPECT_FLOAT_EQ(joint(1).alone, joint(1).total * 3 / 5);
  EXPECT_FLOAT_EQ(joint(1).fresh, joint(1).total / 5);
  EXPECT_EQ(joint(2).fresh, 0);
}

}  // namespace
}  // namespace paralign::detail
