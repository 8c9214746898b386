#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::make_document;
using testing::one_to_one;
using testing::pair_of;
using testing::report_of;

// Two years of two paragraphs, each linked with the one of its number.
Alignment two_years(const std::string& before, const std::string& now, Relation relation) {
  Alignment alignment = pair_of(make_document("12/7", "en",
                                              {{Kind::operative, "OP1", "1", "Thanks the keepers;"},
                                               {Kind::operative, "OP2", "2", before}}),
                                make_document("15/4", "en",
                                              {{Kind::operative, "OP1", "1", "Thanks the keepers;"},
                                               {Kind::operative, "OP2", "2", now}}),
                                Pairing::revision);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::same);
  alignment.pairs[0].links[1].relation = relation;
  return alignment;
}

TEST(Years, WithoutAChangeGiveNoFinding) {
  EXPECT_THAT(found(two_years("Extends the mandate;", "Extends the mandate;", Relation::same), {}),
              IsEmpty());
}

TEST(Years, AnAmendedParagraphIsToldWithItsWords) {
  const Alignment alignment =
      two_years("Extends the mandate of the Commissioner for one year;",
                "Extends the mandate of the Commissioner for two years;", Relation::amended);
  EXPECT_THAT(found(alignment, {}), ElementsAre("V107 en OP2 / en OP2"));
  const CheckFinding finding = report_of(alignment, {}).findings[0];
  EXPECT_EQ(finding.severity, Severity::note);
  EXPECT_THAT(finding.message, HasSubstr("\"one year\" -> \"two years\""));
  EXPECT_THAT(finding.words, ElementsAre("one year", "two years"));
}

TEST(Years, ANewAndADroppedParagraphAreToldWhereTheyStand) {
  Alignment alignment = two_years("Thanks the islands;", "Asks for a report;", Relation::amended);
  std::vector<Link>& links = alignment.pairs[0].links;
  links.push_back(links[1]);
  links[1].target.clear();
  links[1].relation = Relation::dropped;
  links[2].source.clear();
  links[2].relation = Relation::inserted;
  EXPECT_THAT(found(alignment, {}), ElementsAre("V106 en OP2 / -", "V105 - / en OP2"));
}

TEST(Years, AParagraphThatStandsElsewhereIsTold) {
  Alignment alignment = two_years("Extends the mandate;", "Extends the mandate;", Relation::same);
  alignment.pairs[0].links[1].flags.moved = true;
  EXPECT_THAT(found(alignment, {}), ElementsAre("V108 en OP2 / en OP2"));
}

TEST(Years, NothingIsAnErrorOrAWarning) {
  const Alignment alignment =
      two_years("Grants 1,200 crowns to 3 islands (see 11/3);",
                "Grants 9,500 crowns to 8 islands (see 14/2);", Relation::amended);
  for (const CheckFinding& finding : report_of(alignment, {}).findings) {
    EXPECT_EQ(finding.severity, Severity::note) << finding.code;
  }
}

TEST(Years, InTwoLanguagesAreNotQuotedWordByWord) {
  Alignment alignment =
      pair_of(make_document("12/7", "fr",
                            {{Kind::operative, "OP1", "1", "Proroge le mandat d\u2019un an ;"}}),
              make_document("15/4", "ar",
                            {{Kind::operative, "OP1", "1",
                              "\u064a\u0645\u062f\u062f \u0627\u0644\u0648\u0644\u0627\u064a\u0629 "
                              "\u0633\u0646\u062a\u064a\u0646\u061b"}}),
              Pairing::revision);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::amended);
  const CheckReport report = report_of(alignment, {});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].message, "OP1 was amended");
}

}  // namespace
}  // namespace paralign
