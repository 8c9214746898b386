// What a row says is gathered from the links of the pairs, so that rows and pairs use each word
// alike.

#include "align/table/row_words.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// What the links within a row say.
struct Tally {
  std::vector<std::size_t> same_as{};  // of each document one whose cell has the same matter
  std::size_t links = 0;
  std::size_t low_margins = 0;
  bool has_same = false;
  bool has_amended = false;          // by what anchors say, across languages
  bool has_amended_letters = false;  // in one language
  LinkFlags flags{};
};

std::size_t root_of(const std::vector<std::size_t>& same_as, std::size_t document) {
  while (same_as[document] != document) document = same_as[document];
  return document;
}

void count(const Alignment& alignment, const PairLinks& pair, const Link& link, Tally& tally) {
  ++tally.links;
  if (link.flags.low_margin) ++tally.low_margins;
  tally.flags.moved |= link.flags.moved;
  tally.flags.renumbered |= link.flags.renumbered;
  tally.flags.section_changed |= link.flags.section_changed;
  tally.flags.fixed |= link.flags.fixed;
  if (link.relation == Relation::amended) {
    const bool one_language = is_same_language(alignment.documents[pair.first].document.language,
                                               alignment.documents[pair.second].document.language);
    (one_language ? tally.has_amended_letters : tally.has_amended) = true;
  }
  if (link.relation == Relation::same || link.relation == Relation::translation) {
    tally.has_same |= link.relation == Relation::same;
    tally.same_as[root_of(tally.same_as, pair.second)] = root_of(tally.same_as, pair.first);
  }
}

std::vector<Tally> tally_links(const Alignment& alignment) {
  const std::size_t documents = alignment.documents.size();
  std::vector<std::vector<std::size_t>> row_of(documents);
  for (std::size_t d = 0; d < documents; ++d) row_of[d].resize(alignment.documents[d].units.size());
  std::vector<Tally> tallies(alignment.rows.size());
  for (std::size_t row = 0; row < alignment.rows.size(); ++row) {
    tallies[row].same_as.resize(documents);
    std::iota(tallies[row].same_as.begin(), tallies[row].same_as.end(), std::size_t{0});
    for (std::size_t d = 0; d < documents; ++d) {
      for (const std::uint32_t unit : alignment.rows[row].cells[d]) row_of[d][unit] = row;
    }
  }
  for (const PairLinks& pair : alignment.pairs) {
    for (const Link& link : pair.links) {
      if (link.relation == Relation::partial || link.source.empty() || link.target.empty())
        continue;
      count(alignment, pair, link, tallies[row_of[pair.first][link.source.front()]]);
    }
  }
  return tallies;
}

// Of present cells with different numbers of units: from the first to the last, else by way of what
// stands between.
Relation split_or_merged(const std::vector<std::size_t>& counts) {
  if (counts.front() != counts.back())
    return counts.front() < counts.back() ? Relation::split : Relation::merged;
  return std::ranges::max(counts) > counts.front() ? Relation::split : Relation::merged;
}

Relation relation_of(const Row& row, const Tally& tally) {
  std::vector<std::size_t> present;
  std::vector<std::size_t> counts;
  for (std::size_t d = 0; d < row.cells.size(); ++d) {
    if (row.cells[d].empty()) continue;
    present.push_back(d);
    counts.push_back(row.cells[d].size());
  }
  if (present.size() == 1) return present.front() == 0 ? Relation::dropped : Relation::inserted;
  const auto [least, most] = std::ranges::minmax(counts);
  if (least != most) return split_or_merged(counts);
  if (tally.has_amended_letters) return Relation::amended;
  const std::size_t root = root_of(tally.same_as, present.front());
  const bool all_same = std::ranges::all_of(
      present, [&](std::size_t d) { return root_of(tally.same_as, d) == root; });
  if (all_same) return tally.has_same ? Relation::same : Relation::translation;
  return tally.has_amended ? Relation::amended : Relation::unsure;
}

}  // namespace

void describe_rows(Alignment& alignment) {
  const std::vector<Tally> tallies = tally_links(alignment);
  for (std::size_t i = 0; i < alignment.rows.size(); ++i) {
    Row& row = alignment.rows[i];
    row.relation = relation_of(row, tallies[i]);
    row.flags = tallies[i].flags;
    row.flags.low_margin = 2 * tallies[i].low_margins > tallies[i].links;
  }
}

}  // namespace paralign::detail
