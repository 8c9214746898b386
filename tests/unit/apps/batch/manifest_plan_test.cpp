#include "apps/batch/manifest_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/batch_inputs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using testing::Contents;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::in_words;
using testing::lines_of;
using testing::planned;
using testing::refusal_of;
using testing::said_document;
using testing::TemporaryFolder;
using testing::write_bytes;

const std::string kHeader =
    "source\ttarget\tpairing\tjob\tsource_part\ttarget_part\tseries\treason\n";

class ManifestPlan : public ::testing::Test {
 protected:
  [[nodiscard]] BatchOptions written(const std::string& lines) const {
    write_bytes(path, lines);
    BatchOptions options;
    options.input = path;
    return options;
  }
  [[nodiscard]] InputFiles files(const std::string& lines) const {
    return batch_input(written(lines)).files();
  }

  // Lines below the header.
  [[nodiscard]] std::vector<std::string> plan(const std::string& lines) const {
    return in_words(planned(contents, written(kHeader + lines)));
  }

  [[nodiscard]] std::string refusal(const std::string& lines) const {
    return refusal_of(ErrorCode::bad_format, [&] { static_cast<void>(plan(lines)); });
  }

  TemporaryFolder folder{};
  std::string path = folder / "pairs.tsv";
  Contents contents{
      {"a", {said_document("en", "12/7", "sha a")}},
      {"b", {said_document("fr", "12/7", "sha b")}},
      {"c", {said_document("ar", "12/7", "sha c")}},
      {"d", {said_document("en", "15/4", "sha d")}},
      {"copy of a", {said_document("en", "12/7", "sha a")}},
      {"two", {said_document("en", "30/1", "sha two"), said_document("fr", "30/1", "sha two")}},
      {"broken", {}}};
};

TEST_F(ManifestPlan, NamesEachFileOnceBesideTheManifest) {
  const InputFiles found = files("source\ttarget\nb\ta\na\tc\nb\tc\n");
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < found.files.size(); ++i) paths.push_back(found.path(i));
  EXPECT_THAT(paths, ElementsAre(folder / "a", folder / "b", folder / "c"));
}

TEST_F(ManifestPlan, GivesNoLanguageToAFileOfSeveralDocuments) {
  const InputFiles found =
      files("source\ttarget\tsource_language\ttarget_language\ttarget_part\na\ttwo\ten\tfr\t2\n");
  EXPECT_EQ(std::string(found.files[0].language), "en");
  EXPECT_EQ(std::string(found.files[1].language), "");
}

TEST_F(ManifestPlan, IsRefusedWithoutALine) {
  const auto refused = [&](ErrorCode code, const std::string& lines) {
    return refusal_of(code, [&] { static_cast<void>(files(lines)); });
  };
  EXPECT_THAT(refused(ErrorCode::unreadable, kHeader),
              HasSubstr(path + ": found no pair, expected lines below the header"));
  EXPECT_THAT(refused(ErrorCode::bad_format, ""), HasSubstr(path + ":1: found no header line"));
  BatchOptions options;
  options.input = folder / "missing.tsv";
  EXPECT_THAT(refusal_of(ErrorCode::unreadable, [&] { static_cast<void>(batch_input(options)); }),
              HasSubstr("missing.tsv"));
}

TEST_F(ManifestPlan, HasAJobForEachLineInTheirOrder) {
  EXPECT_THAT(plan("d\ta\trevision\na\tb\ttranslation\n"),
              ElementsAre("revision: d a (C/RES/15/4, manifest)",
                          "translation: a b (C/RES/12/7, manifest)"));
}

TEST_F(ManifestPlan, HasOneJobOfLinesThatSaySo) {
  EXPECT_THAT(
      plan("a\tb\ttranslation\tx\na\td\trevision\ty\na\tc\ttranslation\tx\nb\tc\ttranslation\tx\n"),
      ElementsAre("translation: a b c (C/RES/12/7, manifest)",
                  "revision: a d (C/RES/12/7, manifest)"));
}

TEST_F(ManifestPlan, TakesSeriesAndReasonFromTheLines) {
  EXPECT_THAT(
      plan("a\tb\ttranslation\tx\t\t\tLamps\tI say so\nb\tc\ttranslation\n"),
      ElementsAre("translation: a b (Lamps, I say so)", "translation: b c (C/RES/12/7, manifest)"));
  contents["a"].front().symbol.clear();
  EXPECT_THAT(plan("a\tb\ttranslation\n"), ElementsAre("translation: a b (12/7, manifest)"));
}

TEST_F(ManifestPlan, GuessesAPairingThatNoLineSays) {
  EXPECT_THAT(plan("a\tb\na\td\nb\td\tauto\n"),
              ElementsAre("perhaps translation: a b (C/RES/12/7, manifest)",
                          "perhaps revision: a d (C/RES/12/7, manifest)",
                          "perhaps revision: b d (C/RES/12/7, manifest)"));
}

TEST_F(ManifestPlan, GivesOtherIdsToPairingsThatAreGuessed) {
  const auto id = [&](const std::string& lines) {
    return lines_of(planned(contents, written(kHeader + lines)).record().jobs).front();
  };
  EXPECT_NE(id("a\tb\n"), id("a\tb\ttranslation\n"));
  EXPECT_NE(id("a\tb\trevision\n"), id("a\tb\ttranslation\n"));
  EXPECT_NE(id("b\ta\ttranslation\n"), id("a\tb\ttranslation\n"));
  EXPECT_EQ(id("a\tb\ttranslation\tx\n"), id("a\tb\ttranslation\ty\n"));
}

TEST_F(ManifestPlan, TellsWhosePartnerCouldNotBeRead) {
  EXPECT_THAT(plan("a\tbroken\nc\td\nbroken\tb\nc\tbroken\n"),
              ElementsAre("perhaps revision: c d (C/RES/12/7, manifest)",
                          "a: its partner could not be read", "b: its partner could not be read"));
}

TEST_F(ManifestPlan, GoesOnWithTheOthersOfAJob) {
  EXPECT_THAT(plan("a\tbroken\ttranslation\tx\na\tb\ttranslation\tx\n"),
              ElementsAre("translation: a b (C/RES/12/7, manifest)"));
}

TEST_F(ManifestPlan, MakesNothingOfTwoCopies) {
  EXPECT_THAT(plan("a\tcopy of a\nb\tc\n"),
              ElementsAre("perhaps translation: b c (C/RES/12/7, manifest)",
                          "a: its partner is a copy of it", "copy of a: same content as a"));
}

TEST_F(ManifestPlan, MakesNothingOfLinesThatAreRepeated) {
  EXPECT_THAT(plan("a\tb\na\tb\ncopy of a\tb\n"),
              ElementsAre("perhaps translation: a b (C/RES/12/7, manifest)",
                          "copy of a: same content as a"));
}

TEST_F(ManifestPlan, TakesACopyThatHasAPartnerOfItsOwn) {
  EXPECT_THAT(plan("a\tb\ncopy of a\tc\n"),
              ElementsAre("perhaps translation: a b (C/RES/12/7, manifest)",
                          "perhaps translation: copy of a c (C/RES/12/7, manifest)"));
}

TEST_F(ManifestPlan, FindsTheDocumentsOfAFileByTheirNumbers) {
  EXPECT_THAT(plan("two\ttwo\t\t\t1\t2\ntwo\ta\t\t\t2\n"),
              ElementsAre("perhaps translation: two#1 two#2 (C/RES/30/1, manifest)",
                          "perhaps revision: two#2 a (C/RES/30/1, manifest)"));
}

TEST_F(ManifestPlan, TakesTheFirstDocumentOfAFileWhereNoNumberIsSaid) {
  EXPECT_THAT(plan("two\ta\n"),
              ElementsAre("perhaps revision: two#1 a (C/RES/30/1, manifest)",
                          "two#2: no line names it: not the first document of its file"));
  EXPECT_THAT(plan("two\ta\trevision\tx\ntwo\ta\trevision\tx\t1\n"),
              ElementsAre("revision: two#1 a (C/RES/30/1, manifest)",
                          "two#2: no line names it: not the first document of its file"));
}

TEST_F(ManifestPlan, NamesTheLineOfADocumentThatAFileDoesNotHave) {
  EXPECT_THAT(refusal("a\tb\ntwo\ta\t\t\t3\n"),
              HasSubstr(path + ":3: found part 3 of two, which has no such document; make the plan "
                               "again, or leave the line out"));
  EXPECT_THAT(refusal("a\tb\t\t\t\t2\n"), HasSubstr(path + ":2: found part 2 of b"));
  EXPECT_THAT(refusal("a\ttwo\t\t\t\t4294967295\n"), HasSubstr("found part 4294967295 of two"));
}

TEST_F(ManifestPlan, DoesNotCareForTheDocumentsOfAFileThatFailed) {
  EXPECT_THAT(plan("broken\ta\t\t\t7\n"), ElementsAre("a: its partner could not be read"));
}

TEST_F(ManifestPlan, IsEmptyWhereNothingCouldBeRead) {
  EXPECT_THAT(plan("broken\tmissing\n"), ElementsAre());
}

}  // namespace
}  // namespace paralign::apps
