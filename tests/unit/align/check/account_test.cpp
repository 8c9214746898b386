#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::make_document;
using testing::one_to_one;
using testing::pair_of;
using testing::report_of;

Alignment three_paragraphs() {
  Alignment alignment = pair_of(
      make_document("12/7", "en",
                    {{Kind::preamble, "PP1", "", "Recalling resolution 11/3 on 40 lighthouses,"},
                     {Kind::operative, "OP1", "1", "Thanks the keepers of 13 March 2031;"},
                     {Kind::operative, "OP2", "2", "Decides to remain seized."}}),
      make_document(
          "12/7", "fr",
          {{Kind::preamble, "PP1", "", "Rappelant la r\u00e9solution 11/3 sur 41 phares,"},
           {Kind::operative, "OP1", "1", "Remercie les gardiens du 13 mars 2031 ;"},
           {Kind::operative, "OP2", "2", "D\u00e9cide de rester saisi de la question."}}),
      Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return alignment;
}

CheckAccount account_of(const Alignment& alignment) {
  const CheckReport report = report_of(alignment, {});
  EXPECT_EQ(report.accounts.size(), 1U);
  return report.accounts.front();
}

const ThingAccount* thing(const CheckAccount& account, const std::string& name) {
  const auto found = std::ranges::find(account.things, name, &ThingAccount::name);
  return found == account.things.end() ? nullptr : &*found;
}

TEST(Account, CountsKindsOnBothSidesAndTheirLinks) {
  Alignment alignment = three_paragraphs();
  alignment.pairs[0].links[2].target.clear();
  alignment.pairs[0].links[1].flags.moved = true;
  const CheckAccount account = account_of(alignment);
  ASSERT_EQ(account.kinds.size(), 2U);
  EXPECT_EQ(account.kinds[0].kind, Kind::preamble);
  EXPECT_EQ(account.kinds[0].in_order, 1U);
  EXPECT_EQ(account.kinds[1].kind, Kind::operative);
  EXPECT_EQ(account.kinds[1].source, 2U);
  EXPECT_EQ(account.kinds[1].target, 2U);
  EXPECT_EQ(account.kinds[1].linked, 1U);
  EXPECT_EQ(account.kinds[1].in_order, 0U);
}

TEST(Account, CountsWhatWasComparedAndWhatAgrees) {
  const CheckAccount account = account_of(three_paragraphs());
  ASSERT_NE(thing(account, "numbers"), nullptr);
  EXPECT_EQ(thing(account, "numbers")->compared, 1U);
  EXPECT_EQ(thing(account, "numbers")->agreeing, 0U);
  ASSERT_NE(thing(account, "symbols"), nullptr);
  EXPECT_EQ(thing(account, "symbols")->agreeing, 1U);
  ASSERT_NE(thing(account, "dates"), nullptr);
  EXPECT_EQ(thing(account, "dates")->agreeing, thing(account, "dates")->compared);
  EXPECT_EQ(thing(account, "note marks"), nullptr) << "there are none";
}

TEST(Account, CountsNoteMarks) {
  Alignment alignment = three_paragraphs();
  alignment.documents[0].document.paragraphs[0].notes = {"1", "2"};
  alignment.documents[1].document.paragraphs[0].notes = {"1"};
  const CheckAccount account = account_of(alignment);
  ASSERT_NE(thing(account, "note marks"), nullptr);
  EXPECT_EQ(thing(account, "note marks")->compared, 2U);
  EXPECT_EQ(thing(account, "note marks")->agreeing, 1U);
}

// Preambles of one text each.
Alignment of_preambles(const std::string& language, const std::vector<std::string>& source,
                       const std::vector<std::string>& target) {
  const auto lines = [](const std::vector<std::string>& texts) {
    std::vector<testing::Line> all;
    for (const std::string& text : texts) {
      all.push_back({Kind::preamble, "PP" + std::to_string(all.size() + 1), "", text});
    }
    return all;
  };
  Alignment alignment =
      pair_of(make_document("12/7", "en", lines(source)),
              make_document("12/7", language, lines(target)), Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return alignment;
}

TEST(Account, CountsTheAcronymsThatWereJudged) {
  const std::vector<std::string> english{"Noting annex II and the ZXLQ of the lamps,",
                                         "Welcoming the ZXLQ of the keepers,",
                                         "Recalling the ZXLQ of the towers,"};
  const CheckAccount french = account_of(of_preambles(
      "fr", english,
      {"Notant l'annexe II et le ZXLQ des lampes,", "Se f\u00e9licitant du ZXLQ des gardiens,",
       "Rappelant le programme des tours,"}));
  ASSERT_NE(thing(french, "acronyms"), nullptr);
  EXPECT_EQ(thing(french, "acronyms")->compared, 3U) << "II is a number";
  EXPECT_EQ(thing(french, "acronyms")->agreeing, 2U);
}

TEST(Account, WhatHasOtherLettersOrNoneIsNotAnAcronymThatDisagrees) {
  const CheckAccount arabic = account_of(of_preambles(
      "ar", {"Noting annex II and the ZXLQ of the lamps,"},
      {"\u0648\u0625\u0630 \u064a\u0644\u0627\u062d\u0638 \u0627\u0644\u0645\u0631\u0641"
       "\u0642 \u0648\u0628\u0631\u0646\u0627\u0645\u062c \u0627\u0644\u0645\u0635\u0627\u0628"
       "\u064a\u062d\u060c"}));
  EXPECT_EQ(thing(arabic, "acronyms"), nullptr);
  const CheckAccount french = account_of(
      of_preambles("fr", {"Fighting HIV with lamps,", "Noting the ZXLQ of the towers,"},
                   {"Combattant le VIH par des lampes,", "Notant le programme des tours,"}));
  ASSERT_NE(thing(french, "acronyms"), nullptr);
  EXPECT_EQ(thing(french, "acronyms")->compared, 1U) << "ZXLQ is met nowhere";
  EXPECT_EQ(thing(french, "acronyms")->agreeing, 1U);
}

TEST(Account, IsTheSameWhateverChecksAreWanted) {
  const Alignment alignment = three_paragraphs();
  EXPECT_EQ(report_of(alignment, {"F"}).accounts[0].things.size(),
            report_of(alignment, {}).accounts[0].things.size());
}

TEST(Account, SaysWhatWasNotLookedAt) {
  Alignment alignment = three_paragraphs();
  EXPECT_THAT(account_of(alignment).not_looked_at, IsEmpty());
  Finding finding;
  finding.code = "R106";
  finding.message = "2 images were not read";
  alignment.documents[1].document.findings.push_back(finding);
  alignment.documents[0].document.paragraphs[0].repaired = true;
  EXPECT_THAT(
      account_of(alignment).not_looked_at,
      ElementsAre(HasSubstr("12/7 (en): 1 paragraph with"), HasSubstr("12/7 (fr): 2 images")));
}

TEST(Account, SharesOfKnownWordsLieBetweenNoneAndAll) {
  const CheckAccount account = account_of(three_paragraphs());
  EXPECT_GT(account.source_known, 0);
  EXPECT_LE(account.source_known, 1);
  EXPECT_GT(account.target_known, 0);
  EXPECT_LE(account.target_known, 1);
}

}  // namespace
}  // namespace paralign
