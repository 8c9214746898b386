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
using testing::one_to_one;
using testing::pair_of;

UnitDocument lines(const std::string& language, const std::vector<std::string>& texts) {
  std::vector<Line> all;
  for (const std::string& text : texts) {
    const std::string number = std::to_string(all.size() + 1);
    all.push_back({Kind::operative, "OP" + number, number, text});
  }
  return make_document("12/7", language, all);
}

const std::vector<std::string> kEnglish{
    "Welcomes the report of the Secretary-General on education;",
    "Requests the Committee to examine the budget of the fund;",
    "Urges States to protect children in armed conflict;"};
const std::vector<std::string> kFrench{
    "Accueille avec satisfaction le rapport du Secr\u00E9taire g\u00E9n\u00E9ral sur "
    "l'\u00E9ducation;",
    "Prie le Comit\u00E9 d'examiner le budget du fonds;",
    "Exhorte les \u00C9tats \u00E0 prot\u00E9ger les enfants dans les conflits arm\u00E9s;"};
const std::vector<std::string> kArabic{
    "\u064A\u0631\u062D\u0628 \u0628\u062A\u0642\u0631\u064A\u0631 "
    "\u0627\u0644\u0623\u0645\u064A\u0646 \u0627\u0644\u0639\u0627\u0645 \u0639\u0646 "
    "\u0627\u0644\u062A\u0639\u0644\u064A\u0645\u061B",
    "\u064A\u0637\u0644\u0628 \u0625\u0644\u0649 \u0627\u0644\u0644\u062C\u0646\u0629 \u0623\u0646 "
    "\u062A\u062F\u0631\u0633 \u0645\u064A\u0632\u0627\u0646\u064A\u0629 "
    "\u0627\u0644\u0635\u0646\u062F\u0648\u0642\u061B",
    "\u064A\u062D\u062B \u0627\u0644\u062F\u0648\u0644 \u0639\u0644\u0649 "
    "\u062D\u0645\u0627\u064A\u0629 \u0627\u0644\u0623\u0637\u0641\u0627\u0644 \u0641\u064A "
    "\u0627\u0644\u0646\u0632\u0627\u0639\u0627\u062A "
    "\u0627\u0644\u0645\u0633\u0644\u062D\u0629\u061B"};

std::vector<std::string> exchanged(std::vector<std::string> texts) {
  std::swap(texts[0], texts[1]);
  return texts;
}

TEST(Order, TextsInOneOrderGiveNoFinding) {
  EXPECT_THAT(found(linked(lines("en", kEnglish), lines("fr", kFrench)), {"P"}), IsEmpty());
  EXPECT_THAT(found(linked(lines("en", kEnglish), lines("ar", kArabic)), {"P"}), IsEmpty());
  EXPECT_THAT(found(linked(lines("fr", kFrench), lines("ar", kArabic)), {"P"}), IsEmpty());
}

TEST(Order, TwoThatChangedPlacesAreToldThoughTheyAreLinkedStraight) {
  const auto are_told = [](const std::string& a, const std::string& b) {
    return ElementsAre("P103 " + a + " OP1 / " + b + " OP1", "P103 " + a + " OP2 / " + b + " OP2");
  };
  EXPECT_THAT(found(linked(lines("en", kEnglish), lines("fr", exchanged(kFrench))), {"P103"}),
              are_told("en", "fr"));
  EXPECT_THAT(found(linked(lines("en", kEnglish), lines("ar", exchanged(kArabic))), {"P103"}),
              are_told("en", "ar"));
  EXPECT_THAT(found(linked(lines("fr", kFrench), lines("ar", exchanged(kArabic))), {"P103"}),
              are_told("fr", "ar"));
}

// Paragraphs that differ in one name, which no other has.
std::vector<std::string> long_text(const std::string& words, std::size_t size) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < size; ++i) {
    std::string name = "Q";
    for (std::size_t rest = i; name.size() < 6; rest /= 20) {
      name += "bcdfghjklmnpqrstvwxz"[rest % 20];
      name += 'a';
    }
    texts.push_back(words + ' ' + name + ' ' + std::to_string(20000 + 7 * i) + ';');
  }
  return texts;
}

TEST(Order, TwoThatChangedPlacesAreFoundHoweverFarApart) {
  constexpr std::size_t kSize = 1500;
  const std::vector<std::string> english = long_text("Welcomes the report of", kSize);
  std::vector<std::string> french = long_text("Accueille le rapport de", kSize);
  std::swap(french[100], french[1300]);
  EXPECT_THAT(found(linked(lines("en", english), lines("fr", french)), {"P103"}),
              ElementsAre("P103 en OP101 / fr OP101", "P103 en OP1301 / fr OP1301"));
}

TEST(Correspondence, APairThatAFarLoneParagraphFitsBetterIsTold) {
  constexpr std::size_t kSize = 1500;
  const std::vector<std::string> english = long_text("Welcomes the report of", kSize);
  std::vector<std::string> french = long_text("Accueille le rapport de", kSize - 1);
  french[100] = long_text("Accueille le rapport de", kSize).back();
  EXPECT_THAT(found(linked(lines("en", english), lines("fr", french)), {"P108"}), IsEmpty());
  Alignment alignment = linked(lines("en", english), lines("fr", french));
  Link alone;
  alone.source = {kSize - 1};
  alignment.pairs[0].links.push_back(alone);
  EXPECT_THAT(found(alignment, {"P108"}), ElementsAre("P108 en OP101 / fr OP101"));
}

TEST(Order, LinksThatCrossAreOutOfOrderWhateverTheirKinds) {
  UnitDocument french = lines("fr", exchanged(kFrench));
  french.document.paragraphs[0].kind = Kind::other;  // as where a number was not recognised
  Alignment alignment = pair_of(lines("en", kEnglish), std::move(french), Pairing::translation);
  auto& links = alignment.pairs[0].links;
  links = one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  links[0].target = {1};
  links[1].target = {0};
  EXPECT_EQ(found(alignment, {"P103"}).size(), 1U);
}

TEST(Correspondence, ParagraphsThatSayDifferentThingsAreTold) {
  const std::vector<std::string> english{
      "Urges States to protect children in armed conflict and to punish violence against women in "
      "prisons, hospitals and schools;"};
  EXPECT_THAT(
      found(linked(lines("en", english),
                   lines("fr", {"Prie le Comit\u00E9 d'examiner le budget du fonds, les recettes "
                                "de la vente de terrains et le prix de l'\u00E9nergie;"})),
            {"P108"}),
      ElementsAre("P108 en OP1 / fr OP1"));
  EXPECT_THAT(
      found(
          linked(lines("en", english),
                 lines("ar",
                       {"\u064A\u0637\u0644\u0628 \u0625\u0644\u0649 "
                        "\u0627\u0644\u0644\u062C\u0646\u0629 \u0623\u0646 "
                        "\u062A\u062F\u0631\u0633 \u0645\u064A\u0632\u0627\u0646\u064A\u0629 "
                        "\u0627\u0644\u0635\u0646\u062F\u0648\u0642 "
                        "\u0648\u0625\u064A\u0631\u0627\u062F\u0627\u062A \u0628\u064A\u0639 "
                        "\u0627\u0644\u0623\u0631\u0627\u0636\u064A "
                        "\u0648\u0623\u0633\u0639\u0627\u0631 \u0627\u0644\u0637\u0627\u0642\u0629 "
                        "\u0648\u0627\u0644\u062A\u062C\u0627\u0631\u0629\u061B"})),
          {"P108"}),
      ElementsAre("P108 en OP1 / ar OP1"));
}

TEST(Correspondence, AParagraphThatALinkOfTwoTookInIsMissing) {
  Alignment alignment =
      pair_of(lines("en", kEnglish), lines("fr", {kFrench[1], kFrench[2]}), Pairing::translation);
  Link first;
  first.source = {0, 1};
  first.target = {0};
  first.relation = Relation::merged;
  Link second;
  second.source = {2};
  second.target = {1};
  second.relation = Relation::translation;
  alignment.pairs[0].links = {first, second};
  EXPECT_THAT(found(alignment, {"P101"}), ElementsAre("P101 en OP1 / fr OP1"));
}

// The second paragraph's translation is linked with the first one.
Alignment with_wrong_neighbour(UnitDocument first, UnitDocument second) {
  Alignment alignment = pair_of(std::move(first), std::move(second), Pairing::translation);
  Link wrong;
  wrong.source = {0};
  wrong.target = {0};
  wrong.relation = Relation::translation;
  Link alone;
  alone.source = {1};
  alone.relation = Relation::dropped;
  Link right;
  right.source = {2};
  right.target = {1};
  right.relation = Relation::translation;
  alignment.pairs[0].links = {wrong, alone, right};
  return alignment;
}

TEST(Rivals, BesideAMissingParagraphItsNeighbourThatFitsLessIsTold) {
  const auto are_told = [](const std::string& a, const std::string& b) {
    return ElementsAre("P101 " + a + " OP2 / -", "P101 " + a + " OP1 / " + b + " OP1");
  };
  EXPECT_THAT(
      found(with_wrong_neighbour(lines("en", kEnglish), lines("fr", {kFrench[1], kFrench[2]})),
            {"P101"}),
      are_told("en", "fr"));
  EXPECT_THAT(
      found(with_wrong_neighbour(lines("fr", kFrench), lines("ar", {kArabic[1], kArabic[2]})),
            {"P101"}),
      are_told("fr", "ar"));
  EXPECT_THAT(
      found(with_wrong_neighbour(lines("ar", kArabic), lines("en", {kEnglish[1], kEnglish[2]})),
            {"P101"}),
      are_told("ar", "en"));
}

TEST(Rivals, ANeighbourThatFitsIsLeftAlone) {
  EXPECT_THAT(
      found(with_wrong_neighbour(lines("en", kEnglish), lines("fr", {kFrench[0], kFrench[2]})),
            {"P101"}),
      ElementsAre("P101 en OP2 / -"));
}

TEST(Numbers, OneShiftIsOneErrorAndItsFollowersAreNotes) {
  Alignment alignment = linked(lines("en", kEnglish), lines("fr", kFrench));
  for (std::uint32_t i = 0; i < 3; ++i) {
    alignment.documents[1].document.paragraphs[i].number = std::to_string(i + 2);
    alignment.pairs[0].links[i].flags.renumbered = true;
  }
  std::vector<Severity> severities;
  for (const CheckFinding& finding : testing::report_of(alignment, {"P105"}).findings) {
    severities.push_back(finding.severity);
  }
  EXPECT_THAT(severities, ElementsAre(Severity::error, Severity::note, Severity::note));
}

}  // namespace
}  // namespace paralign
