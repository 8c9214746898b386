#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;
using testing::report_of;

// Four numbered paragraphs, the last with that text.
UnitDocument ending(const std::string& language, const std::string& text) {
  std::vector<Line> lines;
  for (const std::string number : {"1", "2", "3", "4"}) {
    lines.push_back({Kind::operative, "OP" + number, number, number == "4" ? text : "A."});
  }
  return make_document("12/7", language, lines);
}

std::vector<std::string> told(const std::string& language, const std::string& text) {
  return found(ending(language, text), {"X104"});
}

TEST(References, ToParagraphsThatAreThereAreSilent) {
  EXPECT_THAT(told("en", "Applies paragraphs 1 (a) to 3 above;"), IsEmpty());
  EXPECT_THAT(told("fr", "Applique les paragraphes 1 et 3 de la pr\u00E9sente r\u00E9solution;"),
              IsEmpty());
  EXPECT_THAT(told("ar",
                   "\u064A\u0637\u0628\u0642 \u0627\u0644\u0641\u0642\u0631\u062A\u064A\u0646 1 "
                   "\u0648 3 \u0623\u0639\u0644\u0627\u0647\u061B"),
              IsEmpty());
}

TEST(References, ToAParagraphThatIsNotThereAreErrors) {
  EXPECT_THAT(told("en", "Applies paragraph 12 above;"), ElementsAre("X104 en OP4 / -"));
  EXPECT_THAT(told("en", "Applies paragraphs 3 (b) and 5 of the present resolution;"),
              ElementsAre("X104 en OP4 / -"));
  EXPECT_THAT(told("fr", "Applique le paragraphe 12 ci-dessus;"), ElementsAre("X104 fr OP4 / -"));
  EXPECT_THAT(
      told("fr", "Applique les paragraphes 2 \u00E0 9 de la pr\u00E9sente r\u00E9solution;"),
      ElementsAre("X104 fr OP4 / -"));
  EXPECT_THAT(told("ar",
                   "\u064A\u0637\u0628\u0642 \u0627\u0644\u0641\u0642\u0631\u0629 \u0661\u0662 "
                   "\u0623\u0639\u0644\u0627\u0647\u061B"),
              ElementsAre("X104 ar OP4 / -"));
  EXPECT_THAT(told("ar",
                   "\u064A\u0637\u0628\u0642 \u0627\u0644\u0641\u0642\u0631\u0627\u062A "
                   "\u0645\u0646 3 \u0625\u0644\u0649 7 \u0645\u0646 \u0647\u0630\u0627 "
                   "\u0627\u0644\u0642\u0631\u0627\u0631\u061B"),
              ElementsAre("X104 ar OP4 / -"));
}

TEST(References, TheMessageNamesTheNumberAndTheLast) {
  Alignment alignment;
  alignment.documents.push_back(ending("en", "Applies paragraphs 2 and 12 above;"));
  const auto findings = report_of(alignment, {"X104"}).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_THAT(findings[0].message, HasSubstr("no paragraph 12; the last is 4"));
  EXPECT_THAT(findings[0].words, ElementsAre("paragraphs 2 and 12 above"));
}

TEST(References, IntoOtherDocumentsAreSilent) {
  EXPECT_THAT(told("en", "Recalls paragraph 5 of resolution 60/251 and paragraph 7 of its report;"),
              IsEmpty());
  EXPECT_THAT(told("en", "Recalls paragraph 9 of the resolution mentioned above;"), IsEmpty());
  EXPECT_THAT(
      told("fr", "Rappelle le paragraphe 5 de la r\u00E9solution 60/251 et le paragraphe 9;"),
      IsEmpty());
  EXPECT_THAT(
      told("ar",
           "\u064A\u0634\u064A\u0631 \u0625\u0644\u0649 \u0627\u0644\u0641\u0642\u0631\u0629 5 "
           "\u0645\u0646 \u0627\u0644\u0642\u0631\u0627\u0631 60/251 "
           "\u0648\u0627\u0644\u0641\u0642\u0631\u0629 9 \u0645\u0646 "
           "\u0642\u0631\u0627\u0631\u0647\u061B"),
      IsEmpty());
}

TEST(References, OfADocumentInPartsAreSilent) {
  std::vector<Line> lines;
  for (const std::string number : {"2", "3", "9"}) {
    lines.push_back({Kind::operative, "OP" + number, number, "Applies paragraph 7 above;"});
  }
  EXPECT_THAT(found(make_document("12/7", "en", lines), {"X104"}), IsEmpty());
}

}  // namespace
}  // namespace paralign
