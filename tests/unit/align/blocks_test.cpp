#include "align/search/blocks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "align/table/pair.hpp"
#include "paralign/language.hpp"
#include "tests/support/make_document.hpp"

namespace paralign::detail {
namespace {

using testing::Line;
using testing::make_document;

// Paragraph `i` with words of its own.
Line numbered(std::size_t i) {
  const std::string n = std::to_string(i);
  const auto word = [&](const char* stem) {
    return std::string(stem) + static_cast<char>('a' + i % 26) + static_cast<char>('a' + i / 26);
  };
  return {
      Kind::operative, "OP" + n, n,
      "Requests the " + word("lamp") + " and the " + word("bell") + " of " + word("tower") + ";"};
}

std::vector<Line> lines(std::size_t count) {
  std::vector<Line> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(numbered(i));
  return all;
}

std::vector<Block> cut(const UnitDocument& a, const UnitDocument& b, std::uint32_t size) {
  const Lexicon lexicon = Lexicon::built_in();
  return cut_into_blocks(a, make_terms(a.units, lexicon, language_index("en")), b,
                         make_terms(b.units, lexicon, language_index("en")), size);
}

TEST(Blocks, AreOneForShortDocuments) {
  const auto document = make_document("12/7", "en", lines(9));
  EXPECT_EQ(cut(document, document, 10), (std::vector<Block>{{0, 9, 0, 9}}));
}

TEST(Blocks, CoverBothDocumentsInOrder) {
  auto shorter = lines(95);
  shorter.erase(shorter.begin() + 30, shorter.begin() + 37);
  const auto blocks =
      cut(make_document("12/7", "en", lines(95)), make_document("15/4", "en", shorter), 10);
  ASSERT_GT(blocks.size(), 5U);
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  for (const Block& block : blocks) {
    EXPECT_EQ(block.first_begin, row);
    EXPECT_EQ(block.second_begin, column);
    row = block.first_end;
    column = block.second_end;
  }
  EXPECT_EQ(row, 95U);
  EXPECT_EQ(column, 88U);
}

TEST(Blocks, AreCutInProportionWhereNothingIsSure) {
  std::vector<Line> same(100, {Kind::other, "X", "", "Idem"});
  const auto blocks = cut(make_document("a", "en", same), make_document("b", "en", same), 5);
  EXPECT_GT(blocks.size(), 4U);
  for (const Block& block : blocks) EXPECT_LE(block.first_end - block.first_begin, 20U);
}

TEST(Blocks, GiveTheLinksThatOneAssignmentGives) {
  auto changed = lines(95);
  changed.erase(changed.begin() + 50, changed.begin() + 53);
  const auto a = make_document("12/7", "en", lines(95));
  const auto b = make_document("15/4", "en", changed);
  const auto whole = align_pair(a, b, Lexicon::built_in(), Pairing::revision, 0, 1000);
  const auto parts = align_pair(a, b, Lexicon::built_in(), Pairing::revision, 0, 10);
  ASSERT_EQ(whole.size(), parts.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    EXPECT_EQ(whole[i].source, parts[i].source);
    EXPECT_EQ(whole[i].target, parts[i].target);
  }
}

}  // namespace
}  // namespace paralign::detail
