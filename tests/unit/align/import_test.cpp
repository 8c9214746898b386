#include "paralign/import.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "tests/support/alignments.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

std::string message_of(std::string_view jsonl) {
  try {
    static_cast<void>(parse_paragraphs_jsonl(jsonl, "p.jsonl"));
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ParseParagraphsJsonl, TakesAnyObjectWithText) {
  const auto documents =
      parse_paragraphs_jsonl("{\"text\":\"a\"}\n\n{\"text\":\"b\"}", "x/y.jsonl");
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents[0].name, "y");
  EXPECT_EQ(documents[0].file, "x/y.jsonl");
  EXPECT_EQ(documents[0].language, "und");
  ASSERT_EQ(documents[0].paragraphs.size(), 2U);
  EXPECT_EQ(documents[0].paragraphs[1].id, 1U);
  EXPECT_EQ(documents[0].paragraphs[1].kind, Kind::other);
  EXPECT_EQ(documents[0].paragraphs[1].label, "X2");
}

TEST(ParseParagraphsJsonl, ReadsNullAsAbsentAndNumbersAsText) {
  const auto documents = parse_paragraphs_jsonl(
      "{\"id\":7,\"kind\":\"operative\",\"number\":12,\"lead\":null,\"text\":\"a\",\"footnotes\":"
      "[1,\"*\"]}",
      "y.jsonl", "fr");
  const Paragraph& paragraph = documents.at(0).paragraphs.at(0);
  EXPECT_EQ(documents[0].language, "fr");
  EXPECT_EQ(paragraph.id, 7U);
  EXPECT_EQ(paragraph.number, "12");
  EXPECT_EQ(paragraph.label, "OP12");
  EXPECT_EQ(paragraph.lead, "");
  EXPECT_THAT(paragraph.notes, ElementsAre("1", "*"));
}

TEST(ParseParagraphsJsonl, PassesOverKeysOfOthersThatLookLikeOurs) {
  const auto documents = parse_paragraphs_jsonl(
      "{\"text\":\"a\",\"repaired\":\"no\",\"version\":1.5,\"reader\":[]}\n", "p.jsonl");
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_FALSE(documents[0].paragraphs[0].repaired);
  EXPECT_EQ(documents[0].version + documents[0].reader, "");
}

TEST(ParseParagraphsJsonl, MakesLabelsUnique) {
  const auto documents = parse_paragraphs_jsonl(
      "{\"kind\":\"operative\",\"number\":\"1\",\"text\":\"a\"}\n"
      "{\"kind\":\"operative\",\"number\":\"1\",\"text\":\"b\"}\n"
      "{\"kind\":\"subparagraph\",\"number\":\"a\",\"parent\":1,\"text\":\"c\"}\n",
      "y.jsonl");
  const auto& paragraphs = documents.at(0).paragraphs;
  EXPECT_EQ(paragraphs[1].label, "OP1~2");
  EXPECT_EQ(paragraphs[2].label, "OP1~2.a");
}

TEST(ParseParagraphsJsonl, StartsADocumentWhereNameOrLanguageChanges) {
  const auto documents = parse_paragraphs_jsonl(
      "{\"document\":\"1/1\",\"language\":\"en\",\"text\":\"a\"}\n"
      "{\"document\":\"1/1\",\"language\":\"fr\",\"text\":\"b\"}\n"
      "{\"document\":\"2/1\",\"language\":\"fr\",\"text\":\"c\"}\n",
      "y.jsonl", "ar");
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[1].language, "fr");
  EXPECT_EQ(documents[2].name, "2/1");
}

TEST(ParseParagraphsJsonl, SaysFileLineAndWhatItExpected) {
  EXPECT_THAT(message_of("{\"text\":\"a\"}\nnonsense\n"), HasSubstr("p.jsonl:2: found"));
  EXPECT_THAT(message_of("[1]\n"), HasSubstr("a JSON array"));
  EXPECT_THAT(message_of("{\"id\":1}\n"), HasSubstr("without \"text\""));
  EXPECT_THAT(message_of("{\"text\":\"a\",\"id\":-1}\n"), HasSubstr("-1 for \"id\""));
  EXPECT_THAT(message_of("{\"text\":\"a\",\"kind\":\"poem\"}\n"), HasSubstr("'poem'"));
  EXPECT_THAT(message_of("{\"text\":\"\xFF\"}\n"), HasSubstr("p.jsonl:1"));
  EXPECT_THAT(message_of("{\"text\":\"a\",\"parent\":99999999999}\n"), HasSubstr("\"parent\""));
  EXPECT_THAT(message_of("{\"text\":\"a\",\"lead\":{}}\n"), HasSubstr("\"lead\""));
}

TEST(ParseParagraphsJsonl, RefusesWhatIsNoLanguageTag) {
  EXPECT_THAT(message_of("{\"text\":\"a\"}\n{\"text\":\"b\",\"language\":\"eng lish\"}\n"),
              HasSubstr("p.jsonl:2: found the language 'eng lish', expected a language tag"));
  EXPECT_EQ(message_of("{\"text\":\"a\",\"language\":\"und\"}\n"), "no error");
}

TEST(ParseParagraphsJsonl, RefusesAParentThatDoesNotStandBefore) {
  EXPECT_THAT(message_of("{\"text\":\"a\",\"parent\":1}\n{\"text\":\"b\"}\n"),
              HasSubstr("p.jsonl:1: found the parent 1, expected an id that stands before"));
  EXPECT_THAT(message_of("{\"text\":\"a\",\"parent\":0}\n"), HasSubstr("the parent 0"));
  EXPECT_EQ(message_of("{\"text\":\"a\",\"id\":4}\n{\"text\":\"b\",\"id\":7,\"parent\":4}\n"),
            "no error");
}

TEST(ParseParagraphsJsonl, RefusesIdsThatDoNotGrow) {
  EXPECT_THAT(message_of("{\"id\":1,\"text\":\"a\"}\n{\"id\":3,\"text\":\"b\"}\n"
                         "{\"id\":3,\"text\":\"c\"}\n"),
              HasSubstr("p.jsonl:3: found the id 3 after 3, expected ids that grow"));
  EXPECT_THAT(message_of("{\"id\":5,\"text\":\"a\"}\n{\"text\":\"b\"}\n"), HasSubstr("the id 1"));
}

TEST(ParseParagraphsJsonl, StartsADocumentWhereIdsStartAgain) {
  const auto documents = parse_paragraphs_jsonl(
      "{\"id\":3,\"text\":\"a\"}\n{\"id\":4,\"text\":\"b\"}\n"
      "{\"id\":3,\"text\":\"c\"}\n{\"id\":9,\"parent\":3,\"text\":\"d\"}\n",
      "y.jsonl");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].paragraphs.size(), 2U);
  EXPECT_EQ(documents[1].paragraphs.size(), 2U);
}

TEST(ParseParagraphsJsonl, SurvivesDeepNesting) {
  const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
  EXPECT_THAT(message_of("{\"text\":\"a\",\"id\":" + deep + "}"), HasSubstr("a JSON array"));
  EXPECT_THAT(message_of("{\"text\":\"a\",\"notes\":[" + deep + "]}"), HasSubstr("a JSON array"));
  EXPECT_EQ(message_of("{\"text\":\"a\",\"more\":" + deep + "}"), "no error");
}

TEST(ParseParagraphsJsonl, RefusesAFileWithoutLines) {
  EXPECT_THAT(message_of("\n  \n"), HasSubstr("no line"));
}

TEST(ParseAnyLinks, ReadsWhatEachWriterWrote) {
  const Alignment alignment = testing::sample_alignment();
  const std::vector<GoldLinks::Pair> expected{{0, 0}, {2, 1}, {2, 2}};
  EXPECT_EQ(parse_any_links(links_to_jsonl(alignment), "a").sure, expected);
  EXPECT_EQ(parse_any_links(links_to_tsv(alignment), "a").sure, expected);
  EXPECT_EQ(parse_any_links(links_to_ids(alignment), "a").sure, expected);
}

TEST(ParseAnyLinks, RefusesAFileThatHoldsNothing) {
  for (const std::string_view text : {"", "\xEF\xBB\xBF", "\n \n"}) {
    try {
      static_cast<void>(parse_any_links(text, "a.tsv"));
      ADD_FAILURE() << "nothing was thrown";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::unreadable);
      EXPECT_THAT(error.what(), HasSubstr("a.tsv: found no links"));
    }
  }
  EXPECT_TRUE(parse_any_links(links_to_tsv({}), "a").sure.empty());
}

TEST(ParseAnyLinks, RefusesATsvRowWithAnotherNumberOfColumns) {
  std::string tsv = links_to_tsv(testing::sample_alignment());
  tsv += "7\tOP1\t7\tOP1\n";
  try {
    static_cast<void>(parse_any_links(tsv, "a.tsv"));
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_format);
    EXPECT_THAT(error.what(), HasSubstr("a.tsv:8: found 4 columns, expected 10 as in the header"));
  }
}

TEST(ParseAnyLinks, RefusesObjectsThatAreNoLinks) {
  EXPECT_THROW(static_cast<void>(parse_any_links("{\"text\":\"a\"}\n", "a")), Error);
  EXPECT_THROW(static_cast<void>(parse_any_links("{\"source\":[],\"target\":[]}\n", "a")), Error);
}

TEST(ParseParagraphsJsonl, GivesItemsWithoutLabelAndParentToTheParagraphBefore) {
  const auto documents = parse_paragraphs_jsonl(
      R"({"kind":"operative","number":"4","text":"Requests the Keeper:"}
{"kind":"subparagraph","number":"a","text":"To light the lamp;"}
{"kind":"subparagraph","number":"b","text":"To ring the bell;"}
{"kind":"heading","text":"Fog"}
{"kind":"subparagraph","number":"c","text":"Alone;"}
)",
      "a.jsonl", "en");
  const auto& paragraphs = documents.at(0).paragraphs;
  EXPECT_EQ(paragraphs[1].parent, 0U);
  EXPECT_EQ(paragraphs[2].label, "OP4.b");
  EXPECT_FALSE(paragraphs[4].parent);
}

}  // namespace
}  // namespace paralign
