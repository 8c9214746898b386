#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tests/support/docx_builder.hpp"
#include "tests/support/shown.hpp"

namespace paralign::testing {
namespace {

using Lines = std::vector<std::string>;

Reading read(const DocxBuilder& file) { return read_docx(file.bytes(), "a.docx").front(); }
Lines lines(const DocxBuilder& file) { return shown(read(file)); }

std::string refusal(const std::string& bytes) {
  try {
    static_cast<void>(read_docx(bytes, "a.docx"));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::unreadable);
    return error.what();
  }
  return "read";
}

TEST(Docx, GivesABlockAParagraphInOrder) {
  const Reading reading = read(DocxBuilder(line("One") + line("  ") + line("Two")));
  EXPECT_EQ(shown(reading), (Lines{"One", "Two"}));
  EXPECT_EQ(reading.reader, "docx");
  EXPECT_EQ(reading.text, "One\n\nTwo");
  EXPECT_TRUE(reading.findings.empty());
  EXPECT_TRUE(reading.blocks[0].literal);
}

TEST(Docx, ReadsTheCharactersThatAreElements) {
  EXPECT_EQ(
      lines(DocxBuilder(paragraph(
          "<w:r><w:tab/><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
          "<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:ptab/><w:t>g</w:t></w:r>"))),
      (Lines{"a b\nc\nd-ef g"}));
}

TEST(Docx, DividesWordsAtAPageBreakWithoutALineBreak) {
  EXPECT_EQ(lines(DocxBuilder(paragraph("<w:r><w:br w:type=\"page\"/><w:t>one</w:t>"
                                        "<w:br w:type=\"page\"/><w:t>two</w:t></w:r>"))),
            (Lines{"one two"}));
}

TEST(Docx, TrimsTextWhoseBlanksAreNotKept) {
  EXPECT_EQ(lines(DocxBuilder(paragraph("<w:r><w:t>\n  be\n </w:t><w:t>fore </w:t></w:r>") +
                              paragraph("<w:r><w:t xml:space=\"preserve\">be </w:t>"
                                        "<w:t>fore</w:t></w:r>"))),
            (Lines{"before", "be fore"}));
}

TEST(Docx, ReadsTextInPiecesOfXml) {
  EXPECT_EQ(lines(DocxBuilder(paragraph("<w:r><w:t>A &amp; <![CDATA[B <i>]]><!-- x -->&#xE9;"
                                        "</w:t></w:r>"))),
            (Lines{"A & B <i>\u00E9"}));
}

TEST(Docx, UnwrapsWhatIsRoundRuns) {
  const std::string body =
      paragraph("<w:hyperlink r:id=\"x\">" + run("a") + "</w:hyperlink><w:smartTag>" + run("b") +
                "</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent>" +
                run("c") + "</w:sdtContent></w:sdt><w:customXml>" + run("d") +
                "</w:customXml><w:fldSimple w:instr=\"PAGE\">" + run("e") +
                "</w:fldSimple><w:dir w:val=\"rtl\">" + run("f") + "</w:dir><w:bdo>" + run("g") +
                "</w:bdo><w:r><w:ruby><w:rubyPr/><w:rt>" + run("no") + "</w:rt><w:rubyBase>" +
                run("h") + "</w:rubyBase></w:ruby></w:r><w:unheardOf>" + run("i") +
                "</w:unheardOf>") +
      "<w:sdt><w:sdtContent>" + line("block") + "</w:sdtContent></w:sdt>";
  EXPECT_EQ(lines(DocxBuilder(body)), (Lines{"abcdefghi", "block"}));
}

TEST(Docx, LeavesOutWhatIsNoText) {
  const std::string body =
      paragraph("<w:proofErr/><w:bookmarkStart w:id=\"0\" w:name=\"b\"/><w:permStart w:id=\"0\"/>" +
                    run("a") + "<w:commentRangeStart w:id=\"0\"/><w:r><w:annotationRef/>" +
                    "<w:commentReference w:id=\"0\"/><w:lastRenderedPageBreak/></w:r>" + run("b"),
                "<w:tabs><w:tab w:val=\"left\"/></w:tabs>") +
      "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>";
  EXPECT_EQ(lines(DocxBuilder(body)), (Lines{"ab"}));
}

TEST(Docx, ShowsResultsOfFieldsOnly) {
  EXPECT_EQ(lines(DocxBuilder(paragraph(run("see ") + field("REF x", run("annex I")) + run(".")))),
            (Lines{"see annex I."}));
  EXPECT_EQ(lines(DocxBuilder(paragraph(field("IF " + field("PAGE", run("hidden")),
                                              run("[") + field("SEQ", run("3")) + run("]"))))),
            (Lines{"[3]"}));
}

TEST(Docx, ShowsNothingOfAFieldWithoutResult) {
  EXPECT_EQ(lines(DocxBuilder(paragraph(run("a") +
                                        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>XE "
                                        "</w:instrText><w:t>entry</w:t><w:fldChar "
                                        "w:fldCharType=\"end\"/></w:r>" +
                                        run("b")))),
            (Lines{"ab"}));
}

TEST(Docx, FollowsAFieldOverParagraphs) {
  const std::string begin =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText>"
      "<w:fldChar w:fldCharType=\"separate\"/></w:r>";
  EXPECT_EQ(
      lines(DocxBuilder(paragraph(begin + run("I.")) + line("II.") +
                        paragraph("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") + line("Text"))),
      (Lines{"I.", "II.", "Text"}));
}

TEST(Docx, LosesNoTextBehindAFieldThatNeverEnds) {
  const auto part = [](std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
  };
  EXPECT_EQ(
      lines(DocxBuilder(
          paragraph(part("end") + part("separate") + run("a") + part("begin") + run("b")) +
          paragraph(run("c") + field("X", run("d"))) + paragraph(part("separate") + run("e")))),
      (Lines{"ab", "cd", "e"}));
}

TEST(Docx, TakesOneBranchOfAlternatives) {
  const std::string alternatives =
      "<w:r><mc:AlternateContent xmlns:mc=\"m\" xmlns:s=\"http://schemas.microsoft.com/office/word/"
      "2010/wordprocessingShape\" xmlns:z=\"http://example.org/future\"><mc:Choice Requires=\"";
  const std::string rest =
      "\"><w:t>choice</w:t></mc:Choice><mc:Fallback><w:t>fallback</w:t></mc:Fallback>"
      "</mc:AlternateContent></w:r>";
  EXPECT_EQ(lines(DocxBuilder(paragraph(alternatives + "s" + rest))), (Lines{"choice"}));
  EXPECT_EQ(lines(DocxBuilder(paragraph(alternatives + "z" + rest))), (Lines{"fallback"}));
}

TEST(Docx, PutsTextBoxesBehindTheParagraphThatAnchorsThem) {
  const std::string box =
      "<w:txbxContent>" + line("In the box") + line("twice") + "</w:txbxContent>";
  const std::string both =
      "<w:r><mc:AlternateContent xmlns:mc=\"m\" xmlns:wps=\"http://schemas.microsoft.com/office/"
      "word/2010/wordprocessingShape\"><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
      box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box +
      "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  EXPECT_EQ(lines(DocxBuilder(paragraph(run("Be") + both + run("fore")) + line("Behind"))),
            (Lines{"Before", "In the box", "twice", "Behind"}));
  EXPECT_EQ(lines(DocxBuilder(paragraph("<w:r><w:pict><v:shape><v:textbox>" + box +
                                        "</v:textbox></v:shape></w:pict></w:r>"))),
            (Lines{"In the box", "twice"}));
}

TEST(Docx, CountsImagesAndObjects) {
  const std::string image = "<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r>";
  const std::string object =
      "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>";
  const Reading reading =
      read(DocxBuilder(paragraph(image + run("a") + image + object) + "<w:altChunk r:id=\"c\"/>"));
  EXPECT_EQ(messages(reading, "R106"),
            (Lines{"not read: 2 images, 1 embedded object",
                   "not read: 1 inserted document; open the file in Word and save it again"}));
}

TEST(Docx, LeavesHiddenTextOutAndCountsIt) {
  const std::string styles =
      "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"More\"><w:basedOn w:val=\"Secret\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>";
  const Reading reading =
      read(DocxBuilder(paragraph(run("a") + run("no", "<w:vanish/>") +
                                 run("b", "<w:vanish w:val=\"false\"/>") +
                                 run("no", "<w:rStyle w:val=\"More\"/>") +
                                 run("c", "<w:rStyle w:val=\"More\"/><w:vanish w:val=\"0\"/>") +
                                 run("d", "<w:webHidden/>") + run(" ", "<w:vanish/>")) +
                       line("no", "<w:pStyle w:val=\"Gone\"/>") + line("e"))
               .styles(styles));
  EXPECT_EQ(shown(reading), (Lines{"abcd", "e"}));
  EXPECT_EQ(messages(reading, "R110"), (Lines{"3 pieces of hidden text left out"}));
}

TEST(Docx, GoesOnBehindAHiddenParagraphMark) {
  const std::string body = line("Run-in heading.", "<w:outlineLvl w:val=\"0\"/>" + numbered() +
                                                       "<w:rPr><w:specVanish/></w:rPr>") +
                           line(" Its text.") + line("Next", numbered());
  const Reading reading = read(DocxBuilder(body).numbering(three_levels()));
  EXPECT_EQ(shown(reading), (Lines{"1. Run-in heading. Its text.", "2. Next"}));
}

TEST(Docx, JoinsALargeFirstLetterToItsWord) {
  EXPECT_EQ(lines(DocxBuilder(line("T", "<w:framePr w:dropCap=\"drop\"/>") + line("he Council") +
                              line("framed", "<w:framePr w:wrap=\"around\"/>") + line("End"))),
            (Lines{"The Council", "framed", "End"}));
}

TEST(Docx, MakesRaisedDigitsSuperscripts) {
  const std::string styles =
      "<w:style w:type=\"character\" w:styleId=\"Up\"><w:rPr><w:vertAlign "
      "w:val=\"superscript\"/></w:rPr></w:style>";
  const std::string up = "<w:vertAlign w:val=\"superscript\"/>";
  EXPECT_EQ(lines(DocxBuilder(
                      paragraph(run("rights,") + run("12", up) + run(" the 1") + run("er", up) +
                                run(" mai") + run("3", "<w:rStyle w:val=\"Up\"/>") +
                                run("4", "<w:position w:val=\"6\"/>") +
                                run("5", "<w:vertAlign w:val=\"subscript\"/>") + run("\u0667", up)))
                      .styles(styles)),
            (Lines{"rights,\u00B9\u00B2 the 1er mai\u00B3\u20745\u2077"}));
}

TEST(Docx, ReadsSymbolsWhereTheyAreKnown) {
  const auto symbol = [](std::string_view font, std::string_view code) {
    return "<w:r><w:sym w:font=\"" + std::string(font) + "\" w:char=\"" + std::string(code) +
           "\"/></w:r>";
  };
  const Reading reading = read(DocxBuilder(paragraph(
      symbol("Symbol", "F0B7") + run(" a ") + symbol("Symbol", "F061") +
      symbol("Wingdings", "F0FC") + symbol("Odd", "F041") +
      "<w:r><w16se:symEx w16se:font=\"Segoe UI Emoji\" w16se:char=\"1F44D\"/></w:r>" +
      symbol("Arial", "2020") + run("\uF0B0C", "<w:rFonts w:ascii=\"Symbol\"/>") + run("\uF0B0"))));
  EXPECT_EQ(shown(reading), (Lines{"\u2022 a \u03B1\u2713\U0001F44D\u2020\u00B0C"}));
  EXPECT_EQ(messages(reading, "R106"), (Lines{"not read: 2 symbols of fonts without letters"}));
}

TEST(Docx, ReadsFormulasInLine) {
  EXPECT_EQ(lines(DocxBuilder(paragraph(
                "<m:oMath><m:d><m:dPr/><m:e><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r>"
                "<m:t>b</m:t></m:r></m:den></m:f></m:e></m:d><m:sSup><m:e><m:r><m:t>c</m:t></m:r>"
                "</m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"))),
            (Lines{"(a/b)c\u00B2"}));
}

TEST(Docx, ReadsTablesOfDataRowByRow) {
  const std::string wrapped = "<w:sdt><w:sdtContent>" + row(cell(line("Third")) + cell(line("3"))) +
                              "</w:sdtContent></w:sdt>";
  const std::string rows =
      row(cell(line("Name")) + cell(line("Number"))) +
      row(cell(line("First"), "<w:vMerge w:val=\"restart\"/>") + cell(line("1"))) +
      row(cell(line("covered"), "<w:vMerge/>") + cell(line("2"))) + wrapped;
  EXPECT_EQ(lines(DocxBuilder(line("Before") + table(rows) + line("After"))),
            (Lines{"Before", "Name\tNumber", "First\t1", "\t2", "Third\t3", "After"}));
}

TEST(Docx, ReadsTheMastheadCellByCell) {
  const std::string inner = table(row(cell(line("Distr.: General"))));
  EXPECT_EQ(lines(DocxBuilder(table(row(cell(line("Council")) + cell(line("C/RES/12/7"))) +
                                    row(cell("") + cell(inner + line("Original: English")))))),
            (Lines{"Council", "C/RES/12/7", "Distr.: General", "Original: English"}));
}

TEST(Docx, LosesNoTextOfATableOutOfOrder) {
  EXPECT_EQ(lines(DocxBuilder(table(line("no row")) + table(cell(line("no cell"))) +
                              table(row(line("no cell either"))) + "<w:tc>" + line("no table") +
                              "</w:tc>" + run("no paragraph"))),
            (Lines{"no row", "no cell", "no cell either", "no table", "no paragraph"}));
}

TEST(Docx, KnowsHeadings) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style>";
  const Reading reading = read(DocxBuilder(line("A", "<w:pStyle w:val=\"Titre1\"/>") +
                                           line("B", "<w:outlineLvl w:val=\"2\"/>") +
                                           line("C", "<w:outlineLvl w:val=\"9\"/>") + line("D"))
                                   .styles(styles));
  std::vector<bool> headings;
  for (const Block& block : reading.blocks) headings.push_back(block.heading);
  EXPECT_EQ(headings, (std::vector<bool>{true, true, false, false}));
}

TEST(Docx, NumbersParagraphs) {
  const std::string body = line("Decides", numbered()) + line("first", numbered(1)) +
                           line("", numbered(1)) + line("deep", numbered(2)) +
                           line("Requests", numbered());
  const Reading reading = read(DocxBuilder(body).numbering(three_levels()));
  EXPECT_EQ(shown(reading), (Lines{"1. Decides", "(a) first", "(i) deep", "2. Requests"}));
  EXPECT_EQ(reading.blocks[3].list_value, 2U);
}

TEST(Docx, ReadsEveryFormOfTheSameFile) {
  const std::string body = line("\u064A\u0642\u0631\u0631", numbered()) +
                           paragraph(run("D\u00E9cide") + footnote_reference("1"), numbered());
  const auto make = [&body] {
    return DocxBuilder(body).numbering(three_levels()).footnotes(footnote("1", line("C/1.")));
  };
  const Lines expected{"1. \u064A\u0642\u0631\u0631", "2. D\u00E9cide[^1]", "{1} C/1."};
  EXPECT_EQ(lines(make()), expected);
  EXPECT_EQ(lines(make().strict()), expected);
  EXPECT_EQ(lines(make().with_prefix("word")), expected);
  EXPECT_EQ(lines(make().with_odd_names()), expected);
  EXPECT_EQ(lines(make().in_utf16()), expected);
  EXPECT_EQ(lines(make().strict().with_prefix("x").with_odd_names().in_utf16()), expected);
}

TEST(Docx, SaysWhatElseAnArchiveIs) {
  EXPECT_EQ(refusal(ZipFile().add("a.txt", "text").bytes()),
            "a.docx: found a ZIP file without a document of Word, expected a Word file; save it as "
            "DOCX, or name its form with --input");
  EXPECT_NE(refusal(ZipFile().add("xl/workbook.xml", "<workbook/>").bytes()).find("(Excel)"),
            std::string::npos);
  EXPECT_NE(refusal(ZipFile().add("ppt/presentation.xml", "<p/>").bytes()).find("(PowerPoint)"),
            std::string::npos);
  EXPECT_NE(refusal(ZipFile()
                        .add("mimetype", "application/vnd.oasis.opendocument.text")
                        .add("content.xml", "<a/>")
                        .bytes())
                .find("an OpenDocument file"),
            std::string::npos);
  EXPECT_NE(refusal(ZipFile().add("word/styles.xml", "<a/>").bytes()).find("document is missing"),
            std::string::npos);
  EXPECT_NE(refusal(ZipFile().add("word/document.xml", "<workbook/>").bytes()).find("(Excel)"),
            std::string::npos);
}

TEST(Docx, SaysThatAFileMayHaveAPassword) {
  EXPECT_EQ(
      refusal("\xD0\xCF\x11\xE0\xA1\xB1"),
      "a.docx: found a file with a password, or one of Word before 2007, expected a Word file; "
      "take the password off, or save it as DOCX");
  EXPECT_NE(refusal("text").find("ZIP"), std::string::npos);
}

TEST(Docx, ReadsAnArchiveWithoutRelationships) {
  EXPECT_EQ(shown(read_docx(ZipFile()
                                .add("word/document.xml",
                                     "<document><body><p><r><t>One</t><footnoteReference id=\"2\"/>"
                                     "</r></p></body></document>")
                                .add("word/footnotes.xml",
                                     "<footnotes><footnote id=\"2\"><p><r><t>Note</t></r></p>"
                                     "</footnote></footnotes>")
                                .bytes(),
                            "a.docx")
                      .front()),
            (Lines{"One[^1]", "{1} Note"}));
}

TEST(Docx, NamesPartAndPlaceOfDamagedXml) {
  EXPECT_EQ(refusal(ZipFile().add("word/document.xml", "<document><body>").bytes()).substr(0, 46),
            "a.docx:word/document.xml:15: found ill-formed ");
}

TEST(Docx, ReadsOnWithoutADamagedPart) {
  const Reading reading =
      read(DocxBuilder(paragraph(run("One") + footnote_reference("1"), numbered()))
               .raw("numbering", "<w:numbering><w:num")
               .raw("styles", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:styles/>")
               .raw("footnotes", ""));
  EXPECT_EQ(shown(reading), (Lines{"One[^1]"}));
  const Lines damage = messages(reading, "R108");
  ASSERT_EQ(damage.size(), 4U);
  EXPECT_TRUE(damage[0].starts_with("word/styles.xml: found a document type declaration"));
  EXPECT_TRUE(damage[1].starts_with("word/numbering.xml:"));
  EXPECT_TRUE(damage[1].ends_with("(automatic numbers are missing)"));
  EXPECT_TRUE(damage[2].ends_with("(the texts of footnotes are missing)"));
  EXPECT_EQ(damage[3], "1 note is cited that is not in the file");
}

TEST(Docx, OutlivesDeepNesting) {
  constexpr int kDepth = 120;
  std::string body;
  for (int i = 0; i < kDepth; ++i) body += "<w:sdt><w:sdtContent>";
  body += line("deep");
  for (int i = 0; i < kDepth; ++i) body += "</w:sdtContent></w:sdt>";
  EXPECT_EQ(lines(DocxBuilder(body)), (Lines{"deep"}));
  std::string boxes = run("innermost");
  for (int i = 0; i < kDepth / 2; ++i) {
    boxes = "<w:r><w:pict><w:txbxContent><w:p>" + boxes + "</w:p></w:txbxContent></w:pict></w:r>";
  }
  EXPECT_EQ(lines(DocxBuilder(paragraph(boxes))), (Lines{"innermost"}));
  std::string deeper;
  for (int i = 0; i < 1'000; ++i) deeper += "<w:sdt>";
  for (int i = 0; i < 1'000; ++i) deeper += "</w:sdt>";
  EXPECT_EQ(refusal(DocxBuilder(deeper).bytes()),
            "a.docx:word/document.xml: found elements nested deeper than 400, expected a document");
}

TEST(Docx, OutlivesStylesThatAreBasedOnThemselves) {
  const std::string styles =
      "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
      "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";
  EXPECT_EQ(lines(DocxBuilder(line("a", "<w:pStyle w:val=\"A\"/>")).styles(styles)), (Lines{"a"}));
}

TEST(Docx, RefusesAFileWithoutText) {
  EXPECT_EQ(refusal(DocxBuilder(line("")).bytes()), "a.docx: found no text, expected paragraphs");
}

}  // namespace
}  // namespace paralign::testing
