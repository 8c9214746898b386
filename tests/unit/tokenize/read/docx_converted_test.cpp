#include "tokenize/read/docx_converted.hpp"

#include <gtest/gtest.h>

#include "tests/support/docx_builder.hpp"
#include "tests/support/shown.hpp"

namespace paralign::testing {
namespace {

using Lines = std::vector<std::string>;

std::vector<Reading> read(const DocxBuilder& file) {
  ReadOptions options;
  options.changes = Changes::both;
  return detail::read_converted_docx(file.bytes(), "a.rtf", options);
}

void expect(const DocxBuilder& file, const Lines& original, const Lines& final_text) {
  const std::vector<Reading> readings = read(file);
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_EQ(shown(readings[0]), original);
  EXPECT_EQ(shown(readings[1]), final_text);
}

TEST(ConvertedDocx, LosesTheNumberOfAParagraphWithItsText) {
  const std::string body = line("kept", numbered()) + paragraph(inserted(run("new")), numbered()) +
                           paragraph(deleted(run("old")), numbered()) + line("last", numbered());
  expect(DocxBuilder(body).numbering(three_levels()), {"1. kept", "2. old", "3. last"},
         {"1. kept", "2. new", "3. last"});
}

TEST(ConvertedDocx, KeepsParagraphsThatChangedInPart) {
  const std::string body = paragraph(inserted(run("new")) + run(" kept"), numbered()) +
                           paragraph(inserted(run("new")) + deleted(run("old")), numbered()) +
                           line("last", numbered());
  expect(DocxBuilder(body).numbering(three_levels()), {"1. kept", "2. old", "3. last"},
         {"1. new kept", "2. new", "3. last"});
}

TEST(ConvertedDocx, KeepsTheEndOfAParagraphThatAnInsertionRunsInto) {
  const std::string body =
      paragraph(run("kept ") + deleted(run("and old;")) + inserted(run("new;")),
                numbered() + mark("ins")) +
      paragraph(inserted(run("second")), numbered()) + line("last", numbered());
  expect(DocxBuilder(body).numbering(three_levels()), {"1. kept and old;", "2. last"},
         {"1. kept new;", "2. second", "3. last"});
}

TEST(ConvertedDocx, CountsNotesWhoseOwnMarkIsBlank) {
  const std::string blank_mark =
      "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference "
      "w:customMarkFollows=\"1\" w:id=\"2\"/><w:t xml:space=\"preserve\"> </w:t></w:r>" +
      run(" ", "<w:vertAlign w:val=\"superscript\"/>");
  const DocxBuilder file = DocxBuilder(paragraph(run("text") + blank_mark + run(", more")) +
                                       paragraph(run("next") + footnote_reference("3")))
                               .footnotes(footnote("2", line("one")) + footnote("3", line("two")));
  expect(file, {"text[^1], more", "{1} one", "next[^2]", "{2} two"},
         {"text[^1], more", "{1} one", "next[^2]", "{2} two"});
}

}  // namespace
}  // namespace paralign::testing
