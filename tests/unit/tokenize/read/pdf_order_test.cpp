// Arabic: the order of reading, vowel signs, strokes, lam and alef.

#include <gtest/gtest.h>

#include "tests/support/pdf_page.hpp"
#include "tokenize/read/pdf_drawn_words.hpp"
#include "tokenize/read/pdf_swapped_words.hpp"

namespace paralign {
namespace {

using testing::PdfPageWriter;
using testing::read_pages;

// "The council of the isles" as a page shows it, so that the document is Arabic.
constexpr std::string_view kCouncil = "\u0631\u0632\u062C\u0644\u0627 \u0633\u0644\u062C\u0645";
constexpr std::string_view kCouncilRead = "\u0645\u062C\u0644\u0633 \u0627\u0644\u062C\u0632\u0631";

// The text of a line that the page shows like this.
std::string read_line(std::string_view shown) {
  PdfPageWriter page;
  for (int i = 0; i < 6; ++i) page.line_to(500, 100 + 30 * i, kCouncil);
  page.line_to(500, 400, shown);
  return read_pages({page}).blocks.back().text;
}

TEST(PdfOrder, ArabicIsReadFromTheRight) { EXPECT_EQ(read_line(kCouncil), kCouncilRead); }

TEST(PdfOrder, NumbersAndLatinWordsKeepTheirOrder) {
  EXPECT_EQ(read_line("2031 \u0645\u0627\u0639"), "\u0639\u0627\u0645 2031");
  EXPECT_EQ(read_line("C/RES/12/7 \u0645\u0627\u0639"), "\u0639\u0627\u0645 C/RES/12/7");
  EXPECT_EQ(read_line("Distr.: General"), "Distr.: General");
  EXPECT_EQ(read_line("CC.31-00417 (A)"), "CC.31-00417 (A)");
}

TEST(PdfOrder, TheDayComesBeforeTheMonthAndTheMarkBeforeItsNote) {
  EXPECT_EQ(read_line("March 2031 19"), "19 March 2031");
  EXPECT_EQ(read_line(".C/12/34 1"), "1 C/12/34.");
}

TEST(PdfOrder, YearsRiseAndThousandsStayWhole) {
  EXPECT_EQ(read_line("2035-2028 \u0645\u0627\u0639"), "\u0639\u0627\u0645 2028-2035");
  EXPECT_EQ(read_line("2028-2035 \u0645\u0627\u0639"), "\u0639\u0627\u0645 2028-2035");
  EXPECT_EQ(read_line("5 300 \u0645\u0627\u0639"), "\u0639\u0627\u0645 5 300");
}

TEST(PdfOrder, MarksStandBehindTheirWordAndNumbersBeforeTheirs) {
  EXPECT_EQ(read_line("\u061B\u0645\u0627\u0639 -\u0661\u0662"),
            "\u0661\u0662- \u0639\u0627\u0645\u061B");
  EXPECT_EQ(read_line("\u0645\u0627\u0639 )\u0623("), "(\u0623) \u0639\u0627\u0645");
}

TEST(PdfOrder, BracketsNamedByTheirShapeAreTurned) {
  PdfPageWriter page;
  page.line_to(500, 100, "\u0645\u0627\u0639 (\u0623)");
  EXPECT_EQ(read_pages({page}).text, "(\u0623) \u0639\u0627\u0645");
}

TEST(PdfOrder, AnArabicPhraseInALatinLineIsTurnedAlone) {
  PdfPageWriter page;
  page.line(50, 100, "The word \u0645\u0644\u0633 \u0648\u0647 means it");
  EXPECT_EQ(read_pages({page}).blocks.front().text,
            "The word \u0647\u0648 \u0633\u0644\u0645 means it");
}

TEST(PdfArabic, PresentationFormsAreLettersAndTheBlockIsRepaired) {
  PdfPageWriter page;
  page.line_to(500, 100, "\uFE94\uFEF3\uFEFB\uFEED");  // teh marbuta, yeh, lam-alef, waw
  const Reading reading = read_pages({page});
  EXPECT_EQ(reading.blocks.front().text, "\u0648\u0644\u0627\u064A\u0629");
  EXPECT_TRUE(reading.blocks.front().repaired);
  EXPECT_EQ(reading.findings.back().code, "R105");
}

TEST(PdfArabic, ASignDrawnApartStandsBehindItsLetter) {
  PdfPageWriter page;
  for (int i = 0; i < 3; ++i) page.line_to(500, 100 + 30 * i, kCouncil);
  // "isimman": noon-alef, and a tanwin of no width at the alef, the leftmost letter.
  page.line_to(500, 400, "\u0627\u0645\u0633\u0627");
  page.box(477, 398, 477, 410, "\u064B");
  EXPECT_EQ(read_pages({page}).blocks.back().text, "\u0627\u0633\u0645\u0627\u064B");
}

TEST(PdfArabic, ASignLeftOrRightOfItsLetterIsToldByTheEndsOfWords) {
  PdfPageWriter right;
  right.line_to(500, 100, "\u0644\u0651\u0633\u064A \u062A\u064F");
  EXPECT_EQ(read_pages({right}).blocks.back().text, "\u062A\u064F \u064A\u0633\u0644\u0651");
  PdfPageWriter left;
  left.line_to(500, 100, "\u0645\u0651\u0644\u0633\u064A \u064B\u0627\u0645\u0633\u0627");
  EXPECT_EQ(read_pages({left}).blocks.back().text,
            "\u0627\u0633\u0645\u0627\u064B \u064A\u0633\u0644\u0651\u0645");
}

TEST(PdfArabic, StrokesThatStretchWordsGo) {
  const std::string text = read_line("\u0631DD\u0632\u062C\u0644\u0627 \u0633\u0644MM\u062C\u0645");
  EXPECT_EQ(text, kCouncilRead);
  EXPECT_EQ(read_line("\u062A\u0645\u0627\u0633 A4"), "A4 \u0633\u0627\u0645\u062A");
}

TEST(PdfArabic, BidiControlsGo) {
  EXPECT_EQ(read_line("\u202B\u0645\u0627\u0639\u202C"), "\u0639\u0627\u0645");
}

// A page with swapped "the nations" (al-umam), "no" and "state" (wilaya).
PdfPageWriter swapped_page() {
  PdfPageWriter page;
  page.line_to(500, 100, "\u0645\u0645\u0644\u0623\u0627 \u0644\u0627");
  page.line_to(500, 140, "\u0629\u064A\u0644\u0627\u0648 \u0644\u0627");
  return page;
}

TEST(PdfArabic, SwappedLamAndAlefAreToldBySpelling) {
  const Reading reading = read_pages({swapped_page()});
  ASSERT_EQ(reading.blocks.size(), 2U);
  EXPECT_EQ(reading.blocks[0].text, "\u0644\u0627 \u0627\u0644\u0623\u0645\u0645");
  EXPECT_EQ(reading.blocks[1].text, "\u0644\u0627 \u0648\u0644\u0627\u064A\u0629");
  EXPECT_TRUE(reading.blocks[1].repaired);
}

TEST(PdfArabic, SwappedLamAndAlefAreCertainFromTheShapes) {
  // The word looks like "guardian" and "state" alike: here it is drawn without a ligature.
  const Reading reading = read_pages({swapped_page()}, [] {
    return std::string(
        "<pdf2xml><page number=\"1\" height=\"842\"><text top=\"138\" height=\"16\">"
        "\uFE94\uFEF4\uFEDF\uFE8D\uFEED</text><text top=\"98\" height=\"16\"><b>"
        "\u0645\u0645\uFEF7\u0627 \uFEFB</b></text></page></pdf2xml>");
  });
  ASSERT_EQ(reading.blocks.size(), 2U);
  EXPECT_EQ(reading.blocks[0].text, "\u0644\u0627 \u0627\u0644\u0623\u0645\u0645");
  EXPECT_EQ(reading.blocks[1].text, "\u0644\u0627 \u0648\u0627\u0644\u064A\u0629");
  EXPECT_FALSE(reading.blocks[0].repaired);
}

TEST(PdfArabic, TextThatShowsNoSwapIsLeftAsItIs) {
  bool asked = false;
  PdfPageWriter page;
  // "The third man", alef and lam throughout, and "no".
  page.line_to(500, 100, "\u0627\u0644 \u062B\u0644\u0627\u062B\u0644\u0627");
  const Reading reading = read_pages({page}, [&asked] {
    asked = true;
    return std::string();
  });
  EXPECT_EQ(reading.blocks[0].text, "\u0627\u0644\u062B\u0627\u0644\u062B \u0644\u0627");
  EXPECT_FALSE(asked);
}

struct Swapped {
  std::string_view found;
  std::string_view right;
};

TEST(SwappedWords, AreSpeltAsTheTablesOrTheFormOfMostWordsSay) {
  constexpr Swapped kWords[] = {
      {"\u0627\u0644", "\u0644\u0627"},
      {"\u0625\u0627\u0644", "\u0625\u0644\u0627"},
      {"\u062E\u0627\u0644\u0644", "\u062E\u0644\u0627\u0644"},
      {"\u0627\u0627\u0644\u062A\u062D\u0627\u062F", "\u0627\u0644\u0627\u062A\u062D\u0627\u062F"},
      {"\u0633\u062C\u0627\u0644\u062A", "\u0633\u062C\u0644\u0627\u062A"},
      {"\u0644\u0625\u0644\u0635\u0627\u0644\u062D", "\u0644\u0644\u0625\u0635\u0644\u0627\u062D"},
      {"\u0623\u0644\u0643\u062B\u0631", "\u0644\u0623\u0643\u062B\u0631"},
      {"\u0628\u0627\u0644\u062F", "\u0628\u0644\u0627\u062F"},
      {"\u062B\u0627\u0644\u062B\u0629", "\u062B\u0644\u0627\u062B\u0629"},
      // These are right as they are.
      {"\u0625\u0644\u0649", "\u0625\u0644\u0649"},
      {"\u0627\u0644\u0645\u062C\u0644\u0633", "\u0627\u0644\u0645\u062C\u0644\u0633"},
      {"\u0645\u062C\u0627\u0644", "\u0645\u062C\u0627\u0644"},
      {"\u0628\u0627\u0644\u063A", "\u0628\u0627\u0644\u063A"},
      {"\u0627\u0644\u062B\u0627\u0644\u062B", "\u0627\u0644\u062B\u0627\u0644\u062B"}};
  for (const Swapped& word : kWords) {
    EXPECT_EQ(detail::unswapped(word.found), word.right) << word.found;
  }
}

}  // namespace
}  // namespace paralign
