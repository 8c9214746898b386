#include <gtest/gtest.h>

#include <string>

#include "paralign/corpus.hpp"

namespace paralign {
namespace {

struct Said {
  std::string symbol{};
  std::string number{};
  std::string language{};
  std::uint32_t revision = 0;
  bool corrigendum = false;
  friend bool operator==(const Said&, const Said&) = default;
};

std::ostream& operator<<(std::ostream& out, const Said& said) {
  return out << '[' << said.symbol << "] [" << said.number << "] [" << said.language << "] Rev."
             << said.revision << (said.corrigendum ? " Corr." : "");
}

Said said_by(const std::string& file) {
  const CorpusDocument document = describe_name(file);
  EXPECT_EQ(document.file, file);
  return {document.symbol, document.number, document.language, document.revision,
          document.corrigendum};
}

TEST(DescribeName, ReadsUnitedNationsNames) {
  EXPECT_EQ(said_by("A_HRC_RES_58_30-F.docx"), (Said{"A/HRC/RES/58/30", "58/30", "fr"}));
  EXPECT_EQ(said_by("fr/A_HRC_RES_58_30-E.docx"), (Said{"A/HRC/RES/58/30", "58/30", "en"}));
  EXPECT_EQ(said_by("A_RES_78_241_AR.docx"), (Said{"A/RES/78/241", "78/241", "ar"}));
  EXPECT_EQ(said_by("S_RES_2374(2017)-E.pdf"), (Said{"S/RES/2374 (2017)", "2374 (2017)", "en"}));
  EXPECT_EQ(said_by("S_RES_2374_2017-R.pdf"), (Said{"S/RES/2374 (2017)", "2374 (2017)", "ru"}));
  EXPECT_EQ(said_by("A_RES_194(III)-F.pdf"), (Said{"A/RES/194 (III)", "194 (III)", "fr"}));
  EXPECT_EQ(said_by("A_HRC_DEC_58_101-C.docx"), (Said{"A/HRC/DEC/58/101", "58/101", "zh"}));
}

TEST(DescribeName, ReadsNamesInSmallLettersWithACode) {
  EXPECT_EQ(said_by("a-hrc-res-58-30.fr.pdf"), (Said{"A/HRC/RES/58/30", "58/30", "fr"}));
  EXPECT_EQ(said_by("c-res-12-7_eng.txt"), (Said{"C/RES/12/7", "12/7", "en"}));
  EXPECT_EQ(said_by("hrc-34-39.en.txt"), (Said{"", "34/39", "en"}));
  EXPECT_EQ(said_by("2015_a_69_102_add_2.ar"), (Said{"A/69/102/Add.2", "", "ar"}));
}

TEST(DescribeName, TakesTheLanguageFromFolders) {
  EXPECT_EQ(said_by("fr/58-30.txt"), (Said{"", "58/30", "fr"}));
  EXPECT_EQ(said_by("corpus/Arabic/2017/58-30.txt"), (Said{"", "58/30", "ar"}));
  EXPECT_EQ(said_by("fr/58-30.en.txt"), (Said{"", "58/30", "en"}));
  EXPECT_EQ(said_by("french fries/58-30.txt"), (Said{"", "58/30", ""}));
}

TEST(DescribeName, TakesNoMoreThanTheLanguageFromAJobNumber) {
  EXPECT_EQ(said_by("G2501234_E.docx"), (Said{"", "", "en"}));
  EXPECT_EQ(said_by("n1234567.doc"), Said{});
  EXPECT_EQ(said_by("ar/GE.18-05349.docx"), (Said{"", "", "ar"}));
}

TEST(DescribeName, ReadsDraftsRevisionsAndCorrigenda) {
  EXPECT_EQ(said_by("A_HRC_58_L.12_Rev.1-F.docx"), (Said{"A/HRC/58/L.12", "", "fr", 1}));
  EXPECT_EQ(said_by("a_hrc_58_l12_rev2.en.docx"), (Said{"A/HRC/58/L.12", "", "en", 2}));
  EXPECT_EQ(said_by("A_C.3_78_L.5-S.docx"), (Said{"A/C.3/78/L.5", "", "es"}));
  EXPECT_EQ(said_by("A_HRC_RES_58_30_Corr.1-A.docx"),
            (Said{"A/HRC/RES/58/30", "58/30", "ar", 0, true}));
}

TEST(DescribeName, ReadsSpecialSessionsAndParts) {
  EXPECT_EQ(said_by("A_HRC_RES_S-30_1-E.docx"), (Said{"A/HRC/RES/S-30/1", "S-30/1", "en"}));
  EXPECT_EQ(said_by("s-30-1.ar.txt"), (Said{"", "S-30/1", "ar"}));
  EXPECT_EQ(said_by("A_RES_55_33_A-E.docx"), (Said{"A/RES/55/33 A", "55/33 A", "en"}));
}

TEST(DescribeName, TakesEmergencySpecialSessionsForNoSpanish) {
  EXPECT_EQ(said_by("ES-10-21.txt"), (Said{"", "ES-10/21", ""}));
  EXPECT_EQ(said_by("ES-10-21_F.txt"), (Said{"", "ES-10/21", "fr"}));
  EXPECT_EQ(said_by("es-58-30.txt"), (Said{"", "58/30", "es"}));
  EXPECT_EQ(said_by("es-10.txt").language, "es");
}

TEST(DescribeName, SeesThroughWhatBrowsersAddToNames) {
  EXPECT_EQ(said_by("A%2FHRC%2FRES%2F58%2F30-F.pdf"), (Said{"A/HRC/RES/58/30", "58/30", "fr"}));
  EXPECT_EQ(said_by("A_HRC_RES_58_30-F (1).docx"), (Said{"A/HRC/RES/58/30", "58/30", "fr"}));
  EXPECT_EQ(said_by("58-30.fr.txt.gz"), (Said{"", "58/30", "fr"}));
}

TEST(DescribeName, FindsNothingWhereThereIsNothing) {
  for (const char* name : {"", "/", "notes.txt", "2017-03-24.txt", "scan0001.pdf", "annex_A.docx",
                           ".docx", "(((", "%", "%2", "1", "draft final v2.docx"}) {
    EXPECT_EQ(said_by(name), Said{}) << name;
  }
}

}  // namespace
}  // namespace paralign
