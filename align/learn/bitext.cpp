#include "align/learn/bitext.hpp"

#include <algorithm>
#include <map>

namespace paralign::detail {
namespace {

bool has_concept(std::span<const Meaning> sorted, ConceptId id) {
  return std::ranges::binary_search(sorted, id, {}, &Meaning::concept_id);
}

std::vector<OpenWord> open_side(const Sentence& here, const Sentence& there, const Column& column) {
  std::vector<bool> explained(here.words);
  for (const Meaning& meaning : here.meanings) {
    if (!has_concept(there.meanings, meaning.concept_id)) continue;
    std::fill(explained.begin() + meaning.begin, explained.begin() + meaning.end, true);
  }
  std::vector<OpenWord> open;
  for (const Token& token : here.tokens) {
    if (explained[token.at]) continue;
    if (std::ranges::binary_search(there.surfaces, column.stems[token.word])) continue;
    open.push_back(
        {token.word, (static_cast<float>(token.at) + 0.5F) / static_cast<float>(here.words)});
  }
  return open;
}

using Counts = std::map<std::uint32_t, std::uint32_t>;

Counts count_words(const std::vector<OpenSegment>& segments,
                   std::vector<OpenWord> OpenSegment::*side) {
  Counts counts;
  for (const OpenSegment& segment : segments) {
    std::vector<std::uint32_t> words;
    for (const OpenWord& open : segment.*side) words.push_back(open.word);
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::uint32_t word : words) ++counts[word];
  }
  return counts;
}

void drop_empty(std::vector<OpenSegment>& segments) {
  std::erase_if(segments, [](const OpenSegment& segment) {
    return segment.first.empty() || segment.second.empty();
  });
}

}  // namespace

bool is_too_long(const Sentence& first, const Sentence& second) noexcept {
  return std::max(first.tokens.size(), second.tokens.size()) > kMostSegmentWords;
}

std::vector<OpenSegment> open_words(const Column& first, const Column& second,
                                    std::span<const std::uint32_t> documents) {
  std::vector<OpenSegment> segments;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Sentence& a = first.sentences[i];
    const Sentence& b = second.sentences[i];
    if (is_too_long(a, b)) continue;
    segments.push_back({open_side(a, b, first), open_side(b, a, second), documents[i]});
  }
  drop_empty(segments);
  return segments;
}

void take_out(std::span<const Translation> found, std::vector<OpenSegment>& segments) {
  std::multimap<std::uint32_t, std::uint32_t> targets;
  for (const Translation& translation : found) targets.insert(translation.words);
  for (OpenSegment& segment : segments) {
    std::erase_if(segment.first, [&](const OpenWord& open) {
      const auto [begin, end] = targets.equal_range(open.word);
      for (auto it = begin; it != end; ++it) {
        const auto partner = std::ranges::find(segment.second, it->second, &OpenWord::word);
        if (partner == segment.second.end()) continue;
        segment.second.erase(partner);
        return true;
      }
      return false;
    });
  }
  drop_empty(segments);
}

void take_out_rare(std::uint32_t least, std::vector<OpenSegment>& segments) {
  for (const auto side : {&OpenSegment::first, &OpenSegment::second}) {
    const Counts counts = count_words(segments, side);
    for (OpenSegment& segment : segments) {
      std::erase_if(segment.*side,
                    [&](const OpenWord& open) { return counts.at(open.word) < least; });
    }
  }
  drop_empty(segments);
}

}  // namespace paralign::detail
