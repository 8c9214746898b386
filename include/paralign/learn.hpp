#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/lexicon.hpp"

namespace paralign {

/// A text in several languages: what a lexicon is learnt from.
struct ParallelSegment {
  std::string document{};            ///< its name; "" where unknown
  std::vector<std::string> texts{};  ///< UTF-8, one for each language; "" where there is none
};

/// Segments in the same languages.
struct ParallelText {
  std::vector<std::string> languages{};  ///< BCP 47
  std::vector<ParallelSegment> segments{};
};

/// Content words of a segment in one language; longer ones, whole documents most often, teach
/// nothing and would take memory by the product of their lengths.
inline constexpr std::size_t kMostSegmentWords = 1000;

struct LearnOptions {
  std::uint32_t min_count = 2;      ///< segments that link the two words; >= 1
  std::uint32_t min_documents = 2;  ///< documents that those segments are from; >= 1
  double min_score = 0.7;           ///< see `learn`; 0 to 1
  std::uint32_t most_targets = 2;   ///< learnt for a word in another language; >= 1
  /// Two languages with fewer segments, or documents, between them are left out: too little text
  /// glues the words of formulas together.
  std::uint32_t least_segments = 0;
  std::uint32_t least_documents = 0;
};

/// What two of the languages gave.
struct LearntPair {
  std::size_t first = 0;      ///< position in `ParallelText::languages`
  std::size_t second = 0;     ///< position in `ParallelText::languages`, > first
  std::size_t segments = 0;   ///< in both languages, without repeats and those too long
  std::size_t documents = 0;  ///< that they are from; each segment of an unknown one is one
  std::size_t entries = 0;    ///< pairs of words that were new
  std::size_t too_long = 0;   ///< segments of more than `kMostSegmentWords` in one of the languages
  bool left_out = false;      ///< too little text
};

/// What was learnt, and from how much.
struct Learning {
  LexiconEntries lexicon{};         ///< sorted by texts
  std::vector<LearntPair> pairs{};  ///< (0, 1), (0, 2), ..., (1, 2), ...
};

/// Words that translate each other in `text` and do not share a concept in `known` yet.
///
/// Two languages at a time. What `known` explains in a segment is taken out first; for the content
/// words that are left, stems are compared. IBM Model 1 is estimated in both directions, with a
/// weak preference for like places; then each segment is linked one word to one, the strongest
/// pairs first, so that a pair explained by a stronger one in the same segments is not counted.
/// The score is a probability: its odds are in proportion to the share of its words' segments that
/// the pair links and to the documents it is linked in, less for words that have an entry already
/// (docs/learning.md). Once more with what was found taken out. Pairs of languages are joined
/// through English, or through the first language where there is no English.
///
/// A stem is shown by its most frequent printed form. Segments that repeat are counted once; those
/// of more than `kMostSegmentWords` content words in one of two languages are left out. The order
/// of the segments does not matter: the same ones give the same result.
///
/// @param text   languages without data are passed over.
/// @throws Error(bad_option) for a segment whose texts are not one for each language, and for
///         options outside their range.
/// @par Complexity  O(sum of the products of the lengths) time and memory, times the iterations.
/// @par Thread safety  No shared state.
/// @par Source  Brown et al. (1993), Computational Linguistics 19(2), section 4.2 (Model 1);
/// smoothing: Moore (2004), "Improving IBM Word-Alignment Model 1"; one-to-one links: Melamed
/// (2000), "Models of translational equivalence among words".
[[nodiscard]] Learning learn(const ParallelText& text, const Lexicon& known,
                             const LearnOptions& options = {});

/// Appends the segments of `from`, whose languages are added where they are not there.
/// @throws Error(bad_option) for a segment whose texts are not one for each language.
void append(const ParallelText& from, ParallelText& to);

/// Appends the entries of `from`, whose languages are added where they are not there.
/// @throws Error(bad_option) for an entry whose texts are not one for each language.
void append(const LexiconEntries& from, LexiconEntries& to);

/// The entries that say something new: in two languages two variants, of five words at most, that
/// share no concept in `known` and are not written alike. Each once, sorted by texts.
[[nodiscard]] LexiconEntries without_known(const LexiconEntries& lexicon, const Lexicon& known);

/// The texts of the links of one unit with one in the alignment's first pair that are at least
/// that probable, as segments of one document.
///
/// @param document  what the two documents are one of, such as the number of the resolution.
[[nodiscard]] ParallelText sure_links(const Alignment& alignment, double least_probability,
                                      const std::string& document);

}  // namespace paralign
