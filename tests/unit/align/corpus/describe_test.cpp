#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "align/corpus/title_terms.hpp"
#include "paralign/corpus.hpp"
#include "paralign/export.hpp"
#include "paralign/read.hpp"
#include "paralign/segment.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

CorpusDocument described(const std::string& text, const std::string& file = "text.txt") {
  const Document document = std::move(segment(read_text(text, file)).front());
  CorpusDocument whole = describe(make_units(document), file, Lexicon::built_in());
  const auto outline = describe(make_units(outline_of(document)), file, Lexicon::built_in());
  EXPECT_EQ(corpus_document_to_json(outline), corpus_document_to_json(whole));
  return whole;
}

const std::string kEnglish =
    "C/RES/12/7\n\nDistr.: General\n\n19 March 2031\n\nCouncil of the Isles and Straits\n\n"
    "Twelfth session\n\nResolution adopted by the Council of the Isles and Straits on 13 March "
    "2031\n\n12/7. Care of lamps in Ardania\n\nThe Council of the Isles and Straits,\n\n"
    "Recalling its resolutions 9/5 of 14 March 2030, 3/11 of 2 July 2028 and S-2/1 of 5 May "
    "2029,\n\nRecalling also C/RES/6/2 and resolution 1234 (2029),\n\n"
    "1. Recalls paragraph 4 of its resolution 9/5;\n\n2. Decides to keep the lamps lit.\n";

TEST(Describe, TellsWhatTheTextSays) {
  const CorpusDocument document = described(kEnglish, "folder/x.txt");
  EXPECT_EQ(document.file, "folder/x.txt");
  EXPECT_EQ(document.language, "en");
  EXPECT_EQ(document.symbol, "C/RES/12/7");
  EXPECT_EQ(document.number, "12/7");
  EXPECT_EQ(document.date, "2031-03-13");
  EXPECT_EQ(document.genre, Genre::resolution);
  EXPECT_GT(document.paragraphs, 8U);
  EXPECT_FALSE(document.corrigendum);
}

TEST(Describe, ListsOtherNumbersOnceEach) {
  EXPECT_THAT(described(kEnglish).cited, ElementsAre("1234 (2029)", "3/11", "6/2", "9/5", "S-2/1"));
}

std::string part_of_resolution(const std::string& symbol, const std::string& number) {
  return symbol +
         "\n\nGeneral Assembly\n\nResolution adopted by the General Assembly on 20 November "
         "2031\n\n" +
         number +
         "Care of lamps in ports\n\nThe General Assembly,\n\n1. Decides to keep the lamps lit.\n";
}

TEST(Describe, ReadsTheLetterOfAPartHoweverItIsPrinted) {
  for (const char* symbol : {"A/RES/55/33 B", "A/RES/55/33B", "A/RES/55/33[B]", "A/RES/55/33 (B)",
                             "A/RES/55/33\u00A0[B]", "A/RES/55/33"}) {
    for (const char* number : {"55/33 B. ", "55/33B. ", "55/33. B. ", "55/33 [B]. ", "55/33. "}) {
      if (std::string(symbol) == "A/RES/55/33" && std::string(number) == "55/33. ") continue;
      const CorpusDocument document = described(part_of_resolution(symbol, number));
      EXPECT_EQ(document.number, "55/33 B") << symbol << ' ' << number;
      EXPECT_EQ(document.symbol, "A/RES/55/33 B") << symbol << ' ' << number;
    }
  }
}

TEST(Describe, TakesTheLetterOfAPartFromANameWithASymbol) {
  const std::string text = part_of_resolution("A/RES/55/33", "55/33. ");
  EXPECT_EQ(described(text, "A_RES_55_33_B-E.txt").symbol, "A/RES/55/33 B");
  EXPECT_EQ(described(text, "E_RES_55_33_B-E.txt").symbol, "A/RES/55/33");
  EXPECT_EQ(described(text, "55-33-b.txt").number, "55/33");
}

TEST(Describe, TakesNoOtherLetterForThatOfAPart) {
  for (const char* symbol : {"A/RES/55/33 A-L", "A/RES/55/33 A and B", "A/RES/55/33 Agenda item 7",
                             "A/RES/55/33 (Agenda)"}) {
    EXPECT_EQ(described(part_of_resolution(symbol, "55/33. ")).number, "55/33") << symbol;
  }
  EXPECT_EQ(described(part_of_resolution("A/RES/55/33", "55/33. A world of ")).number, "55/33");
}

TEST(Describe, BelievesTheTextBeforeTheName) {
  const CorpusDocument document = described(kEnglish, "fr/C_RES_15_4_Corr.1-F.txt");
  EXPECT_EQ(document.language, "en");
  EXPECT_EQ(document.symbol, "C/RES/12/7");
  EXPECT_EQ(document.number, "12/7");
  EXPECT_FALSE(document.corrigendum);
}

TEST(Describe, FillsInFromANameThatAgrees) {
  const std::string text =
      "12/7. Care of lamps\n\nThe Council of the Isles,\n\n1. Decides to keep the lamps lit.\n";
  EXPECT_EQ(described(text, "C_RES_12_7-E.txt").symbol, "C/RES/12/7");
  EXPECT_EQ(described(text, "C_RES_15_4-E.txt").symbol, "");
  EXPECT_EQ(described(text, "C_RES_15_4-E.txt").number, "12/7");
}

TEST(Describe, TakesAllFromTheNameWhereTheTextIsSilent) {
  const CorpusDocument document = described("12 34\n", "ar/S_RES_2374(2017).txt");
  EXPECT_EQ(document.symbol, "S/RES/2374 (2017)");
  EXPECT_EQ(document.number, "2374 (2017)");
  EXPECT_EQ(document.language, "ar");
  EXPECT_EQ(document.genre, Genre::resolution);
}

TEST(Describe, DoesNotTakeTheSymbolOfTheDraftThatWasAdopted) {
  const CorpusDocument document = described(
      "RESOLUTION 12/7\n\nAdopted at the 8th plenary meeting, on 13 March 2031, without a vote, on "
      "the basis of draft resolution C/12/L.45 and Add.1\n\n12/7. Care of lamps\n\n"
      "The General Assembly,\n\n1. Decides to keep the lamps lit.\n");
  EXPECT_EQ(document.symbol, "");
  EXPECT_EQ(document.number, "12/7");
  EXPECT_EQ(document.genre, Genre::resolution);
}

TEST(Describe, TellsADraftAndItsRevision) {
  const CorpusDocument document = described(
      "United Nations\n\nA/XYZ/9/L.4/Rev.2\n\nDistr.: Limited\n\n27 March 2031\n\nHuman Rights "
      "Council\n\nNinth session\n\nArdania, Belmark: revised draft resolution\n\n9/... Buoys and "
      "beacons\n\nThe Human Rights Council,\n\n1. Decides to remain seized of the matter.\n");
  EXPECT_EQ(document.symbol, "A/XYZ/9/L.4");
  EXPECT_EQ(document.revision, 2U);
  EXPECT_EQ(document.number, "");
  EXPECT_EQ(document.genre, Genre::draft);
}

// "28/46" of the forty-sixth session.
TEST(Describe, PutsATurnedArabicNumberInOrder) {
  const std::string text =
      "\u0645\u062C\u0644\u0633 \u062D\u0642\u0648\u0642 "
      "\u0627\u0644\u0625\u0646\u0633\u0627\u0646\n\n"
      "\u0627\u0644\u062F\u0648\u0631\u0629 \u0627\u0644\u0633\u0627\u062F\u0633\u0629 "
      "\u0648\u0627\u0644\u0623\u0631\u0628\u0639\u0648\u0646\n\n"
      "28/46 \u062D\u0627\u0644\u0629 "
      "\u0627\u0644\u0645\u0646\u0627\u0631\u0627\u062A\n\n"
      "\u0625\u0646 \u0645\u062C\u0644\u0633 \u062D\u0642\u0648\u0642 "
      "\u0627\u0644\u0625\u0646\u0633\u0627\u0646\u060C\n\n"
      "1- \u064A\u0642\u0631\u0631 \u0634\u064A\u0626\u0627\u061B\n";
  EXPECT_EQ(described(text).language, "ar");
  EXPECT_EQ(described(text).number, "46/28");
}

TEST(Describe, KnowsAnArabicSpecialSession) {
  const std::string text =
      "\u062F\u0625-1/30 \u062D\u0627\u0644\u0629 "
      "\u0627\u0644\u0645\u0646\u0627\u0631\u0627\u062A\n\n"
      "\u0625\u0646 \u0645\u062C\u0644\u0633 \u062D\u0642\u0648\u0642 "
      "\u0627\u0644\u0625\u0646\u0633\u0627\u0646\u060C\n\n"
      "1- \u064A\u0642\u0631\u0631 \u0634\u064A\u0626\u0627\u061B\n";
  EXPECT_EQ(described(text).number, "S-30/1");
}

TEST(Describe, IsEmptyForAnEmptyDocument) {
  const CorpusDocument document = describe({}, "x", Lexicon::built_in());
  EXPECT_EQ(document.symbol + document.number + document.date, "");
  EXPECT_EQ(document.language, "und");
  EXPECT_THAT(document.cited, IsEmpty());
  EXPECT_THAT(document.title_terms, IsEmpty());
  EXPECT_EQ(document.genre, Genre::other);
}

std::vector<std::uint64_t> terms_of(const std::string& title, const std::string& language) {
  Document document;
  document.language = language;
  document.paragraphs.emplace_back();
  document.paragraphs.front().kind = Kind::title;
  document.paragraphs.front().text = title;
  return detail::title_terms(make_units(std::move(document)), Lexicon::built_in());
}

bool share_a_name(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return std::ranges::any_of(a, [&b](std::uint64_t term) {
    return (term & detail::kNameTerm) != 0 && std::ranges::any_of(b, [term](std::uint64_t other) {
             return ((term ^ other) & detail::kTermKey) == 0;
           });
  });
}

TEST(TitleTerms, NamesOfCountriesAreSharedAcrossLanguages) {
  const auto english = terms_of("7/3. Lamps for Somalia", "en");
  EXPECT_TRUE(share_a_name(english, terms_of("Lampes pour la Somalie", "fr")));
  EXPECT_TRUE(share_a_name(english, terms_of("\u0645\u0635\u0627\u0628\u064A\u062D "
                                             "\u0644\u0644\u0635\u0648\u0645\u0627\u0644",
                                             "ar")));
  EXPECT_FALSE(share_a_name(english, terms_of("Lampes pour le Mali", "fr")));
}

TEST(TitleTerms, WordsThatTitlesShareAreGeneral) {
  const auto is_general = [](std::uint64_t term) { return (term & detail::kGeneralTerm) != 0; };
  EXPECT_TRUE(std::ranges::all_of(terms_of("Technical assistance in the field", "en"), is_general));
  EXPECT_TRUE(std::ranges::all_of(terms_of("Situation des droits de l'homme", "fr"), is_general));
  EXPECT_TRUE(std::ranges::none_of(terms_of("Lighthouses", "en"), is_general));
}

TEST(TitleTerms, CapitalsOfATitleAllInCapitalsAreNoNames) {
  const auto is_name = [](std::uint64_t term) { return (term & detail::kNameTerm) != 0; };
  EXPECT_TRUE(std::ranges::none_of(terms_of("LAMPS FOR KEEPERS", "en"), is_name));
  EXPECT_TRUE(std::ranges::any_of(terms_of("Lamps for Keepers", "en"), is_name));
}

TEST(OutlineOf, KeepsTheWordsAroundCitationsAlone) {
  Document document;
  document.language = "en";
  document.paragraphs.push_back(
      {.kind = Kind::preamble,
       .text = "Recalling with much satisfaction its resolutions 217 A (III) of 1948 and 9/5, "
               "and all that was said since then in many places, and C/RES/8/1 as well as others"});
  document.paragraphs.push_back({.kind = Kind::operative, .text = "Decides to keep the lamps lit"});
  document.paragraphs.push_back({.kind = Kind::title, .text = "Care of lamps in Ardania"});
  const Document outline = outline_of(document);
  EXPECT_EQ(outline.paragraphs[0].text,
            "resolutions 217 A (III) of 1948 and 9/5, and ; many places, and C/RES/8/1 as");
  EXPECT_EQ(outline.paragraphs[1].text, "");
  EXPECT_EQ(outline.paragraphs[2].text, "Care of lamps in Ardania");
}

}  // namespace
}  // namespace paralign
