#pragma once

// A lexicon of a corpus' own: learnt from its sure links, and tried on series that it was not
// learnt from.
//
//   learning_sample    which jobs                 positions in the plan
//   translated_links   of each, once aligned      ParallelText, for `learn`
//   try_words          of each translation        WordTrial, without the lexicon and with it
//   sum_of, helps      of all                     LexiconTrial

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/corpus.hpp"
#include "paralign/learn.hpp"
#include "paralign/lexicon.hpp"

namespace paralign {

/// Jobs to learn from: those that have documents in two languages with data, at most `most`. A hash
/// of their ids chooses them and puts them in order.
/// @return positions in `CorpusPlan::jobs`.
[[nodiscard]] std::vector<std::uint32_t> learning_sample(const CorpusPlan& plan,
                                                         std::span<const CorpusDocument> documents,
                                                         std::size_t most);

/// 0 or 1: the half of the corpus that a job is in; all jobs of a series are in one.
/// @par Source  XXH3 of the series, or of the id where there is none.
[[nodiscard]] std::uint32_t learning_half(const CorpusJob& job) noexcept;

/// The texts of a job's links that surely say the same in two languages: one unit with one,
/// translations or the same text of two years, of a probability of 0.95 or more. The document of
/// the segments is the id of the job.
[[nodiscard]] ParallelText translated_links(const CorpusAlignment& job);

/// How many paragraphs find their partners by their words.
struct WordTrial {
  std::uint64_t paragraphs = 0;
  std::uint64_t right = 0;  ///< linked with their partners
  std::uint64_t wrong = 0;  ///< linked with others
};

/// Aligns two translations by their words alone and compares with what their structure says.
///
/// Where both have the same number of preambular or of operative paragraphs, with the same printed
/// numbers, the first belongs to the first, the second to the second; what stands twice is left
/// out. Those paragraphs are aligned again, without numbers and kinds and in another order, so that
/// nothing but words, and what is printed in them, can bring them together.
/// @par Complexity  As `align`. @par Thread safety  No shared state.
[[nodiscard]] WordTrial try_words(const UnitDocument& first, const UnitDocument& second,
                                  const Lexicon& lexicon);

/// A job by its words, without a lexicon and with it.
struct JobTrial {
  std::string series{};
  WordTrial without{};
  WordTrial with{};
};

/// What a lexicon changes in all jobs that it was tried on.
struct LexiconTrial {
  WordTrial without{};
  WordTrial with{};
  std::uint64_t series = 0;  ///< that it was tried on
  std::uint64_t better = 0;  ///< of them: right less wrong links became more
  std::uint64_t worse = 0;   ///< became fewer
};

[[nodiscard]] LexiconTrial sum_of(std::span<const JobTrial> trials);

/// True where more series became better than worse, by more than chance does: the difference is two
/// standard deviations of heads and tails or more. Four that are better and none worse are enough.
[[nodiscard]] bool helps(const LexiconTrial& trial) noexcept;

/// What came of a lexicon of the corpus' own.
struct OwnLexicon {
  bool used = false;
  std::string outcome{};      ///< why it is used or not, in plain words
  std::uint64_t jobs = 0;     ///< that were looked at
  std::uint64_t links = 0;    ///< that it was learnt from
  std::uint64_t entries = 0;  ///< learnt
  LexiconTrial trial{};
};

}  // namespace paralign
