#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tests/support/odt_builder.hpp"
#include "tests/support/shown.hpp"

namespace paralign {
namespace {

using namespace testing::odt;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::messages;
using testing::shown;

using Lines = std::vector<std::string>;

// The body without what is tracked, which stands at its beginning.
struct Tracked {
  Lines original{};
  Lines final_text{};
};

Odt document(std::string regions, std::string body) {
  Odt result;
  result.automatic = list_style("L", level(1, "1", "", ".") + level(2, "a", "(", ")"));
  result.body = element("text:tracked-changes", "", regions) + body;
  return result;
}

Tracked read(const Odt& odt) {
  ReadOptions options;
  options.changes = Changes::both;
  const std::vector<Reading> readings = read_odt(odt.bytes(), "a.odt", options);
  EXPECT_EQ(readings.size(), 2U);
  EXPECT_EQ(readings.front().version, "original");
  EXPECT_EQ(readings.back().version, "final");
  return {shown(readings.front()), shown(readings.back())};
}

Tracked read(std::string regions, std::string body) {
  return read(document(std::move(regions), std::move(body)));
}

TEST(OdtChanges, TextBetweenMarksOfAnInsertionIsNotInTheOriginal) {
  const Tracked text = read(region("a", "insertion"), p("Calls " + change_start("a") +
                                                        "once more " + change_end("a") + "upon"));
  EXPECT_EQ(text.original, (Lines{"Calls upon"}));
  EXPECT_EQ(text.final_text, (Lines{"Calls once more upon"}));
}

TEST(OdtChanges, InsertedEndsOfParagraphsAreNotInTheOriginal) {
  const Tracked text = read(region("a", "insertion"),
                            list("L", item(p("Notes the report" + change_start("a") + ";")) +
                                          item(p("Requests" + change_end("a") + " and requests;")) +
                                          item(p("Decides."))));
  EXPECT_EQ(text.original, (Lines{"1. Notes the report and requests;", "2. Decides."}));
  EXPECT_EQ(text.final_text,
            (Lines{"1. Notes the report;", "2. Requests and requests;", "3. Decides."}));
}

TEST(OdtChanges, AnInsertedParagraphTakesNoNumberInTheOriginal) {
  const Tracked text =
      read(region("a", "insertion"),
           h(1, "Before") + list("L", item(p("A")) + item(p(change_start("a") + "new")) +
                                          item(p(change_end("a") + "B"))));
  EXPECT_EQ(text.original, (Lines{"Before", "1. A", "2. B"}));
  EXPECT_EQ(text.final_text, (Lines{"Before", "1. A", "2. new", "3. B"}));
}

TEST(OdtChanges, TextBetweenMarksOfADeletionIsNotInTheFinalText) {
  const Tracked text =
      read(region("a", "deletion"),
           list("L", item(p("A")) + item(p(change_start("a") + "gone") + list("", item(p("too")))) +
                         item(p(change_end("a") + "B"))));
  EXPECT_EQ(text.original, (Lines{"1. A", "2. gone", "(a) too", "3. B"}));
  EXPECT_EQ(text.final_text, (Lines{"1. A", "2. B"}));
}

TEST(OdtChanges, DeletedTextComesBackAtItsPoint) {
  const Tracked text =
      read(region("a", "deletion", p("gone")), p("Alpha " + change("a") + "omega"));
  EXPECT_EQ(text.original, (Lines{"Alpha goneomega"}));
  EXPECT_EQ(text.final_text, (Lines{"Alpha omega"}));
}

TEST(OdtChanges, DeletedEndsOfParagraphsComeBack) {
  const Tracked text = read(region("a", "deletion", p("one") + p("two") + h(1, "three")),
                            p("A" + change("a") + "Z") + p("end"));
  EXPECT_EQ(text.original, (Lines{"Aone", "two", "threeZ", "end"}));
  EXPECT_EQ(text.final_text, (Lines{"AZ", "end"}));
}

TEST(OdtChanges, DeletedItemsOfAListCountInTheOriginal) {
  const Tracked text = read(region("a", "deletion", list("L", item(p("two")) + item(p("")))) +
                                region("b", "deletion", p("four") + p("")),
                            list("L", item(p("one")) + item(p(change("a") + "three")) +
                                          item(p(change("b") + "five")) + item(p("six"))) +
                                list("L", item(p("seven")), "text:continue-numbering=\"true\""));
  EXPECT_EQ(text.original,
            (Lines{"1. one", "2. two", "3. three", "4. four", "5. five", "6. six", "7. seven"}));
  EXPECT_EQ(text.final_text, (Lines{"1. one", "2. three", "3. five", "4. six", "5. seven"}));
}

TEST(OdtChanges, ADeletedHeadingIsOneAndTheParagraphBehindItIsNot) {
  ReadOptions options;
  options.changes = Changes::original_text;
  const Odt odt = document(region("a", "deletion", h(1, "Gone") + p("")), p(change("a") + "text"));
  const Reading reading = read_odt(odt.bytes(), "a.odt", options).front();
  ASSERT_EQ(shown(reading), (Lines{"Gone", "text"}));
  EXPECT_TRUE(reading.blocks[0].heading);
  EXPECT_FALSE(reading.blocks[1].heading);
}

TEST(OdtChanges, ATableComesAndGoesAsAWhole) {
  const auto table = [](std::string_view text) {
    return element("table:table", "",
                   element("table:table-row", "", element("table:table-cell", "", p(text))));
  };
  const Tracked text = read(
      region("a", "insertion") + region("b", "deletion", p("") + table("old") + p("")),
      p("A" + change_start("a")) + table("new") + p(change_end("a") + "B" + change("b")) + p("C"));
  EXPECT_EQ(text.original, (Lines{"AB", "old", "C"}));
  EXPECT_EQ(text.final_text, (Lines{"A", "new", "B", "C"}));
}

TEST(OdtChanges, NotesCountWithoutThoseOfTheOtherVersion) {
  const Tracked text =
      read(region("a", "insertion") + region("b", "deletion", p(note("1", p("old")))),
           p("A" + change("b") + change_start("a") + note("1", p("new")) + change_end("a") +
             note("2", p("kept"))) +
               p("B" + note("3", p("last"))));
  EXPECT_EQ(text.original, (Lines{"A[^1][^2]", "{1} old", "{2} kept", "B[^3]", "{3} last"}));
  EXPECT_EQ(text.final_text, (Lines{"A[^1][^2]", "{1} new", "{2} kept", "B[^3]", "{3} last"}));
}

TEST(OdtChanges, TextBoxesInsideOfAnInsertionGoWithIt) {
  const Tracked text = read(region("a", "insertion"),
                            p("A" + change_start("a") + "<draw:frame><draw:text-box>" + p("box") +
                              "</draw:text-box></draw:frame>" + change_end("a")));
  EXPECT_EQ(text.original, (Lines{"A"}));
  EXPECT_EQ(text.final_text, (Lines{"A", "box"}));
}

TEST(OdtChanges, WhatWasInsertedAndDeletedAgainIsInNeither) {
  const std::string both =
      element("text:changed-region", "xml:id=\"a\"",
              "<text:deletion>" + p("gone") + "</text:deletion><text:insertion/>");
  const Tracked text = read(both, p("A" + change("a") + "B"));
  EXPECT_EQ(text.original, (Lines{"AB"}));
  EXPECT_EQ(text.final_text, (Lines{"AB"}));
}

TEST(OdtChanges, AreCountedAndSaid) {
  const Odt odt = document(region("a", "insertion") + region("b", "insertion") +
                               region("c", "deletion", p("x")) + region("d", "format-change"),
                           p("A" + change("c")));
  ReadOptions options;
  EXPECT_THAT(messages(read_odt(odt.bytes(), "a.odt", options).front(), "R107"),
              ElementsAre("tracked changes: 2 insertions, 1 deletion; the final text was taken"));
  options.changes = Changes::original_text;
  EXPECT_THAT(
      messages(read_odt(odt.bytes(), "a.odt", options).front(), "R107"),
      ElementsAre("tracked changes: 2 insertions, 1 deletion; the original text was taken"));
  Odt plain;
  plain.body = p("A");
  EXPECT_THAT(messages(read_odt(plain.bytes(), "a.odt").front(), "R107"), IsEmpty());
}

TEST(OdtChanges, AMarkWithoutItsCounterpartTakesNoTextAway) {
  const Odt odt =
      document(region("a", "deletion") + region("b", "deletion") + region("c", "deletion") +
                   region("d", "deletion"),
               p("A" + change_start("a") + "B") + p(change_end("b") + "C" + change_start("b")) +
                   p("D" + change_start("c") + note("1", p("n" + change_end("c"))) + "E") +
                   p(change_start("d") + "F" + change_end("d") + change_start("d") + "G") +
                   p(change_end("nowhere") + change_start("nowhere") + change("nowhere") + "H"));
  const Reading reading = read_odt(odt.bytes(), "a.odt").front();
  EXPECT_THAT(shown(reading), ElementsAre("AB", "C", "D[^1]E", "{1} n", "FG", "H"));
  EXPECT_THAT(messages(reading, "R108"),
              ElementsAre("4 tracked changes without beginning or end; the text was kept"));
}

TEST(OdtChanges, ADeletionComesBackOnce) {
  const Tracked text =
      read(region("a", "deletion", p("x" + change("a"))), p("A" + change("a") + change("a") + "B"));
  EXPECT_EQ(text.original, (Lines{"AxB"}));
}

TEST(OdtChanges, AVersionWithoutTextIsRefusedWithAdvice) {
  const Odt odt =
      document(region("a", "insertion"), p(change_start("a") + "all new" + change_end("a")));
  ReadOptions options;
  options.changes = Changes::original_text;
  try {
    static_cast<void>(read_odt(odt.bytes(), "a.odt", options));
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "a.odt: found no text before the tracked changes; take the final text");
  }
}

}  // namespace
}  // namespace paralign
