#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tests/support/docx_builder.hpp"
#include "tests/support/shown.hpp"

namespace paralign::testing {
namespace {

using Lines = std::vector<std::string>;

std::vector<Reading> both(const DocxBuilder& file) {
  ReadOptions options;
  options.changes = Changes::both;
  return read_docx(file.bytes(), "a.docx", options);
}

void expect(const DocxBuilder& file, const Lines& original, const Lines& final_text) {
  const std::vector<Reading> readings = both(file);
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_EQ(shown(readings[0]), original);
  EXPECT_EQ(shown(readings[1]), final_text);
}

DocxBuilder numbered_file(std::string_view body) {
  return DocxBuilder(body).numbering(three_levels());
}

TEST(DocxChanges, GiveOneReadingForEachVersion) {
  const DocxBuilder file(
      paragraph(run("The ") + deleted(run("ninth")) + inserted(run("twelfth")) + run(" session")));
  expect(file, {"The ninth session"}, {"The twelfth session"});
  EXPECT_EQ(both(file)[0].version, "original");
  EXPECT_EQ(both(file)[1].version, "final");
  ReadOptions options;
  EXPECT_EQ(shown(read_docx(file.bytes(), "a", options).at(0)), (Lines{"The twelfth session"}));
  EXPECT_EQ(read_docx(file.bytes(), "a", options).at(0).version, "");
  options.changes = Changes::original_text;
  ASSERT_EQ(read_docx(file.bytes(), "a", options).size(), 1U);
  EXPECT_EQ(shown(read_docx(file.bytes(), "a", options).at(0)), (Lines{"The ninth session"}));
}

TEST(DocxChanges, AreCountedAndTheTextTakenIsNamed) {
  const DocxBuilder file(line("kept", mark("ins")) +
                         paragraph(inserted(run("one piece")) + inserted(run(" of text")) +
                                   run(" kept ") + deleted(run("x")) + run("y") + "<w:moveFrom>" +
                                   run("m") + "</w:moveFrom>") +
                         paragraph("<w:moveToRangeStart w:id=\"1\"/><w:moveTo>" + run("m") +
                                   "</w:moveTo><w:moveToRangeEnd w:id=\"1\"/>"));
  const std::vector<Reading> readings = both(file);
  EXPECT_EQ(
      messages(readings[0], "R107"),
      (Lines{"tracked changes: 1 insertion, 1 deletion, 1 move; the original text was taken"}));
  EXPECT_EQ(messages(readings[1], "R107"),
            (Lines{"tracked changes: 1 insertion, 1 deletion, 1 move; the final text was taken"}));
  EXPECT_EQ(readings[1].findings.at(0).severity, Severity::note);
}

TEST(DocxChanges, MoveText) {
  expect(DocxBuilder(paragraph(run("a") + "<w:moveFrom>" + run("b") + "</w:moveFrom>") +
                     paragraph("<w:moveTo>" + run("b") + "</w:moveTo>" + run("c"))),
         {"ab", "c"}, {"a", "bc"});
}

TEST(DocxChanges, DropWhatWasInsertedAndDeletedAgain) {
  expect(DocxBuilder(paragraph(run("a") + inserted(deleted(run("b"))) + run("c")) +
                     paragraph(inserted(run("d")), "<w:rPr><w:ins/><w:del/></w:rPr>") + line("e")),
         {"ac", "e"}, {"ac", "de"});
}

TEST(DocxChanges, JoinParagraphsAtADeletedMark) {
  expect(numbered_file(line("First", numbered()) + line("one", numbered(1) + mark("del")) +
                       line(" and two", numbered()) + line("Three", numbered())),
         {"1. First", "(a) one", "2. and two", "3. Three"},
         {"1. First", "2. one and two", "3. Three"});
}

TEST(DocxChanges, JoinParagraphsAtAnInsertedMark) {
  expect(numbered_file(line("One", numbered()) + line("Two", numbered() + mark("ins")) +
                       line(", split", numbered()) + line("Last", numbered())),
         {"1. One", "2. Two, split", "3. Last"}, {"1. One", "2. Two", "3. , split", "4. Last"});
}

TEST(DocxChanges, CloseUpTheNumbersOfDeletedParagraphs) {
  expect(numbered_file(line("One", numbered()) +
                       paragraph(deleted(run("Two")), numbered() + mark("del")) +
                       paragraph(inserted(run("New")), numbered() + mark("ins")) +
                       paragraph(inserted(run("newer")), numbered(1) + mark("ins")) +
                       line("Three", numbered())),
         {"1. One", "2. Two", "3. Three"}, {"1. One", "2. New", "(a) newer", "3. Three"});
}

TEST(DocxChanges, MoveNumberedParagraphs) {
  const std::string from =
      paragraph("<w:moveFrom>" + run("Moved") + "</w:moveFrom>", numbered() + mark("moveFrom"));
  const std::string to =
      paragraph("<w:moveTo>" + run("Moved") + "</w:moveTo>", numbered() + mark("moveTo"));
  expect(numbered_file(from + line("Stays", numbered()) + to + line("Last", numbered())),
         {"1. Moved", "2. Stays", "3. Last"}, {"1. Stays", "2. Moved", "3. Last"});
}

TEST(DocxChanges, EndAParagraphThatHasNoneToGoOnWith) {
  expect(DocxBuilder(line("Before", mark("del")) + table(row(cell(line("cell", mark("del"))))) +
                     line("End", mark("del"))),
         {"Before", "cell", "End"}, {"Before", "cell", "End"});
}

TEST(DocxChanges, TakeRowsAndCells) {
  const std::string rows =
      row(cell(line("a")) + cell(line("1"))) +
      row(cell(line("b")) + cell(line("2")), "<w:ins w:id=\"1\"/>") +
      row(cell(line("c")) + cell(line("3")), "<w:del w:id=\"1\"/>") +
      row(cell(line("d")) + cell(line("4"), "<w:cellIns/>") + cell(line("5"), "<w:cellDel/>"));
  expect(DocxBuilder(line("Before") + table(rows)), {"Before", "a\t1", "c\t3", "d\t5"},
         {"Before", "a\t1", "b\t2", "d\t4"});
}

TEST(DocxChanges, JoinOverATableThatIsGone) {
  expect(DocxBuilder(line("One", mark("del")) +
                     table(row(cell(line("cell")), "<w:del w:id=\"1\"/>")) + line(" two")),
         {"One", "cell", "two"}, {"One two"});
}

TEST(DocxChanges, TakeNotesAndCloseUpTheirNumbers) {
  const std::string notes =
      footnote("1", line("Old.")) + footnote("2", line("New.")) +
      footnote("3", paragraph(run("Kept") + deleted(run(" long")) + run(".")));
  expect(DocxBuilder(paragraph(run("a") + deleted(footnote_reference("1")) +
                               inserted(footnote_reference("2")) + footnote_reference("3") +
                               deleted(footnote_reference("2"))))
             .footnotes(notes),
         {"a[^1][^2][^3]", "{1} Old.", "{2} Kept long.", "{3} New."},
         {"a[^1][^2]", "{1} New.", "{2} Kept."});
}

TEST(DocxChanges, TakeTheFormerNumberOfAParagraph) {
  const std::string former =
      "<w:pPrChange w:id=\"4\"><w:pPr>" + numbered() + "</w:pPr></w:pPrChange>";
  const std::string none = "<w:pPrChange w:id=\"4\"><w:pPr/></w:pPrChange>";
  expect(numbered_file(line("One", numbered()) + line("Two", numbered(1) + former) +
                       line("Three", numbered() + none) + line("Four", former)),
         {"1. One", "2. Two", "Three", "3. Four"}, {"1. One", "(a) Two", "2. Three", "Four"});
}

TEST(DocxChanges, TakeAnInsertedNumberAway) {
  expect(numbered_file(line("One",
                            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>"
                            "<w:ins w:id=\"1\"/></w:numPr>") +
                       line("Two",
                            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>"
                            "<w:numberingChange w:original=\"%1:7:0:.\"/></w:numPr>")),
         {"One", "1. Two"}, {"1. One", "2. Two"});
}

TEST(DocxChanges, TakeTheFormerStyleOfAHeading) {
  const std::vector<Reading> readings = both(
      DocxBuilder(line("A", "<w:outlineLvl w:val=\"0\"/><w:pPrChange><w:pPr/></w:pPrChange>")));
  EXPECT_FALSE(readings[0].blocks[0].heading);
  EXPECT_TRUE(readings[1].blocks[0].heading);
}

TEST(DocxChanges, TakeTheFormerPropertiesOfARun) {
  expect(DocxBuilder(paragraph(run("a") +
                               run("b", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>") +
                               run("c", "<w:vanish/><w:rPrChange><w:rPr/></w:rPrChange>"))),
         {"ac"}, {"ab"});
}

TEST(DocxChanges, TakeInstructionsAndResultsOfFields) {
  expect(DocxBuilder(paragraph(field("REF x", deleted(run("3")) + inserted(run("4"))) + run(".") +
                               deleted(field("REF y", run("5"))))),
         {"3.5"}, {"4."});
}

TEST(DocxChanges, WorkInArabic) {
  expect(numbered_file(paragraph(deleted(run("\u062A\u0637\u0644\u0628")) +
                                     inserted(run("\u062A\u062F\u0639\u0648")) +
                                     run(" \u0625\u0644\u0649", "<w:rtl/>"),
                                 "<w:bidi/>" + numbered())),
         {"1. \u062A\u0637\u0644\u0628 \u0625\u0644\u0649"},
         {"1. \u062A\u062F\u0639\u0648 \u0625\u0644\u0649"});
}

TEST(DocxChanges, LeaveNoTextIsSaid) {
  try {
    static_cast<void>(both(DocxBuilder(paragraph(inserted(run("All new"))))));
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "a.docx: found no text before the tracked changes; take the final text");
  }
}

}  // namespace
}  // namespace paralign::testing
