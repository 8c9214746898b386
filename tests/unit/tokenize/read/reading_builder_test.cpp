#include "tokenize/read/reading_builder.hpp"

#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "paralign/segment.hpp"

namespace paralign::detail {
namespace {

ReadingBuilder builder() { return {"a.docx", "docx"}; }

void paragraph(ReadingBuilder& build, std::string_view text) {
  build.text(text);
  build.end_paragraph();
}

std::vector<std::string> texts(const Reading& reading) {
  std::vector<std::string> result;
  for (const Block& block : reading.blocks) result.push_back(block.text);
  return result;
}

using Texts = std::vector<std::string>;

TEST(ReadingBuilder, GivesOneBlockAParagraphAtItsPlaceInTheText) {
  ReadingBuilder build = builder();
  paragraph(build, "One");
  paragraph(build, " \xC2\xA0");
  paragraph(build, "Two");
  const Reading reading = build.finish("nothing");
  ASSERT_EQ(texts(reading), (Texts{"One", "Two"}));
  for (const Block& block : reading.blocks) {
    EXPECT_EQ(reading.text.substr(block.place.begin, block.place.end - block.place.begin),
              block.text);
  }
}

TEST(ReadingBuilder, PutsANoteBehindTheParagraphThatCitesIt) {
  ReadingBuilder build = builder();
  build.text("Recalling its report,");
  build.cite("1");
  build.begin_note("1");
  paragraph(build, "C/12/34.");
  paragraph(build, "Annex II.");
  build.end_note();
  build.text(" and others,");
  build.end_paragraph();
  paragraph(build, "Next");
  const Reading reading = build.finish("nothing");
  ASSERT_EQ(texts(reading),
            (Texts{"Recalling its report, and others,", "C/12/34. Annex II.", "Next"}));
  EXPECT_EQ(reading.blocks[1].note_mark, "1");
  ASSERT_EQ(reading.blocks[0].notes.size(), 1U);
  EXPECT_EQ(reading.blocks[0].notes[0].at, 21U);
}

TEST(ReadingBuilder, RepairsTextNumbersAndMarks) {
  ReadingBuilder build = builder();
  build.text("a\xFF\x01");
  build.list_number("(\xC3", 1);
  build.cite("\xE2\x80");
  build.end_paragraph();
  const Reading reading = build.finish("nothing");
  EXPECT_EQ(reading.blocks[0].text, "a\uFFFD ");
  EXPECT_EQ(reading.blocks[0].list_number, "(\uFFFD");
  EXPECT_EQ(reading.blocks[0].notes[0].mark, "\uFFFD");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "R101");
  EXPECT_EQ(reading.findings[0].message, "3 ill-formed sequences were replaced by U+FFFD");
}

TEST(ReadingBuilder, KeepsTheNumbersInsideANote) {
  ReadingBuilder build = builder();
  paragraph(build, "Recalling");
  build.begin_note("1");
  paragraph(build, "Both:");
  build.list_number("(a)", 1);
  paragraph(build, "first;");
  build.end_note();
  EXPECT_EQ(texts(build.finish("nothing")), (Texts{"Recalling", "Both: (a) first;"}));
}

TEST(ReadingBuilder, PutsANoteThatIsCitedInFrontOfAllTextBehindItToo) {
  ReadingBuilder build = builder();
  build.cite("1");
  build.begin_note("1");
  paragraph(build, "C/12/34.");
  build.end_note();
  build.text("Recalling its report,");
  build.end_paragraph();
  EXPECT_EQ(texts(build.finish("nothing")), (Texts{"Recalling its report,", "C/12/34."}));
}

TEST(ReadingBuilder, GivesATableOfDataABlockARow) {
  ReadingBuilder build = builder();
  paragraph(build, "Before");
  build.begin_table();
  for (const char* const row : {"First", "Second"}) {
    build.begin_row();
    build.begin_cell();
    paragraph(build, row);
    build.begin_cell();
    paragraph(build, "30");
  }
  build.end_table();
  EXPECT_EQ(texts(build.finish("nothing")), (Texts{"Before", "First\t30", "Second\t30"}));
}

TEST(ReadingBuilder, GivesAMastheadTableCellByCell) {
  ReadingBuilder build = builder();
  build.begin_table();
  build.begin_row();
  build.begin_cell();
  paragraph(build, "Council");
  build.begin_cell();
  paragraph(build, "C/RES/12/7");
  build.begin_row();
  build.begin_cell();
  build.begin_cell();
  paragraph(build, "Distr.: General");
  paragraph(build, "Original: English");
  build.end_table();
  EXPECT_EQ(texts(build.finish("nothing")),
            (Texts{"Council", "C/RES/12/7", "Distr.: General", "Original: English"}));
}

TEST(ReadingBuilder, SaysThatControlsHideTheOrderOfText) {
  ReadingBuilder build = builder();
  paragraph(build, "Decides \u202Eton\u202C to");
  const Reading reading = build.finish("nothing");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings.front().code, "R112");
}

TEST(ReadingBuilder, RefusesADocumentWithoutText) {
  ReadingBuilder build = builder();
  paragraph(build, "");
  try {
    static_cast<void>(build.finish("found no text"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "a.docx: found no text");
  }
}

TEST(Segment, TakesTheHintsOfBlocks) {
  ReadingBuilder build = builder();
  paragraph(build, "12/7. Lights");
  paragraph(build, "The Council,");
  build.text("Recalling its *report*, [as amended]");
  build.cite("3");
  build.begin_note("3");
  paragraph(build, "C/1.");
  build.end_note();
  build.text(" and others,");
  build.end_paragraph();
  build.list_number("1.", 1);
  paragraph(build, "Decides as follows:");
  build.list_number("(i)", 9);
  paragraph(build, "Ninth;");
  const auto documents = segment(build.finish("nothing"), {"en"});
  const auto& paragraphs = documents.front().paragraphs;
  ASSERT_EQ(paragraphs.size(), 6U);
  EXPECT_EQ(paragraphs[2].text, "Recalling its *report*, [as amended] and others,");
  EXPECT_EQ(paragraphs[2].notes, (Texts{"3"}));
  EXPECT_EQ(paragraphs[3].kind, Kind::footnote);
  EXPECT_EQ(paragraphs[3].label, "F3");
  EXPECT_EQ(paragraphs[4].label, "OP1");
  EXPECT_EQ(paragraphs[5].label, "OP1.i");
  EXPECT_EQ(paragraphs[5].number, "i");
}

}  // namespace
}  // namespace paralign::detail
