#include "align/learn/model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace paralign::detail {
namespace {

constexpr int kIterations = 5;
constexpr double kPlaceSlope = 8;   // at an eighth of the segment half the weight
constexpr double kAlikeStart = 4;   // times as likely, for words that begin alike
constexpr double kSmoothing = 0.5;  // segments of doubt for each word
constexpr double kNothing = 0.02;   // that a word is explained by nothing, against one word

std::vector<std::uint32_t> distinct(std::span<const OpenWord> open) {
  std::vector<std::uint32_t> words;
  for (const OpenWord& word : open) words.push_back(word.word);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

double place_weight(const OpenWord& first, const OpenWord& second) noexcept {
  return 1 / (1 + kPlaceSlope * std::abs(static_cast<double>(first.place) - second.place));
}

Model::Model(std::span<const OpenSegment> segments, const Column& first, const Column& second) {
  collect(segments);
  start(first, second);
  for (int i = 0; i < kIterations; ++i) {
    iterate(segments, false);
    iterate(segments, true);
  }
}

void Model::collect(std::span<const OpenSegment> segments) {
  for (const OpenSegment& segment : segments) {
    const auto seconds = distinct(segment.second);
    for (const std::uint32_t a : distinct(segment.first)) {
      for (const std::uint32_t b : seconds) pairs_.emplace_back(a, b);
    }
  }
  std::ranges::sort(pairs_);
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
  for (const OpenSegment& segment : segments) {
    begin_.push_back(cells_.size());
    for (const OpenWord& a : segment.first) {
      for (const OpenWord& b : segment.second) {
        const auto it = std::ranges::lower_bound(pairs_, WordPair{a.word, b.word});
        cells_.push_back(static_cast<std::uint32_t>(it - pairs_.begin()));
      }
    }
  }
  begin_.push_back(cells_.size());
}

void Model::start(const Column& first, const Column& second) {
  std::map<std::uint32_t, double> rows;
  std::map<std::uint32_t, double> columns;
  for (const auto& [a, b] : pairs_) {
    const bool alike = first.prefix[a] != 0 && first.prefix[a] == second.prefix[b];
    forward_.push_back(alike ? kAlikeStart : 1);
    rows[a] += forward_.back();
    columns[b] += forward_.back();
  }
  backward_ = forward_;
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    forward_[i] /= rows[pairs_[i].first];
    backward_[i] /= columns[pairs_[i].second];
  }
}

void Model::iterate(std::span<const OpenSegment> segments, bool backwards) {
  std::vector<double>& probability = backwards ? backward_ : forward_;
  std::vector<double> expected(pairs_.size());
  std::vector<double> weights;
  for (std::size_t s = 0; s < segments.size(); ++s) {
    const auto& first = segments[s].first;
    const auto& second = segments[s].second;
    const auto& given = backwards ? second : first;
    const auto& explained = backwards ? first : second;
    const auto cell_of = [&](std::size_t g, std::size_t e) {
      return cells_[begin_[s] + (backwards ? e * second.size() + g : g * second.size() + e)];
    };
    for (std::size_t e = 0; e < explained.size(); ++e) {
      weights.clear();
      double total = kNothing;
      for (std::size_t g = 0; g < given.size(); ++g) {
        weights.push_back(probability[cell_of(g, e)] * place_weight(given[g], explained[e]));
        total += weights.back();
      }
      for (std::size_t g = 0; g < given.size(); ++g) expected[cell_of(g, e)] += weights[g] / total;
    }
  }
  std::map<std::uint32_t, double> totals;
  const auto given_word = [&](std::size_t i) {
    return backwards ? pairs_[i].second : pairs_[i].first;
  };
  for (std::size_t i = 0; i < pairs_.size(); ++i) totals[given_word(i)] += expected[i];
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    probability[i] = expected[i] / (totals[given_word(i)] + kSmoothing);
  }
}

double Model::strength(std::size_t cell) const noexcept {
  return std::sqrt(forward_[cell] * backward_[cell]);
}

std::span<const std::uint32_t> Model::cells(std::size_t segment) const noexcept {
  return std::span(cells_).subspan(begin_[segment], begin_[segment + 1] - begin_[segment]);
}

}  // namespace paralign::detail
