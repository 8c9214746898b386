#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::IsEmpty;
using testing::linked;
using testing::one;
using testing::report_of;

Alignment pair(const std::string& source, const std::string& language, const std::string& target) {
  return linked(one("en", source), one(language, target));
}

TEST(Untranslated, AParagraphInTheWordsOfTheSourceIsTold) {
  const std::string text = "Requests the keepers to report to the Council in the spring.";
  EXPECT_THAT(found(pair(text, "fr", text), {"U"}), ElementsAre("U101 en OP1 / fr OP1"));
  EXPECT_THAT(found(pair(text, "ar", text), {"U"}), ElementsAre("U101 en OP1 / ar OP1"));
  const std::string french = "Prie les gardiens de faire rapport au Conseil au printemps.";
  EXPECT_THAT(found(linked(one("fr", french), one("ar", french)), {"U"}),
              ElementsAre("U101 fr OP1 / ar OP1"));
}

TEST(Untranslated, ATranslationIsNot) {
  EXPECT_THAT(
      found(pair("Requests the keepers to report.", "fr", "Prie les gardiens de faire rapport."),
            {"U101", "U102", "U103"}),
      IsEmpty());
}

TEST(Untranslated, SymbolsAndNamesAreTheSameInAllLanguages) {
  for (const std::string text :
       {"C/RES/12/7", "Sarvane Lumina de Tormel S.A. (SLT)", "Ilva Maren-Tosk, Oren Sabaldi"}) {
    EXPECT_THAT(found(pair(text, "fr", text), {"U101", "U102", "U103"}), IsEmpty()) << text;
    EXPECT_THAT(found(pair(text, "ar", text), {"U101", "U102", "U103"}), IsEmpty()) << text;
  }
}

TEST(Untranslated, WordsInsideAParagraphAreToldAndTitlesInQuotationMarksAreNotes) {
  const std::string source =
      "Welcomes the lamps and the report on the state of all the lenses along the coast;";
  const auto bare =
      report_of(pair(source, "fr",
                     "Accueille avec satisfaction les lampes et the report on the state "
                     "of all the lenses along the coast, \u00E0 jour;"),
                {"U102"})
          .findings;
  ASSERT_EQ(bare.size(), 1U);
  EXPECT_EQ(bare[0].severity, Severity::warning);
  const auto quoted =
      report_of(pair(source, "fr",
                     "Accueille avec satisfaction les lampes et le rapport \u00AB the "
                     "report on the state of all the lenses along the coast \u00BB, \u00E0 jour;"),
                {"U102"})
          .findings;
  ASSERT_EQ(quoted.size(), 1U);
  EXPECT_EQ(quoted[0].severity, Severity::note);
}

TEST(Scripts, ALatinParagraphInAnArabicTextIsInAnotherScript) {
  EXPECT_THAT(found(pair("Requests the keepers to report in the spring.", "ar",
                         "On demande aux gardiens de faire rapport au printemps."),
                    {"U103"}),
              ElementsAre("U103 - / ar OP1"));
  EXPECT_THAT(
      found(linked(one("en",
                       "\u064A\u0637\u0644\u0628 \u0625\u0644\u0649 "
                       "\u0627\u0644\u062D\u0631\u0627\u0633 \u0623\u0646 "
                       "\u064A\u0642\u062F\u0645\u0648\u0627 \u062A\u0642\u0631\u064A\u0631\u0627 "
                       "\u0641\u064A \u0627\u0644\u0631\u0628\u064A\u0639."),
                   one("fr", "Prie les gardiens de faire rapport au printemps.")),
            {"U103"}),
      ElementsAre("U103 en OP1 / -"));
}

}  // namespace
}  // namespace paralign
