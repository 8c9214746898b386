#include "tokenize/segment/lead.hpp"

#include <gtest/gtest.h>

#include <string>

namespace paralign::detail {
namespace {

std::string lead(std::string_view text, const Rules& rules) {
  const Lead found = find_lead(text, rules);
  return std::string(text.substr(found.span.begin, found.span.end - found.span.begin));
}

TEST(Lead, TakesAdverbsBeforeInsideAndBehind) {
  EXPECT_EQ(lead("Also strongly condemns all raids", english_rules()), "Also strongly condemns");
  EXPECT_EQ(lead("Taking note with appreciation of the survey", english_rules()),
            "Taking note with appreciation");
  EXPECT_EQ(lead("Rappelant en outre la charte", french_rules()), "Rappelant en outre");
}

TEST(Lead, EndsBeforePossessivesAndPrepositions) {
  EXPECT_EQ(lead("Reiterates its call for calm", english_rules()), "Reiterates");
  EXPECT_EQ(lead("Guided by the law", english_rules()), "Guided");
  EXPECT_EQ(lead("Calls upon the owners", english_rules()), "Calls upon");
}

TEST(Lead, KeepsTheArabicPrefixOfRecitals) {
  const std::string text =
      "\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 \u0643\u0630\u0644\u0643 \u0625\u0644\u0649 "
      "\u0627\u0644\u0642\u0631\u0627\u0631";
  const Lead found = find_lead(text, arabic_rules());
  EXPECT_EQ(found.tag, kPreambular);
  EXPECT_EQ(text.substr(0, found.span.end),
            "\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 \u0643\u0630\u0644\u0643 "
            "\u0625\u0644\u0649");
}

TEST(Lead, SaysWhereTheFormStands) {
  EXPECT_EQ(find_lead("Recalling the law", english_rules()).tag, kPreambular);
  EXPECT_EQ(find_lead("Decides to meet", english_rules()).tag, kOperative);
}

TEST(Lead, IsNoneInPlainText) {
  EXPECT_FALSE(find_lead("The harbour is deep", english_rules()).found());
  EXPECT_FALSE(find_lead("", english_rules()).found());
  EXPECT_FALSE(find_lead("Recalling the law", neutral_rules()).found());
}

}  // namespace
}  // namespace paralign::detail
