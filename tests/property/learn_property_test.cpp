// What holds for what is learnt from any text.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

#include "paralign/export.hpp"
#include "paralign/learn.hpp"

namespace paralign {
namespace {

constexpr int kWords = 12;

std::string word_of(const std::string& beginning, int word) {
  return beginning + static_cast<char>('a' + word) + "rz";
}

// Each English word has one French word, the words of a segment in any order.
ParallelText random_text() {
  ParallelText text;
  text.languages = {"en", "fr"};
  const auto count = *rc::gen::inRange(0, 30);
  for (int i = 0; i < count; ++i) {
    const auto words = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, kWords));
    const auto document = *rc::gen::inRange(0, 5);
    ParallelSegment segment;
    if (document > 0) segment.document = std::to_string(document);
    segment.texts.resize(2);
    for (const int word : words) {
      segment.texts[0] += word_of("blo", word) + ' ';
      segment.texts[1] = word_of("tri", word) + ' ' + segment.texts[1];
    }
    text.segments.push_back(std::move(segment));
  }
  return text;
}

std::string learnt(const ParallelText& text) {
  return lexicon_to_tsv(learn(text, Lexicon::empty()).lexicon);
}

RC_GTEST_PROP(LearnProperty, TheOrderOfSegmentsDoesNotMatter, ()) {
  const ParallelText text = random_text();
  ParallelText shuffled = text;
  for (std::size_t i = shuffled.segments.size(); i > 1; --i) {
    std::swap(shuffled.segments[i - 1], shuffled.segments[*rc::gen::inRange<std::size_t>(0, i)]);
  }
  RC_ASSERT(learnt(text) == learnt(shuffled));
  RC_ASSERT(learnt(text) == learnt(text));
}

RC_GTEST_PROP(LearnProperty, EntriesPassTheGates, ()) {
  const ParallelText text = random_text();
  LearnOptions options;
  options.min_count = *rc::gen::inRange(1U, 5U);
  options.min_documents = *rc::gen::inRange(1U, 4U);
  options.min_score = 0.1 * *rc::gen::inRange(0, 10);
  for (const LexiconEntry& entry : learn(text, Lexicon::empty(), options).lexicon.entries) {
    RC_ASSERT(entry.count >= options.min_count);
    RC_ASSERT(entry.documents >= options.min_documents);
    RC_ASSERT(entry.score >= options.min_score && entry.score <= 1);
    for (const std::string& words : entry.texts) {
      RC_ASSERT(!words.empty());
      RC_ASSERT(std::ranges::count(words, '|') < 2);
    }
  }
}

RC_GTEST_PROP(LearnProperty, WhatWasLearntIsNotLearntAgain, ()) {
  const ParallelText text = random_text();
  const LexiconEntries first = learn(text, Lexicon::empty()).lexicon;
  const Lexicon known = Lexicon::empty().with_entries(first);
  RC_ASSERT(without_known(first, known).entries.empty());
  for (const LexiconEntry& entry : learn(text, known).lexicon.entries) {
    RC_ASSERT(std::ranges::find(first.entries, entry.texts, &LexiconEntry::texts) ==
              first.entries.end());
  }
}

}  // namespace
}  // namespace paralign
