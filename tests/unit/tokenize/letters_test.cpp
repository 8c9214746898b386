#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "paralign/unit.hpp"

namespace paralign {
namespace {

TEST(LettersAndDigits, AreEqualForTextsThatDifferInFormOnly) {
  EXPECT_EQ(letters_and_digits("R\u00E9solution 12/7,"), letters_and_digits("RESOLUTION (12) 7"));
  EXPECT_EQ(letters_and_digits("\u0661\u0662"), "12");
  EXPECT_EQ(letters_and_digits("\u2014 ; \u060C"), "");
}

RC_GTEST_PROP(LettersAndDigits, AreTheirOwnLettersAndDigits, (const std::string& text)) {
  const std::string once = letters_and_digits(text);
  RC_ASSERT(letters_and_digits(once) == once);
}

}  // namespace
}  // namespace paralign
