#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;
using testing::one_to_one;
using testing::pair_of;

UnitDocument of_texts(const std::string& language, const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& text : texts) {
    const std::string number = std::to_string(lines.size() + 1);
    lines.push_back({Kind::operative, "OP" + number, number, text});
  }
  return make_document("12/7", language, lines);
}

std::vector<std::string> acronyms_in(const UnitDocument& first, const UnitDocument& second) {
  Alignment alignment = pair_of(first, second, Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return found(alignment, {"T102"});
}

TEST(Acronyms, OneThatIsElsewhereMetAndHereNotIsTold) {
  const UnitDocument english =
      of_texts("en", {"Thanks the keepers of ZXLQ;", "Notes the lamps of ZXLQ;",
                      "Invites ZXLQ to keep the lamps lit;"});
  EXPECT_THAT(
      acronyms_in(english, of_texts("fr", {"Remercie les gardiens de ZXLQ;",
                                           "Prend note des lampes de ZXLQ;",
                                           "Invite \u00E0 garder les lampes allum\u00E9es;"})),
      ElementsAre("T102 en OP3 / fr OP3"));
  EXPECT_THAT(
      acronyms_in(english, of_texts("fr", {"Remercie les gardiens de ZXLQ;",
                                           "Prend note des lampes;", "Invite les gardiens;"})),
      IsEmpty());
}

TEST(Acronyms, OtherLettersOrTheFullNameAreCounterparts) {
  EXPECT_THAT(
      acronyms_in(
          of_texts("en", {"Fights HIV with lamps;", "Notes HIV on the islands;",
                          "Regrets HIV in the towers;"}),
          of_texts("fr", {"Combat le VIH par des lampes;", "Prend note du VIH sur les \u00EEles;",
                          "Regrette le virus de l'immunod\u00E9ficience humaine;"})),
      IsEmpty());
  EXPECT_THAT(
      acronyms_in(
          of_texts("en", {"Lights the SDG lamps;", "Notes each SDG;",
                          "Thanks the keepers of the SDG lamps;"}),
          of_texts("ar",
                   {"\u064A\u0636\u064A\u0621 \u0645\u0635\u0627\u0628\u064A\u062D "
                    "\u0623\u0647\u062F\u0627\u0641 \u0627\u0644\u062A\u0646\u0645\u064A\u0629 "
                    "\u0627\u0644\u0645\u0633\u062A\u062F\u0627\u0645\u0629\u061B",
                    "\u064A\u0644\u0627\u062D\u0638 \u0643\u0644 \u0647\u062F\u0641 \u0645\u0646 "
                    "\u0623\u0647\u062F\u0627\u0641 \u0627\u0644\u062A\u0646\u0645\u064A\u0629 "
                    "\u0627\u0644\u0645\u0633\u062A\u062F\u0627\u0645\u0629\u061B",
                    "\u064A\u0634\u0643\u0631 \u062D\u0631\u0627\u0633 "
                    "\u0645\u0635\u0627\u0628\u064A\u062D \u0623\u0647\u062F\u0627\u0641 "
                    "\u0627\u0644\u062A\u0646\u0645\u064A\u0629 "
                    "\u0627\u0644\u0645\u0633\u062A\u062F\u0627\u0645\u0629\u061B"})),
      IsEmpty());
}

TEST(Acronyms, ArabicLacksTheNameOfAKnownOne) {
  EXPECT_THAT(
      acronyms_in(
          of_texts("fr", {"Allume les lampes des ODD;", "Prend note des ODD;",
                          "Remercie les gardiens des ODD;"}),
          of_texts("ar",
                   {"\u064A\u0636\u064A\u0621 \u0645\u0635\u0627\u0628\u064A\u062D "
                    "\u0623\u0647\u062F\u0627\u0641 \u0627\u0644\u062A\u0646\u0645\u064A\u0629 "
                    "\u0627\u0644\u0645\u0633\u062A\u062F\u0627\u0645\u0629\u061B",
                    "\u064A\u0644\u0627\u062D\u0638 \u0623\u0647\u062F\u0627\u0641 "
                    "\u0627\u0644\u062A\u0646\u0645\u064A\u0629 "
                    "\u0627\u0644\u0645\u0633\u062A\u062F\u0627\u0645\u0629\u061B",
                    "\u064A\u0634\u0643\u0631 \u0627\u0644\u062D\u0631\u0627\u0633 \u0641\u064A "
                    "\u0627\u0644\u062C\u0632\u0631\u061B"})),
      ElementsAre("T102 fr OP3 / ar OP3"));
  EXPECT_THAT(
      acronyms_in(
          of_texts("en", {"Thanks ZXLQ;", "Notes ZXLQ;", "Invites ZXLQ;"}),
          of_texts("ar", {"\u064A\u0634\u0643\u0631 ZXLQ\u061B",
                          "\u064A\u0644\u0627\u062D\u0638 ZXLQ\u061B",
                          "\u064A\u062F\u0639\u0648 \u0627\u0644\u0641\u0631\u064A\u0642\u061B"})),
      IsEmpty());
}

TEST(Acronyms, RomanNumbersAndCapitalsAreNone) {
  EXPECT_THAT(
      acronyms_in(
          of_texts("en", {"Part II of ZXLQ;", "Part II of it;", "Part II there;", "ALL THE LAMPS"}),
          of_texts("fr",
                   {"Partie II de ZXLQ;", "Sa partie II;", "La partie;", "Toutes les lampes"})),
      IsEmpty());
}

}  // namespace
}  // namespace paralign
