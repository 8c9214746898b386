#include "tokenize/read/docx_styles.hpp"

#include <gtest/gtest.h>

#include <string>

namespace paralign::detail {
namespace {

DocxStyles styles_of(const std::string& inside) {
  pugi::xml_document tree;
  const std::string xml = "<w:styles xmlns:w='urn:w'>" + inside + "</w:styles>";
  EXPECT_TRUE(tree.load_string(xml.c_str()));
  return DocxStyles(&tree);
}

std::string style(const std::string& id, const std::string& inside,
                  const std::string& type = "paragraph") {
  return "<w:style w:type='" + type + "' w:styleId='" + id + "'>" + inside + "</w:style>";
}

TEST(DocxStyles, AreSilentWhereTheFileHasNone) {
  const DocxStyles styles(nullptr);
  EXPECT_FALSE(styles.paragraph("Normal").list.has_value());
  EXPECT_TRUE(styles.numbered("Normal").empty());
}

TEST(DocxStyles, InheritWhatTheyDoNotSay) {
  const DocxStyles styles = styles_of(
      style("A",
            "<w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr><w:rPr><w:vanish/></w:rPr>") +
      style("B", "<w:basedOn w:val='A'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr>") +
      style("C", "<w:basedOn w:val='B'/><w:rPr><w:vanish w:val='0'/></w:rPr>"));
  EXPECT_EQ(styles.paragraph("C").list, 4U);
  EXPECT_EQ(styles.paragraph("C").level, 1U);
  EXPECT_EQ(styles.paragraph("B").hidden, true);
  EXPECT_EQ(styles.paragraph("C").hidden, false);
  ASSERT_EQ(styles.numbered("C").size(), 2U);
  EXPECT_EQ(styles.numbered("C")[0].id, "B");
}

TEST(DocxStyles, FallBackToTheDefaultParagraphStyle) {
  const DocxStyles styles = styles_of(
      style("Body", "") +
      "<w:style w:type='paragraph' w:default='1' w:styleId='Standard'><w:pPr><w:numPr><w:numId "
      "w:val='2'/></w:numPr></w:pPr></w:style>");
  EXPECT_EQ(styles.paragraph("").list, 2U);
  EXPECT_EQ(styles.paragraph("unknown").list, 2U);
  EXPECT_FALSE(styles.paragraph("Body").list.has_value());
}

TEST(DocxStyles, KnowHeadingsByOutlineLevelOrName) {
  const DocxStyles styles = styles_of(
      style("Titre2", "<w:name w:val='heading 2'/>") +
      style("Own", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>") +
      style("Below", "<w:basedOn w:val='Own'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>") +
      style("Name", "<w:name w:val='Title'/>") + style("Ten", "<w:name w:val='heading 10'/>"));
  EXPECT_EQ(styles.paragraph("Titre2").heading, 2U);
  EXPECT_EQ(styles.paragraph("Own").heading, 1U);
  EXPECT_EQ(styles.paragraph("Below").heading, 0U);
  EXPECT_EQ(styles.paragraph("Name").heading, 1U);
  EXPECT_FALSE(styles.paragraph("Ten").heading.has_value());
}

TEST(DocxStyles, KeepTheirTypesApart) {
  const DocxStyles styles = styles_of(
      style("Mark", "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>", "character") +
      style("List", "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>", "numbering"));
  EXPECT_EQ(styles.character("Mark").superscript, true);
  EXPECT_FALSE(styles.paragraph("Mark").superscript.has_value());
  EXPECT_FALSE(styles.character("none").superscript.has_value());
  EXPECT_EQ(styles.numbering("List"), 3U);
  EXPECT_FALSE(styles.numbering("Mark").has_value());
}

TEST(DocxStyles, EndACycleAndAnEndlessChain) {
  const DocxStyles cycle =
      styles_of(style("A", "<w:basedOn w:val='B'/>") + style("B", "<w:basedOn w:val='A'/>") +
                style("C", "<w:basedOn w:val='C'/>"));
  EXPECT_FALSE(cycle.paragraph("C").list.has_value());
  EXPECT_FALSE(cycle.paragraph("A").list.has_value());
  std::string chain = style("S0", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>");
  for (int i = 1; i < 5000; ++i) {
    const std::string below = "S" + std::to_string(i - 1);
    chain += style("S" + std::to_string(i), "<w:basedOn w:val='" + below + "'/>");
  }
  const DocxStyles deep = styles_of(chain);
  EXPECT_EQ(deep.paragraph("S32").list, 1U);
  EXPECT_FALSE(deep.paragraph("S4999").list.has_value());
}

TEST(DocxStyles, TakeTheFirstOfOneId) {
  const DocxStyles styles =
      styles_of(style("A", "<w:name w:val='heading 1'/>") + style("A", "") + style("", ""));
  EXPECT_EQ(styles.paragraph("A").heading, 1U);
}

TEST(DocxNumber, IsAWholeNumberOf31Bits) {
  EXPECT_EQ(docx_number("12"), 12U);
  EXPECT_EQ(docx_number("2147483647"), 2147483647U);
  for (const char* text : {"", " 1", "-1", "2147483648", "99999999999999999999", "1.5", "x"}) {
    EXPECT_FALSE(docx_number(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace paralign::detail
