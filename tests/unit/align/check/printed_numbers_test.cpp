#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/check_reports.hpp"

namespace paralign {
namespace {

using ::testing::ElementsAre;
using testing::found;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Line;
using testing::make_document;
using testing::report_of;

Line operative(const std::string& number, const std::string& text = "Thanks the keepers;") {
  return {Kind::operative, "OP" + number, number, text};
}

UnitDocument with_numbers(const std::vector<std::string>& numbers) {
  std::vector<Line> lines;
  for (const std::string& number : numbers) lines.push_back(operative(number));
  return make_document("12/7", "en", lines);
}

// A paragraph with a list of those letters.
UnitDocument with_items(const std::vector<std::string>& letters) {
  std::vector<Line> lines{operative("1", "Invites the islands:")};
  for (const std::string& letter : letters) {
    lines.push_back({Kind::subparagraph, "OP1." + letter, letter, "To keep the lamps lit;"});
  }
  UnitDocument document = make_document("12/7", "en", lines);
  for (std::size_t i = 1; i < lines.size(); ++i) document.document.paragraphs[i].parent = 0;
  return document;
}

TEST(PrintedNumbers, InOrderGiveNoFinding) {
  EXPECT_THAT(found(with_numbers({"1", "2", "3", "4"}), {"S"}), IsEmpty());
}

TEST(PrintedNumbers, AGapIsToldAtTheParagraphBehindIt) {
  EXPECT_THAT(found(with_numbers({"1", "2", "5"}), {"S"}), ElementsAre("S201 en OP5 / -"));
  Alignment alignment;
  alignment.documents.push_back(with_numbers({"1", "2", "5"}));
  EXPECT_THAT(report_of(alignment, {}).findings.front().message,
              HasSubstr("numbers 3 to 4 are missing before 5"));
}

TEST(PrintedNumbers, AFirstNumberThatIsNotOneIsAGap) {
  EXPECT_THAT(found(with_numbers({"2", "3"}), {"S"}), ElementsAre("S201 en OP2 / -"));
}

TEST(PrintedNumbers, AGapIsToldInEveryLanguage) {
  const UnitDocument french = make_document(
      "12/7", "fr",
      {operative("1", "Remercie les gardiens ;"), operative("3", "D\u00e9cide d'agir.")});
  EXPECT_THAT(found(french, {"S"}), ElementsAre("S201 fr OP3 / -"));
  const UnitDocument arabic = make_document(
      "12/7", "ar",
      {operative("1", "\u064a\u0634\u0643\u0631 \u0627\u0644\u062d\u0631\u0627\u0633\u061b"),
       operative("3", "\u064a\u0642\u0631\u0631 \u0627\u0644\u0639\u0645\u0644.")});
  EXPECT_THAT(found(arabic, {"S"}), ElementsAre("S201 ar OP3 / -"));
}

TEST(PrintedNumbers, ARepeatedNumberIsToldAtTheSecond) {
  UnitDocument document = with_numbers({"1", "2", "2", "3"});
  document.document.paragraphs[2].label = "OP2-2";
  EXPECT_THAT(found(document, {"S"}), ElementsAre("S202 en OP2-2 / -"));
}

TEST(PrintedNumbers, ANumberBehindALargerOneIsOutOfOrder) {
  EXPECT_THAT(found(with_numbers({"1", "2", "4", "3", "5"}), {"S203"}),
              ElementsAre("S203 en OP3 / -"));
}

TEST(PrintedNumbers, ANumberWithMoreThanDigitsSaysNothing) {
  EXPECT_THAT(found(with_numbers({"1", "2", "2bis", "3"}), {"S"}), IsEmpty());
}

TEST(PrintedNumbers, ThoseOfAnAnnexStartAnew) {
  const UnitDocument document = make_document("12/7", "en",
                                              {operative("1"),
                                               operative("2"),
                                               {Kind::annex, "A", "", "Annex"},
                                               {Kind::operative, "A.1", "1", "Lamps are white."},
                                               {Kind::operative, "A.2", "2", "Horns are loud."}});
  EXPECT_THAT(found(document, {"S"}), IsEmpty());
}

TEST(PrintedNumbers, ThoseOfALaterPartOfAnAnnexStartAnew) {
  EXPECT_THAT(found(with_numbers({"1", "2", "1", "2"}), {"S"}), IsEmpty());
}

TEST(PrintedNumbers, AMissingLetterOfAListIsTold) {
  EXPECT_THAT(found(with_items({"a", "b", "d"}), {"S"}), ElementsAre("S201 en OP1.d / -"));
  EXPECT_THAT(found(with_items({"a", "b", "c"}), {"S"}), IsEmpty());
}

TEST(PrintedNumbers, LettersGoOnDoubledBehindTheLast) {
  std::vector<std::string> letters;
  for (char letter = 'a'; letter <= 'z'; ++letter) letters.emplace_back(1, letter);
  letters.emplace_back("aa");
  letters.emplace_back("bb");
  EXPECT_THAT(found(with_items(letters), {"S"}), IsEmpty());
}

TEST(PrintedNumbers, RomanItemsAreNotTakenForLetters) {
  EXPECT_THAT(found(with_items({"i", "ii", "iii"}), {"S"}), IsEmpty());
}

TEST(PrintedNumbers, OfSingleLinesSayNothing) {
  UnitDocument document = with_numbers({"3", "9"});
  for (Paragraph& paragraph : document.document.paragraphs) paragraph.kind = Kind::other;
  document.document.paragraphs[0].label = "L3";
  document.document.paragraphs[1].label = "L9";
  EXPECT_THAT(found(document, {"S"}), IsEmpty());
}

}  // namespace
}  // namespace paralign
