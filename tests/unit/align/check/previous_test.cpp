#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;
using testing::one_to_one;
using testing::report_of;

const std::string kMandate = "Extends the mandate of the Commissioner for one year;";
const std::string kLongerMandate = "Extends the mandate of the Commissioner for two years;";
const std::string kFrenchMandate = "Proroge d\u2019un an le mandat du Commissaire ;";
const std::string kLongerFrenchMandate = "Proroge de deux ans le mandat du Commissaire ;";
const std::string kArabicMandate =
    "\u064a\u0645\u062f\u062f \u0648\u0644\u0627\u064a\u0629 \u0627\u0644\u0645\u0641\u0648\u0636 "
    "\u0644\u0645\u062f\u0629 \u0633\u0646\u0629\u061b";
const std::string kLongerArabicMandate =
    "\u064a\u0645\u062f\u062f \u0648\u0644\u0627\u064a\u0629 \u0627\u0644\u0645\u0641\u0648\u0636 "
    "\u0644\u0645\u062f\u0629 \u0633\u0646\u062a\u064a\u0646\u061b";

UnitDocument document(const std::string& name, const std::string& language,
                      const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    lines.push_back({Kind::operative, "OP" + number, number, texts[i]});
  }
  return make_document(name, language, lines);
}

using Texts = std::vector<std::string>;

// Last year's two documents, then this year's, each paragraph with that of its number.
Alignment with_last_year(const std::string& language, const Texts& source_before,
                         const Texts& target_before, const Texts& source, const Texts& target) {
  Alignment alignment;
  alignment.documents = {document("12/7", "en", source_before),
                         document("12/7", language, target_before), document("15/4", "en", source),
                         document("15/4", language, target)};
  const auto add = [&](std::size_t first, std::size_t second, Pairing pairing, Relation relation) {
    PairLinks pair;
    pair.first = first;
    pair.second = second;
    pair.pairing = pairing;
    pair.links = one_to_one(alignment.documents[first], alignment.documents[second], relation);
    alignment.pairs.push_back(std::move(pair));
  };
  add(2, 3, Pairing::translation, Relation::translation);
  add(0, 2, Pairing::revision, Relation::unsure);
  add(1, 3, Pairing::revision, Relation::unsure);
  return alignment;
}

TEST(Previous, WithoutAChangeSaysNothing) {
  EXPECT_THAT(
      found(with_last_year("fr", {kMandate}, {kFrenchMandate}, {kMandate}, {kFrenchMandate}),
            {"V"}),
      IsEmpty());
}

TEST(Previous, ATranslationThatChangedAloneIsToldWithItsWords) {
  const Alignment alignment =
      with_last_year("fr", {kMandate}, {kFrenchMandate}, {kMandate}, {kLongerFrenchMandate});
  EXPECT_THAT(found(alignment, {"V"}), ElementsAre("V101 en OP1 / fr OP1"));
  EXPECT_THAT(report_of(alignment, {"V101"}).findings[0].message, HasSubstr("deux ans"));
}

TEST(Previous, ATranslationThatDidNotFollowIsAnError) {
  const Alignment alignment =
      with_last_year("ar", {kMandate}, {kArabicMandate}, {kLongerMandate}, {kArabicMandate});
  EXPECT_THAT(found(alignment, {"V"}), ElementsAre("V102 en OP1 / ar OP1"));
  const CheckFinding finding = report_of(alignment, {"V102"}).findings[0];
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_THAT(finding.message, HasSubstr("\"one year\" -> \"two years\""));
}

TEST(Previous, AChangeOnBothSidesIsANote) {
  const Alignment alignment =
      with_last_year("ar", {kMandate}, {kArabicMandate}, {kLongerMandate}, {kLongerArabicMandate});
  const CheckReport report = report_of(alignment, {"V"});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].code, "V103");
  EXPECT_EQ(report.findings[0].severity, Severity::note);
}

TEST(Previous, ANewParagraphHasNoLastYear) {
  Alignment alignment =
      with_last_year("fr", {kMandate}, {kFrenchMandate}, {kLongerMandate}, {kFrenchMandate});
  alignment.pairs[1].links.clear();
  EXPECT_THAT(found(alignment, {"V"}), IsEmpty());
}

TEST(Previous, AWordReplacedNearlyEverywhereIsToldWhereItWasLeft) {
  const Texts before{"Remercie les gardiens du nord ;", "Salue les gardiens du sud ;",
                     "Invite les gardiens de l\u2019est ;",
                     "Engage les gardiens de l\u2019ouest ;"};
  const Texts now{"Remercie les veilleurs du nord ;", "Salue les veilleurs du sud ;",
                  "Invite les veilleurs de l\u2019est ;", "Engage les gardiens de l\u2019ouest ;"};
  const Texts source{"Thanks the keepers of the north;", "Welcomes the keepers of the south;",
                     "Invites the keepers of the east;", "Encourages the keepers of the west;"};
  const Alignment alignment = with_last_year("fr", source, before, source, now);
  EXPECT_THAT(found(alignment, {"V104"}), ElementsAre("V104 fr OP4 / -"));
  const CheckFinding finding = report_of(alignment, {"V104"}).findings[0];
  EXPECT_THAT(finding.words, ElementsAre("gardiens", "veilleurs"));
}

TEST(Previous, AWordReplacedInHalfOfThePlacesIsNoSlip) {
  const Texts before{"Thanks the keepers of the north;", "Welcomes the keepers of the south;",
                     "Invites the keepers of the east;", "Encourages the keepers of the west;",
                     "Calls upon the keepers of the isles;"};
  const Texts now{"Thanks the wardens of the north;", "Welcomes the wardens of the south;",
                  "Invites the wardens of the east;", "Encourages the keepers of the west;",
                  "Calls upon the keepers of the isles;"};
  const Texts target(5, kFrenchMandate);
  EXPECT_THAT(found(with_last_year("fr", before, target, now, target), {"V104"}), IsEmpty());
}

TEST(Previous, TheYearsAreNotToldByThemselves) {
  EXPECT_THAT(found(with_last_year("fr", {kMandate}, {kFrenchMandate}, {kLongerMandate},
                                   {kLongerFrenchMandate}),
                    {"V105", "V106", "V107", "V108"}),
              IsEmpty());
}

}  // namespace
}  // namespace paralign
