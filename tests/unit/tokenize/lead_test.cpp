#include "tokenize/token/lead.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "paralign/language.hpp"
#include "tokenize/text/fold.hpp"

namespace paralign::detail {
namespace {

struct Found {
  std::string text;
  Lead lead;
};

Found find(const std::string& text, const std::string& language) {
  const Lead lead = find_lead(text, language_tables(language_index(language)));
  return {text.substr(lead.span.begin, lead.span.end - lead.span.begin), lead};
}

TEST(Lead, TakesAdverbsBeforeInsideAndBehind) {
  EXPECT_EQ(find("Also strongly condemns all raids", "en").text, "Also strongly condemns");
  EXPECT_EQ(find("Taking note with appreciation of the survey", "en").text,
            "Taking note with appreciation");
  EXPECT_EQ(find("Rappelant en outre ses r\u00E9solutions", "fr").text, "Rappelant en outre");
}

// `find_lead` looks no further: another word in the longest one, and its bound must grow.
TEST(Lead, HasNoMoreThanEightWordsButForAdverbs) {
  for (std::size_t i = 0; i < languages().size(); ++i) {
    for (const Phrase& phrase : language_tables(static_cast<int>(i)).leads.phrases()) {
      EXPECT_LT(std::ranges::count(phrase.text(), ' '), 8) << phrase.text();
    }
  }
}

TEST(Lead, EndsBeforePossessivesAndPrepositions) {
  EXPECT_EQ(find("Reiterates its call for calm", "en").text, "Reiterates");
  EXPECT_EQ(find("Guided by the law", "en").text, "Guided");
  EXPECT_EQ(find("Calls upon the owners", "en").text, "Calls upon");
}

TEST(Lead, TellsThePreambleFromTheOperativePart) {
  EXPECT_EQ(find("Recalling its resolution", "en").lead.tag, kPreambular);
  EXPECT_EQ(find("Requests the Council", "en").lead.tag, kOperative);
  EXPECT_EQ(find("Decides to meet", "en").lead.tag, kOperative);
  EXPECT_EQ(find("Demande au Conseil", "fr").lead.tag, kOperative);
}

TEST(Lead, KeepsTheArabicConjunctionOfRecitals) {
  const std::string refer = "\u064A\u0634\u064A\u0631 \u0643\u0630\u0644\u0643 \u0625\u0644\u0649";
  const std::string what = " \u0627\u0644\u0642\u0631\u0627\u0631";
  const Found recital = find("\u0648\u0625\u0630 " + refer + what, "ar");
  const Found operative = find(refer + what, "ar");
  EXPECT_EQ(recital.text, "\u0648\u0625\u0630 " + refer);
  EXPECT_EQ(recital.lead.tag, kPreambular);
  EXPECT_NE(operative.lead.tag & kOperative, 0U);
  EXPECT_EQ(recital.lead.classes, operative.lead.classes);
}

TEST(Lead, TakesAnyVerbBehindTheArabicConjunction) {
  const std::string unknown = "\u0648\u0625\u0630 \u064A\u0632\u062E\u0631\u0641";
  const Found recital = find(unknown + " \u0627\u0644\u0642\u0631\u0627\u0631", "ar");
  EXPECT_EQ(recital.text, unknown);
  EXPECT_EQ(recital.lead.tag, kPreambular);
  EXPECT_EQ(recital.lead.classes, 0U);
}

TEST(Lead, GivesOneClassToRenderingsOfOneAct) {
  const auto english = find("Urges the keepers", "en").lead.classes;
  EXPECT_NE(english & find("Exhorte les gardiens", "fr").lead.classes, 0U);
  EXPECT_NE(
      english & find("\u064A\u062D\u062B \u0627\u0644\u062D\u0631\u0627\u0633", "ar").lead.classes,
      0U);
}

TEST(Lead, GivesSeveralClassesToAVerbThatRendersSeveralActs) {
  const auto demande = find("Demande aux gardiens", "fr").lead.classes;
  EXPECT_NE(demande & find("Requests the keepers", "en").lead.classes, 0U);
  EXPECT_NE(demande & find("Calls upon the keepers", "en").lead.classes, 0U);
}

TEST(Lead, CallsNeighbouringActsNear) {
  const auto welcomes = find("Welcomes the report", "en").lead.classes;
  EXPECT_NE(near_lead_classes(welcomes) & find("Takes note of the report", "en").lead.classes, 0U);
  EXPECT_EQ(near_lead_classes(welcomes) & find("Condemns the removal", "en").lead.classes, 0U);
}

TEST(Lead, PassesOverMarksBeforeIt) {
  EXPECT_EQ(find("\u201C(Recalling the law", "en").text, "Recalling");
}

TEST(Lead, IsFoundInFoldedTextToo) {
  const LanguageTables& tables = language_tables(language_index("fr"));
  const Lead lead = find_folded_lead(fold("R\u00E9affirmant sa r\u00E9solution"), tables);
  EXPECT_EQ(lead.span, (Span{0, 11}));
}

TEST(Lead, IsNoneInPlainText) {
  EXPECT_FALSE(find("The lighthouses of the islands", "en").lead.found());
  EXPECT_FALSE(find("", "en").lead.found());
  EXPECT_FALSE(find("Fordert den Rat auf", "de").lead.found());
  EXPECT_FALSE(find("Recalling the law", "und").lead.found());
}

}  // namespace
}  // namespace paralign::detail
