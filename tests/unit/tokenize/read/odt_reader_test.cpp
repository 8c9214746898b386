#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

Reading read(const Odt& document) { return read_odt(document.bytes(), "a.odt").front(); }

Reading read_body(std::string body) {
  Odt document;
  document.body = std::move(body);
  return read(document);
}

constexpr std::string_view kStyles =
    "<style:style style:name=\"High\" style:family=\"text\">"
    "<style:text-properties style:text-position=\"super 58%\"/></style:style>"
    "<style:style style:name=\"Raised\" style:family=\"text\">"
    "<style:text-properties style:text-position=\"33% 80%\"/></style:style>"
    "<style:style style:name=\"Low\" style:family=\"text\">"
    "<style:text-properties style:text-position=\"-33% 80%\"/></style:style>"
    "<style:style style:name=\"Line\" style:family=\"text\" style:parent-style-name=\"High\">"
    "<style:text-properties style:text-position=\"0% 100%\"/></style:style>"
    "<style:style style:name=\"Secret\" style:family=\"text\">"
    "<style:text-properties text:display=\"none\"/></style:style>"
    "<style:style style:name=\"SecretP\" style:family=\"paragraph\">"
    "<style:text-properties text:display=\"none\"/></style:style>"
    "<style:style style:name=\"Heir\" style:family=\"text\" style:parent-style-name=\"Secret\"/>";

Reading read_styled(std::string body) {
  Odt document;
  document.body = std::move(body);
  document.automatic = kStyles;
  return read(document);
}

TEST(ReadOdt, GivesAParagraphABlock) {
  const Reading reading = read_body(p("The Council,") + h(1, "Follow-up") + p("") + p("Decides"));
  EXPECT_THAT(shown(reading), ElementsAre("The Council,", "Follow-up", "Decides"));
  EXPECT_EQ(reading.reader, "odt");
  EXPECT_TRUE(reading.blocks[1].heading);
  EXPECT_FALSE(reading.blocks[2].heading);
  EXPECT_TRUE(reading.blocks[0].literal);
  EXPECT_TRUE(reading.blocks[0].whole);
}

TEST(ReadOdt, ReadsArabicAndFrench) {
  EXPECT_THAT(
      shown(read_body(p("\u0625\u0646 \u0627\u0644\u0645\u062C\u0644\u0633\u060C") +
                      p("D\u00E9cide\u00A0:"))),
      ElementsAre("\u0625\u0646 \u0627\u0644\u0645\u062C\u0644\u0633\u060C", "D\u00E9cide\u00A0:"));
}

TEST(ReadOdt, CollapsesWhiteSpaceAsTheStandardHasIt) {
  EXPECT_THAT(shown(read_body(p("\n  one \n two" + span("T1", " three") + "<text:s text:c=\"2\"/>" +
                                "four<text:tab/>five<text:line-break/>six"))),
              ElementsAre("one two three  four five\nsix"));
}

TEST(ReadOdt, TakesTypographicHyphensForWhatIsPrinted) {
  EXPECT_THAT(shown(read_body(p("re\u00ADpeat anti\u2011dumping \u2013 yes"))),
              ElementsAre("repeat anti-dumping \u2013 yes"));
}

TEST(ReadOdt, KeepsTheTextOfLinksFieldsRubyAndUnknownElements) {
  EXPECT_THAT(
      shown(read_body(p("<text:a>link</text:a> <text:date>14 March</text:date> "
                        "<text:title>of 2030</text:title> <text:ruby><text:ruby-base>base"
                        "</text:ruby-base><text:ruby-text>reading</text:ruby-text></text:ruby> "
                        "<text:meta>meta</text:meta> <loext:new>new</loext:new>"
                        "<text:bookmark text:name=\"b\"/><text:soft-page-break/>"))),
      ElementsAre("link 14 March of 2030 base meta new"));
}

TEST(ReadOdt, LeavesOutCommentsFormsAndTemplatesOfIndexes) {
  EXPECT_THAT(
      shown(read_body("<office:forms><text:p>form</text:p></office:forms>" +
                      p("A<office:annotation><dc:creator>X</dc:creator><text:p>comment</text:p>"
                        "</office:annotation>B<text:script>code</text:script>") +
                      "<text:table-of-content><text:table-of-content-source>"
                      "<text:index-title-template>Template</text:index-title-template>"
                      "</text:table-of-content-source><text:index-body><text:index-title>" +
                      p("Contents") + "</text:index-title>" + p("Annex 4") +
                      "</text:index-body></text:table-of-content>")),
      ElementsAre("AB", "Contents", "Annex 4"));
}

TEST(ReadOdt, SetsRaisedNumbersInSuperscript) {
  EXPECT_THAT(shown(read_styled(p("a" + span("High", "1") + span("Raised", "2") + " b" +
                                  span("High", "1er") + " c" + span("Low", "2") + " d" +
                                  span("High", span("Line", "3")) + " e" + span("Line", "4")))),
              ElementsAre("a\u00B9\u00B2 b1er c2 d3 e4"));
}

TEST(ReadOdt, LeavesOutHiddenTextAndCountsIt) {
  const Reading reading = read_styled(
      p("A" + span("Secret", "x" + span("High", "y")) + "B" + span("Heir", "z")) +
      p("hidden", "SecretP") + "<text:section text:display=\"none\">" + p("section") +
      "</text:section>" + "<text:section text:display=\"condition\" text:is-hidden=\"true\">" +
      p("off") + "</text:section><text:section text:display=\"condition\">" + p("on") +
      "</text:section>" + p("<text:hidden-paragraph text:is-hidden=\"true\"/>paragraph") +
      p("C<text:hidden-text text:is-hidden=\"true\" text:string-value=\"s\"/>"
        "<text:hidden-text text:string-value=\"shown\">shown</text:hidden-text>"));
  EXPECT_THAT(shown(reading), ElementsAre("AB", "on", "Cshown"));
  EXPECT_THAT(messages(reading, "R110"), ElementsAre("7 pieces of hidden text left out"));
}

TEST(ReadOdt, PutsNotesBehindTheParagraphThatCitesThem) {
  const Reading reading = read_body(
      p("One" + note("1", p("C/12/34.") + list("", item(p("C/5.")))) + " two" +
        note("\u0662", p("C/6."))) +
      p(note("i", p("C/7."), "endnote") + "three" +
        element("text:note", "text:note-class=\"footnote\"",
                "<text:note-citation text:label=\"*\">*</text:note-citation><text:note-body>" +
                    p("C/8.") + "</text:note-body>")));
  EXPECT_THAT(shown(reading), ElementsAre("One[^1] two[^2]", "{1} C/12/34. \u2022 C/5.", "{2} C/6.",
                                          "[^i]three[^*]", "{i} C/7.", "{*} C/8."));
}

TEST(ReadOdt, PrintsTheMarkOfANoteThatTheFileDoesNotSay) {
  Odt document;
  document.common =
      "<text:notes-configuration text:note-class=\"footnote\" style:num-format=\"a\" "
      "text:start-value=\"2\"/>";
  document.body = p("x" + note("", p("n")) + note("", p("m")));
  EXPECT_THAT(shown(read(document)), ElementsAre("x[^c][^d]", "{c} n", "{d} m"));
}

TEST(ReadOdt, PutsTextBoxesBehindTheirParagraph) {
  const Reading reading =
      read_body(p("A<draw:frame><draw:text-box>" + p("box") + "</draw:text-box>" +
                  "<svg:title>t</svg:title></draw:frame>B") +
                p("C<draw:g><draw:custom-shape>" + p("shape") + "</draw:custom-shape></draw:g>") +
                "<draw:frame><draw:text-box>" + p("page") + "</draw:text-box></draw:frame>");
  EXPECT_THAT(shown(reading), ElementsAre("AB", "box", "C", "shape", "page"));
}

TEST(ReadOdt, CountsImagesAndObjects) {
  const Reading reading = read_body(
      p("A<draw:frame><draw:object/><draw:image/></draw:frame>"
        "<draw:frame><draw:image><office:binary-data>QUJD</office:binary-data></draw:image>"
        "<svg:desc>d</svg:desc></draw:frame>") +
      p("<draw:a><draw:frame><draw:image/></draw:frame></draw:a>"));
  EXPECT_THAT(shown(reading), ElementsAre("A"));
  EXPECT_THAT(messages(reading, "R106"), ElementsAre("not read: 2 images, 1 embedded object"));
}

std::string cell(std::string_view content, std::string_view attributes = {}) {
  return element("table:table-cell", attributes, content);
}
std::string row(std::string_view cells, std::string_view attributes = {}) {
  return element("table:table-row", attributes, cells);
}

TEST(ReadOdt, GivesATableOfDataABlockARow) {
  EXPECT_THAT(
      shown(read_body(p("Before") +
                      element("table:table", "",
                              "<table:table-column/><table:table-header-rows>" +
                                  row(cell(p("Order")) + cell(p("Range"))) +
                                  "</table:table-header-rows><table:table-row-group>" +
                                  row(cell(p("First")) + cell(p("22"))) +
                                  row(cell(p("Both"), "table:number-columns-spanned=\"2\"") +
                                      "<table:covered-table-cell/>") +
                                  "</table:table-row-group>"))),
      ElementsAre("Before", "Order\tRange", "First\t22", "Both\t"));
}

TEST(ReadOdt, TakesATableWithinATableForPartOfTheCell) {
  EXPECT_THAT(shown(read_body(element(
                  "table:table", "",
                  row(cell(p("A") + element("table:table", "", row(cell(p("B")) + cell(p("C"))))) +
                      cell(p("D")))))),
              ElementsAre("A", "B", "C", "D"));
}

TEST(ReadOdt, RepeatsRowsAndCellsWithinLimits) {
  const Reading reading = read_body(
      p("Before") + element("table:table", "",
                            row(cell(p("1")) + cell(p("2")), "table:number-rows-repeated=\"2\"") +
                                row(cell(p("a"), "table:number-columns-repeated=\"3\"")) +
                                row(cell(p("b")), "table:number-rows-repeated=\"0\"") +
                                row(cell("", "table:number-columns-repeated=\"1000000000\""),
                                    "table:number-rows-repeated=\"1000000000\"")));
  EXPECT_THAT(shown(reading), ElementsAre("Before", "1\t2", "1\t2", "a\ta\ta", "b"));
  EXPECT_THAT(messages(reading, "R109"), IsEmpty());
}

TEST(ReadOdt, SaysWhereALimitCutsText) {
  const std::string million = "table:number-rows-repeated=\"1000000\"";
  std::string nested = p("x");
  for (int i = 0; i < 20; ++i) nested = element("table:table", "", row(cell(nested), million));
  const Reading reading =
      read_body(nested + p("<text:s text:c=\"1000000000\"/>y<text:s text:c=\"1000000000\"/>z"));
  EXPECT_LT(reading.text.size(), 10'000'000U);
  EXPECT_THAT(messages(reading, "R109"), ::testing::SizeIs(1));
}

TEST(ReadOdt, ReadsAFlatFile) {
  Odt document;
  document.body = p("One" + span("High", "2"));
  document.common = kStyles;
  EXPECT_THAT(shown(read_odt(document.flat(), "a.fodt").front()), ElementsAre("One\u00B2"));
}

}  // namespace
}  // namespace paralign
