#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "apps/batch/learn_lexicon.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using ::testing::HasSubstr;
using testing::refusal_of;
using testing::TemporaryFolder;
using testing::write_bytes;

LearntLexicon sample() {
  LearntLexicon learnt;
  learnt.about.used = true;
  learnt.about.outcome = "used: 6 of 6 series are better";
  learnt.about.jobs = 1;
  learnt.about.links = 20;
  learnt.about.entries = 300;
  learnt.about.trial = {{4, 5, 6}, {7, 8, 9}, 10, 11, 12};
  learnt.tsv = "en\tfr\nlamp\tlampe\n";
  return learnt;
}

std::string refusal(const std::string& text) {
  return refusal_of(ErrorCode::bad_format,
                    [&] { static_cast<void>(parse_learnt(text, "lexica/key0.tsv")); });
}

TEST(LearntLexicon, ComesBackFromItsText) {
  for (const bool used : {true, false}) {
    LearntLexicon learnt = sample();
    learnt.about.used = used;
    if (!used) learnt.tsv.clear();
    const std::string text = learnt_to_text(learnt);
    const LearntLexicon back = parse_learnt(text, "a");
    EXPECT_EQ(back.about.used, used);
    EXPECT_EQ(back.about.outcome, learnt.about.outcome);
    EXPECT_EQ(back.about.links, 20U);
    EXPECT_EQ(back.about.trial.with.wrong, 9U);
    EXPECT_EQ(back.about.trial.worse, 12U);
    EXPECT_EQ(back.tsv, learnt.tsv);
    EXPECT_EQ(learnt_to_text(back), text);
  }
}

TEST(LearntLexicon, IsRefusedWhereverItIsCutOff) {
  const std::string whole = learnt_to_text(sample());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_THAT(refusal(whole.substr(0, length)), HasSubstr("lexica/key0.tsv: found what"))
        << length;
  }
  EXPECT_NE(refusal(whole + "\n"), "");
}

TEST(LearntLexicon, IsRefusedWithOneByteChanged) {
  const std::string whole = learnt_to_text(sample());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const unsigned mask : {1U, 2U, 32U, 255U}) {
      std::string bytes = whole;
      bytes[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ mask);
      EXPECT_NE(refusal(bytes), "") << "byte " << i;
    }
  }
}

// So that it is learnt again.
TEST(FindLearnt, FindsNothingWhereTheFileIsDamagedOrMissing) {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path());
  EXPECT_FALSE(find_learnt(workspace, "key0").has_value());
  const std::string whole = learnt_to_text(sample());
  write_bytes(workspace.lexicon("key0"), whole.substr(0, whole.size() - 1));
  EXPECT_FALSE(find_learnt(workspace, "key0").has_value());
  write_bytes(workspace.lexicon("key0"), whole);
  ASSERT_TRUE(find_learnt(workspace, "key0").has_value());
  EXPECT_EQ(find_learnt(workspace, "key0")->tsv, sample().tsv);
}

}  // namespace
}  // namespace paralign::apps
