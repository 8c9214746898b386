#include "paralign/learn.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "align/learn/bitext.hpp"
#include "align/learn/column.hpp"
#include "align/learn/join.hpp"
#include "align/learn/linking.hpp"
#include "paralign/error.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

constexpr int kRounds = 2;

void check(const ParallelText& text, const LearnOptions& options) {
  if (options.min_count < 1 || options.min_documents < 1 || options.most_targets < 1) {
    throw Error(ErrorCode::bad_option,
                "learn: found 0 as least count, least documents or most targets, expected 1 or "
                "more");
  }
  if (!(options.min_score >= 0 && options.min_score <= 1)) {
    throw Error(ErrorCode::bad_option, "learn: found a least score outside 0 to 1");
  }
  for (const ParallelSegment& segment : text.segments) {
    if (segment.texts.size() == text.languages.size()) continue;
    throw Error(ErrorCode::bad_option,
                "learn: found a segment with " + std::to_string(segment.texts.size()) +
                    " texts, expected " + std::to_string(text.languages.size()) +
                    ", one for each language");
  }
}

// The order of segments must not matter, and what repeats counts once.
std::vector<ParallelSegment> in_order(std::vector<ParallelSegment> segments) {
  std::ranges::sort(segments, [](const ParallelSegment& x, const ParallelSegment& y) {
    return std::tie(x.texts, x.document) < std::tie(y.texts, y.document);
  });
  const auto repeats = std::ranges::unique(segments, {}, &ParallelSegment::texts);
  segments.erase(repeats.begin(), repeats.end());
  std::ranges::stable_sort(segments, {}, &ParallelSegment::document);
  return segments;
}

// A number for each segment's document; one of its own where it is unknown.
std::vector<std::uint32_t> number_documents(const std::vector<ParallelSegment>& segments) {
  std::vector<std::uint32_t> numbers;
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool same =
        i > 0 && !segments[i].document.empty() && segments[i].document == segments[i - 1].document;
    numbers.push_back(same ? next - 1 : next++);
  }
  return numbers;
}

std::size_t pivot_of(const std::vector<std::string>& languages) {
  const auto is_english = [](const std::string& code) { return is_same_language(code, "en"); };
  const auto it = std::ranges::find_if(languages, is_english);
  return it == languages.end() ? 0 : static_cast<std::size_t>(it - languages.begin());
}

void count_text(const detail::Column& first, const detail::Column& second,
                std::span<const std::uint32_t> documents, LearntPair& pair) {
  std::set<std::uint32_t> seen;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (first.sentences[i].words == 0 || second.sentences[i].words == 0) continue;
    if (detail::is_too_long(first.sentences[i], second.sentences[i])) {
      ++pair.too_long;
      continue;
    }
    ++pair.segments;
    seen.insert(documents[i]);
  }
  pair.documents = seen.size();
}

std::vector<detail::Translation> learn_pair(const detail::Column& first,
                                            const detail::Column& second,
                                            std::span<const std::uint32_t> documents,
                                            const Lexicon& known, const LearnOptions& options) {
  std::vector<detail::OpenSegment> segments = detail::open_words(first, second, documents);
  detail::take_out_rare(options.min_count, segments);
  std::map<detail::WordPair, detail::Translation> all;
  for (int round = 0; round < kRounds; ++round) {
    const auto found = detail::find_translations(segments, first, second, known, options);
    detail::take_out(found, segments);
    for (const detail::Translation& translation : found) {
      const auto [a, b] = translation.words;
      if (first.printed[a].empty() || second.printed[b].empty()) continue;
      if (detail::is_known(known, first, a, second, b)) continue;
      all.emplace(translation.words, translation);
    }
  }
  std::vector<detail::Translation> result;
  for (const auto& [words, translation] : all) result.push_back(translation);
  return detail::keep_best(std::move(result), options.most_targets);
}

}  // namespace

Learning learn(const ParallelText& text, const Lexicon& known, const LearnOptions& options) {
  check(text, options);
  const std::vector<ParallelSegment> segments = in_order(text.segments);
  const std::vector<std::uint32_t> documents = number_documents(segments);
  std::vector<detail::Column> columns;
  for (std::size_t i = 0; i < text.languages.size(); ++i) {
    columns.push_back(detail::make_column(segments, i, text.languages[i], known));
  }
  Learning learning;
  learning.lexicon.languages = text.languages;
  std::vector<detail::LearntColumns> learnt;
  for (std::size_t a = 0; a < columns.size(); ++a) {
    for (std::size_t b = a + 1; b < columns.size(); ++b) {
      if (columns[a].language < 0 || columns[b].language < 0) continue;
      LearntPair& pair = learning.pairs.emplace_back();
      pair.first = a;
      pair.second = b;
      count_text(columns[a], columns[b], documents, pair);
      pair.left_out =
          pair.segments < options.least_segments || pair.documents < options.least_documents;
      if (pair.left_out) continue;
      learnt.push_back({a, b, learn_pair(columns[a], columns[b], documents, known, options)});
      pair.entries = learnt.back().found.size();
    }
  }
  learning.lexicon.entries =
      detail::join(columns, learnt, pivot_of(text.languages), known, options);
  return learning;
}

}  // namespace paralign
