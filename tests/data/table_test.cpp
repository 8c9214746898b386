// The samples, three at a time and all together: rows and pairs agree, and the pairs agree with the
// gold at least as well as each pair by itself.

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "paralign/paralign.hpp"
#include "tests/support/pairwise.hpp"

namespace paralign {
namespace {

const std::string kSamples = PARALIGN_TEST_DATA "/../../samples/";
constexpr std::array<const char*, 6> kNames{"12-7.en", "12-7.fr", "12-7.ar",
                                            "15-4.en", "15-4.fr", "15-4.ar"};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

UnitDocument load(const std::string& name) {
  const std::string path = kSamples + name + ".txt";
  return make_units(std::move(segment(read_text(bytes_of(path), path)).front()));
}

using Ids = std::set<std::pair<std::uint32_t, std::uint32_t>>;

Ids ids_of(const std::vector<Link>& links) {
  Ids ids;
  for (const Link& link : links) {
    for (const std::uint32_t i : link.source) {
      for (const std::uint32_t j : link.target) ids.emplace(i, j);
    }
  }
  return ids;
}

Ids gold_of(const std::string& first, const std::string& second) {
  const std::string path = kSamples + "gold/" + first + "--" + second + ".links.tsv";
  const GoldLinks gold = parse_any_links(bytes_of(path), path);
  return {gold.sure.begin(), gold.sure.end()};
}

std::size_t errors(const Ids& found, const Ids& gold) {
  std::size_t count = 0;
  for (const auto& pair : found) {
    if (!gold.contains(pair)) ++count;
  }
  for (const auto& pair : gold) {
    if (!found.contains(pair)) ++count;
  }
  return count;
}

// What is wrong in all pairs of `chosen`: each by itself, and following the rows.
std::pair<std::size_t, std::size_t> errors_of(const std::vector<std::size_t>& chosen) {
  std::vector<UnitDocument> documents;
  for (const std::size_t i : chosen) documents.push_back(load(kNames[i]));
  const Alignment table = align(documents, Lexicon::built_in());
  EXPECT_EQ(testing::disagreement(table), "");
  std::pair<std::size_t, std::size_t> count{0, 0};
  for (const PairLinks& pair : table.pairs) {
    const Ids gold = gold_of(kNames[chosen[pair.first]], kNames[chosen[pair.second]]);
    const Alignment alone =
        align(documents[pair.first], documents[pair.second], Lexicon::built_in());
    count.first += errors(ids_of(alone.pairs.front().links), gold);
    count.second += errors(ids_of(pair.links), gold);
  }
  return count;
}

TEST(Table, AgreesWithThePairsOfAllTriplesOfTheSamples) {
  std::size_t alone = 0;
  std::size_t in_table = 0;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    for (std::size_t j = i + 1; j < kNames.size(); ++j) {
      for (std::size_t k = j + 1; k < kNames.size(); ++k) {
        const auto [before, after] = errors_of({i, j, k});
        alone += before;
        in_table += after;
      }
    }
  }
  EXPECT_LT(in_table, alone);
}

TEST(Table, OfYearsAndLanguagesHasNoErrorInTheSamples) {
  EXPECT_EQ(errors_of({0, 1, 2, 3, 4, 5}).second, 0U);
}

}  // namespace
}  // namespace paralign
