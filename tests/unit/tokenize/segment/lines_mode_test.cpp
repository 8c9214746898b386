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

}  // namespace
}  // namespace paralign
