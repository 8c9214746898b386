#include "paralign/diff.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "paralign/error.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using ::testing::IsEmpty;

// "=kept -deleted +inserted", each run in brackets: "=[the ]-[old ]+[new ]=[light]".
std::string shown(const std::string& first, const std::string& second,
                  const std::string& language = "en") {
  const auto document = testing::make_document(
      "12/7", language, {{Kind::other, "X1", "", first}, {Kind::other, "X2", "", second}});
  std::string result;
  for (const DiffRun& run : diff_words(document.units[0], first, document.units[1], second)) {
    result += run.kind == DiffKind::equal ? "=[" : run.kind == DiffKind::deleted ? "-[" : "+[";
    const bool is_second = run.kind == DiffKind::inserted;
    const Span span = is_second ? run.second : run.first;
    result += (is_second ? second : first).substr(span.begin, span.end - span.begin) + "]";
  }
  return result;
}

TEST(DiffWords, ShowsWhatWasReplacedDeletedFirst) {
  EXPECT_EQ(shown("Thanks the old keeper;", "Thanks the new keeper;"),
            "=[Thanks the ]-[old ]+[new ]=[keeper;]");
}

TEST(DiffWords, ShowsWhatWasAddedAtBothEnds) {
  EXPECT_EQ(shown("keeper", "the keeper sleeps"), "+[the ]=[keeper]+[sleeps]");
  EXPECT_EQ(shown("", "a keeper"), "+[a keeper]");
  EXPECT_EQ(shown("a keeper", ""), "-[a keeper]");
}

TEST(DiffWords, LeavesMarksWithTheWordBeforeAndOpeningOnesWithTheWordBehind) {
  EXPECT_EQ(shown("lamps, (oil) wicks", "lamps, wicks"), "=[lamps, ]-[(oil) ]=[wicks]");
  EXPECT_EQ(shown("\"old\" lamps", "lamps"), "-[\"old\" ]=[lamps]");
}

TEST(DiffWords, PassesOverCaseAccentsAndPunctuation) {
  EXPECT_EQ(shown("Le phare, allum\u00E9", "le PHARE allume.", "fr"), "=[Le phare, allum\u00E9]");
  EXPECT_EQ(shown("\u064A\u0631\u062D\u0651\u0628", "\u064A\u0631\u062D\u0628", "ar"),
            "=[\u064A\u0631\u062D\u0651\u0628]");
}

TEST(DiffWords, TakesJoinedAndPartedWordsForEqual) {
  EXPECT_EQ(shown("co-operation of keepers", "cooperation of two keepers"),
            "=[co-operation of ]+[two ]=[keepers]");
  EXPECT_EQ(shown("anti\u2011fog horns", "antifog horns blown"), "=[anti\u2011fog horns]+[blown]");
}

TEST(DiffWords, RestoresLongTextsThatShareWordsInReverseOrder) {
  std::string first;
  std::string second;
  for (int i = 0; i < 20'000; ++i) {
    std::string word;
    for (int rest = i + 26; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
    first += word + " ";
    second.insert(0, word + " ");
  }
  const auto document = testing::make_document(
      "12/7", "en", {{Kind::other, "X1", "", first}, {Kind::other, "X2", "", second}});
  Span a;
  Span b;
  std::size_t equal = 0;
  for (const DiffRun& run : diff_words(document.units[0], first, document.units[1], second)) {
    ASSERT_EQ(run.first.begin, a.end);
    ASSERT_EQ(run.second.begin, b.end);
    a = run.first;
    b = run.second;
    if (run.kind == DiffKind::equal) ++equal;
  }
  EXPECT_EQ(a.end, first.size());
  EXPECT_EQ(b.end, second.size());
  EXPECT_LE(equal, 1U);  // one word is all that they have in common in one order
}

TEST(DiffWords, ComparesTextsWithoutWords) {
  EXPECT_EQ(shown("...", "---"), "=[...]");
  EXPECT_EQ(shown("...", "a"), "-[...]+[a]");
  EXPECT_EQ(shown("", ""), "");
}

TEST(DiffWords, RefusesAUnitOfAnotherText) {
  const auto document = testing::make_document(
      "12/7", "en", {{Kind::other, "X1", "", "a keeper"}, {Kind::other, "X2", "", "b"}});
  EXPECT_THROW((void)diff_words(document.units[0], "a", document.units[1], "b"), Error);
}

TEST(DiffWords, HasNamesForItsKinds) {
  EXPECT_EQ(diff_name(DiffKind::equal), "equal");
  EXPECT_EQ(diff_name(DiffKind::deleted), "deleted");
  EXPECT_EQ(diff_name(DiffKind::inserted), "inserted");
}

}  // namespace
}  // namespace paralign
