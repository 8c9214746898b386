#include "align/corpus/symbols.hpp"

#include <gtest/gtest.h>

namespace paralign::detail {
namespace {

TEST(ResolutionNumber, HasOneFormHoweverItIsPrinted) {
  EXPECT_EQ(resolution_number("58/30"), "58/30");
  EXPECT_EQ(resolution_number("2374(2017)"), "2374 (2017)");
  EXPECT_EQ(resolution_number("2374 (2017)"), "2374 (2017)");
  EXPECT_EQ(resolution_number("194 (iii)"), "194 (III)");
  EXPECT_EQ(resolution_number("217a(iii)"), "217 A (III)");
  EXPECT_EQ(resolution_number("55/33 A"), "55/33 A");
  EXPECT_EQ(resolution_number("S-30/1"), "S-30/1");
  EXPECT_EQ(resolution_number("ES-10/20"), "ES-10/20");
  EXPECT_EQ(resolution_number("2005/20"), "2005/20");
}

TEST(ResolutionNumber, IsEmptyForADraftAndForOtherText) {
  for (const char* text : {"", "46/...", "lamps", "12", "/", "A/HRC", "1234567/1"}) {
    EXPECT_EQ(resolution_number(text), "") << text;
  }
}

TEST(ParseSymbol, ReadsWhatAnchorsAndMastheadsPrint) {
  EXPECT_EQ(parse_symbol("A/55/602/ADD.2").symbol, "A/55/602/Add.2");
  EXPECT_EQ(parse_symbol("S/RES/2374 (2017)").symbol, "S/RES/2374 (2017)");
  EXPECT_EQ(parse_symbol("A/HRC/S-30/1").symbol, "A/HRC/S-30/1");
  EXPECT_EQ(parse_symbol("A/CONF.231/3").symbol, "A/CONF.231/3");
  EXPECT_EQ(parse_symbol("S/AC.51/2020/11").symbol, "S/AC.51/2020/11");
  EXPECT_EQ(parse_symbol("C/RES/15/4/Rev.2").revision, 2U);
  EXPECT_EQ(parse_symbol("58/30").symbol, "");
  EXPECT_EQ(parse_symbol("General Assembly").symbol, "");
}

TEST(OrganOfSymbol, StandsBeforeSessionOrResolution) {
  EXPECT_EQ(organ_of_symbol("A/HRC/RES/58/30"), "A/HRC");
  EXPECT_EQ(organ_of_symbol("A/HRC/58/L.12"), "A/HRC");
  EXPECT_EQ(organ_of_symbol("A/RES/78/241"), "A");
  EXPECT_EQ(organ_of_symbol("A/C.3/78/L.5"), "A/C.3");
  EXPECT_EQ(organ_of_symbol("S/2020/1281"), "S");
  EXPECT_EQ(organ_of_symbol(""), "");
}

TEST(SessionOf, IsThatOfTheNumberElseOfTheDraft) {
  EXPECT_EQ(session_of("58/30", "A/HRC/RES/58/30"), 58U);
  EXPECT_EQ(session_of("", "A/HRC/58/L.12"), 58U);
  EXPECT_EQ(session_of("2374 (2017)", ""), 0U);
  EXPECT_EQ(session_of("S-30/1", ""), 0U);
  EXPECT_EQ(item_of("58/30", ""), 30U);
  EXPECT_EQ(item_of("2374 (2017)", ""), 2374U);
  EXPECT_EQ(item_of("", "A/HRC/58/L.12"), 12U);
}

}  // namespace
}  // namespace paralign::detail
