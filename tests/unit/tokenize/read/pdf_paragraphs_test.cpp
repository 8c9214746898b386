// Lines into paragraphs, over pages and columns; tables, notes, headers.

#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "tests/support/pdf_page.hpp"

namespace paralign {
namespace {

using testing::block_texts;
using testing::PdfPageWriter;
using testing::read_pages;
using Texts = std::vector<std::string>;

// Three paragraphs of two lines, set apart by white; the lines reach x = 200.
void add_paragraphs(PdfPageWriter& page, double top = 100) {
  for (int i = 0; i < 3; ++i, top += 40) {
    page.line(50, top, "Recalling the lamps of all").line(50, top + 14, "islands,");
  }
}

TEST(PdfParagraphs, AWiderStepStartsOneAndOtherLinesAreJoined) {
  PdfPageWriter page;
  add_paragraphs(page);
  const Reading reading = read_pages({page});
  EXPECT_EQ(block_texts(reading), Texts(3, "Recalling the lamps of all islands,"));
  for (const Block& block : reading.blocks) {
    EXPECT_TRUE(block.literal);
    EXPECT_EQ(reading.text.substr(block.place.begin, block.place.end - block.place.begin),
              block.text);
  }
}

TEST(PdfParagraphs, AnIndentStartsOne) {
  PdfPageWriter page;
  for (int i = 0; i < 4; ++i) {
    page.line(70, 100 + 28 * i, "Noting the lamps of").line(50, 114 + 28 * i, "islands,");
  }
  EXPECT_EQ(block_texts(read_pages({page})), Texts(4, "Noting the lamps of islands,"));
}

TEST(PdfParagraphs, AShortLineEndsOneAndAFullOneIsLeftToTheWords) {
  PdfPageWriter page;
  page.line(50, 100, "Urges all States to keep the").line(50, 114, "lamps;");
  page.line(50, 128, "Calls for oil for the lamps,").line(50, 142, "Asks for more of it");
  EXPECT_EQ(block_texts(read_pages({page})),
            (Texts{"Urges all States to keep the\nlamps;",
                   "Calls for oil for the lamps,\nAsks for more of it"}));
}

TEST(PdfParagraphs, OneGoesOnOverThePageEndAndPagesAreCounted) {
  PdfPageWriter first;
  add_paragraphs(first);
  first.line(50, 220, "Noting that the lamps were");
  PdfPageWriter blank;
  PdfPageWriter third;
  third.line(50, 100, "not lit in the islands,").line(50, 126, "Decides to light them");
  const Reading reading = read_pages({first, blank, third});
  ASSERT_EQ(reading.blocks.size(), 6U);
  EXPECT_EQ(reading.blocks[3].text, "Noting that the lamps were not lit in the islands,");
  EXPECT_EQ(reading.blocks[4].text, "\f\f");
  EXPECT_EQ(reading.blocks[5].text, "Decides to light them");
  EXPECT_TRUE(reading.blocks[5].page_break_before);
  EXPECT_EQ(reading.blocks[5].place.page, 3U);
  ASSERT_FALSE(reading.findings.empty());
  EXPECT_EQ(reading.findings.front().code, "R104");
  EXPECT_NE(reading.findings.front().message.find("page 2 holds no text"), std::string::npos);
}

TEST(PdfParagraphs, ARaisedMarkIsASuperscriptAndItsTextANote) {
  PdfPageWriter page;
  add_paragraphs(page);
  page.line(50, 220, "Noting the report,").word(152, 218, "1", 7);
  page.word(50, 700, "1", 6).line(60, 701, "See C/12/34, on", 9).line(50, 712, "lamps.", 9);
  const Reading reading = read_pages({page});
  ASSERT_EQ(reading.blocks.size(), 5U);
  EXPECT_EQ(reading.blocks[3].text, "Noting the report,\u00B9");
  EXPECT_EQ(reading.blocks[4].note_mark, "1");
  EXPECT_EQ(reading.blocks[4].text, "See C/12/34, on lamps.");
}

TEST(PdfParagraphs, ANoteGoesOnAtTheFootOfTheNextPage) {
  PdfPageWriter first;
  add_paragraphs(first);
  first.line(50, 701, "1 See the report of the", 9);
  PdfPageWriter second;
  add_paragraphs(second);
  second.line(50, 690, "Commissioner.", 9).line(50, 701, "2 Ibid.", 9);
  const Reading reading = read_pages({first, second});
  std::vector<std::string> notes;
  for (const Block& block : reading.blocks) {
    if (!block.note_mark.empty()) notes.push_back(block.note_mark + ' ' + block.text);
  }
  EXPECT_EQ(notes, (Texts{"1 See the report of the Commissioner.", "2 Ibid."}));
}

TEST(PdfParagraphs, HeadersAndFootersAreLeftOutWithAFinding) {
  std::vector<PdfPageWriter> pages(3);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].word(480, 40, "C/RES/12/7");
    if (i == 0) pages[i].word(50, 80, "C/RES/12/7");
    add_paragraphs(pages[i], 200);
    pages[i].word(50, 800, "CC.31-00417").word(540, 800, std::to_string(i + 1));
  }
  const Reading reading = read_pages(pages);
  EXPECT_EQ(reading.blocks.size(), 10U);
  EXPECT_EQ(reading.blocks.front().text, "C/RES/12/7");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings.front().code, "R123");
  EXPECT_NE(reading.findings.front().message.find("6 lines"), std::string::npos);
}

TEST(PdfParagraphs, NotesOfTwoPagesAreNoFooters) {
  std::vector<PdfPageWriter> pages(2);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    add_paragraphs(pages[i], 200);
    pages[i].line(50, 790, std::to_string(i + 1) + " Ibid.", 9);
  }
  const Reading reading = read_pages(pages);
  EXPECT_EQ(reading.blocks.size(), 8U);
  EXPECT_TRUE(reading.findings.empty());
}

TEST(PdfParagraphs, TwoColumnsAreReadOneAfterTheOther) {
  PdfPageWriter page;
  for (int i = 0; i < 14; ++i) {
    page.line(50, 100 + 14 * i, "left lamps of islands")
        .line(250, 105 + 14 * i, "right lamps of sea");
  }
  const Reading reading = read_pages({page});
  const std::size_t left = reading.text.rfind("left");
  const std::size_t right = reading.text.find("right");
  EXPECT_LT(left, right);
}

TEST(PdfParagraphs, RowsOfATableAreBlocksWithTabs) {
  PdfPageWriter page;
  add_paragraphs(page);
  page.line(50, 240, "First order").word(180, 240, "30").word(260, 240, "22");
  page.line(50, 260, "Second order").word(180, 260, "45").word(260, 260, "18");
  page.line(50, 280, "Third order").word(180, 280, "60").word(260, 280, "12");
  const Reading reading = read_pages({page});
  ASSERT_EQ(reading.blocks.size(), 6U);
  EXPECT_EQ(reading.blocks[3].text, "First order\t30\t22");
  EXPECT_EQ(reading.blocks[5].text, "Third order\t60\t12");
}

TEST(PdfParagraphs, NumbersOfAListMakeNoTable) {
  PdfPageWriter page;
  add_paragraphs(page);
  for (const auto& [top, number] : {std::pair(240, "(a)"), {260, "(b)"}, {280, "(c)"}}) {
    page.word(50, top, number).line(100, top, "Lamps and oil;");
  }
  const Reading reading = read_pages({page});
  ASSERT_EQ(reading.blocks.size(), 6U);
  EXPECT_EQ(reading.blocks[4].text, "(b) Lamps and oil;");
}

TEST(PdfParagraphs, TheTwoHalvesOfAMastheadAreReadOneAfterTheOther) {
  PdfPageWriter page;
  page.line(50, 50, "Council of the Isles").word(350, 50, "C/RES/12/7");
  page.line(50, 64, "Twelfth session").line(350, 64, "Distr.: General");
  page.line(50, 78, "Agenda item 6").line(350, 78, "19 March 2031");
  add_paragraphs(page, 140);
  const Texts texts = block_texts(read_pages({page}));
  ASSERT_EQ(texts.size(), 9U);
  EXPECT_EQ(Texts(texts.begin(), texts.begin() + 6),
            (Texts{"Council of the Isles", "Twelfth session", "Agenda item 6", "C/RES/12/7",
                   "Distr.: General", "19 March 2031"}));
}

TEST(PdfParagraphs, HyphensOfTheProgramGoAndThoseOfTheWordsStay) {
  PdfPageWriter page;
  add_paragraphs(page);
  page.line(50, 240, "Deploring the implementation").line(50, 254, "of lamps,");
  page.line(50, 280, "Noting that the full imple-").line(50, 294, "mentation of a half-day ban");
  page.line(50, 320, "Asks for lamps and a half-").line(50, 334, "day ban");
  const Reading reading = read_pages({page});
  EXPECT_EQ(reading.blocks[4].text, "Noting that the full implementation of a half-day ban");
  EXPECT_EQ(reading.blocks[5].text, "Asks for lamps and a half-day ban");
}

}  // namespace
}  // namespace paralign
