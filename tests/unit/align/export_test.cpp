#include "paralign/export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "paralign/import.hpp"
#include "tests/support/alignments.hpp"

namespace paralign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::paragraph;
using testing::sample_alignment;

TEST(ParagraphsToJsonl, PrintsTheKeysInTheDocumentedOrder) {
  Document document = testing::unit_document("58/30", "fr", {}).document;
  document.file = "a.txt";
  Paragraph one = paragraph(12, "PP5", Kind::preamble, "", "Rappelant \u00ABceci\u00BB");
  one.lead = "Rappelant";
  one.notes = {"1"};
  one.place = {1234, 1570, 2, {}};
  document.paragraphs = {one};
  EXPECT_EQ(paragraphs_to_jsonl(document),
            "{\"document\":\"58/30\",\"file\":\"a.txt\",\"language\":\"fr\",\"id\":12,\"label\":"
            "\"PP5\",\"kind\":\"preamble\",\"number\":\"\",\"marker\":\"\",\"parent\":null,"
            "\"lead\":\"Rappelant\",\"text\":\"Rappelant \u00ABceci\u00BB\",\"notes\":[\"1\"],"
            "\"place\":{\"begin\":1234,\"end\":1570,\"page\":2}}\n");
}

TEST(ParagraphsToJsonl, LeavesOutAnUnknownPageAndPrintsSpansAndParent) {
  Document document;
  Paragraph one = paragraph(3, "OP1.a", Kind::subparagraph, "a", "x");
  one.parent = 2;
  one.place = {5, 20, 0, {{5, 8}, {15, 20}}};
  document.paragraphs = {one};
  EXPECT_THAT(paragraphs_to_jsonl(document), HasSubstr("\"parent\":2"));
  EXPECT_THAT(paragraphs_to_jsonl(document),
              HasSubstr("\"place\":{\"begin\":5,\"end\":20,\"spans\":[[5,8],[15,20]]}"));
}

TEST(ParagraphsToJsonl, StaysJsonWhereTheFileNameIsNotUtf8) {
  Document document;
  document.file = "caf\xE9.txt";
  document.paragraphs = {paragraph(0, "T", Kind::title, "", "x")};
  EXPECT_THAT(paragraphs_to_jsonl(document), HasSubstr("caf\uFFFD.txt"));
}

TEST(ParagraphsToJsonl, ComesBackFromTheImporter) {
  Document document;
  document.name = "12/7";
  document.file = "12-7.en.txt";
  document.language = "en";
  Paragraph item = paragraph(1, "OP1.a", Kind::subparagraph, "a", "To act;");
  item.parent = 0;
  item.marker = "(a)";
  item.lead = "To act";
  item.notes = {"1", "*"};
  item.repaired = true;
  document.version = "original";
  document.reader = "pdf with pdftotext 22.12.0";
  item.place = {10, 20, 3, {{10, 12}, {15, 20}}};
  document.paragraphs = {paragraph(0, "OP1", Kind::operative, "1", "Decides:"), item};
  const std::string jsonl = paragraphs_to_jsonl(document);
  const auto back = parse_paragraphs_jsonl(jsonl, "other.jsonl");
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(paragraphs_to_jsonl(back.front()), jsonl);
}

TEST(ParagraphsToText, IndentsByDepthAndMarksTheLead) {
  Document document = testing::unit_document("12/7", "en", {}).document;
  Paragraph chapeau = paragraph(0, "OP1", Kind::operative, "1", "Decides:");
  chapeau.lead = "Decides";
  Paragraph item = paragraph(1, "OP1.a", Kind::subparagraph, "a", "To act\nnow;");
  item.parent = 0;
  document.paragraphs = {chapeau, item};
  EXPECT_EQ(paragraphs_to_text(document),
            "12/7 (en), 12/7.txt\n"
            "OP1      operative    [Decides]:\n"
            "  OP1.a    subparagraph To act now;\n");
}

TEST(ParagraphsToText, StaysALineAParagraphWhateverTheNamesHold) {
  Document document = testing::unit_document("12\t7\n", "en", {}).document;
  document.file = "a\nb.txt";
  document.paragraphs = {paragraph(0, "OP\n1", Kind::operative, "1", "Decides\nnow")};
  document.paragraphs[0].lead = "Decides\nnow";
  EXPECT_EQ(paragraphs_to_text(document),
            "12 7  (en), a b.txt\n"
            "OP 1     operative    [Decides now]\n");
}

TEST(LinksToTsv, HasTenColumnsWhateverTheLabelsHold) {
  Alignment alignment = sample_alignment();
  const std::string clean = links_to_tsv(alignment);
  alignment.documents[0].document.paragraphs[0].label = "a\tb\nc\r\u2028d";
  const std::string tsv = links_to_tsv(alignment);
  EXPECT_THAT(tsv, HasSubstr("\ta b c  d\t"));
  EXPECT_EQ(std::ranges::count(tsv, '\t'), std::ranges::count(clean, '\t'));
  EXPECT_EQ(std::ranges::count(tsv, '\n'), std::ranges::count(clean, '\n'));
}

TEST(ParagraphsToText, EndsWhereParentsRunInACircle) {
  Document document;
  document.paragraphs = {paragraph(0, "X1", Kind::other, "", "a"),
                         paragraph(1, "X2", Kind::other, "", "b")};
  document.paragraphs[0].parent = 1;
  document.paragraphs[1].parent = 0;
  EXPECT_THAT(paragraphs_to_text(document), HasSubstr("X2"));
}

TEST(LinksToTsv, PrintsALineForEachLinkBelowTheHeader) {
  EXPECT_EQ(links_to_tsv(sample_alignment()),
            "source_ids\tsource_labels\ttarget_ids\ttarget_labels\trelation\tflags\tprobability\t"
            "score\tsource_text\ttarget_text\n"
            "0\tT\t0\tT\tamended\t\t0.987654\t0.31\t12/7. Lighthouse keepers\t15/4. Gardiens de "
            "phare\n"
            "1\tPP1\t\t\tdropped\t\t0.75\t0\tRecalling its resolution 11/3,\t\n"
            "2\tOP1\t1,2\tOP1,OP2\tsplit\trenumbered,low-margin\t1\t0\tThanks the keepers & their "
            "<families>;\tRemercie les gardiens ; Remercie leurs familles ;\n"
            "3\tOP2\t\t\tdropped\t\t0.5\t0\tDecides to remain seized.\t\n"
            "\t\t3\tOP3\tinserted\t\t0.5\t0\t\tPrie le conseil d\u2019agir.\n"
            "1\tPP1\t3\tOP3\tpartial\t\t0.25\t0\tRecalling its resolution 11/3,\tPrie le conseil "
            "d\u2019agir.\n");
}

TEST(LinksToTsv, KeepsEveryLinkOnOneLine) {
  Alignment alignment = sample_alignment();
  alignment.documents[0].document.paragraphs[0].text =
      "a\tb\rc\u2028d\u0085e\x1E"
      "f";
  const std::string tsv = links_to_tsv(alignment);
  EXPECT_THAT(tsv, HasSubstr("\ta b c d e f\t"));
}

TEST(LinksToJsonl, PrintsUnitsRelationFlagsScoreAndProbability) {
  const std::string jsonl = links_to_jsonl(sample_alignment());
  EXPECT_THAT(jsonl, HasSubstr("{\"source\":[{\"id\":0,\"label\":\"T\",\"kind\":\"title\","
                               "\"number\":\"12/7\",\"text\":\"12/7. Lighthouse keepers\"}],"
                               "\"target\":[{\"id\":0,\"label\":\"T\",\"kind\":\"title\","
                               "\"number\":\"15/4\",\"text\":\"15/4. Gardiens de phare\"}],"
                               "\"relation\":\"amended\",\"flags\":[],\"score\":0.31,"
                               "\"probability\":0.987654,\"basis\":\"evidence\"}\n"));
  EXPECT_THAT(jsonl, HasSubstr("\"flags\":[\"renumbered\",\"low-margin\"]"));
  EXPECT_EQ(std::ranges::count(jsonl, '\n'), 6);
}

TEST(LinksToJsonl, SayWhatSameAndAmendedRestOn) {
  Alignment alignment = sample_alignment();
  alignment.documents[1].document.language = "en-GB";
  EXPECT_THAT(links_to_jsonl(alignment), HasSubstr("\"basis\":\"words\""));
  alignment.pairs.front().links.front().relation = Relation::unsure;
  EXPECT_THAT(links_to_jsonl(alignment), ::testing::Not(HasSubstr("basis")));
}

TEST(Links, AreFlaggedWhereAParagraphOfThemWasRepaired) {
  Alignment alignment = sample_alignment();
  alignment.documents[1].document.paragraphs[2].repaired = true;
  EXPECT_THAT(links_to_tsv(alignment), HasSubstr("\tsplit\trenumbered,low-margin,repaired\t"));
  const std::string jsonl = links_to_jsonl(alignment);
  EXPECT_THAT(jsonl, HasSubstr("\"flags\":[\"renumbered\",\"low-margin\",\"repaired\"]"));
  EXPECT_THAT(jsonl, HasSubstr("\"text\":\"Remercie leurs familles ;\",\"repaired\":true}"));
  EXPECT_THAT(links_to_tmx(alignment), HasSubstr("renumbered,low-margin,repaired</prop>"));
}

TEST(LinksToIds, AreSortedKeepEmptySidesAndLeaveHintsOut) {
  EXPECT_EQ(links_to_ids(sample_alignment()), "\t3\n0\t0\n1\t\n2\t1,2\n3\t\n");
}

TEST(LinksToTmx, HoldsLinksWithBothSidesAlone) {
  const std::string tmx = links_to_tmx(sample_alignment());
  EXPECT_THAT(tmx, HasSubstr("srclang=\"en\""));
  EXPECT_THAT(tmx, HasSubstr("<tu tuid=\"2\">\n"));
  EXPECT_THAT(tmx, Not(HasSubstr("<tu tuid=\"3\">")));
  EXPECT_THAT(tmx, Not(HasSubstr("Recalling")));
}

TEST(LinksToTmx, PrintsOneElementALineWithItsProperties) {
  const std::string tmx = links_to_tmx(sample_alignment());
  EXPECT_THAT(tmx, HasSubstr("<tu tuid=\"1\">\n"
                             "<prop type=\"x-relation\">amended</prop>\n"
                             "<prop type=\"x-probability\">0.987654</prop>\n"
                             "<tuv xml:lang=\"en\">\n"
                             "<prop type=\"x-document\">12/7</prop>\n"
                             "<prop type=\"x-labels\">T</prop>\n"
                             "<prop type=\"x-kind\">title</prop>\n"
                             "<seg>12/7. Lighthouse keepers</seg>\n"
                             "</tuv>\n"
                             "<tuv xml:lang=\"fr\">\n"
                             "<prop type=\"x-document\">15/4</prop>\n"
                             "<prop type=\"x-document-symbol\">A/RES/15/4</prop>\n"));
  EXPECT_THAT(tmx, HasSubstr("<seg>Thanks the keepers &amp; their &lt;families&gt;;</seg>"));
}

TEST(LinksToTmx, PrintsTheSymbolsThatAUnitCites) {
  Alignment alignment = sample_alignment();
  alignment.pairs[0].links = {testing::link({1}, {3}, Relation::amended, 1)};
  EXPECT_THAT(links_to_tmx(alignment), HasSubstr("<prop type=\"x-symbols\">11/3</prop>"));
}

TEST(LinksToTmx, PrintsTheLanguagesThatTheCallerNames) {
  const std::string tmx = links_to_tmx(sample_alignment(), {{"en-GB", ""}});
  EXPECT_THAT(tmx, HasSubstr("srclang=\"en-GB\""));
  EXPECT_THAT(tmx, HasSubstr("<tuv xml:lang=\"en-GB\">"));
  EXPECT_THAT(tmx, HasSubstr("<tuv xml:lang=\"fr\">"));
}

TEST(LinksToTmx, ReplacesWhatXmlForbids) {
  Alignment alignment = sample_alignment();
  alignment.documents[0].document.paragraphs[0].text =
      "a\x01"
      "b\xFF"
      "c\xED\xA0\x80"
      "d\uFFFFe\xC3";
  EXPECT_THAT(links_to_tmx(alignment),
              HasSubstr("<seg>a\uFFFDb\uFFFDc\uFFFD\uFFFD\uFFFDd\uFFFDe\uFFFD</seg>"));
}

TEST(LinksToTmx, IsWellFormedWithoutAPair) {
  EXPECT_THAT(links_to_tmx(Alignment{}), HasSubstr("<body>\n</body>\n</tmx>\n"));
}

// Three documents; the third is the second in another language, and lacks a paragraph.
Alignment sample_rows() {
  Alignment alignment = sample_alignment();
  alignment.documents.push_back(
      testing::unit_document("15/4", "en",
                             {paragraph(0, "T", Kind::title, "15/4", "15/4. Keepers"),
                              paragraph(1, "OP1", Kind::operative, "1", "Thanks\tthe keepers;")}));
  Row title;
  title.cells = {{0}, {0}, {0}};
  title.relation = Relation::amended;
  title.probability = 0.9876543;
  title.disputed = true;
  title.flags.moved = true;
  Row thanks;
  thanks.cells = {{2}, {1, 2}, {1}};
  thanks.relation = Relation::split;
  thanks.probability = 1;
  Row alone;
  alone.cells = {{1}, {}, {}};
  alone.relation = Relation::dropped;
  alone.probability = 0.5;
  alignment.rows = {title, alone, thanks};
  return alignment;
}

TEST(RowsToTsv, HasIdsLabelsAndTextOfEachDocument) {
  EXPECT_EQ(rows_to_tsv(sample_rows()),
            "row\trelation\tflags\tprobability\tids_1\tlabels_1\ttext_1\tids_2\tlabels_2\ttext_2\t"
            "ids_3\tlabels_3\ttext_3\n"
            "0\tamended\tmoved,disputed\t0.987654\t0\tT\t12/7. Lighthouse keepers\t0\tT\t15/4. "
            "Gardiens de phare\t0\tT\t15/4. Keepers\n"
            "1\tdropped\t\t0.5\t1\tPP1\tRecalling its resolution 11/3,\t\t\t\t\t\t\n"
            "2\tsplit\t\t1\t2\tOP1\tThanks the keepers & their <families>;\t1,2\tOP1,OP2\tRemercie "
            "les gardiens ; Remercie leurs familles ;\t1\tOP1\tThanks the keepers;\n");
}

TEST(RowsToJsonl, HasACellForEachDocument) {
  const std::string jsonl = rows_to_jsonl(sample_rows());
  EXPECT_THAT(jsonl, HasSubstr("{\"row\":1,\"cells\":[{\"document\":\"12/7\",\"language\":\"en\","
                               "\"units\":[{\"id\":1,\"label\":\"PP1\",\"kind\":\"preamble\","
                               "\"number\":\"\",\"text\":\"Recalling its resolution 11/3,\"}]},"
                               "{\"document\":\"15/4\",\"language\":\"fr\",\"units\":[]},"
                               "{\"document\":\"15/4\",\"language\":\"en\",\"units\":[]}],"
                               "\"relation\":\"dropped\",\"flags\":[],\"probability\":0.5}\n"));
  EXPECT_THAT(jsonl, HasSubstr("\"flags\":[\"moved\",\"disputed\"]"));
  EXPECT_EQ(std::ranges::count(jsonl, '\n'), 3);
}

TEST(RowsToTmx, HasNoSourceLanguageAndAVariantForEachCell) {
  const std::string tmx = rows_to_tmx(sample_rows(), {{"", "", "en-GB"}});
  EXPECT_THAT(tmx, HasSubstr("srclang=\"*all*\""));
  EXPECT_THAT(tmx, HasSubstr("<tuv xml:lang=\"en\">\n<prop type=\"x-document\">12/7</prop>"));
  EXPECT_THAT(tmx, HasSubstr("<tuv xml:lang=\"en-GB\">\n<prop type=\"x-document\">15/4</prop>"));
  EXPECT_THAT(tmx, HasSubstr("<prop type=\"x-flags\">moved,disputed</prop>"));
  EXPECT_THAT(tmx, HasSubstr("<tu tuid=\"2\">"));
  EXPECT_THAT(tmx, Not(HasSubstr("<tu tuid=\"3\">")));
  EXPECT_THAT(tmx, Not(HasSubstr("Recalling")));
}

}  // namespace
}  // namespace paralign
