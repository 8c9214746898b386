// The five seed documents against their gold paragraphs: text, kind, number and notes exactly.
// The corpus is found through PARALIGN_CORPUS.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "paralign/read.hpp"
#include "paralign/segment.hpp"

namespace paralign {
namespace {

std::string single_blanks(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

class Seeds : public ::testing::TestWithParam<const char*> {};

TEST_P(Seeds, GiveTheGoldParagraphs) {
  const char* corpus = std::getenv("PARALIGN_CORPUS");
  if (corpus == nullptr) GTEST_SKIP() << "PARALIGN_CORPUS is not set: no corpus to compare with";
  const std::string stem = std::string(corpus) + "/seeds/" + GetParam();
  std::ifstream in(stem + ".txt", std::ios::binary);
  if (!in) GTEST_SKIP() << stem << ".txt is not there: no corpus to compare with";
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const auto documents = segment(read_text(bytes.str(), stem));
  ASSERT_EQ(documents.size(), 1U);
  std::ifstream gold(stem + ".paragraphs.jsonl");
  std::size_t i = 0;
  for (std::string line; std::getline(gold, line); ++i) {
    const auto expected = nlohmann::json::parse(line);
    ASSERT_LT(i, documents[0].paragraphs.size());
    const Paragraph& found = documents[0].paragraphs[i];
    EXPECT_EQ(single_blanks(found.text), single_blanks(expected["text"]));
    EXPECT_EQ(kind_name(found.kind), expected["kind"].get<std::string>());
    EXPECT_EQ(found.number,
              expected["number"].is_null() ? "" : expected["number"].get<std::string>());
    EXPECT_EQ(found.notes, expected["footnotes"].get<std::vector<std::string>>());
  }
  EXPECT_EQ(documents[0].paragraphs.size(), i);
}

INSTANTIATE_TEST_SUITE_P(All, Seeds,
                         ::testing::Values("hrc-34-39.en", "hrc-46-28.ar", "hrc-55-25.en",
                                           "hrc-58-30.fr", "hrc-61-37.en"));

}  // namespace
}  // namespace paralign
