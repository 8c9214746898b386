#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::make_document;
using testing::one_to_one;
using testing::pair_of;
using testing::report_of;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string kArabicThanks =
    "\u064a\u0634\u0643\u0631 \u062d\u0631\u0627\u0633 \u0627\u0644\u0645\u0646\u0627\u0631\u0627"
    "\u062a \u0627\u0644\u0640 \u0664\u0661\u061b";

Alignment pair(const std::string& language, const std::string& thanks,
               const std::string& label = "OP1") {
  Alignment alignment = pair_of(
      make_document("12/7", "en", {{Kind::operative, label, "1", "Thanks the 40 keepers;"}}),
      make_document("12/7", language, {{Kind::operative, label, "1", thanks}}),
      Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return alignment;
}

Alignment french(const std::string& thanks = "Remercie les 41 gardiens ;") {
  return pair("fr", thanks);
}

std::string key_in(const Alignment& alignment) {
  const CheckReport report = report_of(alignment, {"N102"});
  return report.findings.empty() ? "none" : report.findings.front().key;
}

CheckReport report_with(const Alignment& alignment, const std::vector<AcceptedFinding>& accepted,
                        std::vector<std::string> only = {"N102"}) {
  return check(alignment, Lexicon::built_in(), {std::move(only), accepted});
}

AcceptedFinding line_for(const Alignment& alignment) {
  AcceptedFinding line;
  line.key = key_in(alignment);
  line.reason = "as decided";
  return line;
}

TEST(Accept, AKeyIsTheCodeAndSixteenDigits) {
  EXPECT_THAT(key_in(french()), StartsWith("N102-"));
  EXPECT_THAT(key_in(french()), SizeIs(21));
}

TEST(Accept, AKeyHoldsThroughNewNumbersAndAnotherForm) {
  EXPECT_EQ(key_in(french()), key_in(pair("fr", "Remercie les 41 gardiens ;", "OP9")));
  EXPECT_EQ(key_in(french()), key_in(french("REMERCIE les  41 gardiens.")));
}

TEST(Accept, AKeyFallsWithTheWordsOfTheParagraph) {
  EXPECT_NE(key_in(french()), key_in(french("Remercie aussi les 41 gardiens ;")));
  EXPECT_NE(key_in(french()), key_in(french("Remercie les 42 gardiens ;")));
}

TEST(Accept, AKeyTellsLanguagesApart) {
  Alignment alone = french();
  alone.documents[1] = make_document("12/7", "fr", {});
  alone.pairs[0].links[0].target.clear();
  Alignment arabic = alone;
  arabic.documents[1].document.language = "ar";
  EXPECT_NE(report_of(alone, {"P101"}).findings.at(0).key,
            report_of(arabic, {"P101"}).findings.at(0).key);
}

TEST(Accept, WhatIsAcceptedLeavesTheFindings) {
  for (const Alignment& alignment : {french(), pair("ar", kArabicThanks)}) {
    const CheckReport report = report_with(alignment, {line_for(alignment)});
    EXPECT_THAT(report.findings, IsEmpty());
    ASSERT_THAT(report.accepted, SizeIs(1));
    EXPECT_EQ(report.accepted[0].reason, "as decided");
    EXPECT_THAT(report.lapsed, IsEmpty());
    EXPECT_THAT(finding_counts(report), HasSubstr("0 errors, 0 warnings, 0 notes, 1 accepted"));
  }
}

TEST(Accept, ALineLapsesWithItsFinding) {
  const CheckReport report =
      report_with(french("Remercie les 40 gardiens ;"), {line_for(french())});
  EXPECT_THAT(report.accepted, IsEmpty());
  ASSERT_THAT(report.lapsed, SizeIs(1));
  EXPECT_THAT(report.elsewhere, IsEmpty());
}

TEST(Accept, ALineOfOtherDocumentsOrCodesDoesNotLapse) {
  AcceptedFinding other = line_for(french());
  other.documents = "99/1 en, 99/1 fr";
  EXPECT_THAT(report_with(french("Remercie les 40 gardiens ;"), {other}).elsewhere, SizeIs(1));
  const CheckReport unwanted = report_with(french(), {line_for(french())}, {"F"});
  EXPECT_THAT(unwanted.elsewhere, SizeIs(1));
  EXPECT_THAT(unwanted.lapsed, IsEmpty());
}

TEST(Accept, WhatIsWrittenIsReadAgain) {
  const Alignment alignment = pair("ar", kArabicThanks);
  std::string tsv = accepted_to_tsv(alignment, report_of(alignment, {"N102"}));
  EXPECT_THROW((void)parse_accepted(tsv, "a.tsv"), Error) << "there is no reason yet";
  tsv.insert(tsv.size() - 1, "\"as \"\"decided\"\"\"");
  const std::vector<AcceptedFinding> lines = parse_accepted(tsv, "a.tsv");
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_EQ(lines[0].key, key_in(alignment));
  EXPECT_EQ(lines[0].documents, "12/7 en, 12/7 ar");
  EXPECT_EQ(lines[0].places, "en OP1, ar OP1");
  EXPECT_EQ(lines[0].target, kArabicThanks);
  EXPECT_EQ(lines[0].reason, "as \"decided\"");
  EXPECT_THAT(report_with(alignment, lines).accepted, SizeIs(1));
}

TEST(Accept, AFieldThatBeginsWithAQuotationMarkIsQuoted) {
  const Alignment alignment = french("\"Remercie les 41 gardiens\" ;");
  const std::string tsv = accepted_to_tsv(alignment, report_of(alignment, {"N102"}));
  EXPECT_THAT(tsv, HasSubstr("\t\"\"\"Remercie les 41 gardiens\"\" ;\"\t"));
}

TEST(Accept, ColumnsStandInAnyOrder) {
  const std::vector<AcceptedFinding> lines = parse_accepted(
      "\xEF\xBB\xBF# ours\r\n\r\nreason\tnobody\tkey\r\nyes\t1\tS201-0123456789abcdef\r\n", "a");
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_EQ(lines[0].key, "S201-0123456789abcdef");
  EXPECT_EQ(lines[0].reason, "yes");
}

std::string refusal_of(const std::string& tsv) {
  try {
    (void)parse_accepted(tsv, "a.tsv");
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_format);
    return error.what();
  }
  return "taken";
}

TEST(Accept, BadFilesAreRefusedWithTheLine) {
  EXPECT_THAT(refusal_of(""), StartsWith("a.tsv:1: found no column 'key'"));
  EXPECT_THAT(refusal_of("key\tplaces\n"), StartsWith("a.tsv:1: found no column 'reason'"));
  EXPECT_THAT(refusal_of("key\treason\nS201-0123456789abcdef\t \n"),
              StartsWith("a.tsv:2: found no reason for S201"));
  EXPECT_THAT(refusal_of("key\treason\nS201-0123456789abcdef\n"), HasSubstr("no reason"));
  EXPECT_THAT(refusal_of("key\treason\n\nS201\tyes\n"),
              StartsWith("a.tsv:3: found the key 'S201'"));
  EXPECT_THAT(refusal_of("\xFF\xFEk"), HasSubstr("UTF-16"));
  EXPECT_EQ(refusal_of("key\treason\n"), "taken") << "nothing is accepted yet";
}

TEST(Accept, TextThatIsNotUtf8IsRefusedWithTheLine) {
  EXPECT_THAT(refusal_of("key\treason\nS201-0123456789abcdef\td\xE9"
                         "cid\xE9\n"),
              StartsWith("a.tsv:2: found bytes that are no UTF-8"));
  EXPECT_EQ(refusal_of("key\treason\nS201-0123456789abcdef\td\u00e9cid\u00e9\n"), "taken");
}

TEST(Accept, TwoReasonsForOneFindingAreRefusedWithBothLines) {
  const std::string once = "key\treason\nS201-0123456789abcdef\tas decided\n";
  EXPECT_THAT(refusal_of(once + "\nS201-0123456789abcdef\tas it was\n"),
              StartsWith("a.tsv:4: found another reason for S201-0123456789abcdef than in line 2"));
  EXPECT_EQ(refusal_of(once + "S201-0123456789abcdef\tas decided\n"), "taken");
}

TEST(Accept, AKeyOfAnUnknownCodeIsRefused) {
  for (const std::string code : {"Z999", "n102", "N999"}) {
    EXPECT_THAT(refusal_of("key\treason\n" + code + "-0123456789abcdef\tyes\n"),
                StartsWith("a.tsv:2: found the key '" + code + "-0123456789abcdef', whose code"));
  }
  EXPECT_EQ(refusal_of("key\treason\nS204-0123456789abcdef\tyes\n"), "taken") << "it was one";
}

}  // namespace
}  // namespace paralign
