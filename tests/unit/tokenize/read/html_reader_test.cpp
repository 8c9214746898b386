#include <gtest/gtest.h>

#include <array>
#include <random>

#include "paralign/error.hpp"
#include "paralign/segment.hpp"
#include "tests/unit/tokenize/read/html_support.hpp"

namespace paralign {
namespace {

std::string message_of(std::string_view page, const ReadOptions& options = {}) {
  try {
    (void)read_html(page, "page.html", options);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(HtmlText, CollapsesWhiteSpaceAndKeepsLineBreaks) {
  EXPECT_EQ(lines_of_page("<p>  The\n  Council <b> of</b>\tthe Isles<br> and Straits , </p>"),
            (Lines{"The Council of the Isles/and Straits ,"}));
}

TEST(HtmlText, EndsAParagraphAtTwoLineBreaks) {
  EXPECT_EQ(lines_of_page("First<br>line<br><br>Second<br/>&nbsp;<br>Third"),
            (Lines{"First/line", "Second", "Third"}));
}

TEST(HtmlText, TakesBlocksAndLooseTextForParagraphs) {
  EXPECT_EQ(lines_of_page("Loose<div>In div<p>In p</p>behind</div>"
                          "<blockquote>quoted</blockquote><center>middle</center>"
                          "<dl><dt>term<dd>description</dl><address>where</address>"
                          "<figure><figcaption>caption</figcaption></figure>end"),
            (Lines{"Loose", "In div", "In p", "behind", "quoted", "middle", "term", "description",
                   "where", "caption", "end"}));
}

TEST(HtmlText, KeepsSingleNoBreakSpacesAndDropsHintsForLineBreaks) {
  EXPECT_EQ(
      lines_of_page("<p>&nbsp; 5&nbsp;300 log&shy;books&#8203; of<wbr>ten&nbsp;&nbsp; kept&nbsp;"),
      (Lines{"5\u00A0"
             "300 logbooks often kept"}));
}

TEST(HtmlText, KeepsTheLinesOfPreformattedText) {
  EXPECT_EQ(lines_of_page("<pre>\nOne\n  two\n\nThree</pre>"
                          "<p style='white-space: pre-line'>Four\nfive"),
            (Lines{"One/two", "Three", "Four/five"}));
}

TEST(HtmlText, LeavesOutWhatIsNoText) {
  EXPECT_EQ(lines_of_page("<html><head><title>T</title><style>p{}</style></head><body>"
                          "<script>x</script><noscript>n</noscript><template><p>t</p></template>"
                          "<!-- c --><p>Text<button>b</button><select><option>o</select>"),
            (Lines{"Text"}));
}

TEST(HtmlText, PrintsQuotationMarksAndSubscripts) {
  EXPECT_EQ(lines_of_page("<p>the <q>Voices</q> of CO<sub>2</sub>"),
            (Lines{"the \u201CVoices\u201D of CO2"}));
}

TEST(HtmlText, MakesRaisedDigitsSuperscriptCharacters) {
  EXPECT_EQ(lines_of_page("<p>lights,<sup>1</sup> 12 m<sup>2</sup>, 1<sup>er</sup>, "
                          "n<sup>o</sup> 3,<sup>[12]</sup> a<sup>1, 2</sup> "
                          "b<span style='vertical-align:super'>\u0663</span>"),
            (Lines{"lights,\u00B9 12 m\u00B2, 1er, no 3,\u00B9\u00B2 a\u00B9,\u00B2 b\u00B3"}));
}

TEST(HtmlText, ReadsFragmentsAndWhatIsNeverClosed) {
  EXPECT_EQ(lines_of_page("<ol><li>One<li>Two <b>bold<table><tr><td>x<td>y"),
            (Lines{"<1.>One", "<2.>Two bold", "x", "y"}));
}

TEST(HtmlText, ReadsXhtmlWithEmptyElements) {
  EXPECT_EQ(lines_of_page("<?xml version='1.0' encoding='UTF-8'?><html><head>"
                          "<script src='x.js'/><title/></head><body>"
                          "<p><a id='p1'/>One</p><div/><p>Two<br/>lines</p></body></html>"),
            (Lines{"One", "Two/lines"}));
}

TEST(HtmlText, PutsBlocksAtTheirPlaceInTheText) {
  const Reading reading = read_page("<p>One<p>Two");
  EXPECT_EQ(reading.reader, "html");
  for (const Block& block : reading.blocks) {
    EXPECT_EQ(reading.text.substr(block.place.begin, block.place.end - block.place.begin),
              block.text);
    EXPECT_TRUE(block.literal);
  }
}

TEST(HtmlText, ReadsLongRunsOfText) {
  std::string words;
  while (words.size() < 300) words += "of the straits ";
  const std::string page = "<p>" + words + "&amp;" + words + "\"quoted\" " + words + "<!-- " +
                           words + " --><b title='" + words + "'>" + words + "</b>end";
  EXPECT_EQ(lines_of_page(page), (Lines{words.substr(0, words.size() - 1) + " &" + words +
                                        "\"quoted\" " + words + words + "end"}));
}

TEST(HtmlText, KeepsCharactersOfPrivateUse) {
  const std::string words(200, 'w');
  EXPECT_EQ(lines_of_page("<p>&#x10FFFD;0&#x10FFFD; " + words), (Lines{"\U0010FFFD"
                                                                       "0\U0010FFFD " +
                                                                       words}));
  EXPECT_EQ(lines_of_page("<p>\U0010FFFD"
                          "0\U0010FFFD " +
                          words),
            (Lines{"\U0010FFFD"
                   "0\U0010FFFD " +
                   words}));
}

TEST(HtmlHidden, IsLeftOutAndCounted) {
  const Reading reading = read_page(
      "<p>Shown</p><p hidden>three hidden words</p><p style='DISPLAY : None'>a</p>"
      "<p aria-hidden='true'>heard</p><span style='visibility:hidden'>b</span>");
  EXPECT_EQ(lines_of(reading), (Lines{"Shown", "heard"}));
  const Finding* finding = finding_of(reading, "R110");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->message.substr(0, 2), "5 ");
}

TEST(HtmlHidden, IsNoPageThatWaitsForAScript) {
  EXPECT_EQ(lines_of_page("<body style='display:none'><p>Text"), (Lines{"Text"}));
}

TEST(HtmlHeading, IsMarkedAndATitleAllTheSame) {
  const Reading reading = read_page(
      "<h1>12/7. Safeguarding historic lighthouses</h1>"
      "<p><i>The Council of the Isles and Straits,</i></p>"
      "<p><i>Recalling</i> its resolution 9/5 of 14 March 2030,</p>"
      "<ol><li><i>Decides</i> to remain seized of the matter.</li></ol>");
  EXPECT_EQ(lines_of(reading)[0], "# 12/7. Safeguarding historic lighthouses");
  const std::vector<Document> documents = segment(reading);
  ASSERT_EQ(documents.size(), 1U);
  ASSERT_EQ(documents[0].paragraphs.size(), 4U);
  EXPECT_EQ(documents[0].paragraphs[0].kind, Kind::title);
  EXPECT_EQ(documents[0].paragraphs[0].number, "12/7");
  EXPECT_EQ(documents[0].paragraphs[3].label, "OP1");
}

TEST(HtmlList, IsNumberedAsBrowsersPrintIt) {
  EXPECT_EQ(lines_of_page("<ol start=3><li>a<li value='7'>b<li>c</ol>"
                          "<ol type=a><li>d</ol><ol type=I><li>e<li>f</ol>"
                          "<ol style='list-style-type: lower-roman'><li>g</ol>"
                          "<ol style='list-style: arabic-indic inside'><li>h</ol>"),
            (Lines{"<3.>a", "<7.>b", "<8.>c", "<a.>d", "<I.>e", "<II.>f", "<i.>g", "<\u0661.>h"}));
}

TEST(HtmlList, CountsDownAndPastTheAlphabet) {
  EXPECT_EQ(lines_of_page("<ol reversed><li>a<li>b</ol><ol type=a start=27><li>c</ol>"
                          "<ol start=0><li>d</ol><ol start='-1'><li>e</ol>"),
            (Lines{"<2.>a", "<1.>b", "<aa.>c", "<0.>d", "<-1.>e"}));
}

TEST(HtmlList, HasBulletsOrNothing) {
  EXPECT_EQ(lines_of_page("<ul><li>a</ul><ul style='list-style:none'><li>b</ul>"
                          "<ol style='list-style-type:none'><li>c</ol><li>d"),
            (Lines{"<\u2022>a", "b", "c", "<\u2022>d"}));
}

TEST(HtmlList, NestsAndGivesTheNumberToTheFirstParagraph) {
  EXPECT_EQ(lines_of_page("<ol><li><p>Requests:</p><p>more</p>"
                          "<ol type=a><li>To visit:<ol type=i><li>x<li>y</ol><li>To draw</ol>"
                          "<li>Decides</ol>"),
            (Lines{"<1.>Requests:", "more", "<a.>To visit:", "<i.>x", "<ii.>y", "<b.>To draw",
                   "<2.>Decides"}));
}

TEST(HtmlList, WithinAnEmptyItemKeepsBothNumbers) {
  EXPECT_EQ(lines_of_page("<ol start=4><li><ol type=a><li>To visit<li>To draw</ol></ol>"),
            (Lines{"<4.>a. To visit", "<b.>To draw"}));
}

TEST(HtmlList, TellsTheValueOfItsItems) {
  const Reading reading = read_page("<ol type=a start=9><li>To visit</ol><ul><li>x</ul>");
  EXPECT_EQ(reading.blocks[0].list_value, 9U);
  EXPECT_EQ(reading.blocks[1].list_value, 0U);
}

TEST(HtmlList, OfWordHasItsNumbersAsText) {
  EXPECT_EQ(lines_of_page(
                "<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'>"
                "<![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "
                "\"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Decides<o:p>"
                "</o:p></p><p class=MsoNormal>2.<span style='font:7pt'>&nbsp;&nbsp; </span>Notes"
                "<!--[if gte mso 9]><xml>x</xml><![endif]--></p>"
                "<p><span style='mso-list:Ignore'>\u00B7<span>&nbsp; </span></span>Point</p>"),
            (Lines{"<1.>Decides", "2. Notes", "<\u2022>Point"}));
}

TEST(HtmlTable, OfDataIsOneBlockARow) {
  EXPECT_EQ(lines_of_page("<p>Before<table><caption>Lights</caption>"
                          "<tfoot><tr><td>Sum<td>2</tfoot>"
                          "<thead><tr><th>Light<th>Year</thead><tr><td>Oriel<td>1787</table>"),
            (Lines{"Before", "Lights", "Light|Year", "Oriel|1787", "Sum|2"}));
}

TEST(HtmlTable, HasEmptyCellsWhereOthersSpan) {
  EXPECT_EQ(lines_of_page("<p>Before<table><tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e"
                          "<tr><td colspan=2>f<td>g<tr><td>h<td>i<td>j</table>"),
            (Lines{"Before", "a|b|c", "|d|e", "f||g", "h|i|j"}));
}

TEST(HtmlTable, ForLayoutGivesItsParagraphs) {
  EXPECT_EQ(lines_of_page("<table><tr><td>C/RES/12/7<td><p>Distr.: General<p>19 March 2031"
                          "<tr><td><table><tr><td>inner</table></table><p>After"),
            (Lines{"C/RES/12/7", "Distr.: General", "19 March 2031", "inner", "After"}));
}

TEST(HtmlChanges, AreTakenOrRefused) {
  const std::string page =
      "<ol><li>Decides to extend for <del>one year</del><ins>two years</ins>"
      "<li><del>Dropped</del><li><s>struck</s> out<li><ins>New</ins></ol>";
  ReadOptions options;
  EXPECT_EQ(lines_of(read_page(page, options)),
            (Lines{"<1.>Decides to extend for two years", "<2.>struck out", "<3.>New"}));
  options.changes = Changes::original_text;
  EXPECT_EQ(lines_of(read_page(page, options)),
            (Lines{"<1.>Decides to extend for one year", "<2.>Dropped", "<3.>struck out"}));
  options.changes = Changes::both;
  const std::vector<Reading> both = read_html(page, "page.html", options);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0].version, "original");
  EXPECT_EQ(both[1].version, "final");
  EXPECT_NE(finding_of(both[1], "R107"), nullptr);
  EXPECT_EQ(finding_of(read_page("<p>x"), "R107"), nullptr);
}

TEST(HtmlChanges, TakeTheNotesOfWhatIsGoneWithThem) {
  const std::string page =
      "<p>Takes note of it<del>,<sup><a href='#fn1' id=r1>1</a></sup></del>"
      "<ins><sup><a href='#fn2' id=r2>2</a></sup></ins></p>"
      "<ol><li id=fn1>Old <a href='#r1'>1</a><li id=fn2>New <a href='#r2'>2</a></ol><p>End";
  ReadOptions options;
  EXPECT_EQ(lines_of(read_page(page, options)),
            (Lines{"Takes note of it{2}", "NOTE 2: New", "End"}));
  options.changes = Changes::original_text;
  EXPECT_EQ(lines_of(read_page(page, options)),
            (Lines{"Takes note of it,{1}", "NOTE 1: Old", "End"}));
}

TEST(HtmlReader, CountsWhatItCannotRead) {
  const Reading reading =
      read_page("<p>Text<img src=map.png alt='Map'><img alt=''><svg><text>t</text></svg>");
  const Finding* finding = finding_of(reading, "R106");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->message.substr(0, 2), "2 ");
}

TEST(HtmlReader, RefusesWhatHoldsNoText) {
  EXPECT_EQ(message_of(""), "page.html: found an empty file, expected a web page");
  EXPECT_EQ(message_of("<p> </p><!-- x -->"), "page.html: found no text, expected paragraphs");
  EXPECT_NE(message_of("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n")
                .find("MHTML"),
            std::string::npos);
}

TEST(HtmlReader, RefusesElementsNestedTooDeep) {
  std::string page;
  for (int i = 0; i < 100000; ++i) page += "<div>";
  EXPECT_EQ(message_of(page + "x").substr(0, 59),
            "page.html: found elements nested more than 512 deep, expect");
  std::string tables;
  for (int i = 0; i < 20000; ++i) tables += "<table><tr><td></div>";
  EXPECT_NE(message_of(tables).find("512 deep"), std::string::npos);
}

TEST(HtmlReader, ReadsElementsNestedDeep) {
  std::string page;
  for (int i = 0; i < 500; ++i) page += "<div>";
  EXPECT_EQ(lines_of_page(page + "x"), (Lines{"x"}));
}

TEST(HtmlReader, RefusesATagWithTooManyAttributes) {
  std::string page = "<p";
  for (int i = 0; i < 100000; ++i) page += " a" + std::to_string(i);
  EXPECT_NE(message_of(page + ">x").find("250 attributes"), std::string::npos);
}

TEST(HtmlReader, RefusesMoreTagsThanMemoryIsFor) {
  std::string page;
  while (page.size() < 8U << 20U) page += "<p><b>a</b>";
  EXPECT_NE(message_of(page).find("more tags than fit"), std::string::npos);
}

TEST(HtmlReader, RefusesAPageOfMoreThan64Megabytes) {
  EXPECT_NE(message_of(std::string((64U << 20U) + 1, 'x')).find("at most 64 MB"),
            std::string::npos);
}

// Pieces of pages in any order, and any bytes: a text or an Error, and the same text whether long
// runs are set aside or not, which U+10FFFD prevents.
TEST(HtmlReader, ReadsAnythingOrSaysWhyNot) {
  constexpr std::array<std::string_view, 44> kPieces{
      "<p>",          "</p>",
      "<ol type=a>",  "</ol>",
      "<li value=3>", "<table>",
      "<tr>",         "<td rowspan=2>",
      "</table>",     "<a href='#n'><sup>1</sup></a>",
      "<p id=n>",     "<div>",
      "</div>",       "<b>",
      "</b>",         "<pre>",
      "<br>",         "<nav>",
      "<main>",       "<sup>1</sup>",
      "<svg>",        "<math>",
      "<select>",     "<!--",
      "-->",          "<![CDATA[",
      "<script>",     "</script>",
      "<frameset>",   "<template>",
      "<ins>",        "</ins>",
      "<del>",        "<dl>",
      "<dt id=n>",    "<dd>",
      "<caption>",    "&amp",
      "&#x110000;",   "<",
      "</ ",          "\xD8",
      "\xE2\x80\x8B", " words that are long enough to be set aside while the page is parsed, x "};
  std::mt19937 random(20310319);
  for (int round = 0; round < 1500; ++round) {
    std::string page;
    for (std::size_t i = random() % 50; i > 0; --i) page += kPieces[random() % kPieces.size()];
    Lines lines;
    try {
      lines = lines_of_page("<!--\U0010FFFC-->" + page);
      EXPECT_EQ(lines, lines_of_page("<!--\U0010FFFD-->" + page)) << page;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::unreadable);
    }
  }
}

TEST(HtmlReader, TakesAnAttributeOfMegabytes) {
  EXPECT_EQ(lines_of_page("<p title='" + std::string(5U << 20U, 'x') + "'>Text"), (Lines{"Text"}));
}

}  // namespace
}  // namespace paralign
