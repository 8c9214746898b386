#include <gtest/gtest.h>
#include <libstemmer.h>

#include <random>
#include <string>

#include "paralign/language.hpp"
#include "tokenize/token/snowball.hpp"

namespace paralign::detail {
namespace {

// Words of ASCII take the stemmer of another encoding: it must follow the same rules.
TEST(SnowballOracle, AsciiWordsHaveTheStemThatTheStemmerForUtf8Gives) {
  std::mt19937 random(20250404);
  const std::string suffixes[] = {"",      "s",    "ing",   "ations", "ement", "ments", "eux",
                                  "ies",   "ique", "antes", "ized",   "ement", "ivite", "issions",
                                  "fully", "ness", "erait", "y",      "'s",    "ed"};
  for (std::size_t language = 0; language < languages().size(); ++language) {
    const std::string code(languages()[language].code);
    Snowball snowball(static_cast<int>(language));
    sb_stemmer* utf8 = sb_stemmer_new(code.c_str(), "UTF_8");
    ASSERT_NE(utf8, nullptr) << code;
    for (int i = 0; i < 20'000; ++i) {
      std::string word;
      for (auto length = 1 + random() % 9; length > 0; --length)
        word.push_back("aeiouyaeiousntrlcdmpbgfvhqxzjwk"[random() % 31]);
      word += suffixes[random() % std::size(suffixes)];
      if (code == "fr" && (word.ends_with("ee") || word.ends_with("ees"))) continue;  // participles
      const auto* stem = sb_stemmer_stem(utf8, reinterpret_cast<const sb_symbol*>(word.data()),
                                         static_cast<int>(word.size()));
      const std::string expected(reinterpret_cast<const char*>(stem),
                                 static_cast<std::size_t>(sb_stemmer_length(utf8)));
      EXPECT_EQ(snowball.stem(word), expected) << code << ": " << word;
    }
    sb_stemmer_delete(utf8);
  }
}

TEST(SnowballOracle, OtherWordsAreStemmedBetweenAsciiOnes) {
  Snowball french(language_index("fr"));
  EXPECT_EQ(french.stem("nations"), "nation");
  EXPECT_EQ(french.stem("\u0645\u062D\u0645\u062F"), "\u0645\u062D\u0645\u062F");
  EXPECT_EQ(french.stem("nations"), "nation");
}

}  // namespace
}  // namespace paralign::detail
