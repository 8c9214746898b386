#include "paralign/trace.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "paralign/align.hpp"
#include "paralign/error.hpp"
#include "tests/support/alignments.hpp"
#include "tests/support/series.hpp"

namespace paralign {
namespace {

using testing::dated;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::sample_series;

std::vector<std::size_t> order_of(const std::vector<UnitDocument>& documents) {
  return series_order(documents).positions;
}

UnitDocument titled(const std::string& number, const std::string& language = "en",
                    const std::string& date = {}) {
  return dated(number, language, date, {{Kind::title, "T", number, "Tide gauges"}});
}

TEST(SeriesOrder, IsByDateWhateverTheNumbers) {
  EXPECT_THAT(order_of({titled("1/2", "en", "2031-05-01"), titled("9/9", "en", "2030-05-01")}),
              ElementsAre(1, 0));
}

TEST(SeriesOrder, ComparesNumbersAsNumbersWhereADateIsMissing) {
  EXPECT_THAT(order_of({titled("12/7"), titled("9/5", "en", "2040-01-01"), titled("9/14")}),
              ElementsAre(1, 2, 0));
}

TEST(SeriesOrder, IsAsGivenWithoutDatesAndNumbers) {
  UnitDocument nameless = titled("x");
  nameless.document.metadata.number.clear();
  EXPECT_THAT(order_of({titled("12/7"), nameless, titled("9/5")}), ElementsAre(0, 1, 2));
}

TEST(SeriesOrder, SaysWhatItRestsOn) {
  const std::vector<UnitDocument> numbered{titled("12/7"), titled("9/5")};
  EXPECT_EQ(series_order(numbered).basis, SeriesBasis::numbers);
  const std::vector<UnitDocument> dated_too{titled("9/5", "en", "2030-03-14")};
  EXPECT_EQ(series_order(dated_too).basis, SeriesBasis::dates);
}

TEST(SeriesOrder, TakesADateFromATranslation) {
  EXPECT_THAT(order_of({titled("12/7", "fr"), titled("12/7", "en", "2031-03-13"),
                        titled("15/4", "ar", "2032-03-11"), titled("9/5", "en", "2030-03-14")}),
              ElementsAre(3, 0, 1, 2));
}

TEST(DocumentDate, IsThatOfTheAdoptionNotOfTheMasthead) {
  UnitDocument document =
      dated("3/2", "en", "2030-05-20",
            {{Kind::meeting, "S1", "", "17th meeting, 15 May 2030"},
             {Kind::adoption, "D", "", "Resolution adopted by the Assembly on 14 May 2030"}});
  EXPECT_EQ(document_date(document), "2030-05-14");
}

TEST(DocumentDate, IsEmptyWhereThereIsNone) { EXPECT_EQ(document_date(titled("3/2")), ""); }

// The documents of `sample_series` in the order of their appearances.
std::vector<std::size_t> documents_of(const Trace& found) {
  std::vector<std::size_t> documents;
  for (const Appearance& appearance : found.appearances) documents.push_back(appearance.document);
  return documents;
}

TEST(Trace, IsNewestFirstWithTranslationsInTheOrderGiven) {
  const Trace found = trace(sample_series(), {1, 2});
  EXPECT_THAT(found.documents, ElementsAre(0, 4, 2, 3, 1));
  EXPECT_THAT(documents_of(found), ElementsAre(0, 4, 2, 1));
  EXPECT_DOUBLE_EQ(found.probability, 0.75);
}

TEST(Trace, IsTheSameFromEachOfItsUnits) {
  const Trace a = trace(sample_series(), {1, 1});
  const Trace b = trace(sample_series(), {2, 3});
  EXPECT_EQ(documents_of(a), documents_of(b));
  EXPECT_EQ(b.appearances[1].label, "OP1,OP3");
  EXPECT_EQ(b.appearances[1].text,
            "Requests pilots to sound the bar; Requests pilots to sound the fairway;");
}

TEST(Trace, BridgesAGapAndSaysWhereAPartLivesOn) {
  const Trace found = trace(sample_series(), {0, 1});
  ASSERT_EQ(found.absences.size(), 1U);
  EXPECT_EQ(found.absences[0].document, 3U);
  EXPECT_EQ(found.absences[0].kind, AbsenceKind::gap);
  EXPECT_THAT(found.absences[0].partial, ElementsAre(1));
}

TEST(Trace, TakesRelationAndFlagsFromTheLinkWithTheNextOlderOne) {
  const Trace found = trace(sample_series(), {0, 1});
  const Appearance& now = found.appearances[2];
  EXPECT_EQ(now.earlier, 3U);
  EXPECT_EQ(now.relation, Relation::same);
  EXPECT_TRUE(now.flags.moved);
  EXPECT_FALSE(found.appearances[3].earlier);
  EXPECT_FALSE(found.appearances[3].version);
}

TEST(Trace, WorksTheRelationOutWhereTheRowHasNoLink) {
  const Trace found = trace(sample_series(), {0, 1});
  EXPECT_EQ(found.appearances[0].relation, Relation::amended);
  EXPECT_TRUE(found.appearances[0].flags.renumbered);
  EXPECT_EQ(found.appearances[1].relation, Relation::unsure);  // Arabic against English
}

TEST(Trace, ReadsALinkFromOldToNewWhicheverDocumentStandsFirst) {
  const Trace found = trace(sample_series(), {0, 2});
  EXPECT_EQ(found.appearances[0].relation, Relation::merged);
  EXPECT_EQ(found.appearances[1].relation, Relation::split);  // without a link
}

TEST(Trace, ComparesWordsInOneLanguageAlone) {
  const Trace found = trace(sample_series(), {0, 1});
  EXPECT_EQ(found.appearances[0].version, 2U);
  ASSERT_EQ(found.changes[0].size(), 2U);
  EXPECT_EQ(found.changes[0][1].kind, DiffKind::inserted);
  const Span span = found.changes[0][1].second;
  EXPECT_EQ(found.appearances[0].text.substr(span.begin, span.end - span.begin), "and oil;");
  EXPECT_THAT(found.changes[1], IsEmpty());  // the only one in Arabic
  EXPECT_THAT(found.changes[3], IsEmpty());  // the oldest
}

TEST(Trace, ComparesAllPartsOfASplitParagraph) {
  const Trace found = trace(sample_series(), {0, 2});
  std::string before;
  std::string now;
  for (const DiffRun& run : found.changes[0]) {
    before += found.appearances[1].text.substr(run.first.begin, run.first.end - run.first.begin);
    now += found.appearances[0].text.substr(run.second.begin, run.second.end - run.second.begin);
  }
  EXPECT_EQ(before, found.appearances[1].text);
  EXPECT_EQ(now, found.appearances[0].text);
}

TEST(Trace, TellsNotYetFromNoLonger) {
  const Trace found = trace(sample_series(), {2, 4});
  std::vector<AbsenceKind> kinds;
  for (const Absence& absence : found.absences) kinds.push_back(absence.kind);
  EXPECT_THAT(kinds, ElementsAre(AbsenceKind::no_longer, AbsenceKind::no_longer,
                                 AbsenceKind::not_yet, AbsenceKind::not_yet));
}

TEST(Trace, OfTranslationsAloneSaysTranslation) {
  Alignment alignment = sample_series();
  alignment.rows = {testing::row({{1}, {}, {}, {}, {1}})};
  const Trace found = trace(alignment, {4, 1});
  EXPECT_FALSE(found.appearances[0].earlier);
  EXPECT_EQ(found.appearances[1].earlier, 0U);
  EXPECT_EQ(found.appearances[1].relation, Relation::translation);
}

TEST(Trace, RefusesAUnitThatIsNotThere) {
  EXPECT_THROW(static_cast<void>(trace(sample_series(), {0, 3})), Error);
  EXPECT_THROW(static_cast<void>(trace(sample_series(), {5, 0})), Error);
}

TEST(Trace, OfTwoDocumentsFollowsTheirLinks) {
  const Trace found = trace(testing::sample_alignment(), {0, 2});
  ASSERT_EQ(found.appearances.size(), 2U);
  EXPECT_EQ(found.appearances[0].label, "OP1,OP2");
  EXPECT_EQ(found.appearances[0].relation, Relation::split);
  EXPECT_THAT(trace(testing::sample_alignment(), {1, 3}).absences[0].partial, ElementsAre(1));
}

TEST(Trace, OfOneDocumentIsOneAppearance) {
  Alignment alignment;
  alignment.documents = {titled("3/2")};
  EXPECT_EQ(trace(alignment, {0, 0}).appearances.size(), 1U);
}

TEST(SeriesMatrix, HasARowForEachParagraphAndACellForEachDocument) {
  const SeriesMatrix matrix = series_matrix(sample_series());
  EXPECT_THAT(matrix.documents, ElementsAre(0, 4, 2, 3, 1));
  EXPECT_THAT(matrix.resolutions, ElementsAre(3, 3, 2, 1, 0));
  ASSERT_EQ(matrix.rows.size(), 5U);
  EXPECT_EQ(matrix.rows[2].cells[0]->lead, "Condemns");
  EXPECT_EQ(matrix.rows[2].cells[2]->label, "OP2");
  EXPECT_FALSE(matrix.rows[2].cells[3]);
  EXPECT_EQ(matrix.rows[2].cells[0]->earlier, 2U);
  EXPECT_EQ(matrix.rows[2].cells[2]->version, 4U);
}

TEST(SeriesMatrix, StandsInTheOrderOfTheNewestDocument) {
  Alignment alignment = sample_series();
  std::ranges::reverse(alignment.rows);
  std::vector<std::string> labels;
  for (const SeriesRow& row : series_matrix(alignment).rows) {
    const auto cell = std::ranges::find_if(row.cells, [](const auto& c) { return c.has_value(); });
    labels.push_back((*cell)->label);
  }
  EXPECT_THAT(labels, ElementsAre("T", "OP1", "OP1", "OP2", "OP4"));
}

TEST(SeriesMatrix, HasEveryUnitInOneCellAndItsTraceHasTheSameCells) {
  const Alignment series = sample_series();
  const SeriesMatrix matrix = series_matrix(series, {true});
  for (std::size_t d = 0; d < series.documents.size(); ++d) {
    for (std::uint32_t unit = 0; unit < series.documents[d].units.size(); ++unit) {
      std::size_t holders = 0;
      const Trace found = trace(series, {d, unit});
      for (const SeriesRow& row : matrix.rows) {
        std::vector<std::string> labels;
        bool holds = false;
        for (const auto& cell : row.cells) {
          if (!cell) continue;
          labels.push_back(cell->label);
          holds = holds || (cell->document == d && std::ranges::count(cell->units, unit) == 1);
        }
        if (!holds) continue;
        ++holders;
        std::vector<std::string> traced;
        for (const Appearance& appearance : found.appearances) traced.push_back(appearance.label);
        EXPECT_EQ(traced, labels);
      }
      EXPECT_EQ(holders, 1U);
    }
  }
}

TEST(SeriesMatrix, LeavesTheFrameOutUnlessAsked) {
  Alignment alignment;
  alignment.documents = {dated("3/2", "en", "",
                               {{Kind::masthead, "M1", "", "P/RES/3/2"},
                                {Kind::adoption, "D", "", "Adopted on 14 May 2030"},
                                {Kind::title, "T", "3/2", "Tide gauges"},
                                {Kind::meeting, "S1", "", "17th meeting"},
                                {Kind::vote, "V", "", "[Adopted without a vote.]"}})};
  EXPECT_EQ(series_matrix(alignment).rows.size(), 1U);
  EXPECT_EQ(series_matrix(alignment, {true}).rows.size(), 5U);
}

TEST(FindParagraph, TakesALabelFromTheNewestDocumentThatHasIt) {
  EXPECT_THAT(find_paragraph(sample_series(), "OP1").places, ElementsAre(UnitPlace{0, 1}));
  EXPECT_THAT(find_paragraph(sample_series(), "op 3").places, ElementsAre(UnitPlace{2, 3}));
}

TEST(FindParagraph, TakesALabelOfANamedDocument) {
  const UnitPlace wanted{1, 2};
  for (const char* query : {"3/2:OP2", "P/RES/3/2:op2", "3.en.txt:OP2", "3.en:OP2"}) {
    EXPECT_THAT(find_paragraph(sample_series(), query).places, ElementsAre(wanted)) << query;
  }
}

TEST(FindParagraph, TakesOneOfTheTranslationsOfANamedResolution) {
  EXPECT_THAT(find_paragraph(sample_series(), "6/4:OP1").places, ElementsAre(UnitPlace{0, 1}));
}

TEST(FindParagraph, ReadsBracketsInALabel) {
  Alignment alignment;
  alignment.documents = {dated("3/2", "en", "",
                               {{Kind::operative, "OP1", "1", "Requests pilots:"},
                                {Kind::subparagraph, "OP1.a.ii", "ii", "To sound the bar;"}})};
  EXPECT_THAT(find_paragraph(alignment, "OP1(a)(ii)").places, ElementsAre(UnitPlace{0, 1}));
}

TEST(FindParagraph, TakesALabelWithPunctuationAroundIt) {
  for (const char* query : {"OP1,", "OP1:", " op1; ", ":OP1", "OP1.", "6/4:OP1,", "6/4:OP1:"}) {
    EXPECT_THAT(find_paragraph(sample_series(), query).places, ElementsAre(UnitPlace{0, 1}))
        << query;
  }
  EXPECT_THAT(find_paragraph(sample_series(), "PP9,").reason, HasSubstr("no label PP9 in"));
}

TEST(FindParagraph, SaysThatTheDocumentStandsFirst) {
  const Found found = find_paragraph(sample_series(), "OP1:3/2");
  EXPECT_THAT(found.places, IsEmpty());
  EXPECT_THAT(found.reason, HasSubstr("expected the document first: 3/2:OP1"));
}

TEST(FindParagraph, SaysWhichDocumentsThereAre) {
  const Found found = find_paragraph(sample_series(), "7/7:OP1");
  EXPECT_THAT(found.places, IsEmpty());
  EXPECT_THAT(found.reason, HasSubstr("7/7; there is 6/4, 5/1, 4/5, 3/2"));
  EXPECT_THAT(find_paragraph(sample_series(), "OP99").reason, HasSubstr("no label OP99"));
  EXPECT_THAT(find_paragraph(sample_series(), "4/5:OP2").reason, HasSubstr("OP2 in 4/5"));
}

TEST(FindParagraph, FindsWordsInAnyLanguageAndFolded) {
  EXPECT_THAT(find_paragraph(sample_series(), "LEND THEIR CHARTS").places,
              ElementsAre(UnitPlace{2, 4}));
  EXPECT_THAT(find_paragraph(sample_series(), "rester saisi").places, ElementsAre(UnitPlace{3, 1}));
  EXPECT_THAT(find_paragraph(sample_series(), "\u0627\u0644\u0646\u0641\u0637").places,
              ElementsAre(UnitPlace{4, 1}));
}

TEST(FindParagraph, CountsAParagraphOnceHoweverManyYearsHaveIt) {
  EXPECT_THAT(find_paragraph(sample_series(), "dumping ballast").places,
              ElementsAre(UnitPlace{0, 1}));
}

TEST(FindParagraph, ListsParagraphsThatMatchEquallyWell) {
  EXPECT_THAT(find_paragraph(sample_series(), "the").places,
              ElementsAre(UnitPlace{0, 1}, UnitPlace{0, 2}));
}

TEST(FindParagraph, SearchesWordsInANamedDocument) {
  EXPECT_THAT(find_paragraph(sample_series(), "5/1:fairway").places, ElementsAre(UnitPlace{2, 3}));
}

TEST(FindParagraph, FindsNothingWithLessThanHalfOfTheWords) {
  EXPECT_THAT(find_paragraph(sample_series(), "ballast zebra giraffe").places, IsEmpty());
  EXPECT_THAT(find_paragraph(sample_series(), "...").places, IsEmpty());
}

TEST(FindParagraph, TakesQuotedTextForWordsThoughItLooksLikeALabel) {
  EXPECT_THAT(find_paragraph(sample_series(), "\"T\"").places, IsEmpty());
}

TEST(FindParagraph, PrefersAPhraseAndThenATextThatIsTheWordsAlone) {
  Alignment alignment;
  alignment.documents = {dated("3/2", "en", "",
                               {{Kind::operative, "OP1", "1", "The gauges of the tide;"},
                                {Kind::operative, "OP2", "2", "The tide gauges of the bar;"},
                                {Kind::title, "T", "", "Tide gauges"}})};
  EXPECT_THAT(find_paragraph(alignment, "gauges of the tide").places, ElementsAre(UnitPlace{0, 0}));
  EXPECT_THAT(find_paragraph(alignment, "tide gauges").places, ElementsAre(UnitPlace{0, 2}));
}

}  // namespace
}  // namespace paralign
