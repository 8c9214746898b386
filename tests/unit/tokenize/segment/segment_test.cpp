#include "paralign/segment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "paralign/error.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;

std::vector<Document> segmented(std::string_view text, const std::string& language = "en") {
  return segment(read_text(text, "harbour.txt"), {.language = language});
}

// What a document format yields: each line a paragraph as its author made it.
Reading paragraphs_as_made(std::string_view text) {
  Reading reading = read_lines(text, "harbour.docx");
  reading.one_paragraph_a_block = false;
  for (Block& block : reading.blocks) block.literal = block.whole = true;
  return reading;
}

std::vector<std::string> labels(const Document& document) {
  std::vector<std::string> found;
  for (const Paragraph& paragraph : document.paragraphs) found.push_back(paragraph.label);
  return found;
}

bool has_finding(const Document& document, std::string_view code) {
  return std::ranges::any_of(document.findings,
                             [&](const Finding& finding) { return finding.code == code; });
}

TEST(Segment, LabelsNestedListsAsATree) {
  const auto documents = segmented(
      "9/1. Buoys\n\nThe General Assembly,\n\nRecalling the law,\n\n1. Requests:\n\n(a) Owners "
      "to:\n\n(i) Paint;\n\n(ii) Light;\n\n(b) Crews to watch;\n\nand to report;\n\n2. Decides to "
      "meet.\n");
  EXPECT_THAT(labels(documents[0]), ElementsAre("T", "C", "PP1", "OP1", "OP1.a", "OP1.a.i",
                                                "OP1.a.ii", "OP1.b", "OP1+1", "OP2"));
  EXPECT_EQ(documents[0].paragraphs[5].parent, 4U);
  EXPECT_EQ(documents[0].paragraphs[4].parent, 3U);
}

TEST(Segment, ARomanNumeralBeforeAHeadingIsNoDamagedNumber) {
  const auto kinds_of = [](std::string_view text, const std::string& language) {
    const auto documents = segment(paragraphs_as_made(text), {.language = language});
    std::vector<Kind> kinds;
    for (const Paragraph& paragraph : documents[0].paragraphs) kinds.push_back(paragraph.kind);
    return kinds;
  };
  EXPECT_THAT(
      kinds_of("9/1. Buoys\nThe General Assembly,\nRecalling the law,\nII. Requests for "
               "lamps\n1. Decides to meet.\n",
               "en"),
      ElementsAre(Kind::title, Kind::opener, Kind::preamble, Kind::heading, Kind::operative));
  EXPECT_THAT(
      kinds_of("9/1. Bou\u00E9es\nL'Assembl\u00E9e g\u00E9n\u00E9rale,\nRappelant le "
               "droit,\nII. Demande de lampes\n1. D\u00E9cide de se r\u00E9unir.\n",
               "fr"),
      ElementsAre(Kind::title, Kind::opener, Kind::preamble, Kind::heading, Kind::operative));
}

TEST(Segment, NamesASecondDocumentAndSaysSo) {
  const auto documents = segmented(
      "9/1. Buoys\n\nThe General Assembly,\n\nRecalling the law,\n\n1. Decides to meet.\n\n9/1. "
      "Buoys\n\nThe General Assembly,\n\nRecalling the sea,\n\n1. Decides to wait.\n");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].name, "9/1");
  EXPECT_EQ(documents[1].name, "9/1#2");
  EXPECT_TRUE(has_finding(documents[0], "S103"));
}

TEST(Segment, FindsGapsAndMissingNumbers) {
  EXPECT_TRUE(has_finding(segmented("1. Decides to meet;\n\n4. Decides to wait.\n")[0], "S102"));
  EXPECT_TRUE(has_finding(segmented("Plain words about the sea.\n")[0], "S101"));
}

TEST(Segment, RowsOfATableWithBarsAreNoHeadings) {
  const auto documents = segmented(
      "9/1. Buoys\n\nThe General Assembly,\n\nRecalling the law,\n\n1. Decides to meet.\n\n"
      "Annex\n\nBuoys of the bay\n\n1. They are lit as follows:\n\n"
      "| Class of buoy | Range |\n|---|---|\n| First | 30 |\n\n2. They are painted.\n");
  EXPECT_THAT(labels(documents[0]), ElementsAre("T", "C", "PP1", "OP1", "A1", "A1.H1", "A1.OP1",
                                                "A1.X1", "A1.X2", "A1.OP2"));
  EXPECT_EQ(documents[0].paragraphs[7].text, "Class of buoy Range");
}

TEST(Segment, RaisedDigitsOpenANoteInParagraphsAsMade) {
  const auto documents = segment(
      paragraphs_as_made("9/1. Buoys\nThe General Assembly,\nRecalling the law\u00B9 of the sea,\n"
                         "\u00B9 C/9/1.\nRecalling its resolution 8/1,\n1. Decides to meet.\n"),
      {.language = "en"});
  EXPECT_THAT(labels(documents[0]), ElementsAre("T", "C", "PP1", "F1", "PP2", "OP1"));
  EXPECT_THAT(documents[0].paragraphs[2].notes, ElementsAre("1"));
  EXPECT_EQ(documents[0].paragraphs[3].text, "C/9/1.");
}

TEST(Segment, AutomaticNumbersNeedNoOtherEvidence) {
  Reading reading = paragraphs_as_made(
      "9/1. Buoys\nThe General Assembly,\nRecalling the law,\nRequests:\nOwners to paint;\nCrews "
      "to watch;\nDecides to meet;\nDecides to wait.\n");
  const std::array<std::pair<const char*, unsigned>, 5> numbers{
      {{"1203", 1203}, {"a.", 1}, {"i.", 9}, {"1204.", 1204}, {"Article 1205", 1205}}};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    reading.blocks[i + 3].list_number = numbers[i].first;
    reading.blocks[i + 3].list_value = numbers[i].second;
  }
  const auto documents = segment(reading, {.language = "en"});
  EXPECT_THAT(labels(documents[0]),
              ElementsAre("T", "C", "PP1", "OP1203", "OP1203.a", "OP1203.i", "OP1204", "OP1204+1"));
  EXPECT_EQ(documents[0].paragraphs[5].number, "i");
  EXPECT_EQ(documents[0].paragraphs[6].marker, "1204.");
  EXPECT_EQ(documents[0].paragraphs[7].text, "Article 1205 Decides to wait.");
}

TEST(Segment, AutomaticDigitsInQuotationMarksAreOfTheThirdLevel) {
  Reading reading = paragraphs_as_made(
      "9/1. Buoys\nThe General Assembly,\nRecalling the law,\nRequests:\nOwners:\nTo paint;\n");
  const std::array<const char*, 3> numbers{"1-", "(\u0623)", "\u2018\u0661\u2019"};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    reading.blocks[i + 3].list_number = numbers[i];
    reading.blocks[i + 3].list_value = 1;
  }
  const auto documents = segment(reading, {.language = "ar"});
  EXPECT_EQ(documents[0].paragraphs.back().label, "OP1.a.i");
}

TEST(Segment, AutomaticBulletsOpenItems) {
  Reading reading = paragraphs_as_made(
      "9/1. Buoys\nThe General Assembly,\nRecalling the law,\n1. Requests:\nOwners to paint;\n");
  reading.blocks[4].list_number = "\u2022";
  const auto documents = segment(reading, {.language = "en"});
  EXPECT_THAT(labels(documents[0]), ElementsAre("T", "C", "PP1", "OP1", "OP1.1"));
  EXPECT_EQ(documents[0].paragraphs[4].text, "Owners to paint;");
}

TEST(Segment, SaysThatALanguageHasNoData) {
  const auto documents = segmented("1. Beschliesst zu tagen;\n\n2. Ersucht um Bericht.\n", "de");
  EXPECT_TRUE(has_finding(documents[0], "S105"));
  EXPECT_THAT(labels(documents[0]), ElementsAre("OP1", "OP2"));
}

TEST(Segment, RefusesWhatIsNoLanguageTag) {
  EXPECT_THROW(static_cast<void>(segmented("text", "!")), Error);
}

TEST(Segment, ReadsMetadataFromTheMasthead) {
  const auto documents = segmented(
      "A/XYZ/RES/9/1\n\nDistr.: General\n\n8 April 2031\n\nOriginal: French\n\nHuman Rights "
      "Council\n\nNinth session\n\nAgenda item 7\n\nResolution adopted by the Human Rights Council "
      "on 4 April 2031\n\n9/1. Buoys\n\nThe Human Rights Council,\n\nRecalling the law,\n\n1. "
      "Decides to meet.\n");
  const Metadata& metadata = documents[0].metadata;
  EXPECT_EQ(metadata.number, "9/1");
  EXPECT_EQ(metadata.symbol, "A/XYZ/RES/9/1");
  EXPECT_EQ(metadata.title, "Buoys");
  EXPECT_EQ(metadata.body, "Human Rights Council");
  EXPECT_EQ(metadata.session, "Ninth session");
  EXPECT_EQ(metadata.agenda_item, "7");
  EXPECT_EQ(metadata.original_language, "fr");
  EXPECT_THAT(metadata.dates, ElementsAre("2031-04-08", "2031-04-04"));
  EXPECT_EQ(metadata.genre, Genre::resolution);
}

TEST(Segment, NamesTheFirstOfManyDocumentsAndCountsTheOthers) {
  std::string text;
  for (int i = 1; i <= 30; ++i) {
    text +=
        "9/" + std::to_string(i) + ". Buoys\n\nThe General Assembly,\n\n1. Decides to meet.\n\n";
  }
  const auto documents = segmented(text);
  ASSERT_EQ(documents.size(), 30U);
  const Finding& several = documents[0].findings.front();
  EXPECT_EQ(several.code, "S103");
  EXPECT_TRUE(several.message.ends_with(" and 10 more")) << several.message;
}

TEST(Segment, KeepsAHyphenUnlessTheDocumentKnowsTheWordWithout) {
  const auto documents = segmented(
      "1. Decides on the lighting of harbours and on the counter-\nsignature of logs;\n\n2. "
      "Requests all owners of harbours to see to the light-\ning of buoys and to the repair of "
      "moles;\n");
  EXPECT_NE(documents[0].paragraphs[0].text.find("counter-signature"), std::string::npos);
  EXPECT_NE(documents[0].paragraphs[1].text.find("lighting of buoys"), std::string::npos);
}

TEST(Segment, PlacesPointIntoTheReading) {
  const std::string text = "1. Decides **to** meet;\n\n2. Requests a report.\n";
  const Reading reading = read_text(text, "a");
  const auto documents = segment(reading, {.language = "en"});
  const Place& place = documents[0].paragraphs[1].place;
  EXPECT_EQ(text.substr(place.begin, place.end - place.begin), "2. Requests a report.");
}

TEST(Segment, ReadsTheOriginalLanguageBehindASlash) {
  const Reading reading = read_text(
      "C/RES/12/7\n\nOriginal: /French\n\n12/7. Lighthouses\n\nThe Council of the Isles,\n\n"
      "1. Decides to remain seized of the matter.\n",
      "a.txt");
  EXPECT_EQ(segment(reading, {.language = "en"})[0].metadata.original_language, "fr");
}

TEST(DetectLanguage, TellsTheLanguageOfParagraphsThatCameWithoutOne) {
  Document document;
  document.language = "und";
  document.paragraphs.resize(1);
  document.paragraphs[0].text =
      "Requests the Secretariat to submit a report on the state of the "
      "lighthouses and of the harbours to the Council;";
  detect_language(document);
  EXPECT_EQ(document.language, "en");
  EXPECT_TRUE(document.findings.empty());
}

std::string detected(const std::string& text) {
  Document document;
  document.language = "und";
  document.paragraphs.resize(1);
  document.paragraphs[0].text = text;
  detect_language(document);
  return document.language;
}

TEST(DetectLanguage, SpanishIsNotTakenForFrench) {
  EXPECT_EQ(
      detected("Exhorta a todos los Estados miembros a que protejan los faros y las torres de "
               "sus costas y pide a la Secretar\u00EDa que presente un informe"),
      "es");
  EXPECT_EQ(
      detected("Exhorte tous les \u00C9tats membres \u00E0 prot\u00E9ger les phares et les tours "
               "de la c\u00F4te et prie le Secr\u00E9tariat de pr\u00E9senter un rapport"),
      "fr");
}

TEST(DetectLanguage, SaysSoWhereItCannotBeTold) {
  Document document;
  document.language = "und";
  document.paragraphs.resize(1);
  document.paragraphs[0].text = "12/7";
  detect_language(document);
  EXPECT_EQ(document.language, "und");
  ASSERT_FALSE(document.findings.empty());
  EXPECT_EQ(document.findings.front().code, "S104");
}

}  // namespace
}  // namespace paralign
