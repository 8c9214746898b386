#include "tokenize/segment/list_marker.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/language.hpp"
#include "paralign/segment.hpp"

namespace paralign {
namespace {

using detail::Marker;
using ::testing::ElementsAre;

std::optional<Marker> marker(std::string_view printed, unsigned value, const char* code = "en") {
  return detail::list_marker(printed, value, detail::language_tables(language_index(code)));
}

void expect_marker(std::string_view printed, unsigned value, Marker::Sort sort,
                   std::string_view number) {
  for (const char* code : {"en", "fr", "ar", "de"}) {
    const auto found = marker(printed, value, code);
    ASSERT_TRUE(found.has_value()) << printed << ' ' << code;
    EXPECT_EQ(found->sort, sort) << printed << ' ' << code;
    EXPECT_EQ(found->number, number) << printed << ' ' << code;
    EXPECT_EQ(found->value, value) << printed << ' ' << code;
    EXPECT_EQ(found->printed, printed) << code;
    EXPECT_EQ(found->end, 0U) << printed;
    EXPECT_TRUE(found->firm) << printed;
  }
}

TEST(ListMarker, TellsLettersFromRomanNumeralsByWhatTheyCount) {
  expect_marker("(i)", 9, Marker::Sort::letter, "i");
  expect_marker("(i)", 1, Marker::Sort::roman, "i");
  expect_marker("(v)", 22, Marker::Sort::letter, "v");
  expect_marker("(v)", 5, Marker::Sort::roman, "v");
  expect_marker("(ii)", 35, Marker::Sort::letter, "ii");
  expect_marker("(ii)", 2, Marker::Sort::roman, "ii");
  expect_marker("C.", 3, Marker::Sort::capital, "c");
  expect_marker("C.", 100, Marker::Sort::capital_roman, "c");
  EXPECT_EQ(marker("(i)", 1)->letter_value, 0U);
  EXPECT_EQ(marker("(i)", 9)->letter_value, 9U);
}

TEST(ListMarker, ReadsLettersBehindZOfBothWaysToCount) {
  expect_marker("(hh)", 34, Marker::Sort::letter, "hh");
  expect_marker("(aaa)", 53, Marker::Sort::letter, "aaa");
  expect_marker("(ab)", 28, Marker::Sort::letter, "bb");
  expect_marker("AB.", 28, Marker::Sort::capital, "bb");
}

TEST(ListMarker, GivesTheLatinLetterOfThePositionInAnySeries) {
  expect_marker("(\u062A)", 3, Marker::Sort::letter, "c");  // teh in the order of dictionaries
  expect_marker("(\u062C)", 3, Marker::Sort::letter, "c");  // jeem in that of numerals
  expect_marker("(\u062A)", 22, Marker::Sort::letter, "v");
  expect_marker("\u0647\u0640 -", 5, Marker::Sort::letter, "e");
  expect_marker("\u0623\u0623)", 29, Marker::Sort::letter, "cc");
  expect_marker("\u03B3)", 3, Marker::Sort::letter, "c");
}

TEST(ListMarker, TakesAStopAfterASmallLetter) {
  expect_marker("a.", 1, Marker::Sort::letter, "a");
  expect_marker("iv.", 4, Marker::Sort::roman, "iv");
  expect_marker("b", 2, Marker::Sort::letter, "b");
}

TEST(ListMarker, ReadsNumbersOfAnyLengthAndScript) {
  expect_marker("12.", 12, Marker::Sort::decimal, "12");
  expect_marker("12", 12, Marker::Sort::decimal, "12");
  expect_marker("\u0661\u0662-", 12, Marker::Sort::decimal, "12");
  expect_marker("1234.", 1234, Marker::Sort::decimal, "1234");
  expect_marker("007", 7, Marker::Sort::decimal, "7");
  expect_marker("1.2.13", 13, Marker::Sort::decimal, "1.2.13");
  expect_marker("3rd", 3, Marker::Sort::decimal, "3");
}

TEST(ListMarker, TakesANumberInQuotationMarksForTheThirdLevel) {
  expect_marker("\u2018\u0664\u2019", 4, Marker::Sort::roman, "iv");
}

TEST(ListMarker, TakesTheLastPartOfSeveral) {
  expect_marker("1.a)", 1, Marker::Sort::letter, "a");
  expect_marker("2.(iv)", 4, Marker::Sort::roman, "iv");
  expect_marker("A.1", 1, Marker::Sort::decimal, "1");
}

TEST(ListMarker, ReadsBulletsAndDashesThatStandAlone) {
  EXPECT_EQ(marker("\u2022", 0)->sort, Marker::Sort::bullet);
  EXPECT_EQ(marker("\u2022", 3)->sort, Marker::Sort::bullet);
  EXPECT_EQ(marker("\u2013", 1)->sort, Marker::Sort::bullet);
}

TEST(ListMarker, IsAsInTextWhereTheValueIsUnknown) {
  EXPECT_EQ(marker("(i)", 0)->sort, Marker::Sort::roman);
  EXPECT_EQ(marker("(i)", 0)->letter_value, 9U);
  EXPECT_EQ(marker("12.", 0)->number, "12");
  EXPECT_EQ(marker("A", 0)->sort, Marker::Sort::capital);
}

TEST(ListMarker, IsNoWord) {
  EXPECT_FALSE(marker("Annex 1", 1).has_value());
  EXPECT_FALSE(marker("Article IV.", 4).has_value());
  EXPECT_FALSE(marker("Note", 1).has_value());
  EXPECT_FALSE(marker("", 1).has_value());
}

TEST(ListMarker, BearsTheLargestValue) {
  EXPECT_FALSE(marker("(zz)", 4294967295U).has_value() &&
               marker("(zz)", 4294967295U)->letter_value == 4294967295U);
  EXPECT_EQ(marker("4294967295.", 4294967295U)->number, "4294967295");
}

Block item(std::string text, std::string number, std::uint32_t value) {
  Block block;
  block.text = std::move(text);
  block.list_number = std::move(number);
  block.list_value = value;
  block.literal = true;
  block.whole = true;
  return block;
}

std::vector<std::string> labels_of(std::vector<Block> blocks, const std::string& language) {
  Reading reading;
  for (Block& block : blocks) {
    block.place.begin = reading.text.size();
    reading.text += block.text + "\n";
    block.place.end = reading.text.size() - 1;
    reading.blocks.push_back(std::move(block));
  }
  std::vector<std::string> labels;
  for (const Paragraph& paragraph : segment(reading, {.language = language})[0].paragraphs) {
    labels.push_back(paragraph.label);
  }
  return labels;
}

TEST(SegmentList, LabelsArabicLettersOfEitherSeriesByPosition) {
  const std::string decides = "\u064A\u0642\u0631\u0631 \u0645\u0627 \u064A\u0644\u064A:";
  const std::string act = "\u0627\u0644\u0639\u0645\u0644 \u0645\u0639\u0627\u061B";
  EXPECT_THAT(labels_of({item(decides, "1-", 1), item(act, "(\u0623)", 1), item(act, "(\u0628)", 2),
                         item(act, "(\u062A)", 3), item(act, "(\u062B)", 4)},
                        "ar"),
              ElementsAre("OP1", "OP1.a", "OP1.b", "OP1.c", "OP1.d"));
}

TEST(SegmentList, LabelsANumeralBelowTheEighthLetterAndTheNinthLetter) {
  std::vector<Block> blocks = {item("Requests all harbours:", "1.", 1)};
  for (std::uint32_t i = 1; i <= 8; ++i) {
    blocks.push_back(
        item("To paint the buoys;", std::string(1, static_cast<char>('`' + i)) + ".", i));
  }
  blocks.push_back(item("In red;", "i.", 1));
  blocks.push_back(item("In green;", "ii.", 2));
  blocks.push_back(item("To light the moles.", "i.", 9));
  EXPECT_THAT(labels_of(std::move(blocks), "en"),
              ElementsAre("OP1", "OP1.a", "OP1.b", "OP1.c", "OP1.d", "OP1.e", "OP1.f", "OP1.g",
                          "OP1.h", "OP1.h.i", "OP1.h.ii", "OP1.i"));
}

TEST(SegmentList, LabelsBulletsBelowTheirChapeau) {
  EXPECT_THAT(
      labels_of({item("Requests all harbours:", "1.", 1), item("To paint the buoys;", "\u2022", 1),
                 item("To light the moles;", "\u2022", 2), item("Decides to meet.", "2.", 2)},
                "en"),
      ElementsAre("OP1", "OP1.1", "OP1.2", "OP2"));
}

}  // namespace
}  // namespace paralign
