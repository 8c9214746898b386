#include <gtest/gtest.h>

#include "paralign/segment.hpp"

namespace paralign {
namespace {

TEST(LinesMode, NumbersParagraphsByLineAndKeepsTheText) {
  const Reading reading = read_lines(
      "12/7. Harbours\n\nThe General Assembly,\nRecalling the law,\n1.  Decides to meet;\n", "a");
  const auto documents = segment(reading, {.language = "en"});
  ASSERT_EQ(documents.size(), 1U);
  const auto& paragraphs = documents[0].paragraphs;
  ASSERT_EQ(paragraphs.size(), 4U);
  EXPECT_EQ(paragraphs[0].kind, Kind::title);
  EXPECT_EQ(paragraphs[0].number, "12/7");
  EXPECT_EQ(paragraphs[1].id, 2U);
  EXPECT_EQ(paragraphs[1].label, "L2");
  EXPECT_EQ(paragraphs[1].kind, Kind::opener);
  EXPECT_EQ(paragraphs[3].text, "1.  Decides to meet;");
  EXPECT_EQ(paragraphs[3].kind, Kind::operative);
  EXPECT_EQ(paragraphs[3].number, "1");
  EXPECT_EQ(paragraphs[3].lead, "Decides");
}

// The number of the last of the lines, each a paragraph.
std::string number_of_last(std::string_view text, const std::string& language) {
  const auto documents = segment(read_lines(text, "a"), {.language = language});
  return documents.at(0).paragraphs.back().number;
}

TEST(LinesMode, ARomanNumeralBeforeAHeadingIsNoDamagedNumber) {
  EXPECT_EQ(number_of_last("10. Notes the report;\nII. Decides to light the lamps;\n", "en"), "11");
  EXPECT_NE(number_of_last("10. Notes the report;\nII. Mandates of the keepers\n", "en"), "11");
  EXPECT_EQ(number_of_last("10. Note le rapport;\nII. Demande que les lampes brillent;\n", "fr"),
            "11");
  EXPECT_NE(number_of_last("10. Note le rapport;\nII. Demande de lampes\n", "fr"), "11");
}

}  // namespace
}  // namespace paralign
