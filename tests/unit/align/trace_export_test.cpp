#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "paralign/export.hpp"
#include "tests/support/series.hpp"

namespace paralign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::sample_series;
using Json = nlohmann::ordered_json;

std::vector<Json> lines_of(const std::string& jsonl) {
  std::vector<Json> lines;
  std::istringstream in(jsonl);
  for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
  return lines;
}

TEST(TraceToText, PrintsOneParagraphOfLinesForEachDocument) {
  const Alignment series = sample_series();
  EXPECT_EQ(trace_to_text(series, trace(series, {0, 1})),
            "last   OP1 of 6/4 (en)\n"
            "first  OP2 of 3/2 (en)\n"
            "in     4 of 5 documents; probability 0.75\n"
            "\n"
            "P/RES/6/4  2033-05-12  en  OP1  Condemns\n"
            "  amended, renumbered: OP2 of 5/1 (en)\n"
            "  Condemns the dumping of ballast {+and oil;+}\n"
            "\n"
            "P/RES/6/4  2033-05-12  ar  OP1  \u2067\u062A\u062F\u064A\u0646\u2069\n"
            "  unsure, renumbered: OP2 of 5/1 (en)\n"
            "  \u2067\u062A\u062F\u064A\u0646 \u0625\u0644\u0642\u0627\u0621 "
            "\u0627\u0644\u0646\u0641\u0637\u061B\u2069\n"
            "\n"
            "P/RES/5/1  2032-05-13  en  OP2  Condemns\n"
            "  same, moved: OP2 of 3/2 (en)\n"
            "\n"
            "P/RES/4/5  2031-05-15  fr  -\n"
            "  gap: not there; a part in OP1\n"
            "\n"
            "P/RES/3/2  2030-05-14  en  OP2  Condemns\n"
            "  first appearance\n"
            "  Condemns the dumping of ballast;\n");
}

TEST(TraceToText, KeepsTheEndOfOneTextApartFromWordsOfTheOther) {
  Alignment series = sample_series();
  series.documents[2] = testing::dated(
      "5/1", "en", "2032-05-13",
      {{Kind::title, "T", "5/1", "Tide gauges"},
       {Kind::operative, "OP1", "1", "x"},
       {Kind::operative, "OP2", "2", "Condemns the dumping of ballast and oil, day and night;"},
       {Kind::operative, "OP3", "3", "x"},
       {Kind::operative, "OP4", "4", "x"}});
  EXPECT_THAT(trace_to_text(series, trace(series, {0, 1})),
              HasSubstr("\n  Condemns the dumping of ballast and oil; [-day and night;-]\n"));
}

TEST(TraceToText, IsEmptyWhereNothingAppears) {
  EXPECT_EQ(trace_to_text(sample_series(), {}), "");
  EXPECT_EQ(trace_to_jsonl(sample_series(), {}), "");
  EXPECT_EQ(trace_to_html(sample_series(), {}), "");
}

TEST(TraceToJsonl, HasAllKeysOnEveryLine) {
  const Alignment series = sample_series();
  const std::vector<Json> lines = lines_of(trace_to_jsonl(series, trace(series, {0, 1})));
  ASSERT_EQ(lines.size(), 5U);
  for (const Json& line : lines) {
    std::string keys;
    for (const auto& [key, value] : line.items()) keys += key + ' ';
    EXPECT_EQ(keys,
              "document file language symbol date absence units relation flags earlier "
              "version_relation version changes partial probability disputed ");
  }
  EXPECT_EQ(lines[0]["relation"], "amended");
  EXPECT_EQ(lines[0]["version"]["labels"], Json::array({"OP2"}));
  EXPECT_EQ(lines[3]["absence"], "gap");
  EXPECT_EQ(lines[3]["partial"][0]["label"], "OP1");
  EXPECT_EQ(lines[4]["earlier"], nullptr);
}

TEST(TraceToJsonl, HasBothTextsInTheRunsOfTheChanges) {
  const Alignment series = sample_series();
  const std::vector<Json> lines = lines_of(trace_to_jsonl(series, trace(series, {0, 2})));
  std::string now;
  for (const Json& run : lines[0]["changes"]) {
    if (run["kind"] != "deleted") now += run["text"].get<std::string>();
  }
  EXPECT_EQ(now, lines[0]["units"][0]["text"]);
}

TEST(TraceToHtml, MarksChangesAndTurnsArabicRound) {
  const Alignment series = sample_series();
  const std::string page = trace_to_html(series, trace(series, {0, 1}));
  EXPECT_THAT(page, HasSubstr("ballast <ins>and oil;</ins>"));
  EXPECT_THAT(page, HasSubstr("<p lang=\"ar\" dir=\"rtl\"><span class=\"lead\">\u062A"));
  EXPECT_THAT(page, HasSubstr("<section class=\"absent\">"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("http")));
}

TEST(TraceToHtml, EscapesEverythingThatDocumentsHold) {
  Alignment series = sample_series();
  series.documents[1].document.name = "<b>\xE9\"";
  series.documents[1].document.metadata.symbol = "\"><script>";
  series.documents[1].document.paragraphs[1].label = "<i>";
  for (const std::string& page : {trace_to_html(series, trace(series, {1, 1})),
                                  matrix_to_html(series, series_matrix(series))}) {
    EXPECT_THAT(page, HasSubstr("bar &amp; the &lt;fairway&gt;;"));
    EXPECT_THAT(page, HasSubstr("&quot;&gt;&lt;script&gt;"));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("<i>")));
    EXPECT_THAT(page, Not(HasSubstr("<b>")));
    EXPECT_THAT(page, Not(HasSubstr("\xE9\"")));
  }
}

TEST(MatrixToText, IsATableWithIsolatesAroundArabic) {
  const Alignment series = sample_series();
  EXPECT_EQ(matrix_to_text(series, series_matrix(series)),
            "P/RES/6/4      | P/RES/6/4  | P/RES/5/1          | P/RES/4/5    | P/RES/3/2\n"
            "2033-05-12     | 2033-05-12 | 2032-05-13         | 2031-05-15   | 2030-05-14\n"
            "en             | ar         | en                 | fr           | en\n"
            "= T Tide       | ? T \u2067\u0645\u0642\u0627\u064A\u064A\u0633\u2069 "
            "| = T Tide           | ? T Les      |   T Tide\n"
            "               |            |                    | + OP1 D\u00E9cide |\n"
            "~ OP1 Condemns | ? OP1 \u2067\u062A\u062F\u064A\u0646\u2069 "
            "| = OP2 Condemns     |              |   OP2 Condemns\n"
            "~ OP2 Requests |            | ~ OP1,OP3 Requests |              |   OP1 "
            "Requests\n"
            "               |            | + OP4 Invites      |              |\n"
            "\n"
            "= same words as before, ~ other words, ? cannot be told, + new; newest document "
            "first\n");
}

TEST(MatrixToText, CutsALongOpeningBetweenWords) {
  Alignment series = sample_series();
  series.documents[0].document.paragraphs[1].lead.clear();
  series.documents[0].document.paragraphs[1].text =
      "Condemns in the strongest terms the dumping of ballast;";
  EXPECT_THAT(matrix_to_text(series, series_matrix(series)),
              HasSubstr("~ OP1 Condemns in the strongest\u2026 |"));
}

TEST(MatrixToJsonl, HasACellForEachDocumentOnEveryLine) {
  const Alignment series = sample_series();
  const std::vector<Json> lines = lines_of(matrix_to_jsonl(series, series_matrix(series)));
  ASSERT_EQ(lines.size(), 5U);
  for (const Json& line : lines) EXPECT_EQ(line["cells"].size(), 5U);
  EXPECT_EQ(lines[2]["row"], 2);
  EXPECT_EQ(lines[2]["kind"], "operative");
  EXPECT_EQ(lines[2]["cells"][0]["version_relation"], "amended");
  EXPECT_EQ(lines[2]["cells"][3]["units"], Json::array());
  EXPECT_EQ(lines[2]["cells"][3]["document"], "4/5");
}

TEST(MatrixToHtml, HasAHeaderForEachDocumentAndSignsInItsCells) {
  const Alignment series = sample_series();
  const std::string page = matrix_to_html(series, series_matrix(series));
  EXPECT_THAT(page, HasSubstr("<th scope=\"col\">P/RES/6/4<br><span class=\"date\">2033-05-12 ar"));
  EXPECT_THAT(page, HasSubstr("<td class=\"changed\" lang=\"en\" dir=\"ltr\" title=\"amended, "
                              "renumbered: OP2 of 5/1 (en). Condemns"));
  EXPECT_THAT(page, HasSubstr("<td class=\"other\" lang=\"ar\" dir=\"rtl\""));
  EXPECT_THAT(page, HasSubstr("<td class=\"none\">\u2013</td>"));
}

}  // namespace
}  // namespace paralign
