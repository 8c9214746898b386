#include <gtest/gtest.h>

#include "paralign/read.hpp"
#include "tests/support/docx_builder.hpp"
#include "tests/support/shown.hpp"

namespace paralign::testing {
namespace {

using Lines = std::vector<std::string>;

Reading read(const DocxBuilder& file) { return read_docx(file.bytes(), "a.docx").front(); }
Lines lines(const DocxBuilder& file) { return shown(read(file)); }

std::string endnote_reference(std::string_view id) {
  return "<w:r><w:endnoteReference w:id=\"" + std::string(id) + "\"/></w:r>";
}

std::string endnote(std::string_view id, std::string_view text) {
  return "<w:endnote w:id=\"" + std::string(id) + "\">" + line(text) + "</w:endnote>";
}

std::string custom_reference(std::string_view id, std::string_view mark) {
  return "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"" + std::string(id) +
         "\"/><w:t>" + std::string(mark) + "</w:t></w:r>";
}

// A paragraph that cites the notes 1 and 2.
std::string citing(std::string_view section_properties = {}) {
  std::string properties;
  if (!section_properties.empty()) {
    properties = "<w:sectPr>" + std::string(section_properties) + "</w:sectPr>";
  }
  return paragraph(run("a") + footnote_reference("1") + run("b") + footnote_reference("2"),
                   properties);
}

const std::string kTwo = footnote("1", line("One.")) + footnote("2", line("Two."));

TEST(DocxNotes, StandBehindTheParagraphThatCitesThem) {
  const std::string notes =
      "<w:footnote w:type=\"separator\" w:id=\"-1\">" + line("line") + "</w:footnote>" +
      footnote("7", paragraph("<w:r><w:footnoteRef/></w:r>" + run(" Second."))) +
      footnote("3", paragraph("<w:r><w:footnoteRef/><w:tab/></w:r>" + run("First,")) +
                        line("in two paragraphs."));
  EXPECT_EQ(
      lines(DocxBuilder(paragraph(run("Recalling") + footnote_reference("3") + run(" its,")) +
                        paragraph(footnote_reference("7")) + line("End"))
                .footnotes(notes)),
      (Lines{"Recalling[^1] its,", "{1} First, in two paragraphs.", "[^2]", "{2} Second.", "End"}));
}

TEST(DocxNotes, CountInTheSeriesOfTheSettings) {
  EXPECT_EQ(lines(DocxBuilder(citing()).footnotes(kTwo).settings(
                "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/><w:numStart w:val=\"3\"/>"
                "</w:footnotePr>")),
            (Lines{"a[^c]b[^d]", "{c} One.", "{d} Two."}));
  EXPECT_EQ(lines(DocxBuilder(citing()).footnotes(kTwo).settings(
                "<w:footnotePr><w:numFmt w:val=\"chicago\"/></w:footnotePr>")),
            (Lines{"a[^*]b[^\u2020]", "{*} One.", "{\u2020} Two."}));
}

TEST(DocxNotes, HaveWesternDigitsWhateverTheSeries) {
  EXPECT_EQ(lines(DocxBuilder(citing()).footnotes(kTwo).settings(
                "<w:footnotePr><w:numFmt w:val=\"hindiNumbers\"/></w:footnotePr>")),
            (Lines{"a[^1]b[^2]", "{1} One.", "{2} Two."}));
}

TEST(DocxNotes, StartAgainInASectionThatSaysSo) {
  const std::string again = "<w:footnotePr><w:numRestart w:val=\"eachSect\"/></w:footnotePr>";
  const std::string third =
      paragraph(run("c") + footnote_reference("3")) + "<w:sectPr>" + again + "</w:sectPr>";
  const std::string notes = kTwo + footnote("3", line("Three."));
  EXPECT_EQ(lines(DocxBuilder(citing("<w:cols/>") + third).footnotes(notes)).back(), "{1} Three.");
  EXPECT_EQ(
      lines(DocxBuilder(citing("<w:cols/>") + paragraph(footnote_reference("3"))).footnotes(notes))
          .back(),
      "{3} Three.");
}

TEST(DocxNotes, TakeTheFormOfTheirSection) {
  const std::string roman = "<w:footnotePr><w:numFmt w:val=\"upperRoman\"/></w:footnotePr>";
  EXPECT_EQ(lines(DocxBuilder(citing(roman) + paragraph(run("c") + footnote_reference("3")) +
                              "<w:sectPr/>")
                      .footnotes(kTwo + footnote("3", line("Three.")))),
            (Lines{"a[^I]b[^II]", "{I} One.", "{II} Two.", "c[^3]", "{3} Three."}));
}

TEST(DocxNotes, AtTheEndCountInSmallRomanNumerals) {
  EXPECT_EQ(lines(DocxBuilder(paragraph(run("a") + endnote_reference("1") +
                                        footnote_reference("1") + endnote_reference("2")))
                      .footnotes(kTwo)
                      .endnotes(endnote("1", "First end.") + endnote("2", "Second end."))),
            (Lines{"a[^i][^1][^ii]", "{i} First end.", "{1} One.", "{ii} Second end."}));
}

TEST(DocxNotes, WithAMarkOfTheirOwnTakeNoNumber) {
  const std::string typed = footnote(
      "5", paragraph(run("*", "<w:vertAlign w:val=\"superscript\"/>") + run(" Reissued.")));
  EXPECT_EQ(lines(DocxBuilder(paragraph(run("Council") + custom_reference("5", "*")) + citing())
                      .footnotes(kTwo + typed)),
            (Lines{"Council[^*]", "{*} Reissued.", "a[^1]b[^2]", "{1} One.", "{2} Two."}));
}

TEST(DocxNotes, TakeTheirMarkFromASymbolOrTheNextRun) {
  const std::string symbol =
      "<w:r><w:footnoteReference w:customMarkFollows=\"true\" w:id=\"1\"/>"
      "<w:sym w:font=\"Symbol\" w:char=\"F02A\"/></w:r>";
  const std::string apart =
      "<w:r><w:footnoteReference w:customMarkFollows=\"on\" w:id=\"2\"/></w:r><w:proofErr/>" +
      run("**") + run(" more");
  EXPECT_EQ(lines(DocxBuilder(paragraph(run("a") + symbol + run("b") + apart)).footnotes(kTwo)),
            (Lines{"a[^*]b[^**] more", "{*} One.", "{**} Two."}));
}

TEST(DocxNotes, KeepAWordThatStartsLikeTheirMark) {
  EXPECT_EQ(lines(DocxBuilder(paragraph(run("x") + custom_reference("1", "a")))
                      .footnotes(footnote("1", line("after all.")))),
            (Lines{"x[^a]", "{a} after all."}));
}

TEST(DocxNotes, CitedAgainKeepTheirMark) {
  const std::string again =
      paragraph(run("see note ") + field("NOTEREF _R1 \\h", run("1")) +
                field("NOTEREF _R2 \\f", run("2", "<w:vertAlign w:val=\"superscript\"/>")) +
                footnote_reference("1"));
  EXPECT_EQ(lines(DocxBuilder(citing() + again).footnotes(kTwo)),
            (Lines{"a[^1]b[^2]", "{1} One.", "{2} Two.", "see note 1\u00B2[^1]"}));
}

TEST(DocxNotes, HoldTablesAndNumberedParagraphs) {
  const std::string note =
      footnote("1", line("Both:") + line("first;", numbered(1)) + line("second;", numbered(1)) +
                        table(row(cell(line("cell")) + cell(line("by cell")))));
  const std::string body = line("Decides", numbered()) +
                           paragraph(run("a") + footnote_reference("1")) +
                           line("item", numbered(1));
  EXPECT_EQ(
      lines(DocxBuilder(body).footnotes(note).numbering(three_levels())),
      (Lines{"1. Decides", "a[^1]", "{1} Both: (a) first; (b) second; cell by cell", "(a) item"}));
}

TEST(DocxNotes, OfATableStandBehindIt) {
  const std::string cells =
      cell(line("Name")) + cell(paragraph(run("3") + footnote_reference("1")));
  EXPECT_EQ(
      lines(DocxBuilder(line("Before") +
                        table(row(cells) + row(cell(line("b")) + cell(line("4")))) + line("After"))
                .footnotes(kTwo)),
      (Lines{"Before", "Name\t3[^1]", "b\t4", "{1} One.", "After"}));
}

TEST(DocxNotes, ThatAreNotThereAreSaid) {
  const Reading reading =
      read(DocxBuilder(paragraph(run("a") + footnote_reference("9") + footnote_reference("")))
               .footnotes(kTwo));
  EXPECT_EQ(shown(reading), (Lines{"a[^1][^2]"}));
  EXPECT_EQ(messages(reading, "R108"), (Lines{"2 notes are cited that are not in the file"}));
}

TEST(DocxNotes, CiteNoNotes) {
  EXPECT_EQ(
      lines(DocxBuilder(paragraph(run("a") + footnote_reference("1")))
                .footnotes(footnote("1", paragraph(run("Itself") + footnote_reference("1"))))),
      (Lines{"a[^1]", "{1} Itself"}));
}

TEST(DocxNotes, InHiddenTextTakeNoNumber) {
  EXPECT_EQ(lines(DocxBuilder(paragraph(run("a") +
                                        "<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference "
                                        "w:id=\"1\"/></w:r>" +
                                        footnote_reference("2")))
                      .footnotes(kTwo)),
            (Lines{"a[^1]", "{1} Two."}));
}

}  // namespace
}  // namespace paralign::testing
