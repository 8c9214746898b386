#include "paralign/align.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "paralign/error.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using testing::Line;
using testing::make_document;

const std::vector<Line> kEnglish{
    {Kind::title, "T", "12/7", "12/7. Care of the lighthouses"},
    {Kind::opener, "C", "", "The Council,"},
    {Kind::preamble, "PP1", "",
     "Recalling its resolution 9/3 of 14 May 2028 on the training of keepers,"},
    {Kind::preamble, "PP2", "",
     "Noting with concern the damage caused by storms to the towers of the northern islands,"},
    {Kind::operative, "OP1", "1",
     "Requests the Secretariat to submit a report on the budget at its fifteenth session;"},
    {Kind::operative, "OP2", "2",
     "Encourages member States to share historical archives with schools and museums;"},
    {Kind::operative, "OP3", "3", "Decides to remain seized of the matter."},
};

Alignment to_itself_with(std::vector<Line> second, const std::string& name = "15/4") {
  return align(make_document("12/7", "en", kEnglish), make_document(name, "en", second),
               Lexicon::built_in());
}

const Link& link_of_source(const Alignment& alignment, std::uint32_t source) {
  for (const Link& link : alignment.pairs.front().links) {
    for (const std::uint32_t i : link.source) {
      if (i == source) return link;
    }
  }
  throw std::logic_error("a unit without a link");
}

TEST(Align, CallsEqualTextSame) {
  const Alignment alignment = to_itself_with(kEnglish);
  for (const Link& link : alignment.pairs.front().links) {
    EXPECT_EQ(link.relation, Relation::same);
    EXPECT_EQ(link.source, link.target);
  }
}

TEST(Align, CallsChangedTextAmended) {
  auto changed = kEnglish;
  changed[4].text =
      "Requests the Secretariat to submit a report on the budget at its eighteenth session;";
  const Alignment alignment = to_itself_with(changed);
  EXPECT_EQ(link_of_source(alignment, 4).relation, Relation::amended);
}

TEST(Align, FlagsWhatMovedAndWhatWasRenumbered) {
  auto changed = kEnglish;
  std::swap(changed[4].text, changed[5].text);
  const Alignment alignment = to_itself_with(changed);
  EXPECT_EQ(link_of_source(alignment, 4).target, (std::vector<std::uint32_t>{5}));
  EXPECT_TRUE(link_of_source(alignment, 4).flags.renumbered);
  EXPECT_NE(link_of_source(alignment, 4).flags.moved, link_of_source(alignment, 5).flags.moved);
  EXPECT_FALSE(link_of_source(alignment, 6).flags.moved);
}

TEST(Align, FlagsAChangeOfSection) {
  auto changed = kEnglish;
  const std::string text = changed[3].text;
  changed.erase(changed.begin() + 3);
  changed.insert(changed.begin() + 5, Line{Kind::operative, "OP3", "3", text});
  const Alignment alignment = to_itself_with(changed);
  EXPECT_TRUE(link_of_source(alignment, 3).flags.section_changed);
}

TEST(Align, PutsInsertedUnitsAfterTheUnitThatTheyFollow) {
  auto changed = kEnglish;
  changed.insert(
      changed.begin() + 3,
      Line{Kind::preamble, "PP2", "", "Welcoming the donation of twelve lamps by a foundation,"});
  const Alignment alignment = to_itself_with(changed);
  const auto& links = alignment.pairs.front().links;
  ASSERT_EQ(links.size(), 8U);
  EXPECT_EQ(links[3].relation, Relation::inserted);
  EXPECT_EQ(links[3].target, (std::vector<std::uint32_t>{3}));
}

TEST(Align, AttachesTheSecondHalfOfAParagraphThatWasSplit) {
  auto changed = kEnglish;
  changed[3].text = "Noting with concern the damage caused by storms,";
  auto first = kEnglish;
  first[3].text =
      "Noting with concern the damage caused by storms, and regretting the loss of historical "
      "lenses and fog signals,";
  changed.insert(
      changed.begin() + 4,
      Line{Kind::preamble, "PP3", "", "Regretting the loss of historical lenses and fog signals,"});
  const Alignment alignment = align(make_document("12/7", "en", first),
                                    make_document("15/4", "en", changed), Lexicon::built_in());
  EXPECT_EQ(link_of_source(alignment, 3).target, (std::vector<std::uint32_t>{3, 4}));
  EXPECT_EQ(link_of_source(alignment, 3).relation, Relation::split);
}

TEST(Align, LinksARewrittenParagraphThatNothingRivals) {
  auto changed = kEnglish;
  changed[3].text =
      "Noting with concern that storms and the rising sea have gone on to damage towers, boats, "
      "piers and archives of "
      "many coasts, that the insurance of fishing crews has lapsed, and that no survey was made,";
  changed[3].kind = Kind::preamble;
  const Alignment alignment = to_itself_with(changed);
  EXPECT_EQ(link_of_source(alignment, 3).target, (std::vector<std::uint32_t>{3}));
}

TEST(Align, LeavesAParagraphThatWasReplacedAlone) {
  auto changed = kEnglish;
  changed[3].text = "Welcoming the donation of twelve lamps by a foundation of fishing crews,";
  const Alignment alignment = to_itself_with(changed);
  EXPECT_EQ(link_of_source(alignment, 3).relation, Relation::dropped);
}

TEST(Align, TakesTheSameNumberInAnotherLanguageForATranslation) {
  auto french = kEnglish;
  french[0].text = "12/7. Entretien des phares";
  const Alignment alignment = align(make_document("12/7", "en", kEnglish),
                                    make_document("12/7", "fr", french), Lexicon::built_in());
  EXPECT_EQ(alignment.pairs.front().pairing, Pairing::translation);
  EXPECT_NE(alignment.pairs.front().evidence.find("numbering 3/3"), std::string::npos);
}

TEST(Align, TakesAnotherNumberForARevision) {
  const Alignment alignment = align(make_document("12/7", "en", kEnglish),
                                    make_document("15/4", "fr", kEnglish), Lexicon::built_in());
  EXPECT_EQ(alignment.pairs.front().pairing, Pairing::revision);
}

TEST(Align, LinksAnEmptyDocumentToNothing) {
  const Alignment alignment = align(make_document("12/7", "en", {}),
                                    make_document("15/4", "en", kEnglish), Lexicon::built_in());
  EXPECT_EQ(alignment.pairs.front().links.size(), kEnglish.size());
  EXPECT_TRUE(align(make_document("a", "en", {}), make_document("b", "en", {}), Lexicon::built_in())
                  .pairs.front()
                  .links.empty());
}

TEST(Align, RefusesAProbabilityOverOne) {
  AlignOptions options;
  options.min_probability = 1.5;
  EXPECT_THROW(static_cast<void>(align(make_document("a", "en", {}), make_document("b", "en", {}),
                                       Lexicon::built_in(), options)),
               Error);
}

TEST(Align, CallsUnitsOfALinkTakenApartAloneAsSurelyAsTheLinkWasWrong) {
  AlignOptions options;
  const auto first = make_document("12/7", "en", kEnglish);
  auto changed = kEnglish;
  changed[4].text =
      "Asks the Secretariat for a report on ferries, tides and the price of lamp oil;";
  const auto second = make_document("15/4", "en", changed);
  const Alignment whole = align(first, second, Lexicon::built_in());
  options.min_probability = 1;
  const Alignment apart = align(first, second, Lexicon::built_in(), options);
  ASSERT_LT(link_of_source(whole, 4).probability, 1);
  const Link& alone = link_of_source(apart, 4);
  EXPECT_EQ(alone.relation, Relation::dropped);
  EXPECT_NEAR(alone.probability, 1 - link_of_source(whole, 4).probability, 1e-9);
}

TEST(Align, FindsAPartOfASplitParagraphInAnotherSection) {
  auto second = kEnglish;
  second[4].text = "Requests the Secretariat to submit a report on the budget;";
  second.insert(second.begin() + 4,
                {Kind::preamble, "PP3", "",
                 "Encouraged by the offer of the pilots of the eastern strait to train young "
                 "keepers in reading charts,"});
  auto first = kEnglish;
  first[4].text =
      "Requests the Secretariat to submit a report on the budget, and accepts the offer of the "
      "pilots of the eastern strait to train young keepers in reading charts;";
  const Alignment alignment = align(make_document("12/7", "en", first),
                                    make_document("15/4", "en", second), Lexicon::built_in());
  EXPECT_EQ(link_of_source(alignment, 4).target, (std::vector<std::uint32_t>{4, 5}));
  EXPECT_EQ(link_of_source(alignment, 4).relation, Relation::split);
}

TEST(Align, DoesNotSayMovedOfAParagraphThatChangedItsSection) {
  auto second = kEnglish;
  std::swap(second[3], second[5]);
  second[3].kind = Kind::preamble;
  second[5].kind = Kind::operative;
  const Alignment alignment = to_itself_with(second);
  for (const std::uint32_t unit : {3U, 5U}) {
    EXPECT_TRUE(link_of_source(alignment, unit).flags.section_changed);
    EXPECT_FALSE(link_of_source(alignment, unit).flags.moved);
  }
}

}  // namespace
}  // namespace paralign
