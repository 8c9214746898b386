#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "paralign/unit.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Unit unit_of(const std::string& text, const std::string& language) {
  return testing::make_document("12/7", language, {{Kind::operative, "OP1", "1", text}})
      .units.front();
}

std::vector<std::string> clauses_of(const std::string& text, const std::string& language) {
  std::vector<std::string> clauses;
  for (const Clause& clause : unit_of(text, language).clauses)
    clauses.push_back(text.substr(clause.span.begin, clause.span.end - clause.span.begin));
  return clauses;
}

const std::string kWelcomes =
    "Welcomes the opening of the logbooks of all lighthouses of the isles to the public";
const std::string kUrges =
    "urges the keepers to write down what the sea and the birds tell them each night";

TEST(Clauses, StartAtTheSecondVerbWithItsConjunction) {
  EXPECT_THAT(clauses_of(kWelcomes + ", and " + kUrges + ";", "en"),
              ElementsAre(kWelcomes + ",", "and " + kUrges + ";"));
  EXPECT_THAT(clauses_of(kWelcomes + " and " + kUrges + ";", "en"),
              ElementsAre(kWelcomes, "and " + kUrges + ";"));
}

TEST(Clauses, KeepWhatStandsBetweenConjunctionAndVerb) {
  EXPECT_THAT(clauses_of(kWelcomes + ", and, in this regard, also " + kUrges + ";", "en"),
              ElementsAre(kWelcomes + ",", "and, in this regard, also " + kUrges + ";"));
}

TEST(Clauses, StartAtFrenchVerbs) {
  const std::string first =
      "Accueille avec satisfaction l\u2019ouverture au public des journaux de tous les phares";
  const std::string second =
      "et exhorte \u00E0 cet \u00E9gard les gardiens \u00E0 noter chaque nuit ce que disent la mer "
      "et le vent";
  EXPECT_THAT(clauses_of(first + " " + second + " ;", "fr"), ElementsAre(first, second + " ;"));
}

TEST(Clauses, StartAtArabicVerbsWithTheConjunctionWrittenToThem) {
  // "Calls upon all States to open the logbooks ..., and urges the keepers to ..."
  const std::string first =
      "\u064A\u0637\u0644\u0628 \u0625\u0644\u0649 \u062C\u0645\u064A\u0639 "
      "\u0627\u0644\u062F\u0648\u0644 \u0623\u0646 \u062A\u0641\u062A\u062D "
      "\u0627\u0644\u0633\u062C\u0644\u0627\u062A \u0644\u0644\u062C\u0645\u0647\u0648\u0631 "
      "\u0641\u064A \u0643\u0644 \u0645\u0643\u0627\u0646 \u0648\u0632\u0645\u0627\u0646\u060C";
  const std::string second =
      "\u0648\u064A\u062D\u062B \u0627\u0644\u062D\u0631\u0627\u0633 \u0639\u0644\u0649 "
      "\u062A\u062F\u0648\u064A\u0646 \u0645\u0627 \u064A\u0631\u0648\u0646\u0647 \u0641\u064A "
      "\u0627\u0644\u0628\u062D\u0631 \u0643\u0644 \u0644\u064A\u0644\u0629 \u0645\u0646 "
      "\u0627\u0644\u0644\u064A\u0627\u0644\u064A\u061B";
  EXPECT_THAT(clauses_of(first + " " + second, "ar"), ElementsAre(first, second));
}

TEST(Clauses, KnowTheClassOfTheirVerb) {
  const Unit unit = unit_of(kWelcomes + ", and " + kUrges + ";", "en");
  ASSERT_EQ(unit.clauses.size(), 2U);
  EXPECT_EQ(unit.clauses[0].lead_classes, unit.lead_classes);
  EXPECT_EQ(unit.clauses[1].lead_classes, unit_of(kUrges, "en").lead_classes);
}

TEST(Clauses, HoldTheirWords) {
  const Unit unit = unit_of(kWelcomes + ", and " + kUrges + ";", "en");
  ASSERT_EQ(unit.clauses.size(), 2U);
  EXPECT_EQ(unit.clauses[0].first_word, 0U);
  EXPECT_EQ(unit.clauses[0].end_word, unit.clauses[1].first_word);
  EXPECT_EQ(unit.clauses[1].end_word, unit.words.size());
  EXPECT_EQ(unit.words[unit.clauses[1].first_word].span.begin, unit.clauses[1].span.begin);
}

TEST(Clauses, AreCutAtSemicolonsInAnyLanguage) {
  const std::string part =
      "Die Leuchtturmw\u00E4rter schreiben jede Nacht auf, was ihnen das "
      "Meer erz\u00E4hlt und was sie sehen";
  EXPECT_THAT(clauses_of(part + "; " + part + ".", "de"), ElementsAre(part + ";", part + "."));
}

TEST(Clauses, LeaveOutWhatIsShort) {
  EXPECT_THAT(clauses_of(kWelcomes + ", and urges calm;", "en"), IsEmpty());
  EXPECT_THAT(clauses_of(kWelcomes + ", urges calm, and " + kUrges + ";", "en"),
              ElementsAre(kWelcomes + ",", "and " + kUrges + ";"));
}

TEST(Clauses, DoNotStartAtVerbsOfTheOtherPartOfAResolution) {
  EXPECT_THAT(clauses_of("Welcomes the report on the lights of the northern isles, and "
                         "recognizing the work of keepers at night and in all weathers;",
                         "en"),
              IsEmpty());
}

TEST(Clauses, DoNotStartAtWhatSaysHow) {
  EXPECT_THAT(clauses_of(kWelcomes + ", in accordance with resolution 12/7 and with the wish of "
                                     "all those who keep the lights of the isles;",
                         "en"),
              IsEmpty());
}

TEST(Clauses, AreMissingWhereThereIsNoLead) {
  EXPECT_THAT(clauses_of("The keepers of the lights of the northern isles, and " + kUrges, "en"),
              IsEmpty());
  EXPECT_THAT(clauses_of("", "en"), IsEmpty());
}

}  // namespace
}  // namespace paralign
