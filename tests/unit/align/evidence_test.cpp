#include "align/relate/evidence.hpp"

#include <gtest/gtest.h>

#include <string>

#include "paralign/align.hpp"
#include "paralign/diff.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

using testing::Line;
using testing::make_document;

const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::built_in();
  return kLexicon;
}

// The link of the first paragraph of each of two documents that share a second paragraph.
struct Compared {
  Alignment alignment;

  Compared(const std::string& english, const std::string& french) {
    AlignOptions options;
    options.pairing = Pairing::revision;
    alignment = align(
        make_document("12/7", "en",
                      {{Kind::operative, "OP1", "1", english},
                       {Kind::operative, "OP2", "2", "Decides to remain seized of the matter."}}),
        make_document(
            "15/4", "fr",
            {{Kind::operative, "OP1", "1", french},
             {Kind::operative, "OP2", "2", "D\u00E9cide de rester saisi de la question."}}),
        lexicon(), options);
  }

  [[nodiscard]] const Link& link() const { return alignment.pairs.front().links.front(); }
  [[nodiscard]] Relation relation() const { return link().relation; }
  [[nodiscard]] bool by_words() const {
    return is_compared_by_words(alignment.documents[0], alignment.documents[1], link());
  }
};

const std::string kEnglish =
    "Welcomes the report of the Secretary-General on human rights and the peace agreement of ";
const std::string kFrench =
    "Accueille avec satisfaction le rapport du Secr\u00E9taire g\u00E9n\u00E9ral sur les droits de "
    "l\u2019homme et l\u2019accord de paix du ";

TEST(CompareByEvidence, SaysSameWhereAllEvidenceAgrees) {
  const Compared compared(kEnglish + "19 March 2031;", kFrench + "19 mars 2031 ;");
  EXPECT_EQ(compared.relation(), Relation::same);
  EXPECT_FALSE(compared.by_words());
}

TEST(CompareByEvidence, SaysAmendedWhereADateDiffers) {
  const Compared compared(kEnglish + "19 March 2031;", kFrench + "20 mars 2031 ;");
  EXPECT_EQ(compared.relation(), Relation::amended);
  EXPECT_FALSE(compared.by_words());
}

TEST(CompareByEvidence, SaysAmendedWhereOneOrdinalTookThePlaceOfAnother) {
  const Compared compared(
      "Requests the Independent Expert to submit a report to the Council at its tenth session;",
      "Prie l\u2019expert ind\u00E9pendant de pr\u00E9senter un rapport au Conseil \u00E0 sa "
      "onzi\u00E8me session ;");
  EXPECT_EQ(compared.relation(), Relation::amended);
}

TEST(CompareByEvidence, SaysAmendedWhereTheLengthIsFarOff) {
  const Compared compared(
      kEnglish + "19 March 2031;",
      kFrench +
          "19 mars 2031, et engage les \u00C9tats Membres \u00E0 former les gardiens de phare "
          "et \u00E0 leur fournir des lampes, des abris et des vivres pour la saison ;");
  EXPECT_EQ(compared.relation(), Relation::amended);
}

TEST(CompareByEvidence, IsUnsureWhereWordsAreMissing) {
  const Compared compared(kEnglish + "19 March 2031;",
                          "Accueille avec satisfaction le rapport du Conseil sur les phares et "
                          "l\u2019accord de paix du 19 mars 2031 ;");
  EXPECT_EQ(compared.relation(), Relation::unsure);
}

TEST(CompareByEvidence, IsUnsureOfAFewLetters) {
  EXPECT_EQ(Compared("Peace;", "Paix ;").relation(), Relation::unsure);
}

TEST(CompareByEvidence, ComparesEqualLettersByWords) {
  const Compared compared("A/HRC/12/7, annex", "A/HRC/12/7 (annex)");
  EXPECT_EQ(compared.relation(), Relation::same);
  EXPECT_TRUE(compared.by_words());
}

TEST(IsComparedByWords, HoldsWithinOneLanguageWhateverItsRegion) {
  const auto first = make_document("12/7", "en", {{Kind::operative, "OP1", "1", "Thanks them;"}});
  const auto second = make_document("15/4", "en-GB", {{Kind::operative, "OP1", "1", "Thank you;"}});
  Link link;
  link.source = {0};
  link.target = {0};
  EXPECT_TRUE(is_compared_by_words(first, second, link));
}

TEST(UsualCoverage, IsZeroWithoutLinks) {
  const auto first = make_document("12/7", "en", {});
  const detail::PairFeatures features = detail::make_features(first, first, lexicon());
  EXPECT_EQ(detail::usual_coverage({first, first, features}, {}), 0);
}

}  // namespace
}  // namespace paralign
