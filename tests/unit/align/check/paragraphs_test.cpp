#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;
using testing::one_to_one;
using testing::pair_of;

struct Texts {
  std::string language;
  std::string meeting;
  std::string first;
  std::string second;
  std::string annex;
};

const Texts kEnglish{"en", "12th meeting", "Decides to clean the lenses;",
                     "Requests the Secretariat to print the charts;", "Annex"};
const Texts kFrench{"fr", "12e s\u00E9ance", "D\u00E9cide de nettoyer les lentilles ;",
                    "Prie le Secr\u00E9tariat d'imprimer les cartes ;", "Annexe"};
const Texts kArabic{"ar", "\u0627\u0644\u062C\u0644\u0633\u0629 12",
                    "\u064A\u0642\u0631\u0631 \u062A\u0646\u0638\u064A\u0641 "
                    "\u0627\u0644\u0639\u062F\u0633\u0627\u062A\u061B",
                    "\u064A\u0637\u0644\u0628 \u0625\u0644\u0649 "
                    "\u0627\u0644\u0623\u0645\u0627\u0646\u0629 \u0623\u0646 "
                    "\u062A\u0637\u0628\u0639 \u0627\u0644\u062E\u0631\u0627\u0626\u0637\u061B",
                    "\u0627\u0644\u0645\u0631\u0641\u0642"};
const std::vector<std::pair<const Texts*, const Texts*>> kPairs{
    {&kEnglish, &kFrench}, {&kEnglish, &kArabic}, {&kFrench, &kArabic}, {&kArabic, &kEnglish}};

std::vector<Line> lines_of(const Texts& texts) {
  return {{Kind::operative, "OP1", "1", texts.first},
          {Kind::operative, "OP2", "2", texts.second},
          {Kind::annex, "A1", "", texts.annex},
          {Kind::meeting, "S1", "", texts.meeting}};
}

UnitDocument document_of(const Texts& texts) {
  return make_document("12/7", texts.language, lines_of(texts));
}

// One with one but for a unit that stands alone, on either side.
Alignment with_one_alone(const Texts& source, const Texts& target, std::uint32_t unit,
                         bool of_source) {
  std::vector<Line> shorter = lines_of(of_source ? target : source);
  shorter.erase(shorter.begin() + unit);
  UnitDocument part = make_document("12/7", of_source ? target.language : source.language, shorter);
  Alignment alignment = of_source
                            ? pair_of(document_of(source), std::move(part), Pairing::translation)
                            : pair_of(std::move(part), document_of(target), Pairing::translation);
  for (std::uint32_t i = 0; i < lines_of(source).size(); ++i) {
    const std::uint32_t other = i < unit ? i : i - 1;
    Link link;
    if (of_source || i != unit) link.source = {of_source ? i : other};
    if (!of_source || i != unit) link.target = {of_source ? other : i};
    link.relation =
        i != unit ? Relation::translation : (of_source ? Relation::dropped : Relation::inserted);
    alignment.pairs[0].links.push_back(link);
  }
  return alignment;
}

TEST(Paragraphs, AllOfThemGiveNoFinding) {
  for (const auto& [source, target] : kPairs) {
    Alignment alignment = pair_of(document_of(*source), document_of(*target), Pairing::translation);
    alignment.pairs[0].links =
        one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
    EXPECT_THAT(found(alignment, {"P"}), IsEmpty()) << source->language << target->language;
  }
}

TEST(Paragraphs, WhatOneSideLacksIsMissingOrExtra) {
  for (const auto& [source, target] : kPairs) {
    EXPECT_THAT(found(with_one_alone(*source, *target, 1, true), {"P101", "P102"}),
                ElementsAre("P101 " + source->language + " OP2 / -"));
    EXPECT_THAT(found(with_one_alone(*source, *target, 1, false), {"P101", "P102"}),
                ElementsAre("P102 - / " + target->language + " OP2"));
  }
}

TEST(Paragraphs, AnAnnexThatOneSideLacksIsNamedAsOne) {
  for (const auto& [source, target] : kPairs) {
    EXPECT_THAT(found(with_one_alone(*source, *target, 2, true), {"P101", "P106"}),
                ElementsAre("P106 " + source->language + " A1 / -"));
  }
}

TEST(Paragraphs, ALineOfTheFrameThatOneSideLacksIsANote) {
  for (const auto& [source, target] : kPairs) {
    const Alignment alignment = with_one_alone(*source, *target, 3, true);
    const CheckReport report = testing::report_of(alignment, {"P107"});
    ASSERT_EQ(report.findings.size(), 1U) << source->language << target->language;
    EXPECT_EQ(report.findings[0].severity, Severity::note);
  }
}

TEST(Paragraphs, OneThatBecameTwoIsDivided) {
  for (const auto& [source, target] : kPairs) {
    Alignment alignment = pair_of(document_of(*source), document_of(*target), Pairing::translation);
    auto& links = alignment.pairs[0].links;
    links = one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
    links[0].target = {0, 1};
    links[0].relation = Relation::split;
    links[1].target.clear();
    links[1].relation = Relation::dropped;
    EXPECT_THAT(found(alignment, {"P104"}),
                ElementsAre("P104 " + source->language + " OP1 / " + target->language + " OP1"));
  }
}

TEST(Paragraphs, LinkedUnderOtherNumbersAreTold) {
  for (const auto& [source, target] : kPairs) {
    Alignment alignment = pair_of(document_of(*source), document_of(*target), Pairing::translation);
    alignment.documents[1].document.paragraphs[1].number = "3";
    auto& links = alignment.pairs[0].links;
    links = one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
    links[1].flags.renumbered = true;
    EXPECT_THAT(found(alignment, {"P105"}),
                ElementsAre("P105 " + source->language + " OP2 / " + target->language + " OP2"));
  }
}

}  // namespace
}  // namespace paralign
