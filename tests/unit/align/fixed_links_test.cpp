// Links that the caller gives.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "align/table/pair.hpp"
#include "paralign/align.hpp"
#include "paralign/error.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Line;
using testing::make_document;

const std::vector<Line> kLines{
    {Kind::preamble, "PP1", "", "Recalling its resolution 9/3 on the training of keepers,"},
    {Kind::preamble, "PP2", "", "Noting with concern the damage caused by storms to the towers,"},
    {Kind::operative, "OP1", "1", "Requests the Secretariat to submit a report on the budget;"},
    {Kind::operative, "OP2", "2", "Encourages States to share historical archives with museums;"},
    {Kind::subparagraph, "OP2.a", "a", "To open them to the public;"},
    {Kind::operative, "OP3", "3", "Decides to remain seized of the matter."},
};

std::vector<Link> links_with(FixedLinks fixed, double min_probability = 0) {
  AlignOptions options;
  options.fixed = std::move(fixed);
  options.min_probability = min_probability;
  return align(make_document("12/7", "en", kLines), make_document("15/4", "en", kLines),
               Lexicon::built_in(), options)
      .pairs.front()
      .links;
}

const Link& link_of(const std::vector<Link>& links, std::uint32_t source) {
  for (const Link& link : links) {
    if (std::ranges::find(link.source, source) != link.source.end()) return link;
  }
  throw std::logic_error("a unit without a link");
}

std::string refusal_of(FixedLinks fixed) {
  try {
    static_cast<void>(links_with(std::move(fixed)));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_option);
    return error.what();
  }
  return "no error";
}

TEST(FixedLinks, AreKeptAgainstAllEvidence) {
  const auto links = links_with({{0, 1, {2}, {3}}}, 0.9);
  const Link& link = link_of(links, 2);
  EXPECT_THAT(link.target, ElementsAre(3));
  EXPECT_TRUE(link.flags.fixed);
  EXPECT_FALSE(link.flags.low_margin);
  EXPECT_EQ(link.probability, 1);
  EXPECT_EQ(link.relation, Relation::amended);
  EXPECT_TRUE(link.flags.renumbered);
  EXPECT_EQ(link_of(links, 3).relation, Relation::dropped);
  EXPECT_FALSE(link_of(links, 3).flags.fixed);
}

TEST(FixedLinks, WithoutPartnerStayAlone) {
  const auto links = links_with({{0, 1, {0, 2}, {}}, {0, 1, {}, {5}}});
  for (const std::uint32_t i : {0U, 2U}) {
    EXPECT_EQ(link_of(links, i).relation, Relation::dropped);
    EXPECT_TRUE(link_of(links, i).flags.fixed);
    EXPECT_EQ(link_of(links, i).probability, 1);
    EXPECT_THAT(link_of(links, i).source, ElementsAre(i));
  }
  EXPECT_EQ(link_of(links, 5).relation, Relation::dropped);
  EXPECT_FALSE(link_of(links, 5).flags.fixed);
  EXPECT_THAT(link_of(links, 1).target, ElementsAre(1));
}

TEST(FixedLinks, OfSeveralUnitsNeedNotBeNeighbours) {
  const auto links = links_with({{0, 1, {5, 0}, {1, 3}}});
  const Link& link = link_of(links, 0);
  EXPECT_THAT(link.source, ElementsAre(0, 5));
  EXPECT_THAT(link.target, ElementsAre(1, 3));
  EXPECT_EQ(&link_of(links, 5), &link);
  EXPECT_THAT(link_of(links, 2).target, ElementsAre(2));
}

TEST(FixedLinks, MayNameTheDocumentsTheOtherWayRound) {
  const auto links = links_with({{1, 0, {3}, {2}}});
  EXPECT_THAT(link_of(links, 2).target, ElementsAre(3));
}

TEST(FixedLinks, SupportTheirNeighbours) {
  // Two paragraphs that nothing tells apart but the place beside a link.
  std::vector<Line> lines = kLines;
  const std::string text = "Welcomes the lamps that the islands gave to the towers;";
  lines.insert(lines.begin() + 3, Line{Kind::operative, "OP1~2", "", text});
  std::vector<Line> twice = lines;
  twice.insert(twice.begin() + 5, Line{Kind::operative, "OP2~2", "", text});
  AlignOptions options;
  for (const std::uint32_t place : {2U, 4U}) {
    options.fixed = {{0, 1, {2}, {place}}};
    if (place == 4) options.fixed.push_back({0, 1, {4}, {6}});
    const auto links = align(make_document("12/7", "en", lines), make_document("15/4", "en", twice),
                             Lexicon::built_in(), options)
                           .pairs.front()
                           .links;
    EXPECT_THAT(link_of(links, 3).target, ElementsAre(place + 1));
  }
}

TEST(FixedLinks, OfAChapeauDrawItsItems) {
  std::vector<Line> lines = kLines;
  lines.push_back({Kind::operative, "OP4", "4", "Invites the harbours to take part;"});
  lines.push_back({Kind::subparagraph, "OP4.a", "a", "To open them to the public;"});
  const auto with_parents = [&lines](const std::string& name) {
    UnitDocument document = make_document(name, "en", lines);
    document.document.paragraphs[4].parent = 3;
    document.document.paragraphs[7].parent = 6;
    return document;
  };
  AlignOptions options;
  options.fixed = {{0, 1, {3}, {6}}, {0, 1, {6}, {3}}};
  const auto links = align(with_parents("12/7"), with_parents("15/4"), Lexicon::built_in(), options)
                         .pairs.front()
                         .links;
  EXPECT_THAT(link_of(links, 4).target, ElementsAre(7));
  EXPECT_THAT(link_of(links, 7).target, ElementsAre(4));
}

TEST(FixedLinks, AcrossBlocksHoldAndAreCalledMoved) {
  std::vector<Line> lines;
  for (int i = 0; i < 24; ++i) {
    std::string text;
    for (int word = 0; word < 5; ++word) {
      text += static_cast<char>('a' + i);
      text += std::string(static_cast<std::size_t>(word + 2), static_cast<char>('a' + word)) + ' ';
    }
    lines.push_back({Kind::operative, "OP" + std::to_string(i + 1), "", text});
  }
  const auto first = make_document("12/7", "en", lines);
  const auto second = make_document("15/4", "en", lines);
  const auto links = detail::align_pair(first, second, Lexicon::built_in(), Pairing::revision, 0, 5,
                                        {{0, 1, {2}, {20}}, {0, 1, {20}, {}}});
  ASSERT_EQ(links.size(), 25U);
  EXPECT_THAT(link_of(links, 2).target, ElementsAre(20));
  EXPECT_TRUE(link_of(links, 2).flags.moved);
  EXPECT_THAT(link_of(links, 21).target, ElementsAre(21));
  EXPECT_FALSE(link_of(links, 21).flags.moved);
  EXPECT_TRUE(link_of(links, 20).flags.fixed);
  EXPECT_THAT(links[2].target, ElementsAre(2)) << "inserted, after the unit that it follows";
}

TEST(FixedLinks, ThatCannotBeAreRefused) {
  EXPECT_THAT(refusal_of({{0, 1, {6}, {0}}}), HasSubstr("found unit 6 of 12/7, expected one of"));
  EXPECT_THAT(refusal_of({{0, 1, {0}, {6}}}), HasSubstr("unit 6 of 15/4"));
  EXPECT_THAT(refusal_of({{0, 1, {0}, {0}}, {0, 1, {0}, {1}}}), HasSubstr("in two links"));
  EXPECT_THAT(refusal_of({{0, 1, {0}, {0}}, {0, 1, {}, {0}}}), HasSubstr("in two links"));
  EXPECT_THAT(refusal_of({{0, 1, {}, {}}}), HasSubstr("without units"));
  EXPECT_THAT(refusal_of({{0, 2, {0}, {0}}}), HasSubstr("documents 0 and 2"));
  EXPECT_EQ(refusal_of({{0, 1, {0}, {0}}, {0, 1, {0}, {0}}}), "no error");
}

}  // namespace
}  // namespace paralign
