#include "align/relate/partial.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "paralign/align.hpp"
#include "paralign/evaluate.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;
using ::testing::Not;

const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::built_in();
  return kLexicon;
}

const std::string kWelcomes =
    "Welcomes the restoration of the foghorns of the northern isles by volunteers from the "
    "villages";
const std::string kUrges =
    "urges shipping companies to report every failure of a lantern within twelve hours to the "
    "Commissioner";
const std::string kNets =
    "Requests the Council to examine fishing nets that drift ashore during winter storms";
const std::string kBirds =
    "Encourages schools to count migrating birds that rest upon cliffs in autumn";

// The second clause of OP1 became the tail of another paragraph.
std::vector<Line> before() {
  return {{Kind::operative, "OP1", "1", kWelcomes + ", and " + kUrges + ";"},
          {Kind::operative, "OP2", "2", kNets + ";"},
          {Kind::operative, "OP3", "3", kBirds + ";"}};
}
std::vector<Line> after() {
  return {{Kind::operative, "OP1", "1", kWelcomes + ";"},
          {Kind::operative, "OP2", "2", kBirds + ";"},
          {Kind::operative, "OP3", "3", kNets + ", and " + kUrges + ";"}};
}

std::vector<Link> of_relation(const Alignment& alignment, bool partial) {
  std::vector<Link> links;
  for (const Link& link : alignment.pairs.front().links) {
    if ((link.relation == Relation::partial) == partial) links.push_back(link);
  }
  return links;
}

Alignment aligned(const std::vector<Line>& first, const std::vector<Line>& second,
                  double min_probability = 0) {
  AlignOptions options;
  options.min_probability = min_probability;
  return align(make_document("12/7", "en", first), make_document("15/4", "en", second), lexicon(),
               options);
}

TEST(PartialLinks, ShowWhereAClauseLivesOn) {
  const Alignment alignment = aligned(before(), after());
  const std::vector<Link> hints = of_relation(alignment, true);
  ASSERT_EQ(hints.size(), 1U);
  EXPECT_THAT(hints[0].source, ::testing::ElementsAre(0U));
  EXPECT_THAT(hints[0].target, ::testing::ElementsAre(2U));
  EXPECT_GT(hints[0].probability, 0.5);
  EXPECT_LT(hints[0].probability, 0.95);
}

TEST(PartialLinks, AreTheSameInBothDirections) {
  const std::vector<Link> hints = of_relation(aligned(after(), before()), true);
  ASSERT_EQ(hints.size(), 1U);
  EXPECT_THAT(hints[0].source, ::testing::ElementsAre(2U));
  EXPECT_THAT(hints[0].target, ::testing::ElementsAre(0U));
}

TEST(PartialLinks, StandBehindTheOthersWhichTheyLeaveAlone) {
  const Alignment alignment = aligned(before(), after());
  EXPECT_EQ(of_relation(alignment, false).size(), 3U);
  EXPECT_EQ(alignment.pairs.front().links.back().relation, Relation::partial);
}

TEST(PartialLinks, ShowWhereAParagraphThatStayedAloneLivesOn) {
  std::vector<Line> first = before();
  first[0].text = kWelcomes + ";";
  std::string dropped = kUrges;
  dropped[0] = 'U';
  first.push_back({Kind::operative, "OP4", "4", dropped + ";"});
  std::vector<Line> second = after();
  second[2].text =
      "Thanks the harbour masters of all member States for their patience, notes that "
      "ten new boats were bought, and " +
      kUrges + ";";
  second.push_back({Kind::operative, "OP4", "4", kNets + ";"});
  second.push_back({Kind::operative, "OP5", "5",
                    "Thanks the harbour masters of all member States for their patience;"});
  for (const Link& hint : of_relation(aligned(first, second), true)) {
    EXPECT_THAT(hint.source, ::testing::ElementsAre(3U));
    EXPECT_THAT(hint.target, ::testing::ElementsAre(2U));
  }
}

TEST(PartialLinks, AreMissingWhereNothingMoved) {
  EXPECT_THAT(of_relation(aligned(before(), before()), true), IsEmpty());
}

TEST(PartialLinks, AreMissingUnderTheLeastProbability) {
  EXPECT_THAT(of_relation(aligned(before(), after(), 0.95), true), IsEmpty());
}

TEST(PartialLinks, AreInTsvAndJsonlAloneAndNotScored) {
  const Alignment alignment = aligned(before(), after());
  EXPECT_THAT(links_to_tsv(alignment), HasSubstr("\n0\tOP1\t2\tOP3\tpartial\t"));
  EXPECT_THAT(links_to_jsonl(alignment), HasSubstr("\"relation\":\"partial\""));
  EXPECT_THAT(links_to_tmx(alignment), Not(HasSubstr("partial")));
  EXPECT_THAT(links_to_ids(alignment), Not(HasSubstr("0\t2\n")));
  for (const std::string& text : {links_to_tsv(alignment), links_to_jsonl(alignment)}) {
    const GoldLinks links = parse_any_links(text, "links");
    EXPECT_FALSE(std::ranges::binary_search(links.sure, GoldLinks::Pair{0, 2}));
    EXPECT_EQ(links.sure.size(), 3U);
  }
}

TEST(PartialLinks, NameNoPairTwiceAndNoLinkedPair) {
  const auto first = make_document("12/7", "en", before());
  const auto second = make_document("15/4", "en", after());
  const detail::PairFeatures features = detail::make_features(first, second, lexicon());
  const detail::Pair pair{first, second, features};
  Link linked;
  linked.source = {0};
  linked.target = {2};
  EXPECT_EQ(detail::find_partial_links(pair, {}).size(), 4U);
  const std::vector<Link> found = detail::find_partial_links(pair, {&linked, 1});
  EXPECT_EQ(found.size(), 3U);
  for (const Link& link : found)
    EXPECT_FALSE(link.source == linked.source && link.target == linked.target);
}

}  // namespace
}  // namespace paralign
