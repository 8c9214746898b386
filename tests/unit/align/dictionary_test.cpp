#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <string>

#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign {
namespace {

// As dictzip packs: gzip with an extra field in the header.
std::string packed(const std::string& text) {
  std::array<Bytef, 6> extra{'R', 'A', 2, 0, 1, 0};
  gz_header header{};
  header.extra = extra.data();
  header.extra_len = extra.size();
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  deflateSetHeader(&stream, &header);
  std::string input = text;
  std::string out(input.size() + 200, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

const std::string kArticles =
    "00-database-info\nmine\n"                                        // 0, 22
    "buoy /bwa/ <n>\n1. bouee, balise (flottante)\n2. signal: x\n"    // 22, 57
    "fog-horn /x/\ncorne de brume\n   \"the fog-horn was heard\"\n";  // 79, 54
const std::string kIndex = "00databaseinfo\tA\tW\nbuoy\tW\t5\nfoghorn\tBP\t2\n";

LexiconEntries dictd(const std::string& index, const std::string& articles) {
  return parse_dictd(index, "x.index", articles, "x.dict.dz", "en", "fr");
}

TEST(Dictd, ReadsEachMeaningOfAHeadword) {
  for (const std::string& articles : {kArticles, packed(kArticles)}) {
    const LexiconEntries lexicon = dictd(kIndex, articles);
    EXPECT_EQ(lexicon.languages, (std::vector<std::string>{"en", "fr"}));
    ASSERT_EQ(lexicon.entries.size(), 3U);
    EXPECT_EQ(lexicon.entries[0].texts, (std::vector<std::string>{"buoy", "bouee|balise"}));
    EXPECT_EQ(lexicon.entries[1].texts, (std::vector<std::string>{"buoy", "signal"}));
    EXPECT_EQ(lexicon.entries[2].texts, (std::vector<std::string>{"fog-horn", "corne de brume"}));
  }
}

TEST(Dictd, RefusesAPlaceBeyondTheArticles) {
  for (const char* index : {"a\tA\t///\n", "a\t///////\tB\n", "a\tA\n", "a\t!\tB\n", "a\t\tB\n",
                            "a\tAAAAAAAAAAAAA\tB\n", ""}) {
    try {
      static_cast<void>(dictd(index, kArticles));
      FAIL() << "nothing was thrown for " << index;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::bad_format);
      EXPECT_TRUE(std::string(error.what()).starts_with("x.index:"));
    }
  }
}

TEST(Dictd, RefusesAnIndexThatReadsTheSameArticlesOverAndOver) {
  const std::string articles = "buoy\nbouee\n" + std::string(std::size_t{1} << 20U, ' ');
  const std::string line = "buoy\tA\tEAAL\n";  // all of it: 1 MiB and 11 bytes
  std::string index;
  for (int i = 0; i < 4; ++i) index += line;
  EXPECT_EQ(dictd(index, articles).entries.size(), 4U);
  try {
    static_cast<void>(dictd(index + line, articles));
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_format);
    EXPECT_TRUE(std::string(error.what()).starts_with("x.index:5: found articles of 5242935 bytes"))
        << error.what();
  }
}

TEST(Dictd, RefusesDamagedAndCutOffArticles) {
  const std::string whole = packed(kArticles);
  EXPECT_THROW(static_cast<void>(dictd(kIndex, whole.substr(0, whole.size() - 12))), Error);
  EXPECT_THROW(static_cast<void>(dictd(kIndex, whole.substr(0, 12))), Error);
  std::string damaged = whole;
  damaged[damaged.size() / 2] ^= 0x55;
  EXPECT_THROW(static_cast<void>(dictd(kIndex, damaged)), Error);
}

TEST(Dictd, RefusesGzipThatUnpacksWithoutEnd) {
  const std::string bomb = packed(std::string(std::size_t{257} << 20U, 'a'));
  try {
    static_cast<void>(dictd(kIndex, bomb));
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()),
              "x.dict.dz: found more than 256 MiB in a gzip file, expected a dictionary");
  }
}

TEST(HunalignDictionary, HasTheTargetFirst) {
  const LexiconEntries lexicon = parse_hunalign_dictionary(
      "corne de brume @ foghorn\n\nbouee|x @  buoy \r\n", "x.dic", "en", "fr");
  ASSERT_EQ(lexicon.entries.size(), 2U);
  EXPECT_EQ(lexicon.languages, (std::vector<std::string>{"en", "fr"}));
  EXPECT_EQ(lexicon.entries[0].texts, (std::vector<std::string>{"foghorn", "corne de brume"}));
  EXPECT_EQ(lexicon.entries[1].texts, (std::vector<std::string>{"buoy", "bouee x"}));
}

TEST(HunalignDictionary, RefusesALineWithoutAt) {
  try {
    static_cast<void>(parse_hunalign_dictionary("a @ b\nfoghorn corne\n", "x.dic", "en", "fr"));
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(
        std::string(error.what()),
        "x.dic:2: found 'foghorn corne', expected 'target @ source'; mend or delete the line");
  }
  EXPECT_THROW(static_cast<void>(parse_hunalign_dictionary("\n", "x.dic", "en", "fr")), Error);
}

}  // namespace
}  // namespace paralign
