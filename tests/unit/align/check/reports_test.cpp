#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/export/report_parts.hpp"
#include "paralign/export.hpp"
#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using detail::isolated;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using testing::make_document;
using ::testing::Not;
using testing::one_to_one;
using testing::pair_of;
using testing::report_of;
using ::testing::StartsWith;

const std::string kDate = "24 \u0622\u0630\u0627\u0631 2031";
const std::string kDecides = "\u064a\u0642\u0631\u0631";

Alignment lamps(const std::string& french) {
  Alignment alignment = pair_of(
      make_document("12/7", "en", {{Kind::operative, "OP1", "1", "Thanks the 40 keepers;"}}),
      make_document("12/7", "fr", {{Kind::operative, "OP1", "1", french}}), Pairing::translation);
  alignment.documents[0].document.file = "en.txt";
  alignment.documents[1].document.file = "fr.txt";
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return alignment;
}

TEST(Reports, RightToLeftTextInMessagesIsIsolated) {
  EXPECT_EQ(isolated("13 March in the English text, " + kDate + " in the Arabic text"),
            "13 March in the English text, \u2068" + kDate + "\u2069 in the Arabic text");
  EXPECT_EQ(isolated("(\"" + kDecides + "\" -> \"one\"; - \"" + kDecides + "\")"),
            "(\"\u2068" + kDecides + "\u2069\" -> \"one\"; - \"\u2068" + kDecides + "\u2069\")");
}

TEST(Reports, AQuotationIsOneIsolate) {
  const std::string quoted = kDecides + ": " + kDate + ", UNESCO (" + kDecides + ")";
  EXPECT_EQ(isolated("OP1: \"" + quoted + "\""), "OP1: \"\u2068" + quoted + "\u2069\"");
}

TEST(Reports, APageGivesEachParagraphItsDirection) {
  Alignment alignment = lamps("Remercie les 41 gardiens ;");
  alignment.documents[1] =
      make_document("12/7", "ar", {{Kind::operative, "OP1", "1", kDecides + " 41"}});
  EXPECT_THAT(report_to_html(alignment, report_of(alignment, {"N"}), {}), HasSubstr("dir=\"rtl\""));
  alignment.documents[1] = make_document("12/7", "ar", {{Kind::operative, "OP1", "1", "March 41"}});
  EXPECT_THAT(report_to_html(alignment, report_of(alignment, {"N"}), {}),
              Not(HasSubstr("dir=\"rtl\"")));
}

TEST(Reports, MessagesWithoutSuchLettersStayAsTheyAre) {
  for (const std::string message :
       {"", "240 in the English text, \u0664\u0662\u0660 in the Arabic text",
        "\u00c9tat: \"D\u00e9cide\" (12/7) - OP3"}) {
    EXPECT_EQ(isolated(message), message);
  }
}

TEST(Reports, APairIsNamedByWhatItWasTakenFor) {
  Alignment alignment = lamps("Remercie les 40 gardiens ;");
  EXPECT_THAT(detail::assumptions(alignment),
              ElementsAre("en.txt (en) is the source, fr.txt (fr) the target: translation"));
  alignment.pairs[0].pairing = Pairing::revision;
  alignment.documents[0].document.version = "original";
  EXPECT_THAT(detail::assumptions(alignment),
              ElementsAre("en.txt (en, before the tracked changes) is the earlier text, fr.txt "
                          "(fr) the later one: revision"));
}

TEST(Reports, ADocumentWithoutAPartnerIsNamed) {
  Alignment alignment = lamps("Remercie les 40 gardiens ;");
  alignment.documents.push_back(make_document("15/4", "en", {}));
  alignment.documents[2].document.file = "15-4.txt";
  alignment.documents[2].document.metadata = {};
  EXPECT_THAT(detail::assumptions(alignment).back(), HasSubstr("15-4.txt (en) bears no number"));
  alignment.documents[2].document.metadata.number = "15/4";
  EXPECT_THAT(detail::assumptions(alignment).back(),
              HasSubstr("15-4.txt (en) has no partner: no other document is of 15/4"));
}

TEST(Reports, AFolderTellsItsDocumentsApart) {
  Alignment alignment = lamps("Remercie les 40 gardiens ;");
  const CheckPlace place{0, 0, {}};
  EXPECT_EQ(detail::place_name(alignment, place), "en OP1");
  alignment.documents.push_back(make_document("15/4", "en", {}));
  EXPECT_EQ(detail::place_name(alignment, place), "12/7 en OP1");
  alignment.documents.push_back(alignment.documents[0]);
  EXPECT_EQ(detail::place_name(alignment, place), "en.txt OP1");
}

TEST(Reports, CountsHaveTheirPlurals) {
  const CheckReport report = report_of(lamps("Remercie les 41 gardiens ;"), {"N"});
  EXPECT_EQ(finding_counts(report), "1 error, 0 warnings, 0 notes");
}

TEST(Reports, AWeakLexiconIsSaidInPlainWords) {
  CheckAccount account;
  account.second = 1;
  account.target_known = 0.25;
  const Alignment alignment = lamps("Remercie les 40 gardiens ;");
  EXPECT_THAT(detail::lexicon_remark(alignment, account),
              HasSubstr("25 % of the words of the French text"));
  account.target_known = 0.9;
  EXPECT_EQ(detail::lexicon_remark(alignment, account), "");
}

TEST(Reports, ColourIsForThoseWhoAskForIt) {
  const Alignment alignment = lamps("Remercie les 41 gardiens ;");
  const CheckReport report = report_of(alignment, {"N"});
  EXPECT_THAT(report_to_text(alignment, report, {}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(report_to_text(alignment, report, {true, ""}), HasSubstr("\x1b[1;31merror\x1b[0m"));
}

TEST(Reports, TextIsSignedInItsLastLine) {
  const Alignment alignment = lamps("Remercie les 40 gardiens ;");
  const CheckReport report = report_of(alignment, {});
  EXPECT_THAT(report_to_text(alignment, report, {false, "signed"}), EndsWith("\nsigned\n"));
  EXPECT_THAT(report_to_jsonl(alignment, report, {false, "signed"}),
              EndsWith("{\"signature\":\"signed\"}\n"));
  EXPECT_THAT(report_to_jsonl(alignment, report, {}), StartsWith("{\"assumed\":[\"en.txt"));
}

TEST(Reports, FindingsStandInTheOrderOfTheText) {
  Alignment alignment =
      pair_of(make_document("12/7", "en",
                            {{Kind::operative, "OP1", "1", "Thanks the 40 keepers;"},
                             {Kind::operative, "OP2", "2", "Invites the 30 pilots;"}}),
              make_document("12/7", "fr",
                            {{Kind::operative, "OP1", "1", "Remercie les 41 gardiens ;"},
                             {Kind::operative, "OP2", "3", "Invite les 30 pilotes ;"}}),
              Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  std::vector<std::string> codes;
  for (const CheckFinding& finding : report_of(alignment, {"N102", "P105", "S201"}).findings) {
    codes.push_back(finding.code);
  }
  EXPECT_EQ(codes.front(), "N102");
}

TEST(Reports, ALongParagraphIsQuotedAroundTheWords) {
  std::string text;
  while (text.size() < 6000) text += "\u00E9t\u00E9 ";
  const std::size_t at = text.size();
  const std::string behind = text;
  text += "les 41 gardiens " + behind;
  const detail::Excerpt shown = detail::excerpt(text, {at + 4, at + 6});
  EXPECT_EQ(shown.text.substr(shown.span.begin, shown.span.end - shown.span.begin), "41");
  EXPECT_EQ(shown.text, std::string_view(text).substr(shown.begin, shown.text.size()));
  EXPECT_THAT(std::string(shown.text), StartsWith("\u00E9t\u00E9 "));
  EXPECT_LT(shown.text.size(), 4000U);
  EXPECT_TRUE(shown.cut_before && shown.cut_behind);
  EXPECT_EQ(detail::excerpt("les 41", {4, 6}).text, "les 41");

  const Alignment alignment = lamps(text);
  const CheckReport report = report_of(alignment, {"N102"});
  const std::string size = std::to_string(text.size());
  EXPECT_THAT(report_to_jsonl(alignment, report, {}), HasSubstr("\"of\":" + size));
  EXPECT_LT(report_to_jsonl(alignment, report, {}).size(), 2 * text.size() / 3);
  EXPECT_THAT(report_to_html(alignment, report, {}), HasSubstr("<p lang=\"fr\" dir=\"ltr\">... "));
}

}  // namespace
}  // namespace paralign
