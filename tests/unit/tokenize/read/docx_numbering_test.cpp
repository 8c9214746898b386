#include "tokenize/read/docx_numbering.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace paralign::detail {
namespace {

using ::testing::ElementsAre;

std::string level(int level, const std::string& format, const std::string& text,
                  const std::string& more = "<w:start w:val='1'/>") {
  return "<w:lvl w:ilvl='" + std::to_string(level) + "'>" + more + "<w:numFmt w:val='" + format +
         "'/><w:lvlText w:val='" + text + "'/></w:lvl>";
}

std::string abstract(int id, const std::string& inside) {
  return "<w:abstractNum w:abstractNumId='" + std::to_string(id) + "'>" + inside +
         "</w:abstractNum>";
}

std::string list(int id, int abstract, const std::string& inside = {}) {
  return "<w:num w:numId='" + std::to_string(id) + "'><w:abstractNumId w:val='" +
         std::to_string(abstract) + "'/>" + inside + "</w:num>";
}

std::string start_override(int level, int start) {
  return "<w:lvlOverride w:ilvl='" + std::to_string(level) + "'><w:startOverride w:val='" +
         std::to_string(start) + "'/></w:lvlOverride>";
}

std::string paragraph_style(const std::string& id, const std::string& number,
                            const std::string& based_on = {}) {
  return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:basedOn w:val='" + based_on +
         "'/><w:pPr><w:numPr>" + number + "</w:numPr></w:pPr></w:style>";
}

DocxNumbering numbering_of(const std::string& numbering, const std::string& styles = {}) {
  pugi::xml_document numbering_tree;
  pugi::xml_document styles_tree;
  const std::string numbering_xml = "<w:numbering xmlns:w='urn:w'>" + numbering + "</w:numbering>";
  const std::string styles_xml = "<w:styles xmlns:w='urn:w'>" + styles + "</w:styles>";
  EXPECT_TRUE(numbering_tree.load_string(numbering_xml.c_str()));
  EXPECT_TRUE(styles_tree.load_string(styles_xml.c_str()));
  return {&numbering_tree, DocxStyles(&styles_tree)};
}

ParagraphNumbering in(std::uint32_t list, std::uint32_t level = 0) {
  return {.list = list, .level = level};
}

ParagraphNumbering styled(std::string_view style) { return {.style = style}; }

std::vector<std::string> printed(DocxNumbering& numbering,
                                 const std::vector<ParagraphNumbering>& paragraphs) {
  std::vector<std::string> found;
  for (const ParagraphNumbering& paragraph : paragraphs) {
    const auto number = numbering.next(paragraph);
    found.push_back(number ? number->printed : "-");
  }
  return found;
}

// 1. / 1.1 / 1.1.1
const std::string kOutline = abstract(
    0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3"));

TEST(DocxNumbering, CountsTheLevelsOfAResolution) {
  DocxNumbering numbering =
      numbering_of(abstract(7, level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") +
                                   level(2, "lowerRoman", "(%3)")) +
                   list(3, 7));
  EXPECT_THAT(printed(numbering,
                      {in(3), in(3, 1), in(3, 2), in(3, 2), in(3, 1), in(3, 2), in(3), in(3, 1)}),
              ElementsAre("1.", "(a)", "(i)", "(ii)", "(b)", "(i)", "2.", "(a)"));
}

TEST(DocxNumbering, TellsWhatTheNumberCounts) {
  DocxNumbering numbering = numbering_of(
      abstract(0, level(0, "lowerLetter", "(%1)", "<w:start w:val='9'/>")) + list(1, 0));
  const auto ninth = numbering.next(in(1));
  ASSERT_TRUE(ninth.has_value());
  EXPECT_EQ(ninth->printed, "(i)");
  EXPECT_EQ(ninth->value, 9U);
  EXPECT_EQ(ninth->level, 0U);
}

TEST(DocxNumbering, PrintsArabicListsInTheirLettersAndMarks) {
  DocxNumbering numbering =
      numbering_of(abstract(0, level(0, "decimal", "%1-") + level(1, "arabicAlpha", "(%2)") +
                                   level(2, "arabicAbjad", "%3\u060C")) +
                   list(1, 0));
  EXPECT_THAT(
      printed(numbering, {in(1), in(1, 1), in(1, 1), in(1, 1), in(1, 2), in(1, 2)}),
      ElementsAre("1-", "(\u0623)", "(\u0628)", "(\u062A)", "\u0623\u060C", "\u0628\u060C"));
}

TEST(DocxNumbering, PrintsWordsOfFrenchTemplates) {
  DocxNumbering numbering =
      numbering_of(abstract(0, level(0, "upperRoman", "Annexe\u00A0%1 \u2013") +
                                   level(1, "lowerLetter", "%2)\u00A0")) +
                   list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1, 1), in(1)}),
              ElementsAre("Annexe I \u2013", "a)", "Annexe II \u2013"));
}

TEST(DocxNumbering, CountsOnInAllListsOfOneDefinition) {
  DocxNumbering numbering = numbering_of(kOutline + list(1, 0) + list(2, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1), in(2), in(1)}),
              ElementsAre("1.", "2.", "3.", "4."));
}

TEST(DocxNumbering, KeepsListsOfTwoDefinitionsApart) {
  DocxNumbering numbering =
      numbering_of(kOutline + abstract(1, level(0, "decimal", "%1)")) + list(1, 0) + list(2, 1));
  EXPECT_THAT(printed(numbering, {in(1), in(2), in(1), in(2)}),
              ElementsAre("1.", "1)", "2.", "2)"));
}

TEST(DocxNumbering, StartsAnewOnceWhereAListOverridesTheStart) {
  DocxNumbering numbering = numbering_of(kOutline + list(1, 0) + list(2, 0, start_override(0, 1)));
  EXPECT_THAT(printed(numbering, {in(1), in(1), in(2), in(2), in(1), in(2)}),
              ElementsAre("1.", "2.", "1.", "2.", "3.", "4."));
}

TEST(DocxNumbering, StartsAnOverriddenLevelSoWheneverItRestarts) {
  DocxNumbering numbering = numbering_of(kOutline + list(1, 0, start_override(1, 5)));
  EXPECT_THAT(printed(numbering, {in(1), in(1, 1), in(1, 1), in(1), in(1, 1)}),
              ElementsAre("1.", "1.5", "1.6", "2.", "2.5"));
}

TEST(DocxNumbering, OverridesEachLevelWhenItIsFirstUsed) {
  DocxNumbering numbering =
      numbering_of(kOutline + list(1, 0) + list(2, 0, start_override(0, 1) + start_override(1, 1)));
  EXPECT_THAT(printed(numbering, {in(1), in(1), in(1, 1), in(2, 1), in(2, 1), in(2), in(2, 1)}),
              ElementsAre("1.", "2.", "2.1", "2.1", "2.2", "1.", "1.1"));
}

TEST(DocxNumbering, TakesALevelThatAListReplacesAndCountsOn) {
  const std::string replaced = "<w:lvlOverride w:ilvl='0'>" +
                               level(0, "upperLetter", "%1)", "<w:start w:val='9'/>") +
                               "</w:lvlOverride>";
  DocxNumbering numbering = numbering_of(kOutline + list(1, 0) + list(2, 0, replaced));
  EXPECT_THAT(printed(numbering, {in(1), in(1), in(2), in(1)}),
              ElementsAre("1.", "2.", "C)", "4."));
}

TEST(DocxNumbering, ReplacesTheLevelThatTheOverrideNames) {
  const std::string replaced =
      "<w:lvlOverride w:ilvl='1'>" + level(0, "lowerLetter", "%1%2)") + "</w:lvlOverride>";
  DocxNumbering numbering = numbering_of(kOutline + list(1, 0, replaced));
  EXPECT_THAT(printed(numbering, {in(1), in(1, 1)}), ElementsAre("1.", "1a)"));
}

TEST(DocxNumbering, CountsALevelUsedWithoutThoseAboveItAsTheirFirst) {
  DocxNumbering numbering = numbering_of(kOutline + list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1, 1), in(1, 1), in(1), in(1, 2), in(1, 1)}),
              ElementsAre("1.1", "1.2", "2.", "2.1.1", "2.2"));
}

TEST(DocxNumbering, OverridesTheStartOfALevelThatWasOnlyCountedSoFar) {
  DocxNumbering numbering = numbering_of(kOutline + list(1, 0, start_override(0, 4)));
  EXPECT_THAT(printed(numbering, {in(1, 1), in(1), in(1)}), ElementsAre("1.1", "4.", "5."));
}

TEST(DocxNumbering, StartsAtZeroWhereNoStartIsGiven) {
  DocxNumbering numbering = numbering_of(abstract(0, level(0, "decimal", "%1.", "")) + list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1)}), ElementsAre("0.", "1."));
}

TEST(DocxNumbering, RestartsWhereTheLevelSaysSo) {
  const std::string start = "<w:start w:val='1'/>";
  DocxNumbering numbering = numbering_of(
      abstract(0, level(0, "decimal", "%1.") +
                      level(1, "lowerLetter", "(%2)", start + "<w:lvlRestart w:val='0'/>") +
                      level(2, "lowerRoman", "(%3)", start + "<w:lvlRestart w:val='1'/>") +
                      level(3, "decimal", "(%4)", start + "<w:lvlRestart w:val='9'/>")) +
      list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1, 1), in(1, 2), in(1, 3), in(1, 1), in(1, 2), in(1, 3),
                                  in(1), in(1, 1), in(1, 2)}),
              ElementsAre("1.", "(a)", "(i)", "(1)", "(b)", "(ii)", "(1)", "2.", "(c)", "(i)"));
}

TEST(DocxNumbering, PrintsAllNumbersOfALegalLevelInDecimals) {
  const std::string legal = "<w:start w:val='1'/><w:isLgl/>";
  const std::string not_legal = "<w:start w:val='1'/><w:isLgl w:val='0'/>";
  DocxNumbering numbering = numbering_of(
      abstract(0, level(0, "upperRoman", "%1.") + level(1, "decimalZero", "%1.%2", legal) +
                      level(2, "lowerLetter", "%1.%2.%3", legal) +
                      level(3, "lowerLetter", "%1.%4", not_legal)) +
      list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1), in(1, 1), in(1, 2), in(1, 3)}),
              ElementsAre("I.", "II.", "2.01", "2.01.1", "II.a"));
}

TEST(DocxNumbering, ReadsFormatsThatCameAfterTheStandard) {
  const std::string custom =
      "<w:lvl w:ilvl='0'><w:start w:val='1'/><mc:AlternateContent><mc:Choice Requires='w14'>"
      "<w:numFmt w:val='custom' w:format='001, 002, 003, ...'/></mc:Choice><mc:Fallback>"
      "<w:numFmt w:val='decimal'/></mc:Fallback></mc:AlternateContent><w:lvlText w:val='%1'/>"
      "</w:lvl>";
  DocxNumbering numbering = numbering_of(abstract(0, custom) + list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1)}), ElementsAre("001", "002"));
}

TEST(DocxNumbering, TakesTheLevelThatIsLinkedToTheStyle) {
  const auto linked = [](int at, const std::string& style) {
    return level(at, "decimal", at == 0 ? "%1." : "%1.%2",
                 "<w:start w:val='1'/><w:pStyle w:val='" + style + "'/>");
  };
  DocxNumbering numbering = numbering_of(
      abstract(0, linked(0, "H1") + linked(1, "H2")) + list(1, 0),
      paragraph_style("H1", "<w:numId w:val='1'/>") +
          paragraph_style("H2", "<w:ilvl w:val='0'/>", "H1") + paragraph_style("H2b", "", "H2") +
          paragraph_style("Plain", "<w:ilvl w:val='1'/>", "H1"));
  EXPECT_THAT(printed(numbering, {styled("H1"), styled("H2"), styled("H2b"), styled("H1"),
                                  styled("H2"), styled("Plain")}),
              ElementsAre("1.", "1.1", "1.2", "2.", "2.1", "2.2"));
}

TEST(DocxNumbering, TakesTheLevelOfTheStyleWhereNoneIsLinked) {
  DocxNumbering numbering = numbering_of(
      kOutline + list(1, 0), paragraph_style("Sub", "<w:ilvl w:val='1'/><w:numId w:val='1'/>"));
  EXPECT_THAT(printed(numbering, {in(1), styled("Sub"), {.style = "Sub", .level = 2}}),
              ElementsAre("1.", "1.1", "1.1.1"));
}

TEST(DocxNumbering, KeepsTheLevelOfTheStyleInAnotherList) {
  DocxNumbering numbering =
      numbering_of(kOutline + list(1, 0) + list(2, 0, start_override(1, 7)),
                   paragraph_style("Sub", "<w:ilvl w:val='1'/><w:numId w:val='1'/>"));
  EXPECT_THAT(printed(numbering, {styled("Sub"), {.style = "Sub", .list = 2}}),
              ElementsAre("1.1", "1.7"));
}

TEST(DocxNumbering, IsTakenAwayByListZero) {
  DocxNumbering numbering =
      numbering_of(kOutline + list(1, 0), paragraph_style("S", "<w:numId w:val='1'/>") +
                                              paragraph_style("T", "<w:numId w:val='0'/>", "S"));
  EXPECT_THAT(
      printed(numbering, {styled("S"), {.style = "S", .list = 0}, styled("T"), styled("S")}),
      ElementsAre("1.", "-", "-", "2."));
}

TEST(DocxNumbering, FollowsNumberingStyles) {
  DocxNumbering numbering = numbering_of(
      abstract(0, "<w:styleLink w:val='L'/>" + level(0, "lowerLetter", "(%1)")) +
          abstract(1, "<w:numStyleLink w:val='L'/>") + list(1, 0) + list(2, 1) +
          list(3, 1, start_override(0, 1)),
      "<w:style w:type='numbering' w:styleId='L'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
      "</w:pPr></w:style>");
  EXPECT_THAT(printed(numbering, {in(2), in(2), in(3), in(2)}),
              ElementsAre("(a)", "(b)", "(a)", "(b)"));
}

TEST(DocxNumbering, PrintsOneSignForAllBullets) {
  DocxNumbering numbering =
      numbering_of(abstract(0, level(0, "bullet", "\uF0B7") + level(1, "bullet", "") +
                                   level(2, "bullet", "", "<w:lvlPicBulletId w:val='0'/>") +
                                   level(3, "decimal", "%1%4", "<w:start w:val='1'/>")) +
                   list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1, 1), in(1, 2), in(1, 3)}),
              ElementsAre("\u2022", "-", "\u2022", "1"));
}

TEST(DocxNumbering, CountsWhatItDoesNotShow) {
  const std::string hidden = "<w:start w:val='4'/><w:rPr><w:vanish/></w:rPr>";
  DocxNumbering numbering =
      numbering_of(abstract(0, level(0, "decimal", "%1.", hidden) + level(1, "decimal", "%1.%2") +
                                   level(2, "none", "") + level(3, "decimal", "%3%4)")) +
                   list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1, 1), in(1, 2), in(1, 3)}),
              ElementsAre("-", "4.1", "-", "1)"));
}

TEST(DocxNumbering, LeavesOutNumbersOfDeeperLevels) {
  DocxNumbering numbering = numbering_of(
      abstract(0, level(0, "decimal", "%1%2.%3%%0") + level(1, "decimal", "%2")) + list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1)}), ElementsAre("1.%%0"));
}

TEST(DocxNumbering, CopiesCountOnByThemselves) {
  DocxNumbering final_text = numbering_of(kOutline + list(1, 0) + list(2, 0, start_override(0, 1)));
  EXPECT_THAT(printed(final_text, {in(1), in(1)}), ElementsAre("1.", "2."));
  DocxNumbering original_text = final_text;
  EXPECT_THAT(printed(original_text, {in(2), in(2), in(2)}), ElementsAre("1.", "2.", "3."));
  EXPECT_THAT(printed(final_text, {in(1), in(2)}), ElementsAre("3.", "1."));
}

TEST(ParagraphNumbering, ReadsWhatTheParagraphSays) {
  pugi::xml_document tree;
  ASSERT_TRUE(
      tree.load_string("<w:pPr xmlns:w='urn:w'><w:pStyle w:val='Item'/><w:numPr><w:ilvl w:val='2'/>"
                       "<w:numId w:val='5'/><w:ins w:id='1'/></w:numPr></w:pPr>"));
  const ParagraphNumbering own = paragraph_numbering(tree.first_child());
  EXPECT_EQ(own.style, "Item");
  EXPECT_EQ(own.list, 5U);
  EXPECT_EQ(own.level, 2U);
  EXPECT_TRUE(own.inserted);
  EXPECT_FALSE(paragraph_numbering({}).list.has_value());
}

TEST(ParagraphNumbering, TakesALevelThatCannotBeForNone) {
  for (const char* bad : {"99", "9", "-1", "x", "4294967296", ""}) {
    pugi::xml_document tree;
    const std::string xml =
        std::string("<pPr><numPr><ilvl val='") + bad + "'/><numId val='1'/></numPr></pPr>";
    ASSERT_TRUE(tree.load_string(xml.c_str()));
    EXPECT_FALSE(paragraph_numbering(tree.first_child()).level.has_value()) << bad;
  }
}

TEST(HostileNumbering, HasNoNumberWithoutADefinition) {
  DocxNumbering none(nullptr, DocxStyles(nullptr));
  EXPECT_FALSE(none.next(in(1)).has_value());
  DocxNumbering dangling =
      numbering_of(list(1, 99) + "<w:num w:numId='2'/>" + list(3, 0) + abstract(0, "") +
                   list(0, 0) + "<w:num w:numId='-4'><w:abstractNumId w:val='x'/></w:num>" +
                   abstract(5, "<w:numStyleLink w:val='gone'/>") + list(5, 5));
  EXPECT_THAT(printed(dangling, {in(1), in(2), in(3), in(0), in(4), in(5), in(4294967295U)}),
              ElementsAre("-", "-", "-", "-", "-", "-", "-"));
}

TEST(HostileNumbering, EndsCyclesOfNumberingStyles) {
  const auto numbering_style = [](const std::string& id, int list) {
    return "<w:style w:type='numbering' w:styleId='" + id + "'><w:pPr><w:numPr><w:numId w:val='" +
           std::to_string(list) + "'/></w:numPr></w:pPr></w:style>";
  };
  DocxNumbering numbering =
      numbering_of(abstract(0, "<w:numStyleLink w:val='A'/>") +
                       abstract(1, "<w:numStyleLink w:val='B'/>") + list(1, 0) + list(2, 1),
                   numbering_style("A", 2) + numbering_style("B", 1));
  EXPECT_THAT(printed(numbering, {in(1), in(2)}), ElementsAre("-", "-"));
}

TEST(HostileNumbering, IgnoresLevelsThatCannotBe) {
  DocxNumbering numbering = numbering_of(
      abstract(0, level(-1, "decimal", "%1") + level(99, "decimal", "%1") +
                      level(0, "decimal", "%1.") + level(0, "decimal", "second")) +
      list(1, 0, start_override(99, 3) + start_override(-1, 3)) + list(1, 0, start_override(0, 5)));
  EXPECT_THAT(printed(numbering, {in(1), in(1, 7), in(1)}), ElementsAre("1.", "-", "2."));
}

TEST(HostileNumbering, CountsFromTheLargestStartWithoutOverflow) {
  DocxNumbering numbering =
      numbering_of(abstract(0, level(0, "decimal", "%1.", "<w:start w:val='2147483647'/>") +
                                   level(1, "decimal", "%2.", "<w:start w:val='2147483648'/>")) +
                   list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1), in(1, 1)}),
              ElementsAre("2147483647.", "2147483648.", "0."));
}

TEST(HostileNumbering, TakesAnEndlessNumberForNone) {
  std::string parts;
  for (int i = 0; i < 20; ++i) parts += "%1";
  DocxNumbering numbering =
      numbering_of(abstract(0, level(0, "decimal", std::string(1'000'000, 'x') + "%1") +
                                   level(1, "upperRoman", parts, "<w:start w:val='3888'/>")) +
                   list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1), in(1, 1)}), ElementsAre("-", "11111111111111111111"));
  EXPECT_FALSE(numbering.next(in(1)).has_value());
}

TEST(HostileNumbering, PrintsNoControlCharacters) {
  DocxNumbering numbering = numbering_of(
      abstract(0, level(0, "decimal", "\u202B &#9;(%1)&#1;&#10; \u200F")) + list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1)}), ElementsAre("(1)"));
}

TEST(HostileNumbering, RepairsIllFormedText) {
  DocxNumbering numbering = numbering_of(abstract(0, level(0, "decimal", "%1\xC3")) + list(1, 0));
  EXPECT_THAT(printed(numbering, {in(1)}), ElementsAre("1\uFFFD"));
}

TEST(HostileNumbering, BearsAHundredThousandDefinitions) {
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += abstract(i, level(0, "decimal", "%1."));
  for (int i = 1; i < 100'000; ++i) many += list(i, i);
  DocxNumbering numbering = numbering_of(many);
  for (std::uint32_t i = 1; i < 100'000; ++i) ASSERT_EQ(numbering.next(in(i))->printed, "1.");
}

}  // namespace
}  // namespace paralign::detail
