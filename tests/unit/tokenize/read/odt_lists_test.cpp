#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/read.hpp"
#include "tests/support/odt_builder.hpp"
#include "tests/support/shown.hpp"

namespace paralign {
namespace {

using namespace testing::odt;
using ::testing::ElementsAre;
using testing::shown;

using Lines = std::vector<std::string>;

// "L" counts 1. (a) (i), "M" 1. 1.1. 1.1.1.
std::string styles() {
  const std::string two = "text:display-levels=\"2\"";
  const std::string three = "text:display-levels=\"3\"";
  return list_style("L", level(1, "1", "", ".") + level(2, "a", "(", ")") +
                             level(3, "i", "(", ")") + level(4, "1", "", ".", three)) +
         list_style("M", level(1, "1", "", ".") + level(2, "1", "", ".", two) +
                             level(3, "1", "", ".", three));
}

Reading read(std::string body, std::string more_styles = {}) {
  Odt document;
  document.body = std::move(body);
  document.automatic = styles() + more_styles;
  document.common =
      "<style:style style:name=\"H1\" style:family=\"paragraph\" "
      "style:default-outline-level=\"1\"/>"
      "<style:style style:name=\"Counted\" style:family=\"paragraph\" "
      "style:list-style-name=\"L\"/>"
      "<text:outline-style>"
      "<text:outline-level-style text:level=\"1\" style:num-format=\"I\" style:num-suffix=\".\"/>"
      "<text:outline-level-style text:level=\"2\" style:num-format=\"A\" style:num-suffix=\".\"/>"
      "<text:outline-level-style text:level=\"3\" style:num-format=\"\"/></text:outline-style>";
  return read_odt(document.bytes(), "a.odt").front();
}

Lines numbered(std::string body, std::string more_styles = {}) {
  return shown(read(std::move(body), std::move(more_styles)));
}

TEST(OdtLists, NumbersItemsOfNestedLists) {
  const Reading reading = read(list(
      "L",
      item(p("A") + list("", item(p("a") + list("", item(p("i")) + item(p("j")))) + item(p("b")))) +
          item(p("B") + list("", item(p("c"))))));
  EXPECT_THAT(shown(reading),
              ElementsAre("1. A", "(a) a", "(i) i", "(ii) j", "(b) b", "2. B", "(a) c"));
  EXPECT_EQ(reading.blocks[3].list_value, 2U);
}

TEST(OdtLists, NumberTheFirstParagraphOfAnItemAndNoHeader) {
  EXPECT_EQ(numbered(list("L", "<text:list-header>" + p("head") + "</text:list-header>" +
                                   item(p("A") + p("more")) + item(p("")) +
                                   item(list("", item(p("a"))) + p("behind")) + item(p("C")))),
            (Lines{"head", "1. A", "more", "(a) a", "behind", "3. C"}));
}

TEST(OdtLists, StartAnewUnlessTheyGoOn) {
  const std::string go_on = "text:continue-numbering=\"true\"";
  EXPECT_EQ(numbered(list("L", item(p("A"))) + list("L", item(p("B"))) + p("between") +
                     list("L", item(p("C")), go_on) + list("M", item(p("D")), go_on) +
                     list("L", item(p("E")), go_on)),
            (Lines{"1. A", "1. B", "between", "2. C", "1. D", "1. E"}));
}

TEST(OdtLists, GoOnWithTheListTheyName) {
  EXPECT_EQ(numbered(list("L", item(p("A")), "xml:id=\"x1\"") + list("M", item(p("B"))) +
                     list("L", item(p("C")), "xml:id=\"x2\" text:continue-list=\"x1\"") +
                     list("L", item(p("D")), "text:continue-list=\"x2\"") +
                     list("L", item(p("E")),
                          "text:continue-list=\"x2\" text:continue-numbering=\"false\"") +
                     list("L", item(p("F")), "text:continue-list=\"nowhere\"")),
            (Lines{"1. A", "1. B", "2. C", "3. D", "1. E", "1. F"}));
}

// As Word writes them: each paragraph in lists of its own.
TEST(OdtLists, CountParagraphsAndNotEmptyItemsAroundThem) {
  const std::string go_on = "text:continue-numbering=\"true\"";
  const auto second = [&](std::string_view text) {
    return list("L", item(list("", item(p(text)), go_on)), go_on);
  };
  EXPECT_EQ(numbered(list("L", item(p("A")), go_on) + second("a") + second("b") +
                     list("L", item(p("B")), go_on) + second("c")),
            (Lines{"1. A", "(a) a", "(b) b", "2. B", "(a) c"}));
}

TEST(OdtLists, ASecondListInAnItemStartsAnewUnlessItGoesOn) {
  EXPECT_EQ(
      numbered(list("L", item(p("A") + list("", item(p("a"))) + p("x") + list("", item(p("b")))) +
                             item(p("B") + list("", item(p("c"))) +
                                  list("", item(p("d")), "text:continue-numbering=\"true\"")))),
      (Lines{"1. A", "(a) a", "x", "(a) b", "2. B", "(a) c", "(b) d"}));
}

TEST(OdtLists, StartWhereLevelsAndItemsSay) {
  const std::string more =
      list_style("S", level(1, "a", "", ")", "text:start-value=\"26\"")) +
      list_style("T",
                 level(1, "a", "", ")", "text:start-value=\"27\" style:num-letter-sync=\"true\""));
  EXPECT_EQ(
      numbered(list("S", item(p("A")) + item(p("B")) + item(p("C"))) +
                   list("T", item(p("D")) + item(p("E"))) +
                   list("L", item(p("F")) + item(p("G"), "text:start-value=\"9\"") + item(p("H"))),
               more),
      (Lines{"z) A", "aa) B", "ab) C", "aa) D", "bb) E", "1. F", "9. G", "10. H"}));
}

TEST(OdtLists, PrintTheNumbersOfUpperLevels) {
  const std::string deep = item(p("A") + list("", item(p("B") + list("", item(p("C"))))));
  EXPECT_EQ(numbered(list("M", deep)), (Lines{"1. A", "1.1. B", "1.1.1. C"}));
  EXPECT_EQ(numbered(list("M", item(list("", item(p("B")))) + item(p("C")))),
            (Lines{"1.1. B", "2. C"}));
}

TEST(OdtLists, FollowThePatternWhereThereIsOne) {
  const std::string more =
      list_style("P", level(1, "1", "", ".", "loext:num-list-format=\"Art. %1%\"") +
                          level(2, "a", "", ".", "style:num-list-format=\"%1%-%2%) 50%\"") +
                          level(3, "1", "", ".", "style:num-list-format=\"%9%\""));
  EXPECT_EQ(
      numbered(list("P", item(p("A") + list("", item(p("B") + list("", item(p("C"))))))), more),
      (Lines{"Art. 1 A", "1-a) 50% B", "%9% C"}));
}

TEST(OdtLists, PrintArabicNumbersAndLetters) {
  const std::string more = list_style("D", level(1, "\u0661, \u0662, \u0663, ...", "", "-")) +
                           list_style("B", level(1, "\u0623, \u0628, \u062C, ...", "(", ")"));
  EXPECT_EQ(numbered(list("D", item(p("x")) + item(p("y"), "text:start-value=\"12\"")) +
                         list("B", item(p("x")) + item(p("y")) + item(p("z"))),
                     more),
            (Lines{"\u0661- x", "\u0661\u0662- y", "(\u0623) x", "(\u0628) y", "(\u062C) z"}));
}

TEST(OdtLists, ShowBulletsAndNothingForEmptyFormats) {
  const std::string more =
      list_style("U", "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"-\"/>" +
                          level(2, "1", "", ".", "text:display-levels=\"2\"")) +
      list_style("N", level(1, "", "", "."));
  const Reading reading = read(list("U", item(p("A") + list("", item(p("B"))))) +
                                   list("N", item(p("C"))) + list("missing", item(p("D"))),
                               more);
  EXPECT_THAT(shown(reading), ElementsAre("\u2022 A", "1. B", "C", "\u2022 D"));
  EXPECT_EQ(reading.blocks[0].list_value, 0U);
}

TEST(OdtLists, TakeTheStyleOfTheParagraphWhereTheyNameNone) {
  EXPECT_EQ(numbered(p("outside", "Counted") + list("", item(p("A", "Counted"))) +
                     list("M", item(p("B", "Counted") + list("", item(p("C", "Counted"))))) +
                     list("L", item(p("D")) + item(p("E"), "text:style-override=\"M\""))),
            (Lines{"outside", "1. A", "1. B", "1.1. C", "1. D", "2. E"}));
}

TEST(OdtLists, NumberedParagraphsCountByTheIdOfTheirList) {
  const auto numbered_paragraph = [](std::string_view text, int at) {
    return element(
        "text:numbered-paragraph",
        "text:list-id=\"q\" text:style-name=\"L\" text:level=\"" + std::to_string(at) + "\"",
        p(text));
  };
  EXPECT_EQ(numbered(numbered_paragraph("A", 1) + numbered_paragraph("a", 2) + p("x") +
                     numbered_paragraph("B", 1)),
            (Lines{"1. A", "(a) a", "x", "2. B"}));
}

TEST(OdtLists, HeadingsCountByTheOutline) {
  const std::string more =
      "<style:style style:name=\"P1\" style:family=\"paragraph\" "
      "style:parent-style-name=\"H1\" style:list-style-name=\"\"/>";
  EXPECT_EQ(
      numbered(h(1, "One") + h(2, "Sub") + h(2, "Sub") + h(3, "None") + p("Two", "H1") +
                   h(2, "Sub") + h(1, "Not counted", "text:is-list-header=\"true\"") +
                   h(1, "Off", "text:style-name=\"P1\"") + list("L", item(h(1, "In a list"))) +
                   h(1, "Nine", "text:restart-numbering=\"true\" text:start-value=\"9\"") +
                   h(1, "Ten"),
               more),
      (Lines{"I. One", "A. Sub", "B. Sub", "None", "II. Two", "A. Sub", "Not counted", "Off",
             "1. In a list", "IX. Nine", "X. Ten"}));
}

TEST(OdtLists, BeginAnewInNotesBoxesAndCells) {
  EXPECT_EQ(numbered(list("L", item(p("A" + note("1", list("L", item(p("n")))))) +
                                   item(p("B<draw:frame><draw:text-box>" + list("L", item(p("C"))) +
                                          "</draw:text-box></draw:frame>")) +
                                   item(p("D")))),
            (Lines{"1. A[^1]", "{1} 1. n", "2. B", "1. C", "3. D"}));
}

TEST(OdtLists, SurviveHugeLevelsValuesAndCirclesOfStyles) {
  std::string deep = p("deep");
  for (int i = 0; i < 100; ++i) deep = list("", item(deep));
  const std::string more =
      list_style("X",
                 level(1000000000, "1", "", ".") + level(1, "i", "", ".",
                                                         "text:start-value=\"4294967295\" "
                                                         "text:display-levels=\"4000000000\"")) +
      "<style:style style:name=\"C1\" style:family=\"paragraph\" style:parent-style-name=\"C2\"/>"
      "<style:style style:name=\"C2\" style:family=\"paragraph\" style:parent-style-name=\"C1\"/>";
  EXPECT_EQ(
      numbered(list("L", item(deep)) +
                   list("X", item(p("A", "C1")) + item(p("B"), "text:start-value=\"2147483648\"")),
               more),
      (Lines{"1. deep", "i. A", "2147483648. B"}));
}

}  // namespace
}  // namespace paralign
