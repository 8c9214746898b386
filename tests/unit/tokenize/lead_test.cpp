#include "tokenize/token/lead.hpp"

#include <gtest/gtest.h>

#include <string>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

struct Found {
  std::string text;
  TokenLead lead;
};

Found find(const std::string& text, const std::string& language) {
  FoldedText folded;
  folded.assign(text);
  const TokenLead lead = find_token_lead(folded, language_index(language));
  return {text.substr(0, lead.length), lead};
}

TEST(TokenLead, TakesTheVerbWithItsAdverbs) {
  EXPECT_EQ(find("Also strongly condemns the removal", "en").text, "Also strongly condemns");
  EXPECT_EQ(find("Taking note with appreciation of the report", "en").text.substr(0, 29),
            "Taking note with appreciation");
  EXPECT_EQ(find("Rappelant en outre ses r\u00E9solutions", "fr").text, "Rappelant en outre");
}

TEST(TokenLead, TellsThePreambleFromTheOperativePart) {
  EXPECT_EQ(find("Recalling its resolution", "en").lead.positions, kPreambular);
  EXPECT_EQ(find("Requests the Council", "en").lead.positions, kOperative);
  EXPECT_EQ(find("Demande au Conseil", "fr").lead.positions, kOperative);
}

TEST(TokenLead, ReadsTheArabicConjunctionOfThePreamble) {
  const std::string refer = "\u064A\u0634\u064A\u0631 \u0625\u0644\u0649";
  const Found preamble =
      find("\u0648\u0625\u0630 " + refer + " \u0642\u0631\u0627\u0631\u0647", "ar");
  const Found operative = find(refer + " \u0642\u0631\u0627\u0631\u0647", "ar");
  EXPECT_EQ(preamble.lead.positions, kPreambular);
  EXPECT_NE(operative.lead.positions & kOperative, 0U);
  EXPECT_EQ(preamble.lead.classes, operative.lead.classes);
}

TEST(TokenLead, GivesOneClassToRenderingsOfOneAct) {
  const auto english = find("Urges the keepers", "en").lead.classes;
  EXPECT_NE(english & find("Exhorte les gardiens", "fr").lead.classes, 0U);
  EXPECT_NE(
      english & find("\u064A\u062D\u062B \u0627\u0644\u062D\u0631\u0627\u0633", "ar").lead.classes,
      0U);
}

TEST(TokenLead, GivesSeveralClassesToAVerbThatRendersSeveralActs) {
  const auto demande = find("Demande aux gardiens", "fr").lead.classes;
  EXPECT_NE(demande & find("Requests the keepers", "en").lead.classes, 0U);
  EXPECT_NE(demande & find("Calls upon the keepers", "en").lead.classes, 0U);
}

TEST(TokenLead, CallsNeighbouringActsNear) {
  const auto welcomes = find("Welcomes the report", "en").lead.classes;
  EXPECT_NE(near_lead_classes(welcomes) & find("Takes note of the report", "en").lead.classes, 0U);
  EXPECT_EQ(near_lead_classes(welcomes) & find("Condemns the removal", "en").lead.classes, 0U);
}

TEST(TokenLead, SkipsAPrintedNumber) {
  EXPECT_NE(find("12. Requests the Council", "en").lead.classes, 0U);
}

TEST(TokenLead, FindsNoneWhereTheTextOpensWithoutAnAct) {
  EXPECT_EQ(find("The lighthouses of the islands", "en").lead.length, 0U);
  EXPECT_EQ(find("", "en").lead.length, 0U);
  EXPECT_EQ(find("Fordert den Rat auf", "de").lead.length, 0U);
}

}  // namespace
}  // namespace paralign::detail
