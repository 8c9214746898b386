#include "align/learn/linking.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace paralign::detail {
namespace {

constexpr double kLeastStrength = 0.01;

// Fitted by logistic regression on built-in entries that were hidden from the learner
// (docs/learning.md). The strength of the model was fitted too and got no weight: it orders the
// links, and their counts say the rest.
constexpr double kOdds = 6.7;
constexpr double kOddsOfKnown = 0.3;

// How often a pair of words was linked.
struct Tally {
  std::uint32_t count = 0;
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;  // from 1
};

struct Candidate {
  double strength = 0;
  std::uint32_t a = 0;  // position in the segment
  std::uint32_t b = 0;
  std::uint32_t cell = 0;
};

// Links of one segment: the strongest candidate first, each word once (Melamed 2000).
void link_segment(const OpenSegment& segment, std::span<const std::uint32_t> cells,
                  const Model& model, std::vector<Tally>& tallies) {
  std::vector<Candidate> candidates;
  for (std::uint32_t a = 0; a < segment.first.size(); ++a) {
    for (std::uint32_t b = 0; b < segment.second.size(); ++b) {
      const std::uint32_t cell = cells[a * segment.second.size() + b];
      const double strength = model.strength(cell);
      if (strength < kLeastStrength) continue;
      candidates.push_back(
          {strength * place_weight(segment.first[a], segment.second[b]), a, b, cell});
    }
  }
  std::ranges::sort(candidates, [](const Candidate& x, const Candidate& y) {
    return std::tie(y.strength, x.a, x.b) < std::tie(x.strength, y.a, y.b);
  });
  std::vector<bool> first(segment.first.size());
  std::vector<bool> second(segment.second.size());
  std::vector<std::uint32_t> linked;
  for (const Candidate& candidate : candidates) {
    if (first[candidate.a] || second[candidate.b]) continue;
    first[candidate.a] = second[candidate.b] = true;
    if (std::ranges::find(linked, candidate.cell) != linked.end()) continue;  // once a segment
    linked.push_back(candidate.cell);
    Tally& tally = tallies[candidate.cell];
    ++tally.count;
    if (tally.last_document != segment.document + 1) ++tally.documents;
    tally.last_document = segment.document + 1;
  }
}

// Segments that hold each word, for the share of them that a pair links.
struct Holders {
  std::map<std::uint32_t, std::uint32_t> first{};
  std::map<std::uint32_t, std::uint32_t> second{};
};

Holders count_holders(std::span<const OpenSegment> segments) {
  Holders holders;
  std::map<std::uint32_t, std::uint32_t> last_first;
  std::map<std::uint32_t, std::uint32_t> last_second;
  std::uint32_t number = 0;
  for (const OpenSegment& segment : segments) {
    ++number;
    for (const OpenWord& open : segment.first) {
      if (std::exchange(last_first[open.word], number) != number) ++holders.first[open.word];
    }
    for (const OpenWord& open : segment.second) {
      if (std::exchange(last_second[open.word], number) != number) ++holders.second[open.word];
    }
  }
  return holders;
}

bool has_entry(const Lexicon& known, const Column& column, std::uint32_t word) {
  return known.find({&column.stems[word], 1}, column.language).length > 0;
}

}  // namespace

std::vector<Translation> find_translations(std::span<const OpenSegment> segments,
                                           const Column& first, const Column& second,
                                           const Lexicon& known, const LearnOptions& options) {
  const Model model(segments, first, second);
  std::vector<Tally> tallies(model.size());
  for (std::size_t i = 0; i < segments.size(); ++i) {
    link_segment(segments[i], model.cells(i), model, tallies);
  }
  const Holders holders = count_holders(segments);
  std::vector<Translation> found;
  for (std::size_t cell = 0; cell < model.size(); ++cell) {
    const Tally& tally = tallies[cell];
    if (tally.count < options.min_count || tally.documents < options.min_documents) continue;
    const WordPair words = model.words(cell);
    const double share =
        tally.count / std::sqrt(static_cast<double>(holders.first.at(words.first)) *
                                holders.second.at(words.second));
    double odds = kOdds * share * tally.documents;
    if (has_entry(known, first, words.first)) odds *= kOddsOfKnown;
    if (has_entry(known, second, words.second)) odds *= kOddsOfKnown;
    const double score = odds / (1 + odds);
    if (score >= options.min_score) found.push_back({words, score, tally.count, tally.documents});
  }
  return found;
}

std::vector<Translation> keep_best(std::vector<Translation> all, std::uint32_t most) {
  std::ranges::sort(all, [](const Translation& x, const Translation& y) {
    return std::tie(y.score, y.count, x.words) < std::tie(x.score, x.count, y.words);
  });
  std::map<std::uint32_t, std::uint32_t> first;
  std::map<std::uint32_t, std::uint32_t> second;
  std::vector<Translation> kept;
  for (const Translation& translation : all) {
    std::uint32_t& a = first[translation.words.first];
    std::uint32_t& b = second[translation.words.second];
    if (a >= most || b >= most) continue;
    ++a;
    ++b;
    kept.push_back(translation);
  }
  std::ranges::sort(kept, {}, &Translation::words);
  return kept;
}

}  // namespace paralign::detail
