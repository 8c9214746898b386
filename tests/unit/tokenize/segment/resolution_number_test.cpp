#include "tokenize/segment/resolution_number.hpp"

#include <gtest/gtest.h>

namespace paralign::detail {
namespace {

std::string number(std::string_view text) {
  const auto found = find_resolution_number(text);
  return found ? found->number : std::string{};
}

TEST(ResolutionNumber, ReadsTheFormsOfTheOrgans) {
  EXPECT_EQ(number("58/30. Harbours"), "58/30");
  EXPECT_EQ(number("58/30.Harbours"), "58/30");
  EXPECT_EQ(number("2374 (2017)"), "2374 (2017)");
  EXPECT_EQ(number("2374(2017)"), "2374 (2017)");
  EXPECT_EQ(number("217 A (III). Declaration"), "217 A (III)");
  EXPECT_EQ(number("S-30/1. Harbours"), "S-30/1");
  EXPECT_EQ(number("1985/50. Harbours"), "1985/50");
  EXPECT_EQ(number("58/... Harbours"), "58/...");
}

TEST(ResolutionNumber, SurvivesBlanksInside) { EXPECT_EQ(number("4 9 / 34. Harbours"), "49/34"); }

TEST(ResolutionNumber, IsNoDateAndNoSymbol) {
  EXPECT_EQ(number("24/3/2021"), "");
  EXPECT_EQ(number("24 March 2021"), "");
  EXPECT_EQ(number("A/HRC/58/30"), "");
}

TEST(Symbol, HasSlashDigitAndCapitals) {
  EXPECT_TRUE(is_symbol("A/HRC/58/79"));
  EXPECT_TRUE(is_symbol("S/RES/2374"));
  EXPECT_FALSE(is_symbol("and/or"));
  EXPECT_FALSE(is_symbol("58/30"));
}

}  // namespace
}  // namespace paralign::detail
