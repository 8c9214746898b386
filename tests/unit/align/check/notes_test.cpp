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

// A paragraph that cites those notes, and the text of note 1.
UnitDocument cited(const std::string& language, const std::string& text, const std::string& note,
                   std::vector<std::string> marks) {
  UnitDocument document = make_document(
      "12/7", language, {{Kind::preamble, "PP1", "", text}, {Kind::footnote, "N1", "1", note}});
  document.document.paragraphs[0].notes = std::move(marks);
  return document;
}

UnitDocument english(std::vector<std::string> marks) {
  return cited("en", "Recalling the report on lamps,", "C/12/30, annex.", std::move(marks));
}

UnitDocument french(std::vector<std::string> marks) {
  return cited("fr", "Rappelant le rapport sur les lampes,", "C/12/30, annexe.", std::move(marks));
}

UnitDocument arabic(std::vector<std::string> marks) {
  return cited("ar",
               "\u0625\u0630 \u064a\u0634\u064a\u0631 \u0625\u0644\u0649 "
               "\u0627\u0644\u062a\u0642\u0631\u064a\u0631\u060c",
               "C/12/30\u060c \u0627\u0644\u0645\u0631\u0641\u0642.", std::move(marks));
}

Alignment linked(UnitDocument first, UnitDocument second) {
  Alignment alignment = pair_of(std::move(first), std::move(second), Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return alignment;
}

TEST(Notes, ThatAreCitedGiveNoFinding) {
  EXPECT_THAT(found(english({"1"}), {"F"}), IsEmpty());
  EXPECT_THAT(found(linked(english({"1"}), french({"1"})), {"F"}), IsEmpty());
  EXPECT_THAT(found(linked(french({"1"}), arabic({"1"})), {"F"}), IsEmpty());
}

TEST(Notes, AMarkWithoutATextIsToldWhereItStands) {
  EXPECT_THAT(found(french({"1", "2"}), {"F"}), ElementsAre("F101 fr PP1 / -"));
}

TEST(Notes, ATextWithoutAMarkIsTold) {
  EXPECT_THAT(found(arabic({}), {"F"}), ElementsAre("F102 ar N1 / -"));
}

TEST(Notes, AMarkOnOneSideIsToldOnBoth) {
  const Alignment alignment = linked(english({"1"}), arabic({"1", "1"}));
  EXPECT_THAT(found(alignment, {"F104"}), ElementsAre("F104 en PP1 / ar PP1"));
  EXPECT_THAT(report_of(alignment, {"F104"}).findings[0].message,
              HasSubstr("1 note mark in the English text, 2 note marks in the Arabic text"));
}

TEST(Notes, ATextOnOneSideIsToldWithItsWords) {
  Alignment alignment = linked(english({"1"}), french({"1"}));
  alignment.pairs[0].links[1].target.clear();
  alignment.pairs[0].links[1].relation = Relation::dropped;
  const CheckReport report = report_of(alignment, {"F103"});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].severity, Severity::error);
  EXPECT_THAT(report.findings[0].message, HasSubstr("no counterpart in the French text"));
  EXPECT_THAT(report.findings[0].message, HasSubstr("C/12/30, annex."));
}

TEST(Notes, ATextOnTheSecondSideIsToldThere) {
  Alignment alignment = linked(english({"1"}), french({"1"}));
  alignment.pairs[0].links[1].source.clear();
  alignment.pairs[0].links[1].relation = Relation::inserted;
  EXPECT_THAT(found(alignment, {"F103"}), ElementsAre("F103 - / fr N1"));
}

TEST(Notes, OtherMarksForTheSameNoteAreNoDifference) {
  UnitDocument target = french({"*"});
  target.document.paragraphs[1].number = "*";
  EXPECT_THAT(found(linked(english({"1"}), std::move(target)), {"F"}), IsEmpty());
}

}  // namespace
}  // namespace paralign
