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

UnitDocument preamble(const std::string& language, const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& text : texts) {
    lines.push_back({Kind::preamble, "PP" + std::to_string(lines.size() + 1), "", text});
  }
  return make_document("12/7", language, lines);
}

// Six paragraphs of a preamble, the third with another mark.
UnitDocument series(const std::string& language, const std::string& text, const std::string& usual,
                    const std::string& third) {
  std::vector<std::string> texts(6, text + usual);
  texts[2] = text + third;
  return preamble(language, texts);
}

TEST(FinalMarks, AMarkOutOfLineIsTold) {
  const UnitDocument english = series("en", "Noting the lamps", ",", ",");
  EXPECT_THAT(found(linked(english, series("fr", "Notant les lampes", ",", ",")), {"U107"}),
              IsEmpty());
  EXPECT_THAT(found(linked(english, series("fr", "Notant les lampes", ",", ".")), {"U107"}),
              ElementsAre("U107 en PP3 / fr PP3"));
  EXPECT_THAT(found(linked(english, series("ar",
                                           "\u0648\u0625\u0630 \u064A\u0644\u0627\u062D\u0638 "
                                           "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D",
                                           "\u060C", "\u060C")),
                    {"U107"}),
              IsEmpty());
  EXPECT_THAT(found(linked(english, series("ar",
                                           "\u0648\u0625\u0630 \u064A\u0644\u0627\u062D\u0638 "
                                           "\u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D",
                                           "\u060C", "\u061B")),
                    {"U107"}),
              ElementsAre("U107 en PP3 / ar PP3"));
}

TEST(FinalMarks, ADocumentWithoutASeriesSaysNothing) {
  EXPECT_THAT(
      found(linked(preamble("en", {"Noting,", "Noting,"}), preamble("fr", {"Notant.", "Notant,"})),
            {"U107"}),
      IsEmpty());
}

constexpr const char* kLamps =
    "Requests the keepers of all lamps to watch over the coast at night;";
constexpr const char* kShips = "Requests the keepers of all lamps to count the ships on the coast;";

TEST(Doubled, AParagraphThatStandsTwiceOnOneSideOnlyIsTold) {
  const UnitDocument english = preamble("en", {kLamps, kShips});
  const std::string lamps =
      "Prie les gardiens de toutes les lampes de veiller la nuit sur la c\u00F4te;";
  const std::string ships = "Prie les gardiens de toutes les lampes de compter les navires;";
  EXPECT_THAT(found(linked(english, preamble("fr", {lamps, ships})), {"U104"}), IsEmpty());
  EXPECT_THAT(found(linked(english, preamble("fr", {lamps, lamps})), {"U104"}),
              ElementsAre("U104 - / fr PP2"));
  const std::string arabic =
      "\u064A\u0637\u0644\u0628 \u0625\u0644\u0649 \u062D\u0631\u0627\u0633 "
      "\u062C\u0645\u064A\u0639 \u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D \u0623\u0646 "
      "\u064A\u0633\u0647\u0631\u0648\u0627 \u0639\u0644\u0649 "
      "\u0627\u0644\u0633\u0627\u062D\u0644 \u0644\u064A\u0644\u0627\u061B";
  EXPECT_THAT(found(linked(english, preamble("ar", {arabic, arabic})), {"U104"}),
              ElementsAre("U104 - / ar PP2"));
  EXPECT_THAT(
      found(linked(preamble("en", {kLamps, kLamps}), preamble("ar", {arabic, arabic})), {"U104"}),
      IsEmpty());
}

}  // namespace
}  // namespace paralign
