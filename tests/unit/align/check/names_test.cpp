#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::make_document;
using testing::one_to_one;
using testing::pair_of;
using testing::report_of;

struct Text {
  std::string language{};
  std::string text{};
};

// One paragraph in two languages.
Alignment linked(const Text& first, const Text& second) {
  const auto one = [](const Text& text) {
    return make_document("12/7", text.language, {{Kind::operative, "OP1", "1", text.text}});
  };
  Alignment alignment = pair_of(one(first), one(second), Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return alignment;
}

std::vector<CheckFinding> names_in(const Text& first, const Text& second) {
  return report_of(linked(first, second), {"T101"}).findings;
}

TEST(Names, OfBothTextsAreSilent) {
  EXPECT_THAT(
      names_in({"en", "Thanks the keepers of the lamps in Norway and the United Kingdom;"},
               {"fr", "Remercie les gardiens des lampes de Norv\u00E8ge et du Royaume-Uni;"}),
      IsEmpty());
  EXPECT_THAT(
      names_in({"en", "Thanks the keepers of the lamps in Pakistan and in Kenya;"},
               {"ar",
                "\u064A\u0634\u0643\u0631 \u062D\u0631\u0627\u0633 "
                "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D \u0641\u064A "
                "\u0643\u064A\u0646\u064A\u0627 \u0648\u0643\u0644 \u062D\u0627\u0631\u0633 "
                "\u0644\u0628\u0627\u0643\u0633\u062A\u0627\u0646\u061B"}),
      IsEmpty());
  EXPECT_THAT(
      names_in({"fr", "Remercie les gardiens des lampes de Pologne et le PNUD;"},
               {"ar",
                "\u064A\u0634\u0643\u0631 \u062D\u0631\u0627\u0633 "
                "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D \u0641\u064A "
                "\u0628\u0648\u0644\u0646\u062F\u0627 \u0648\u0628\u0631\u0646\u0627\u0645\u062C "
                "\u0627\u0644\u0623\u0645\u0645 \u0627\u0644\u0645\u062A\u062D\u062F\u0629 "
                "\u0627\u0644\u0625\u0646\u0645\u0627\u0626\u064A\u061B"}),
      IsEmpty());
}

TEST(Names, AnAdjectiveCountsAsTheCountry) {
  EXPECT_THAT(names_in({"en", "Thanks all keepers of the lamps in Norway;"},
                       {"fr", "Remercie tous les gardiens de lampes norv\u00E9giens;"}),
              IsEmpty());
  EXPECT_THAT(names_in({"fr", "Remercie tous les gardiens de lampes du Kenya;"},
                       {"ar",
                        "\u064A\u0634\u0643\u0631 \u062C\u0645\u064A\u0639 "
                        "\u062D\u0631\u0627\u0633 \u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D "
                        "\u0627\u0644\u0643\u064A\u0646\u064A\u064A\u0646\u061B"}),
              IsEmpty());
  EXPECT_THAT(names_in({"en", "Thanks all keepers in the Democratic Republic of the Congo;"},
                       {"fr", "Remercie toutes les gardiennes congolaises;"}),
              IsEmpty());
  EXPECT_THAT(names_in({"en", "Thanks all keepers in the Democratic Republic of the Congo;"},
                       {"fr", "Remercie tous les gardiens congolais;"}),
              IsEmpty());
}

TEST(Names, ANameInThePlaceOfAnotherIsAWarning) {
  const auto findings = names_in({"en", "Thanks all keepers of part II in Norway;"},
                                 {"fr", "Remercie tous les gardiens de la partie 2 au Kenya;"});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_THAT(findings[0].words, ElementsAre("Norway", "Kenya"));
  EXPECT_THAT(findings[0].message, HasSubstr("in its place \"Kenya\" in the French text"));
  EXPECT_EQ(names_in({"en", "Thanks all the keepers and the Human Rights Committee;"},
                     {"ar",
                      "\u064A\u0634\u0643\u0631 \u062C\u0645\u064A\u0639 "
                      "\u0627\u0644\u062D\u0631\u0627\u0633 \u0648\u0645\u062C\u0644\u0633 "
                      "\u062D\u0642\u0648\u0642 \u0627\u0644\u0625\u0646\u0633\u0627\u0646\u061B"})
                .size(),
            1U);
  EXPECT_EQ(names_in({"fr", "Remercie les gardiens et le Conseil de s\u00E9curit\u00E9;"},
                     {"ar",
                      "\u064A\u0634\u0643\u0631 \u0627\u0644\u062D\u0631\u0627\u0633 "
                      "\u0648\u0627\u0644\u062C\u0645\u0639\u064A\u0629 "
                      "\u0627\u0644\u0639\u0627\u0645\u0629\u061B"})
                .size(),
            1U);
}

TEST(Names, OnOneSideAreANote) {
  const auto findings =
      names_in({"en", "Takes note of the keepers of the lamps and of the islands in Yemen;"},
               {"fr", "Prend note des gardiens des lampes et des \u00EEles;"});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::note);
  EXPECT_THAT(findings[0].message, HasSubstr("\"Yemen\" in OP1 of the English text"));
  EXPECT_THAT(found(linked({"fr", "Prend note du rapport du Haut-Commissaire sur les lampes;"},
                           {"ar",
                            "\u064A\u062D\u064A\u0637 \u0639\u0644\u0645\u0627 "
                            "\u0628\u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0639\u0646 "
                            "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D \u0641\u064A "
                            "\u062C\u0645\u064A\u0639 \u0627\u0644\u062C\u0632\u0631\u061B"}),
                    {"T101"}),
              ElementsAre("T101 fr OP1 / ar OP1"));
  EXPECT_THAT(
      found(linked({"en", "Takes note of the report on the lamps of the islands;"},
                   {"ar",
                    "\u064A\u062D\u064A\u0637 \u0639\u0644\u0645\u0627 "
                    "\u0628\u0627\u0644\u062A\u0642\u0631\u064A\u0631 \u0639\u0646 "
                    "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D \u0641\u064A "
                    "\u062C\u0632\u0631 \u0623\u0648\u0643\u0631\u0627\u0646\u064A\u0627\u061B"}),
            {"T101"}),
      ElementsAre("T101 en OP1 / ar OP1"));
}

TEST(Names, OneThatAListLacksIsAWarning) {
  const auto findings =
      names_in({"en", "In favour: Algeria, Brazil, Chile, Cuba, Ghana, India"},
               {"fr", "Ont vot\u00E9 pour : Alg\u00E9rie, Br\u00E9sil, Chili, Cuba, Inde"});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_THAT(findings[0].words, ElementsAre("Ghana"));
}

TEST(Names, WhatMayStandForOneIsSilent) {
  EXPECT_THAT(names_in({"en", "Requests the keepers to report to the General Assembly in spring;"},
                       {"fr", "Prie les gardiens de lui faire rapport au printemps;"}),
              IsEmpty());
  EXPECT_THAT(names_in({"en", "Invites all the keepers to meet the authorities of Norway there;"},
                       {"fr", "Invite tous les gardiens \u00E0 rencontrer le Gouvernement;"}),
              IsEmpty());
  EXPECT_THAT(
      names_in({"en", "Thanks the keepers and the soldiers of ZXLQ for the lamps;"},
               {"ar",
                "\u064A\u0634\u0643\u0631 \u0627\u0644\u062D\u0631\u0627\u0633 "
                "\u0648\u062C\u0646\u0648\u062F \u0627\u0644\u0628\u0639\u062B\u0629 \u0641\u064A "
                "\u0623\u0648\u0643\u0631\u0627\u0646\u064A\u0627 \u0639\u0644\u0649 "
                "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D\u061B"}),
      IsEmpty());
  EXPECT_THAT(
      names_in({"en", "Portugal has lit all of its lamps on the islands since spring."},
               {"fr", "Il a allum\u00E9 toutes ses lampes sur les \u00EEles depuis le printemps."}),
      IsEmpty());
}

TEST(Names, CommonWordsWithTheirLettersAreNone) {
  EXPECT_THAT(names_in({"en", "Thanks those keepers who fed each turkey;"},
                       {"fr", "Remercie les gardiens venus nourrir chaque dinde;"}),
              IsEmpty());
  EXPECT_THAT(
      names_in({"fr", "Remercie les gardiens pour leur aide;"},
               {"ar",
                "\u064A\u0634\u0643\u0631 \u0627\u0644\u062D\u0631\u0627\u0633 \u0639\u0644\u0649 "
                "\u062F\u0639\u0645\u0647\u0645 \u0627\u0644\u0645\u0627\u0644\u064A "
                "\u0627\u0644\u0633\u0627\u0645\u064A\u061B"}),
      IsEmpty());
}

}  // namespace
}  // namespace paralign
