#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::IsEmpty;
using testing::Line;
using testing::linked;
using testing::make_document;
using testing::one;

TEST(Leads, TranslationsOfOneActAreSilent) {
  const auto silent = [](const UnitDocument& first, const UnitDocument& second) {
    return found(linked(first, second), {"L101"}).empty();
  };
  EXPECT_TRUE(silent(one("en", "Recognizing that lamps fail,"),
                     one("fr", "Consid\u00E9rant que les lampes s'\u00E9teignent,")));
  EXPECT_TRUE(silent(one("fr", "Sachant que les lampes s'\u00E9teignent,"),
                     one("ar",
                         "\u0648\u0625\u0630 \u064A\u0636\u0639 \u0641\u064A "
                         "\u0627\u0639\u062A\u0628\u0627\u0631\u0647 \u0623\u0646 "
                         "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D "
                         "\u062A\u0646\u0637\u0641\u0626\u060C")));
  EXPECT_TRUE(silent(one("en", "Recognizing the work of the keepers,"),
                     one("ar",
                         "\u0648\u0625\u0630 \u064A\u0646\u0648\u0647 \u0628\u0639\u0645\u0644 "
                         "\u0627\u0644\u062D\u0631\u0627\u0633\u060C")));
  EXPECT_TRUE(silent(one("en", "Notes that lamps fail;"),
                     one("ar",
                         "\u064A\u0634\u064A\u0631 \u0625\u0644\u0649 \u0623\u0646 "
                         "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D "
                         "\u062A\u0646\u0637\u0641\u0626\u061B")));
  EXPECT_TRUE(silent(one("en", "Urges the keepers to watch;"),
                     one("fr", "Appelle instamment les gardiens \u00E0 veiller;")));
  EXPECT_TRUE(
      silent(one("en", "Calls upon the keepers to watch;"),
             one("ar",
                 "\u064A\u0637\u0644\u0628 \u0625\u0644\u0649 \u0627\u0644\u062D\u0631\u0627\u0633 "
                 "\u0623\u0646 \u064A\u0633\u0647\u0631\u0648\u0627\u061B")));
}

TEST(Leads, AWeakerActIsTold) {
  EXPECT_THAT(found(linked(one("en", "Condemns the theft of lamps;"),
                           one("fr", "Prend note du vol de lampes;")),
                    {"L101"}),
              ElementsAre("L101 en OP1 / fr OP1"));
  EXPECT_THAT(found(linked(one("en", "Decides to light the lamps;"),
                           one("ar",
                               "\u064A\u0648\u0635\u064A \u0628\u0625\u0636\u0627\u0621\u0629 "
                               "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D\u061B")),
                    {"L101"}),
              ElementsAre("L101 en OP1 / ar OP1"));
  EXPECT_THAT(
      found(linked(one("fr", "Exige que les lampes soient allum\u00E9es;"),
                   one("ar",
                       "\u064A\u062F\u0639\u0648 \u0625\u0644\u0649 \u0625\u0636\u0627\u0621\u0629 "
                       "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D\u061B")),
            {"L101"}),
      ElementsAre("L101 fr OP1 / ar OP1"));
}

UnitDocument chain(const std::string& language, const std::vector<std::string>& leads) {
  std::vector<Line> lines;
  for (const std::string& lead : leads) {
    lines.push_back({Kind::preamble, "PP" + std::to_string(lines.size() + 1), "", lead + " 12/7,"});
  }
  UnitDocument document = make_document("12/7", language, lines);
  for (std::size_t i = 0; i < leads.size(); ++i) document.document.paragraphs[i].lead = leads[i];
  return document;
}

TEST(Chains, ALeadThatStandsTwiceInARowIsTiedToTheFirst) {
  EXPECT_THAT(found(chain("en", {"Recalling", "Recalling also", "Recalling further"}), {"L102"}),
              IsEmpty());
  EXPECT_THAT(
      found(chain("fr", {"Rappelant", "Rappelant \u00E9galement", "Rappelant en outre"}), {"L102"}),
      IsEmpty());
  EXPECT_THAT(found(chain("ar", {"\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 \u0625\u0644\u0649",
                                 "\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 "
                                 "\u0623\u064A\u0636\u0627 \u0625\u0644\u0649",
                                 "\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 "
                                 "\u0643\u0630\u0644\u0643 \u0625\u0644\u0649"}),
                    {"L102"}),
              IsEmpty());
  EXPECT_THAT(found(chain("en", {"Recalling", "Noting", "Recalling"}), {"L102"}), IsEmpty());
  EXPECT_THAT(found(chain("en", {"Recalling", "Recalling"}), {"L102"}),
              ElementsAre("L102 en PP2 / -"));
  EXPECT_THAT(found(chain("fr", {"Rappelant", "Rappelant"}), {"L102"}),
              ElementsAre("L102 fr PP2 / -"));
  EXPECT_THAT(found(chain("ar", {"\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 \u0625\u0644\u0649",
                                 "\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 \u0625\u0644\u0649"}),
                    {"L102"}),
              ElementsAre("L102 ar PP2 / -"));
}

// Operative paragraphs with these numbers, all of one lead.
UnitDocument numbered(const std::string& language, const std::string& lead,
                      const std::vector<std::string>& numbers, const std::string& label = "OP") {
  std::vector<Line> lines;
  for (const std::string& number : numbers) {
    lines.push_back({Kind::operative, label + std::to_string(lines.size() + 1), number,
                     lead + " 12/" + std::to_string(lines.size()) + ";"});
  }
  UnitDocument document = make_document("12/7", language, lines);
  for (Paragraph& paragraph : document.document.paragraphs) paragraph.lead = lead;
  return document;
}

constexpr const char* kRequestsInArabic = "\u064A\u0637\u0644\u0628 \u0625\u0644\u0649";

TEST(Chains, NumbersSayThatOtherParagraphsStandBetween) {
  EXPECT_THAT(found(numbered("en", "Requests", {"3", "4"}), {"L102"}),
              ElementsAre("L102 en OP2 / -"));
  EXPECT_THAT(found(numbered("en", "Requests", {"3", "7"}), {"L102"}), IsEmpty());
  EXPECT_THAT(found(numbered("fr", "Prie", {"3", "4"}), {"L102"}), ElementsAre("L102 fr OP2 / -"));
  EXPECT_THAT(found(numbered("fr", "Prie", {"3", "7"}), {"L102"}), IsEmpty());
  EXPECT_THAT(found(numbered("ar", kRequestsInArabic, {"3", "4"}), {"L102"}),
              ElementsAre("L102 ar OP2 / -"));
  EXPECT_THAT(found(numbered("ar", kRequestsInArabic, {"3", "7"}), {"L102"}), IsEmpty());
}

TEST(Chains, OfSingleLinesOnlyNumbersSayWhatStandsInARow) {
  for (const auto& [language, lead] :
       {std::pair{"en", "Requests"}, std::pair{"fr", "Prie"}, std::pair{"ar", kRequestsInArabic}}) {
    EXPECT_THAT(found(numbered(language, lead, {"", ""}, "L"), {"L102"}), IsEmpty());
    EXPECT_THAT(found(numbered(language, lead, {"3", "4"}, "L"), {"L102"}),
                ElementsAre("L102 " + std::string(language) + " L2 / -"));
  }
}

constexpr const char* kTwoActs =
    "Welcomes the report of the Secretary-General on education and children, and urges States to "
    "protect women, prisoners and refugees against violence and torture in armed conflict;";

TEST(Clauses, AClauseWithoutCounterpartIsTold) {
  EXPECT_THAT(
      found(
          linked(
              one("en", kTwoActs),
              one("fr",
                  "Accueille avec satisfaction le rapport du Secr\u00E9taire g\u00E9n\u00E9ral sur "
                  "l'\u00E9ducation et les enfants, qui a \u00E9t\u00E9 pr\u00E9sent\u00E9 au "
                  "Conseil \u00E0 sa "
                  "session;")),
          {"L103"}),
      ElementsAre("L103 en OP1 / fr OP1"));
  EXPECT_THAT(
      found(
          linked(
              one("en", kTwoActs),
              one("ar",
                  "\u064A\u0631\u062D\u0628 \u0628\u062A\u0642\u0631\u064A\u0631 "
                  "\u0627\u0644\u0623\u0645\u064A\u0646 \u0627\u0644\u0639\u0627\u0645 "
                  "\u0639\u0646 \u0627\u0644\u062A\u0639\u0644\u064A\u0645 "
                  "\u0648\u0627\u0644\u0623\u0637\u0641\u0627\u0644\u060C \u0648\u064A\u062D\u062B "
                  "\u0627\u0644\u062F\u0648\u0644 \u0639\u0644\u0649 "
                  "\u062D\u0645\u0627\u064A\u0629 \u0627\u0644\u0646\u0633\u0627\u0621 "
                  "\u0648\u0627\u0644\u0633\u062C\u0646\u0627\u0621 "
                  "\u0648\u0627\u0644\u0644\u0627\u062C\u0626\u064A\u0646 \u0645\u0646 "
                  "\u0627\u0644\u0639\u0646\u0641 \u0648\u0627\u0644\u062A\u0639\u0630\u064A\u0628 "
                  "\u0641\u064A \u0627\u0644\u0646\u0632\u0627\u0639\u0627\u062A "
                  "\u0627\u0644\u0645\u0633\u0644\u062D\u0629\u061B")),
          {"L103"}),
      IsEmpty());
}

}  // namespace
}  // namespace paralign
