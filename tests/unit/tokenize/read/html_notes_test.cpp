#include <gtest/gtest.h>

#include "paralign/segment.hpp"
#include "tests/unit/tokenize/read/html_support.hpp"

namespace paralign {
namespace {

TEST(HtmlNotes, OfPandocAreTakenOutOfTheText) {
  EXPECT_EQ(
      lines_of_page("<p>Welcoming the report,<a href='#fn1' class='footnote-ref' id='fnref1' "
                    "role='doc-noteref'><sup>1</sup></a> and others,</p><p>Noting</p>"
                    "<section class='footnotes' role='doc-endnotes'><hr><ol>"
                    "<li id='fn1'><p>C/12/34.</p><p>Annex.<a href='#fnref1' class='footnote-back' "
                    "role='doc-backlink'>\u21A9\uFE0E</a></p></li></ol></section>"),
      (Lines{"Welcoming the report,{1} and others,", "Noting", "NOTE 1: C/12/34. Annex."}));
}

TEST(HtmlNotes, OfLibreOfficeAreTakenOutOfTheText) {
  EXPECT_EQ(
      lines_of_page("<p>Bienvenue,<a class='sdfootnoteanc' name='sdfootnote1anc' "
                    "href='#sdfootnote1sym'><sup>1</sup></a> et</p>"
                    "<div id='sdfootnote1'><p class='sdfootnote'><a class='sdfootnotesym' "
                    "name='sdfootnote1sym' href='#sdfootnote1anc'>1</a>C/12/34,\n\tpar. 3.</p>"
                    "<p>Annexe.</p></div><div title='footer'><p>1</p></div>"),
      (Lines{"Bienvenue,{1} et", "NOTE 1: C/12/34, par. 3. Annexe."}));
}

TEST(HtmlNotes, OfWordAreTakenOutOfTheText) {
  EXPECT_EQ(
      lines_of_page("<p>Welcoming the report,<a href='#_ftn1' name='_ftnref1' title=''>"
                    "<span class=MsoFootnoteReference><span style='vertical-align:super'>[1]"
                    "</span></span></a> and<a href='#_ftn2' name='_ftnref2'>[*]</a></p>"
                    "<div><br clear=all><hr size=1><div id=ftn1><p class=MsoFootnoteText>"
                    "<a href='#_ftnref1' name='_ftn1' title=''><span>[1]</span></a> C/12/34.</p>"
                    "</div><div id=ftn2><p><a href='#_ftnref2' name='_ftn2'>[*]</a> Ibid.</p></div>"
                    "</div>"),
      (Lines{"Welcoming the report,{1} and{*}", "NOTE 1: C/12/34.", "NOTE *: Ibid."}));
}

TEST(HtmlNotes, OfWikisHaveSeveralLinksBack) {
  EXPECT_EQ(
      lines_of_page("<p>One<sup id='cite_ref-1_0' class='reference'><a href='#cite_note-1'>"
                    "<span>[</span>1<span>]</span></a></sup> two<sup id='cite_ref-1_1'>"
                    "<a href='#cite_note-1'>[1]</a></sup></p><ol class='references'>"
                    "<li id='cite_note-1'><span class='mw-cite-backlink'>\u2191 <sup>"
                    "<a href='#cite_ref-1_0'>a</a></sup> <sup><a href='#cite_ref-1_1'>b</a></sup>"
                    "</span> <span class='reference-text'>C/12/34.</span></li></ol>"),
      (Lines{"One{1} two{1}", "NOTE 1: C/12/34."}));
}

TEST(HtmlNotes, InRunningTextAreToldByTheirMarks) {
  EXPECT_EQ(lines_of_page("<p>One<sup><a href='#a'>1</a>, <a href='#b'>2</a></sup> two"
                          "[<a href='#c'>3</a>] three (see <a href='#c'>below</a>)"
                          "<p><a name=a></a>1. First note.<br><a name=b></a>2. Second note.</p>"
                          "<p id=c>[3] Third note. <a href='#top'>\u2191</a></p><p>After</p>"),
            (Lines{"One{1}{2} two{3} three (see below)", "NOTE 1: First note.",
                   "NOTE 2: Second note.", "NOTE 3: Third note.", "After"}));
}

TEST(HtmlNotes, InTablesAndListsOfTerms) {
  EXPECT_EQ(lines_of_page("<p>One<a class=fn href='#n1'>1</a> two<a class=fn href='#n2'>2</a>"
                          "<table class=footnote><tr><td><a name=n1>1</a><td>First.</table>"
                          "<dl class=footnote><dt id=n2><a href='#r2'>2</a><dd><p>Second.<p>More."
                          "</dl>"),
            (Lines{"One{1} two{2}", "NOTE 1: First.", "NOTE 2: Second. More."}));
}

TEST(HtmlNotes, StandWhereThePageHasThem) {
  EXPECT_EQ(lines_of_page("<p>One<sup><a href='#n'>1</a></sup><aside id=n role=doc-footnote>"
                          "<sup>1</sup> Note.</aside><p>Two"),
            (Lines{"One{1}", "NOTE 1: Note.", "Two"}));
}

TEST(HtmlNotes, WithoutLinksAreToldByRaisedDigits) {
  EXPECT_EQ(lines_of_page("<p>Welcoming the report,<sup>1</sup> and,<sup>2</sup></p><p>Noting</p>"
                          "<p><sup>1</sup> C/12/34.</p><p><sup>2</sup>Ibid.</p>"),
            (Lines{"Welcoming the report,\u00B9 and,\u00B2", "Noting", "NOTE 1: C/12/34.",
                   "NOTE 2: Ibid."}));
}

TEST(HtmlNotes, HaveMarksInWesternDigits) {
  EXPECT_EQ(
      lines_of_page("<p dir=rtl>\u0648\u0625\u0630 \u064A\u0631\u062D\u0628"
                    "<a href='#_ftn1' name='_ftnref1'>[\u0661]</a>\u060C</p>"
                    "<p><a href='#_ftnref1' name='_ftn1'>[\u0661]</a> \u0645\u0631\u062C\u0639"),
      (Lines{"\u0648\u0625\u0630 \u064A\u0631\u062D\u0628{1}\u060C",
             "NOTE 1: \u0645\u0631\u062C\u0639"}));
}

TEST(HtmlNotes, AreNoOtherLinks) {
  EXPECT_EQ(
      lines_of_page("<ul><li><a href='#s1'>1</a> <a href='#s2'>Follow-up</a></ul>"
                    "<p id=p1><a href='#p1'>1.</a> Decides <a href='#s2'>2</a></p>"
                    "<p>as in <a href='other.html#s1'><sup>4</sup></a></p>"
                    "<h2 id=s1>Records</h2><h2 id=s2>Follow-up</h2>"),
      (Lines{"<\u2022>1 Follow-up", "1. Decides 2", "as in \u2074", "# Records", "# Follow-up"}));
}

TEST(HtmlNotes, ThatAllLinksLeadToTogetherStayAsTheyAre) {
  EXPECT_EQ(lines_of_page("<p>One<a href='#notes'><sup>1</sup></a> two<a href='#notes'><sup>2"
                          "</sup></a><div id=notes><p>1 First.<p>2 Second.</div>"),
            (Lines{"One\u00B9 two\u00B2", "1 First.", "2 Second."}));
}

TEST(HtmlNotes, AreCitedByTheirParagraphs) {
  const Reading reading = read_page(
      "<p>12/7. Safeguarding historic lighthouses</p><p>The Council of the Isles and Straits,</p>"
      "<p>Welcoming the report,<sup><a href='#fn1' id=r1>1</a></sup></p>"
      "<p>1. Decides to remain seized of the matter.</p>"
      "<ol><li id=fn1>C/12/34. <a href='#r1'>back</a></li></ol>");
  const std::vector<Document> documents = segment(reading);
  ASSERT_EQ(documents.size(), 1U);
  const std::vector<Paragraph>& paragraphs = documents[0].paragraphs;
  ASSERT_EQ(paragraphs.size(), 5U);
  EXPECT_EQ(paragraphs[2].notes, (std::vector<std::string>{"1"}));
  EXPECT_EQ(paragraphs[4].label, "F1");
}

}  // namespace
}  // namespace paralign
