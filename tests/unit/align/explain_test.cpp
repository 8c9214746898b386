#include "paralign/explain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "paralign/align.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;

Alignment small_alignment(FixedLinks fixed = {}) {
  const std::vector<Line> first{
      {Kind::preamble, "PP1", "", "Recalling its resolution 9/3 of 14 May 2028 on the keepers,"},
      {Kind::operative, "OP1", "1", "Requests the Secretariat to report on lighthouses in 2031;"},
      {Kind::operative, "OP2", "2", "Encourages States to share historical archives with museums;"},
  };
  const std::vector<Line> second{
      {Kind::preamble, "PP1", "", "Recalling its resolution 9/3 of 14 May 2028 on the keepers,"},
      {Kind::operative, "OP1", "1", "Welcomes the donation of twelve lamps by a foundation;"},
      {Kind::operative, "OP2", "2", "Requests the Secretariat to report on lighthouses in 2032;"},
  };
  AlignOptions options;
  options.fixed = std::move(fixed);
  return align(make_document("12/7", "en", first), make_document("15/4", "en", second),
               Lexicon::built_in(), options);
}

Explanation explained(const Alignment& alignment, std::uint32_t source) {
  const auto& links = alignment.pairs.front().links;
  const auto link = std::ranges::find_if(links, [source](const Link& candidate) {
    return std::ranges::find(candidate.source, source) != candidate.source.end();
  });
  return explain(alignment, {&*link, 1}, Lexicon::built_in()).at(0);
}

std::string words_of(const Alignment& alignment, const Explanation& explanation) {
  std::string text;
  const std::string& source = alignment.documents[0].document.paragraphs[*explanation.source].text;
  for (const SharedWords& words : explanation.words)
    text += source.substr(words.source.begin, words.source.end - words.source.begin) + ' ';
  return text;
}

TEST(Explain, NamesWordsAnchorsAndRunnersUpOfALink) {
  const Alignment alignment = small_alignment();
  const Explanation explanation = explained(alignment, 1);
  EXPECT_TRUE(explanation.linked);
  EXPECT_EQ(explanation.step, LinkStep::assignment);
  EXPECT_EQ(explanation.source, 1U);
  EXPECT_EQ(explanation.target, 2U);
  EXPECT_THAT(words_of(alignment, explanation), HasSubstr("lighthouses"));
  EXPECT_THAT(explanation.shared_anchors, IsEmpty());
  EXPECT_THAT(explanation.source_only_anchors, ElementsAre("2031"));
  EXPECT_THAT(explanation.target_only_anchors, ElementsAre("2032"));
  EXPECT_GT(explanation.parts.margin, 0);
  EXPECT_GT(explanation.parts.lead, 0);
  EXPECT_LT(explanation.parts.threshold, 0);
  ASSERT_TRUE(explanation.source_runner_up);
  EXPECT_EQ(explanation.source_runner_up->unit, 1U);
  EXPECT_TRUE(explanation.source_runner_up->free);
  EXPECT_LT(explanation.source_runner_up->score, explanation.score);
}

TEST(Explain, SaysThatEqualTextIsEqual) {
  const Explanation explanation = explained(small_alignment(), 0);
  EXPECT_GT(explanation.parts.text, 0);
  EXPECT_THAT(explanation.shared_anchors, ElementsAre("9/3", "2028-05-14"));
  EXPECT_NEAR(explanation.length_ratio, 1, 1e-6);
}

TEST(Explain, ComparesAUnitAloneWithItsBestFreePartner) {
  const Alignment alignment = small_alignment();
  const Explanation explanation = explained(alignment, 2);
  EXPECT_EQ(explanation.link.relation, Relation::dropped);
  EXPECT_EQ(explanation.step, LinkStep::none);
  EXPECT_EQ(explanation.target, 1U);
  EXPECT_LE(explanation.score, 0);
}

TEST(Explain, AnswersWhyTwoUnitsAreNotLinked) {
  const Alignment alignment = small_alignment();
  Link asked;
  asked.source = {0};
  asked.target = {1};
  const Explanation explanation = explain(alignment, {&asked, 1}, Lexicon::built_in()).at(0);
  EXPECT_FALSE(explanation.linked);
  EXPECT_EQ(explanation.step, LinkStep::none);
  EXPECT_LT(explanation.parts.kind, 0);
  EXPECT_LT(explanation.parts.text, 0);
  EXPECT_THAT(explanation.words, IsEmpty());
  EXPECT_THAT(explanations_to_text(alignment, {&explanation, 1}),
              HasSubstr("PP1 / OP1\n  link        none\n"));
}

TEST(Explain, KnowsFixedLinks) {
  const Alignment alignment = small_alignment({{0, 1, {2}, {1}}, {0, 1, {0}, {}}});
  EXPECT_EQ(explained(alignment, 2).step, LinkStep::fixed);
  EXPECT_EQ(explained(alignment, 0).step, LinkStep::fixed);
}

TEST(Explain, HasNothingToCompareWithInAnEmptyDocument) {
  const Alignment alignment =
      align(make_document("12/7", "en", {{Kind::operative, "OP1", "1", "Decides to act."}}),
            make_document("15/4", "en", {}), Lexicon::built_in());
  const Explanation explanation = explained(alignment, 0);
  EXPECT_FALSE(explanation.source);
  EXPECT_EQ(explanations_to_text(alignment, {&explanation, 1}),
            "OP1 = (none)\n  link        dropped; probability 1\n");
}

TEST(Explain, FindsTheBlockOfALongDocument) {
  std::vector<Line> lines;
  for (int i = 0; i < 700; ++i) {
    std::string text = "Requests the report ";
    for (const char* part : {"ka", "lo", "mi"}) {
      text += part + std::string(1, static_cast<char>('a' + i % 26)) +
              static_cast<char>('a' + i / 26 % 26) + "tu ";
    }
    lines.push_back({Kind::operative, "OP" + std::to_string(i + 1), "", text});
  }
  const Alignment alignment =
      align(make_document("12/7", "en", lines), make_document("15/4", "en", lines),
            Lexicon::built_in(), {Pairing::revision, 0, {{0, 1, {3}, {690}}}});
  for (const std::uint32_t unit : {0U, 3U, 650U}) {
    const Explanation explanation = explained(alignment, unit);
    EXPECT_EQ(explanation.source, unit);
    EXPECT_EQ(explanation.target, unit == 3 ? 690 : unit);
    EXPECT_NEAR(explanation.score, explanation.link.score, 1e-6);
    EXPECT_NEAR(explanation.parts.sum(), explanation.score, 1e-5);
  }
}

TEST(Explain, RefusesWhatIsNotThere) {
  const Alignment alignment = small_alignment();
  Link link;
  link.source = {9};
  const auto call = [&](std::size_t pair) {
    static_cast<void>(explain(alignment, {&link, 1}, Lexicon::built_in(), pair));
  };
  EXPECT_THROW(call(0), Error);
  EXPECT_THROW(call(1), Error);
}

TEST(Explain, IsWrittenAsJsonLines) {
  const Alignment alignment = small_alignment();
  const Explanation explanation = explained(alignment, 1);
  const std::string line = explanations_to_jsonl(alignment, {&explanation, 1});
  EXPECT_THAT(line, HasSubstr("\"relation\":\"amended\""));
  EXPECT_THAT(line, HasSubstr("\"linked\":true,\"evidence\":{\"step\":\"assignment\""));
  EXPECT_THAT(line, HasSubstr("\"source\":\"lighthouses\",\"target\":\"lighthouses\""));
  EXPECT_THAT(line, HasSubstr("\"runner_up\":{\"source\":{\"id\":1,\"label\":\"OP1\""));
  EXPECT_EQ(std::ranges::count(line, '\n'), 1);
}

}  // namespace
}  // namespace paralign
